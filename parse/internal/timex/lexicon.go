package timex

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/parse/internal/table"
)

//go:embed lexicon.tsv
var lexiconTable string

//go:embed holidays.tsv
var holidaysTable string

// class is what a word does in a time expression.
type class uint8

const (
	none class = iota
	month
	weekday
	weekdays
	season
	unit
	dayWord
	part
	which
	recent
	same
	that
	phase
	edge
	half
	ago
	hence
	since
	by
	until
	before
	after
	from
	between
	to
	and
	of
	in
	forDuring
	within
	the
	eve
	cardinal
	vague
	ordinal
	decadeWord
	era
	counts
	counted
	clock
	ahead
	behind
	every
	number     // digits
	nth        // digits with an ordinal ending
	decade     // 1990s
	punct      // a comma
	dash       // a hyphen or dash
	bracket    // any bracket
	possessive // 's
	quarter    // Q1
)

var classes = map[string]class{
	"month": month, "weekday": weekday, "weekdays": weekdays, "season": season, "unit": unit, "day": dayWord, "part": part,
	"which": which, "recent": recent, "same": same, "that": that, "phase": phase, "edge": edge, "half": half, "ago": ago,
	"hence": hence, "since": since, "by": by, "until": until, "before": before, "after": after, "from": from,
	"between": between, "to": to, "and": and, "of": of, "in": in, "for": forDuring, "within": within, "the": the, "eve": eve,
	"cardinal": cardinal, "vague": vague, "ordinal": ordinal, "decade": decadeWord, "era": era, "counts": counts,
	"counted": counted, "clock": clock, "ahead": ahead, "behind": behind, "every": every,
}

// cell is what the lexicon says of a token.
type cell struct {
	class  class
	digits uint8 // how many digits a number has
	mid    bool  // written with the prefix mid-
	upper  bool
	value  int32
}

// holiday is a day or stretch with a name.
type holiday struct {
	words []string // the name's words, in lower case
	rule  string
}

type lexicon struct {
	words    map[string]cell
	holidays map[string][]holiday // by first word, longest first
}

// longestEntry bounds the words that are looked up, in bytes.
const longestEntry = 16

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{words: map[string]cell{}, holidays: map[string][]holiday{}}
	for row := range table.Rows(lexiconTable) {
		value, err := strconv.Atoi(row[2])
		if err != nil {
			panic("timex: lexicon.tsv: " + err.Error()) // a test reads every row
		}
		l.words[row[0]] = cell{class: classes[row[1]], value: int32(value)}
	}
	for row := range table.Rows(holidaysTable) {
		name := splitName(row[0])
		list := l.holidays[name[0]]
		at := 0
		for at < len(list) && len(list[at].words) >= len(name) {
			at++
		}
		list = append(list[:at:at], append([]holiday{{words: name, rule: row[1]}}, list[at:]...)...)
		l.holidays[name[0]] = list
	}
	return l
})

// splitName cuts a name into words as the tokens of a text are cut.
func splitName(name string) []string {
	name = strings.NewReplacer("'s", " 's", "’s", " ’s", "-", " - ").Replace(name)
	return strings.Fields(name)
}

// lower puts the lower-case form of a short word into the buffer.
func lower(buffer *[longestEntry]byte, word string) []byte {
	if len(word) > longestEntry {
		return nil
	}
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buffer[i] = c
	}
	return buffer[:len(word)]
}
