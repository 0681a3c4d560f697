package citation

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/parse/internal/table"
)

//go:embed words.tsv
var wordsTable string

// class is what a word does in a noun phrase that cites.
type class uint8

const (
	noClass class = iota
	determiner
	anaphor
	quantifier
	adjective
	vagueAdjective
	foreign
)

var classNames = map[string]class{
	"determiner": determiner, "anaphor": anaphor, "quantifier": quantifier,
	"adjective": adjective, "vague": vagueAdjective, "foreign": foreign,
}

var words = sync.OnceValue(func() map[string]class {
	table, err := parseWords(wordsTable)
	if err != nil {
		panic("citation: words.tsv: " + err.Error())
	}
	return table
})

func parseWords(text string) (map[string]class, error) {
	classes := map[string]class{}
	for cells := range table.Rows(text) {
		if len(cells) != 2 || classNames[cells[1]] == noClass {
			return nil, fmt.Errorf("%q: want a word and one of determiner, anaphor, quantifier, adjective, vague, foreign", cells)
		}
		word := cells[0]
		if classes[word] != noClass || word != strings.ToLower(word) {
			return nil, fmt.Errorf("%q stands here twice or isn't in lower case", word)
		}
		classes[word] = classNames[cells[1]]
	}
	return classes, nil
}
