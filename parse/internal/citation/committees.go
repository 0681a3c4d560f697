package citation

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed committees.tsv
var committeesTable string

var committees = sync.OnceValue(func() map[int]bool {
	table, err := parseCommittees(committeesTable)
	if err != nil {
		panic("citation: committees.tsv: " + err.Error())
	}
	return table
})

func parseCommittees(text string) (map[int]bool, error) {
	table := map[int]bool{}
	line := 0
	for row := range strings.Lines(text) {
		line++
		cells := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if strings.HasPrefix(row, "#") || cells[0] == "resolution" || row == "\n" {
			continue
		}
		n, err := strconv.Atoi(cells[0])
		if err != nil || len(cells) != 3 || cells[1] == "" || cells[2] == "" || table[n] {
			return nil, fmt.Errorf("line %d: %q: want a number that stands here once, a subject and a source", line, strings.TrimSpace(row))
		}
		table[n] = true
	}
	return table, nil
}
