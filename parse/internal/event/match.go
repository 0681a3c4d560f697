package event

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
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
	arguments arguments
}

// match finds the best predicate at a token, with its arguments.
func (l *lexicon) match(v *view, i int32) (candidate, bool) {
	switch v.pos(i) {
	case syntax.VERB:
		return l.matchVerb(v, i)
	case syntax.AUX:
		if v.relation(i) == syntax.Cop || v.relation(i) == syntax.Aux {
			return candidate{}, false
		}
		return l.matchVerb(v, i)
	case syntax.NOUN, syntax.PROPN, syntax.X, syntax.SYM:
		if c, ok := l.matchNoun(v, i); ok {
			return c, true
		}
	case syntax.ADJ:
		if c, ok := l.matchAdjective(v, i); ok {
			return c, true
		}
		// A participle read as an adjective: "is banned".
		if strings.HasSuffix(v.lower(i), "ed") && v.childBy(i, syntax.Cop) >= 0 {
			return l.matchVerb(v, i)
		}
	}
	return l.guessVerb(v, i)
}

// minGuess is the length in bytes from which a bare form is taken for a verb
// against the tagger: short ones are too often something else.
const minGuess = 6

// guessVerb finds verbs that the tagger took for something else, as it does with
// bare forms after "that" ("demands that Mali immediately comply") and rare past
// forms ("Mali withdrew troops"). Their neighbours are their arguments.
func (l *lexicon) guessVerb(v *view, i int32) (candidate, bool) {
	form := v.lower(i)
	told := false // the form is finite
	switch v.pos(i) {
	case syntax.ADJ, syntax.ADV, syntax.ADP, syntax.X, syntax.INTJ, syntax.SCONJ:
		if len(form) < minGuess || len(l.verbs[form]) == 0 || l.notVerbs[form] {
			return candidate{}, false
		}
	case syntax.NOUN:
		told = l.irregular[form] != "" || strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "s") && v.relation(i) == syntax.Root
		if !told || l.notVerbs[form] || !v.verbless(i) {
			return candidate{}, false
		}
	default:
		return candidate{}, false
	}
	var a arguments
	filled := false
	for _, word := range l.stems(v, i) {
		for _, p := range l.verbs[word] {
			c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1, guessed: true, told: told}
			if len(p.words) > 1 && !c.phraseAfter(v) {
				continue
			}
			if !filled {
				a, filled = v.neighbours(i), true
			}
			c.arguments = a
			if p.condition.none() || c.holds(v) {
				return c, true
			}
		}
	}
	return candidate{}, false
}

// neighbours are the nearest party before a guessed verb and the nearest noun
// after it, with what hangs on that.
func (v *view) neighbours(i int32) arguments {
	var a arguments
	first, last := v.bounds(i)
	for at := i - 1; at >= max(first, i-maxNeighbour); at-- {
		if (v.nominal(at) || v.pos(at) == syntax.PRON) && len(v.at.Party(at, at+1).Actors) > 0 {
			a.subject = []int32{at}
			break
		}
	}
	for at := i + 1; at < min(last, i+maxNeighbour); at++ {
		if v.nominal(at) && v.relation(at) != syntax.Compound && v.relation(at) != syntax.Flat {
			a.object = []int32{at}
			v.nounParts(at, &a)
			break
		}
	}
	return a
}

// verbless reports whether no finite verb stands in the sentence of a token.
func (v *view) verbless(i int32) bool {
	s := v.sentence[i]
	if v.finite == nil {
		v.finite = make([]int8, len(v.text.Sentences))
	}
	if v.finite[s] == 0 {
		v.finite[s] = -1
		for at := v.text.Sentences[s].First; at < v.text.Sentences[s].Last; at++ {
			switch v.tree.XPOS[at] {
			case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
				v.finite[s] = 1
			}
		}
	}
	return v.finite[s] < 0
}

// maxNeighbour is how many words away a guessed verb's arguments are looked for.
const maxNeighbour = 7

