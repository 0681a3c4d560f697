package match

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
)

// class says what words.tsv knows of a token; a token may have several.
type class uint16

const (
	particle class = 1 << iota
	title
	legal
	generic
	common
	nick
	number
	numeral
	phrase
)

var classNames = map[string]class{
	"particle": particle, "title": title, "legal": legal, "generic": generic, "common": common,
	"nick": nick, "number": number, "numeral": numeral, "phrase": phrase,
}

type word struct {
	class class
	canon string // what a legal form, nickname, number or phrase stands for
}

type wordTable struct {
	words map[string]word
	// starts holds the first words of phrases with the most words that follow.
	starts map[string]int
}

//go:embed words.tsv
var wordsText string

var words = sync.OnceValue(func() *wordTable {
	t := &wordTable{words: make(map[string]word, 1024), starts: map[string]int{}}
	for cells := range tableRows(wordsText) {
		w := t.words[cells[0]]
		w.class |= classNames[cells[1]]
		if cells[2] != "" && w.canon == "" {
			w.canon = cells[2]
		}
		t.words[cells[0]] = w
		if first, rest, more := strings.Cut(cells[0], " "); more {
			t.starts[first] = max(t.starts[first], strings.Count(rest, " ")+1)
		}
	}
	return t
})

// tableRows yields the cells of a three-column table below its header.
func tableRows(text string) iter.Seq[[3]string] {
	return func(yield func([3]string) bool) {
		header := true
		for line := range strings.SplitSeq(text, "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			if header {
				header = false
				continue
			}
			var cells [3]string
			n := 0
			for cell := range strings.SplitSeq(line, "\t") {
				if n < len(cells) {
					cells[n] = cell
				}
				n++
			}
			if !yield(cells) {
				return
			}
		}
	}
}
