package event

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

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
		for range 2 {
			for _, set := range c.condition.classes {
				if set.holds(v, h) {
					return true
				}
			}
			if c.condition.anyKind || len(c.condition.kinds) > 0 {
				if slices.ContainsFunc(v.party(h).Actors, c.condition.fitsKind) {
					return true
				}
				for _, n := range v.children(h) { // "restrict the airline's operations"
					if v.relation(n) == syntax.Nmod && n < h {
						if slices.ContainsFunc(v.at.PartyAt(n).Actors, c.condition.fitsKind) {
							return true
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
	return slices.Contains(c.kinds, kind)
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