func (l *lexicon) matchVerb(v *view, i int32) (candidate, bool) {
	if v.relation(i) == syntax.Amod {
		return candidate{}, false // "Iran-backed", "the captured fighters"
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
			if p.condition.none() || c.holds(v) {
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

func (l *lexicon) matchNoun(v *view, i int32) (candidate, bool) {
	for n, word := range [2]string{v.lemma(i), v.lower(i)} {
		if n == 1 && word == v.lemma(i) {
			break
		}
		for _, p := range l.nouns[word] {
			c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1}
			if len(p.words) > 1 && !c.phraseAround(v) {
				continue
			}
			c.arguments = v.nounArguments(l, i, &c)
			if p.condition.none() || c.holds(v) {
				return c, true
			}
		}
	}
	return candidate{}, false
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

func (l *lexicon) matchAdjective(v *view, i int32) (candidate, bool) {
	for _, p := range l.adjectives[v.lemma(i)] {
		c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1}
		if len(p.words) > 1 || v.childBy(i, syntax.Xcomp) < 0 {
			continue
		}
		c.arguments = v.verbArguments(i)
		return c, true
	}
	return candidate{}, false
}

// holds reports whether the condition holds for the candidate's arguments.
func (c *candidate) holds(v *view) bool {
	heads := c.arguments.conditionSlot(c.condition.slot)
	found := c.condition.empty && len(heads) == 0
	for _, head := range heads {
		if c.fits(v, head) {
			found = true
			break
		}
	}
	return found != c.condition.negated
}

// fits reports whether a noun is of a class or kind of the condition, itself,
// through "of" ("a series of sanctions"), or in coordination.
func (c *candidate) fits(v *view, head int32) bool {
	var buffer [8]int32
	for _, h := range v.coordinated(head, buffer[:0]) {
		for depth := 0; depth < 2; depth++ {
			for _, set := range c.condition.classes {
				if set.holds(v, h) {
					return true
				}
			}
			if c.condition.anyKind || len(c.condition.kinds) > 0 {
				for _, id := range v.party(h).Actors {
					if c.condition.fitsKind(id) {
						return true
					}
				}
				for _, n := range v.children(h) { // "restrict the airline's operations"
					if v.relation(n) == syntax.Nmod && n < h {
						for _, id := range v.at.PartyAt(n).Actors {
							if c.condition.fitsKind(id) {
								return true
							}
						}
					}
				}
			}
			inner := int32(-1)
			for _, n := range v.children(h) {
				if v.relation(n) == syntax.Nmod && v.preposition(n) == "of" {
					inner = n
					break
				}
			}
			if inner < 0 || c.condition.anyKind || !v.class("quantity").holds(v, h) {
				break
			}
			h = inner
		}
	}
	return false
}

func (c *condition) fitsKind(id actors.ID) bool {
	kind := id.Kind()
	if c.anyKind {
		return kind != actors.UnknownKind && kind != actors.Generic || id.Affiliation() != ""
	}
	for _, k := range c.kinds {
		if k == kind {
			return true
		}
	}
	return false
}

// holds reports whether the noun is in the class, alone or with the words
// before (or, for "state of emergency", after) it.
func (s *wordSet) holds(v *view, i int32) bool {
	lemma, form := v.lemma(i), v.lower(i)
	for _, words := range s.except[lemma] {
		if phraseAt(v, i, words) {
			return false
		}
	}
	if s.words[lemma] || s.words[form] || s.words[strings.TrimSuffix(form, "s")] {
		return true
	}
	for n, word := range [2]string{lemma, form} {
		if n == 1 && lemma == form {
			break
		}
		for _, words := range s.phrases[word] {
			if phraseAt(v, i, words) {
				return true
			}
		}
	}
	return false
}

// phraseAt reports whether the words stand around a noun that heads them.
func phraseAt(v *view, i int32, words []string) bool {
	c := candidate{predicate: &predicate{words: words, anchor: headOfNoun(words)}, head: i}
	return c.phraseAround(v)
}
