// Package table reads the word lists and tables of the linguistic stages: text
// with a tab between the columns, a header row and comments.
package table

import (
	"iter"
	"strings"
)

// Rows yields the fields of each row of a table, without its comments (lines
// that begin with #), its empty lines and its header, the first line that is
// neither.
func Rows(text string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		header := true
		for line := range strings.SplitSeq(text, "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			if header {
				header = false
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}
