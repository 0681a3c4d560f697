package resolutions

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

//go:embed data
var dataFiles embed.FS

// table is a tab-separated file: # comments, a header row, then rows. Cells
// missing at the end of a row are empty.
type table struct {
	name    string
	columns []string
	rows    []row
}

type row struct {
	table *table
	line  int
	cells []string
}

func readTable(name string) (*table, error) {
	data, err := fs.ReadFile(dataFiles, "data/"+name)
	if err != nil {
		return nil, err
	}
	t := &table{name: name}
	number := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		number++
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if t.columns == nil {
			t.columns = cells
			continue
		}
		if len(cells) > len(t.columns) {
			return nil, fmt.Errorf("%s:%d: %d cells under %d columns", name, number, len(cells), len(t.columns))
		}
		t.rows = append(t.rows, row{table: t, line: number, cells: cells})
	}
	return t, nil
}

// get is the cell under a column; "" where the row ends before it.
func (r row) get(column string) string {
	i := slices.Index(r.table.columns, column)
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// list splits a cell; an empty cell has no parts.
func (r row) list(column, separator string) []string {
	cell := r.get(column)
	if cell == "" {
		return nil
	}
	parts := strings.Split(cell, separator)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

func (r row) day(column string) (actors.Day, error) {
	cell := r.get(column)
	if cell == "" {
		return 0, nil
	}
	day, err := actors.ParseDay(cell)
	if err != nil {
		return 0, r.fail(err)
	}
	return day, nil
}

func (r row) fail(err error) error {
	return fmt.Errorf("%s:%d: %w", r.table.name, r.line, err)
}
