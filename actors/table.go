package actors

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// table is one of the text tables under data: a header row that names the
// columns, then one fact a line; empty lines and lines that start with # say
// something to the reader only.
type table struct {
	name    string
	columns []string
	body    string
	line    int // of the first line of the body
}

// row is one line of a table.
type row struct {
	table *table
	line  int
	cells []string
}

func parseTable(name, text string) (*table, error) {
	line := 0
	for text != "" {
		head, rest, _ := strings.Cut(text, "\n")
		line++
		text = rest
		if head == "" || head[0] == '#' {
			continue
		}
		return &table{name: name, columns: strings.Split(head, "\t"), body: rest, line: line + 1}, nil
	}
	return nil, fmt.Errorf("actors: table %s has no header row", name)
}

// rows yields the table's rows; the row is reused between steps.
func (t *table) rows() iter.Seq2[*row, error] {
	return func(yield func(*row, error) bool) {
		r := row{table: t, line: t.line - 1, cells: make([]string, 0, len(t.columns))}
		for text := t.body; text != ""; {
			var s string
			s, text, _ = strings.Cut(text, "\n")
			r.line++
			if s == "" || s[0] == '#' {
				continue
			}
			r.cells = r.cells[:0]
			for {
				tab := strings.IndexByte(s, '\t')
				if tab < 0 {
					r.cells = append(r.cells, s)
					break
				}
				r.cells = append(r.cells, s[:tab])
				s = s[tab+1:]
			}
			if len(r.cells) != len(t.columns) {
				if !yield(nil, r.errorf("%d cells, want %d", len(r.cells), len(t.columns))) {
					return
				}
				continue
			}
			if !yield(&r, nil) {
				return
			}
		}
	}
}

// text is the cell of the named column, or "" when the table has no such column.
func (r *row) text(column string) string {
	for i, c := range r.table.columns {
		if c == column {
			return r.cells[i]
		}
	}
	return ""
}

func (r *row) list(column string) []string {
	cell := r.text(column)
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

func (r *row) number(column string) (int, error) {
	cell := r.text(column)
	if cell == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(cell)
	if err != nil {
		return 0, r.errorf("column %s: %q is no number", column, cell)
	}
	return n, nil
}

// day reads YYYY-MM-DD without the generality (and cost) of the time package.
func (r *row) day(column string) (Day, error) {
	cell := r.text(column)
	if cell == "" {
		return 0, nil
	}
	day, ok := quickDay(cell)
	if !ok {
		return 0, r.errorf("column %s: %q is no day YYYY-MM-DD", column, cell)
	}
	return day, nil
}

func (r *row) id(column string) (ID, error) {
	cell := r.text(column)
	if cell == "" {
		return "", nil
	}
	id, err := ParseID(cell)
	if err != nil {
		return "", r.errorf("column %s: %w", column, err)
	}
	return id, nil
}

func (r *row) errorf(format string, args ...any) error {
	return fmt.Errorf("actors: %s line %d: %w", r.table.name, r.line, fmt.Errorf(format, args...))
}

func quickDay(s string) (Day, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	digits := func(s string) (n int) {
		for i := range len(s) {
			if s[i] < '0' || s[i] > '9' {
				return -1 << 20
			}
			n = n*10 + int(s[i]-'0')
		}
		return n
	}
	y, m, d := digits(s[:4]), digits(s[5:7]), digits(s[8:])
	if y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return 0, false
	}
	// Days before the month in a year that begins in March.
	if m < 3 {
		y, m = y-1, m+12
	}
	return Day(365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d - 306), true
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
