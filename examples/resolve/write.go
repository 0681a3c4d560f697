package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
)

// writer writes results in one of the formats.
type writer interface {
	write(result) error
	flush() error
}

func newWriter(format string, to io.Writer, scores bool) writer {
	switch format {
	case "jsonl":
		buffer := bufio.NewWriter(to)
		lines := json.NewEncoder(buffer)
		lines.SetEscapeHTML(false)
		return &jsonWriter{buffer, lines}
	case "csv":
		return &csvWriter{rows: csv.NewWriter(to)}
	}
	return &tableWriter{cells: tabwriter.NewWriter(to, 0, 0, 2, ' ', 0), scores: scores}
}

type jsonWriter struct {
	buffer *bufio.Writer
	lines  *json.Encoder
}

func (w *jsonWriter) write(r result) error { return w.lines.Encode(r) }
func (w *jsonWriter) flush() error         { return w.buffer.Flush() }

// csvWriter writes a row a candidate, and one without identifier for a name
// that stands for nobody.
type csvWriter struct {
	rows   *csv.Writer
	headed bool
}

func (w *csvWriter) write(r result) error {
	if !w.headed {
		w.headed = true
		if err := w.rows.Write([]string{"input", "rank", "id", "name", "reading", "score", "why"}); err != nil {
			return err
		}
	}
	if len(r.Candidates) == 0 {
		return w.rows.Write([]string{r.Name, "", "", "", "", "", ""})
	}
	for i, c := range r.Candidates {
		if err := w.rows.Write([]string{r.Name, strconv.Itoa(i + 1), string(c.ID), c.Name, c.Reading.String(), score(c), c.Why}); err != nil {
			return err
		}
	}
	return nil
}

func (w *csvWriter) flush() error {
	w.rows.Flush()
	return w.rows.Error()
}

// tableWriter writes an aligned table; the name stands at its first candidate.
type tableWriter struct {
	cells  *tabwriter.Writer
	scores bool
	rows   int
}

// rowsAligned is how many rows are aligned with each other; the width of later
// ones would need all of the input in memory.
const rowsAligned = 1000

func (w *tableWriter) write(r result) error {
	if strings.TrimSpace(r.Name) == "" {
		return nil
	}
	if w.rows%rowsAligned == 0 {
		if err := w.cells.Flush(); err != nil {
			return err
		}
		head := "INPUT\tID\tNAME\tREADING\tWHY"
		if w.scores {
			head = "INPUT\tSCORE\tID\tNAME\tREADING\tWHY"
		}
		fmt.Fprintln(w.cells, head)
	}
	w.rows++
	name := strings.Map(printable, r.Name)
	if len(r.Candidates) == 0 {
		_, err := fmt.Fprintf(w.cells, "%s\t(nobody)\n", name)
		return err
	}
	for _, c := range r.Candidates {
		cells := []string{name, string(c.ID), c.Name, c.Reading.String(), c.Why}
		if w.scores {
			cells = []string{name, score(c), string(c.ID), c.Name, c.Reading.String(), c.Why}
		}
		if _, err := fmt.Fprintln(w.cells, strings.Join(cells, "\t")); err != nil {
			return err
		}
		name = ""
	}
	return nil
}

func (w *tableWriter) flush() error { return w.cells.Flush() }

func score(c candidate) string {
	if c.Score == 0 {
		return ""
	}
	return strconv.Itoa(c.Score)
}

// printable keeps control characters of the input from the terminal.
func printable(r rune) rune {
	if r < ' ' || r == 0x7f {
		return ' '
	}
	return r
}
