package event

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// maxGap is how many other words may stand inside a verbal phrase ("pull its
// last troops out").
const maxGap = 4

// candidate is a place where a predicate's words stand.
type candidate struct {
	*predicate
	head      int32 // the token of the predicate's head word
	first     int32 // the tokens of the whole phrase, [first, last)
	last      int32
	prep      int32 // the token of the phrase's last preposition, -1 for none
	light     int32 // the light verb beside a noun, -1 for none
	undergoes bool
	lightWord *lightVerb
	guessed   bool // the tagger took the verb for something else
	told      bool // a guessed verb has a finite form
	near      bool // a guessed verb has its subject right before it
	arguments arguments
}

// match finds the first predicate at a token that accept takes, the most special
// ones first, with its arguments; nil takes any.
func (l *lexicon) match(v *view, i int32, accept func(*candidate) bool) (candidate, bool) {
	switch v.pos(i) {
	case syntax.VERB:
		return l.matchVerb(v, i, accept)
	case syntax.AUX:
		if v.relation(i) == syntax.Cop || v.relation(i) == syntax.Aux {
			return candidate{}, false
		}
		return l.matchVerb(v, i, accept)
	case syntax.NOUN, syntax.PROPN, syntax.X, syntax.SYM:
		if c, ok := l.matchNoun(v, i, accept); ok {
			return c, true
		}
	case syntax.ADJ:
		if v.standsAlone(i) { // a noun that the tagger took for an adjective: "opposed the withdrawal"
			if c, ok := l.matchNoun(v, i, accept); ok {
				return c, true
			}
		}
		if c, ok := l.matchAdjective(v, i, accept); ok {
			return c, true
		}
		// A participle read as an adjective: "is banned".
		if strings.HasSuffix(v.lower(i), "ed") && v.childBy(i, syntax.Cop) >= 0 {
			return l.matchVerb(v, i, accept)
		}
	}
	return l.guessVerb(v, i, accept)
}

func (l *lexicon) matchVerb(v *view, i int32, accept func(*candidate) bool) (candidate, bool) {
	if v.relation(i) == syntax.Amod { // "Iran-backed", "the captured fighters"
		return l.guessVerb(v, i, accept)
	}
	var a arguments
	filled := false
	for _, word := range l.stems(v, i) {
		for _, p := range l.verbs[word] {
			c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1}
			if len(p.words) > 1 && !c.phraseAfter(v) {
				continue
			}
			if !filled {
				a, filled = v.verbArguments(i), true
			}
			c.arguments = a
			if c.endsInPrep {
				c.arguments = c.arguments.throughPreposition(v, p.words[len(p.words)-1], c.prep)
			}
			if (p.condition.none() || c.holds(v)) && (accept == nil || accept(&c)) {
				return c, true
			}
		}
	}
	return candidate{}, false
}

// stems are the lemma, the form, and what the form comes from by its ending, in
// case a tagger or lemmatiser was wrong.
func (l *lexicon) stems(v *view, i int32) []string {
	lemma, form := v.lemma(i), v.lower(i)
	list := []string{lemma}
	if form != lemma {
		list = append(list, form)
	}
	if irregular := l.irregular[form]; irregular != "" && irregular != lemma {
		list = append(list, irregular)
	}
	for _, ending := range [...]string{"ed", "ing", "es", "s"} {
		stem, cut := strings.CutSuffix(form, ending)
		if !cut || len(stem) < 2 {
			continue
		}
		list = append(list, stem)
		if ending == "ed" || ending == "ing" {
			list = append(list, stem+"e")
			if n := len(stem); stem[n-1] == stem[n-2] {
				list = append(list, stem[:n-1])
			}
		}
		if strings.HasSuffix(stem, "i") {
			list = append(list, stem[:len(stem)-1]+"y")
		}
		break
	}
	return list
}

// phraseAfter looks for the further words of a verbal phrase after its head.
func (c *candidate) phraseAfter(v *view) bool {
	_, end := v.bounds(c.head)
	at, gap := c.head+1, 0
	for n, word := range c.words[1:] {
		for ; ; at++ {
			if at >= end || gap > maxGap {
				return false
			}
			if v.is(at, word) && (n > 0 || v.belongs(at, c.head)) {
				break
			}
			if n == len(c.words)-2 && prepositions[word] && (v.nominal(at) || v.pos(at) == syntax.NUM) {
				return false // "fired a missile on Monday" is not "fired on"
			}
			if v.pos(at) == syntax.PUNCT || v.pos(at) == syntax.VERB && v.head(at) != c.head || v.pos(at) == syntax.SCONJ {
				return false
			}
			gap++
		}
		if prepositions[word] {
			c.prep = at
		}
		at++
	}
	c.last = at
	return true
}

// belongs reports whether a word of a phrase hangs on its head, directly or
// through the noun that it introduces; a word right beside it always does.
func (v *view) belongs(i, head int32) bool {
	for range 3 {
		if i = v.head(i); i == head {
			return true
		}
		if i < 0 {
			return false
		}
	}
	return false
}

func (l *lexicon) matchNoun(v *view, i int32, accept func(*candidate) bool) (candidate, bool) {
	for n, word := range [2]string{v.lemma(i), v.lower(i)} {
		if n == 1 && word == v.lemma(i) {
			break
		}
		for _, p := range l.nouns[word] {
			c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1}
			if len(p.words) > 1 && !c.phraseAround(v) {
				continue
			}
			if len(p.words) == 1 && v.isDated(i) {
				continue // "12 March"
			}
			c.arguments = v.nounArguments(l, i, &c)
			if (p.condition.none() || c.holds(v)) && (accept == nil || accept(&c)) {
				return c, true
			}
		}
	}
	return candidate{}, false
}

// standsAlone reports whether an adjective stands behind an article or possessive
// with no noun behind it.
func (v *view) standsAlone(i int32) bool {
	first, last := v.bounds(i)
	if i == first || v.pos(i-1) != syntax.DET && !(v.pos(i-1) == syntax.PRON && v.isOwner(i-1)) {
		return false
	}
	return i+1 >= last || !v.nominal(i+1) && v.pos(i+1) != syntax.ADJ && v.lower(i+1) != "-"
}

// isDated reports whether a name stands beside a number: a month, not a march.
func (v *view) isDated(i int32) bool {
	first, last := v.bounds(i)
	return v.pos(i) == syntax.PROPN && (i > first && v.pos(i-1) == syntax.NUM || i+1 < last && v.pos(i+1) == syntax.NUM)
}

// phraseAround looks for the words before and after the head of a nominal phrase.
func (c *candidate) phraseAround(v *view) bool {
	start, end := v.bounds(c.head)
	at := c.head
	for n := c.anchor - 1; n >= 0; n-- {
		at--
		if at < start || !v.is(at, c.words[n]) {
			return false
		}
	}
	c.first = at
	at = c.head
	for _, word := range c.words[c.anchor+1:] {
		at++
		if at < end && !v.is(at, word) && (v.pos(at) == syntax.DET || v.pos(at) == syntax.ADJ) {
			at++
		}
		if at >= end || !v.is(at, word) {
			return false
		}
	}
	c.last = at + 1
	return true
}

func (l *lexicon) matchAdjective(v *view, i int32, accept func(*candidate) bool) (candidate, bool) {
	for _, p := range l.adjectives[v.lemma(i)] {
		c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1}
		if len(p.words) > 1 || v.childBy(i, syntax.Xcomp) < 0 {
			continue
		}
		c.arguments = v.verbArguments(i)
		if accept == nil || accept(&c) {
			return c, true
		}
	}
	return candidate{}, false
}
