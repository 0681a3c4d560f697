package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
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
	return newTable(to, scores)
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

func score(c candidate) string {
	if c.Score == 0 {
		return ""
	}
	return strconv.Itoa(c.Score)
}
