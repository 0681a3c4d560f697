package citation

import (
	_ "embed"
	"fmt"
	"strconv"
	"sync"

	"github.com/seed4619396c/communique/parse/internal/table"
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
	numbers := map[int]bool{}
	for cells := range table.Rows(text) {
		n, err := strconv.Atoi(cells[0])
		if err != nil || len(cells) != 3 || cells[1] == "" || cells[2] == "" || numbers[n] {
			return nil, fmt.Errorf("%q: want a number that stands here once, a subject and a source", cells)
		}
		numbers[n] = true
	}
	return numbers, nil
}
