package attribution

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// Frame is a way in which a cue takes its content.
type Frame string

// The frames, as lexicon/cues.tsv writes them.
const (
	Quote       Frame = "quote"     // direct speech
	That        Frame = "that"      // a clause, with or without "that"
	Wh          Frame = "wh"        // whether, why, what ...
	Object      Frame = "obj"       // a noun phrase
	ObjectTo    Frame = "obj+to"    // X to do: urge, ask
	ObjectWith  Frame = "obj+with"  // X with Y: threaten
	To          Frame = "to"        // to do: pledge, refuse
	As          Frame = "as"        // X as Y: describe
	Small       Frame = "small"     // X Y: call, deem
	Tell        Frame = "tell"      // X that ..., X "...": inform
	AccuseOf    Frame = "accuse:of" // X of Y
	AccuseFor   Frame = "accuse:for"
	AccuseWith  Frame = "accuse:with"
	Of          Frame = "of"     // of Y, after a noun
	SourceAfter Frame = "source" // the source follows a preposition
	Must        Frame = "must"   // no frame of its own: with a clause that says "must" the act is a demand
	Via         Frame = "via"    // as a participle beside another cue, its object is the nearer source: "citing officials"
	prepPrefix        = "prep:"  // prep:for, prep:on+to
)

// entry is one line of the cue lexicon.
type entry struct {
	words      []string // the head lemma, then particles and prepositions
	part       string   // verb, noun, adj, prep
	act        claims.Act
	frames     []Frame
	complement claims.Factuality
	count      int
}

func (e *entry) takes(frame Frame) bool {
	return slices.Contains(e.frames, frame)
}

// prepositions lists the prepositions that the entry takes: the word, and
// whether a to-infinitive follows.
func (e *entry) prepositions(yield func(word string, to bool) bool) {
	for _, f := range e.frames {
		rest, ok := strings.CutPrefix(string(f), prepPrefix)
		if !ok {
			continue
		}
		word, to := strings.CutSuffix(rest, "+to")
		if !yield(word, to) {
			return
		}
	}
}

type light struct {
	act        claims.Act
	complement claims.Factuality
}

type lexicon struct {
	verbs, nouns, adjectives map[string][]*entry // by head lemma, longer entries first
	prepositions             map[string][]*entry // by first word
	lightNouns               map[string]light
	lightVerbs               map[string]bool
	adjuncts                 map[string]bool // nouns that place the saying: "on Monday", "in a statement"
}

//go:embed lexicon/cues.tsv
var cuesTable string

//go:embed lexicon/light.tsv
var lightTable string

//go:embed lexicon/verbs_light.tsv
var lightVerbsTable string

//go:embed lexicon/adjuncts.tsv
var adjunctsTable string

var loadLexicon = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(cuesTable, lightTable, lightVerbsTable, adjunctsTable)
	if err != nil {
		panic(err) // the tables are part of the program; a test checks every row
	}
	return l
})

func parseLexicon(cues, lights, lightVerbs, adjuncts string) (*lexicon, error) {
	l := &lexicon{verbs: map[string][]*entry{}, nouns: map[string][]*entry{}, adjectives: map[string][]*entry{},
		prepositions: map[string][]*entry{}, lightNouns: map[string]light{}, lightVerbs: map[string]bool{}, adjuncts: map[string]bool{}}
	parts := map[string]map[string][]*entry{"verb": l.verbs, "noun": l.nouns, "adj": l.adjectives, "prep": l.prepositions}
	for line, row := range rows(cues) {
		if len(row) != 6 {
			return nil, fmt.Errorf("cues.tsv:%d: %d columns, want 6", line, len(row))
		}
		e := &entry{words: strings.Fields(row[0]), part: row[1]}
		if err := e.act.UnmarshalText([]byte(row[2])); err != nil {
			return nil, fmt.Errorf("cues.tsv:%d: %w", line, err)
		}
		for f := range strings.SplitSeq(row[3], ",") {
			e.frames = append(e.frames, Frame(f))
		}
		if err := e.complement.UnmarshalText([]byte(row[4])); err != nil {
			return nil, fmt.Errorf("cues.tsv:%d: %w", line, err)
		}
		if _, err := fmt.Sscan(row[5], &e.count); err != nil {
			return nil, fmt.Errorf("cues.tsv:%d: count %q: %w", line, row[5], err)
		}
		table, ok := parts[e.part]
		if !ok || len(e.words) == 0 {
			return nil, fmt.Errorf("cues.tsv:%d: part %q is none of verb, noun, adj, prep", line, e.part)
		}
		table[e.words[0]] = insertLonger(table[e.words[0]], e)
	}
	for line, row := range rows(lights) {
		if len(row) < 3 {
			return nil, fmt.Errorf("light.tsv:%d: %d columns, want at least 3", line, len(row))
		}
		var n light
		if err := n.act.UnmarshalText([]byte(row[1])); err != nil {
			return nil, fmt.Errorf("light.tsv:%d: %w", line, err)
		}
		if err := n.complement.UnmarshalText([]byte(row[2])); err != nil {
			return nil, fmt.Errorf("light.tsv:%d: %w", line, err)
		}
		l.lightNouns[row[0]] = n
	}
	for _, row := range rows(lightVerbs) {
		l.lightVerbs[row[0]] = true
	}
	for _, row := range rows(adjuncts) {
		l.adjuncts[row[0]] = true
	}
	return l, nil
}

// insertLonger keeps entries of more words before those of fewer.
func insertLonger(list []*entry, e *entry) []*entry {
	at := len(list)
	for i, other := range list {
		if len(other.words) < len(e.words) {
			at = i
			break
		}
	}
	return append(list[:at:at], append([]*entry{e}, list[at:]...)...)
}

// rows yields the rows of a table with their line numbers, without the header,
// comments and blank lines.
func rows(table string) func(func(int, []string) bool) {
	return func(yield func(int, []string) bool) {
		line, header := 0, true
		for text := range strings.Lines(table) {
			line++
			text = strings.TrimRight(text, "\r\n")
			if text == "" || strings.HasPrefix(text, "#") {
				continue
			}
			if header {
				header = false
				continue
			}
			if !yield(line, strings.Split(text, "\t")) {
				return
			}
		}
	}
}

// heads lists the entries that a token of this lemma, form and part of speech
// may head. Taggers take participles for adjectives and the reverse, so a
// participle is looked up as both.
func (l *lexicon) heads(lemma, form string, part syntax.UPOS) []*entry {
	switch part {
	case syntax.VERB, syntax.AUX:
		if list := l.adjectives[form]; list != nil {
			return list
		}
		return l.verbs[lemma]
	case syntax.NOUN:
		return l.nouns[lemma]
	case syntax.ADJ:
		return l.adjectives[form]
	}
	return nil
}
