package token

import (
	_ "embed"
	"sync"

	"github.com/seed4619396c/communique/parse/internal/table"
)

//go:embed abbreviations.tsv
var abbreviationsTable string

//go:embed contractions.tsv
var contractionsTable string

//go:embed prefixes.tsv
var prefixesTable string

//go:embed openers.tsv
var openersTable string

//go:embed calendar.tsv
var calendarTable string

//go:embed endings.tsv
var endingsTable string

//go:embed units.tsv
var unitsTable string

//go:embed elisions.tsv
var elisionsTable string

// abbreviation says what the full stop of an abbreviation means.
type abbreviation uint8

const (
	noAbbreviation     abbreviation = iota
	titleAbbreviation               // never ends a sentence before a capital
	numberAbbreviation              // ends no sentence before a number
	monthAbbreviation               // ends no sentence before a number
	commonAbbreviation              // ends one before a word that opens sentences
	innerAbbreviation               // never ends a sentence
	placeAbbreviation               // like common, but only a capital after a comma
)

var abbreviationClasses = map[string]abbreviation{
	"title":  titleAbbreviation,
	"number": numberAbbreviation,
	"month":  monthAbbreviation,
	"common": commonAbbreviation,
	"inner":  innerAbbreviation,
	"place":  placeAbbreviation,
}

// lexicon holds the word lists, keyed by lower-case form.
type lexicon struct {
	abbreviations map[string]abbreviation
	contractions  map[string]int
	prefixes      map[string]bool
	openers       map[string]bool
	days          map[string]bool
	endings       map[string]bool
	units         map[string]bool // case counts, as in elisions
	elisions      map[string]bool
	contracted    [longestEntry + 1]uint32 // by length, a bit for each first letter
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		abbreviations: map[string]abbreviation{},
		contractions:  map[string]int{},
		prefixes:      forms(prefixesTable),
		openers:       forms(openersTable),
		days:          forms(calendarTable),
		endings:       forms(endingsTable),
		units:         forms(unitsTable),
		elisions:      forms(elisionsTable),
	}
	for row := range table.Rows(abbreviationsTable) {
		l.abbreviations[row[0]] = abbreviationClasses[row[1]]
	}
	for row := range table.Rows(contractionsTable) {
		l.contractions[row[0]] = int(row[1][0] - '0')
		l.contracted[len(row[0])] |= 1 << (row[0][0] & 31)
	}
	return l
})

// forms reads a table of one column.
func forms(text string) map[string]bool {
	m := map[string]bool{}
	for row := range table.Rows(text) {
		m[row[0]] = true
	}
	return m
}

// longestEntry bounds the words that are looked up, in bytes.
const longestEntry = 16

// lowered puts the lower-case form of a short ASCII-only or Latin word into
// buffer; ok is false for longer words, which no list holds.
func lowered(buffer *[longestEntry]byte, word string) (form []byte, ok bool) {
	if len(word) > longestEntry {
		return nil, false
	}
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buffer[i] = c
	}
	return buffer[:len(word)], true
}

func (l *lexicon) abbreviation(word string) abbreviation {
	var buffer [longestEntry]byte
	form, ok := lowered(&buffer, word)
	if !ok {
		return noAbbreviation
	}
	return l.abbreviations[string(form)]
}

// mayContract reports whether a contraction of this first letter and length is
// known; most words need no look at the list.
func (l *lexicon) mayContract(first byte, length int) bool {
	return length <= longestEntry && l.contracted[length]&(1<<(first&31)) != 0
}

func (l *lexicon) contraction(word string) int {
	var buffer [longestEntry]byte
	form, ok := lowered(&buffer, word)
	if !ok {
		return 0
	}
	return l.contractions[string(form)]
}

func (l *lexicon) prefix(word string) bool {
	var buffer [longestEntry]byte
	form, ok := lowered(&buffer, word)
	return ok && l.prefixes[string(form)]
}

func (l *lexicon) opener(word string) bool {
	var buffer [longestEntry]byte
	form, ok := lowered(&buffer, word)
	return ok && l.openers[string(form)]
}

// calendar reports whether the word is a day of the week or a month.
func (l *lexicon) calendar(word string) bool {
	var buffer [longestEntry]byte
	form, ok := lowered(&buffer, word)
	return ok && l.days[string(form)]
}
