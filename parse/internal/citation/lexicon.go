package citation

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
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
	table := map[string]class{}
	line := 0
	for row := range strings.Lines(text) {
		line++
		row = strings.TrimRight(row, "\r\n")
		if row == "" || row[0] == '#' || row == "word\tclass" {
			continue
		}
		word, name, ok := strings.Cut(row, "\t")
		if !ok || classNames[name] == noClass {
			return nil, fmt.Errorf("line %d: %q: want a word, a tab and one of determiner, anaphor, quantifier, adjective, vague, foreign", line, row)
		}
		if _, twice := table[word]; twice || word != strings.ToLower(word) {
			return nil, fmt.Errorf("line %d: %q stands here twice or isn't in lower case", line, word)
		}
		table[word] = classNames[name]
	}
	return table, nil
}
