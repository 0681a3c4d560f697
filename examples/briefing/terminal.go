package main

import (
	"fmt"
	"io"
	"os"
)

// terminal reports whether w is a terminal that a person looks at.
func terminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

// colours reports whether to use colours: on a terminal, unless NO_COLOR is set.
func colours(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && terminal(w)
}

// meter is the progress line for bulk input.
type meter struct {
	out   io.Writer
	count int
}

// newMeter shows nothing unless the input is bulk and standard error a terminal.
func newMeter(stderr io.Writer, bulk bool) *meter {
	if !bulk || !terminal(stderr) {
		return &meter{}
	}
	return &meter{out: stderr}
}

func (m *meter) step() {
	m.count++
	if m.out != nil && m.count%16 == 0 {
		fmt.Fprintf(m.out, "\r%d documents", m.count)
	}
}

func (m *meter) clear() {
	if m.out != nil && m.count > 0 {
		fmt.Fprint(m.out, "\r\x1b[K")
	}
}
