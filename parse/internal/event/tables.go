package event

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed tables/*.tsv
var tableFiles embed.FS

// row is a line of a table with what an error message needs.
type row struct {
	table string
	line  int
	cells []string
}

func (r row) errorf(format string, arguments ...any) error {
	return fmt.Errorf("%s:%d: %s", r.table, r.line, fmt.Sprintf(format, arguments...))
}

// readTable gives the rows of an embedded table, without comments and header;
// each must have exactly the header's columns.
func readTable(name string, header string) ([]row, error) {
	content, err := tableFiles.ReadFile("tables/" + name)
	if err != nil {
		return nil, err
	}
	var rows []row
	line, seen := 0, false
	width := strings.Count(header, "\t") + 1
	for text := range strings.Lines(string(content)) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if !seen {
			if text != header {
				return nil, fmt.Errorf("%s:%d: header %q, want %q", name, line, text, header)
			}
			seen = true
			continue
		}
		r := row{name, line, strings.Split(text, "\t")}
		if len(r.cells) != width {
			return nil, r.errorf("%d columns, want %d", len(r.cells), width)
		}
		rows = append(rows, r)
	}
	return rows, nil
}
