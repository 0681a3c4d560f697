package main

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// table writes an aligned table for people; a name stands at its first
// candidate only.
type table struct {
	to     *bufio.Writer
	scores bool
	rows   [][]string
}

// rowsAligned is how many rows are aligned with each other: the width of all
// would need all of the input in memory.
const rowsAligned = 1000

func newTable(to io.Writer, scores bool) *table {
	return &table{to: bufio.NewWriter(to), scores: scores}
}

func (t *table) write(r result) error {
	name := strings.TrimSpace(strings.Map(printable, r.Name))
	if name == "" {
		return nil
	}
	if len(r.Candidates) == 0 {
		t.add(name, "", "-", "nobody", "", "")
	}
	for _, c := range r.Candidates {
		t.add(name, score(c), string(c.ID), c.Name, c.Reading.String(), c.Why)
		name = ""
	}
	if len(t.rows) < rowsAligned {
		return nil
	}
	return t.flush()
}

func (t *table) add(cells ...string) {
	if len(t.rows) == 0 {
		t.rows = append(t.rows, t.columns([]string{"INPUT", "SCORE", "ID", "NAME", "READING", "WHY"}))
	}
	t.rows = append(t.rows, t.columns(cells))
}

// columns leaves the scores out where there are none.
func (t *table) columns(cells []string) []string {
	if t.scores {
		return cells
	}
	return slices.Delete(cells, 1, 2)
}

func (t *table) flush() error {
	var widths [6]int
	for _, row := range t.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], columnsOf(cell))
		}
	}
	for _, row := range t.rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", widths[i]-columnsOf(cell)+2))
		}
		t.to.WriteString(strings.TrimRight(line.String(), " "))
		t.to.WriteByte('\n')
	}
	t.rows = t.rows[:0]
	return t.to.Flush()
}

// columnsOf is the room that a text takes on a terminal: two columns for the
// letters of East Asia, none for marks above and below.
func columnsOf(text string) (n int) {
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// printable keeps control characters of the input from the terminal.
func printable(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}
