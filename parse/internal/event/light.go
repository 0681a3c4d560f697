package event

import (
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// nounArguments collects the noun phrases around an event noun, and those of a
// light verb that it depends on.
func (v *view) nounArguments(l *lexicon, i int32, c *candidate) arguments {
	var a arguments
	v.nounParts(i, &a)
	top := i
	if v.relation(i) == syntax.Conj && v.head(i) >= 0 && v.nominal(v.head(i)) {
		top = v.head(i)
		if len(a.possessor) == 0 {
			var shared arguments
			v.nounParts(top, &shared)
			a.possessor = shared.possessor
			if len(a.modifier) == 0 {
				a.modifier = shared.modifier
			}
		}
	}
	// "a series of sanctions", "the subject of an inquiry"
	for range 2 {
		if h := v.head(top); h >= 0 && v.relation(top) == syntax.Nmod && v.preposition(top) == "of" && v.nominal(h) {
			top = h
		}
	}
	var below []int32
	if top != i {
		below = append(below, i)
	}
	light, verb := l.lightVerb(v, top, below...)
	if light == nil {
		return a
	}
	c.light, c.lightWord = verb, light
	governor := v.verbArguments(verb)
	from := governor.subject
	if v.relation(top) == syntax.Nsubj {
		from = governor.subject // "a raid was carried out by": the agent
	}
	c.undergoes = light.undergoes
	if light.names {
		return a
	}
	if len(from) > 0 {
		a.subject = from
	}
	for _, p := range governor.preps {
		if p.head != i && p.head != top {
			a.preps = append(a.preps, p)
		}
	}
	a.indirect = governor.indirect
	return a
}

// lightVerb is the light verb that a noun depends on, with its token.
func (l *lexicon) lightVerb(v *view, noun int32, below ...int32) (*lightVerb, int32) {
	verb := v.head(noun)
	if verb < 0 {
		return nil, -1
	}
	r := v.relation(noun)
	slot := ""
	switch {
	case r == syntax.Obj, r == syntax.Nsubj && v.isPassive(verb):
		slot = "object"
	case r == syntax.Obl || r == syntax.Nmod:
		slot = v.preposition(noun)
	case r == syntax.Root || v.childBy(noun, syntax.Cop) >= 0:
		slot = ""
	}
	if cop := v.childBy(noun, syntax.Cop); cop >= 0 {
		if len(below) > 0 {
			// "has been the subject of sanctions"
			for _, light := range l.lights["be"] {
				if len(light.words) > 1 && light.noun == "of" && v.is(noun, light.words[1]) {
					return light, noun
				}
			}
		}
		// "is under EU sanctions": the noun is the predicate of "be".
		if word := v.preposition(noun); word != "" {
			for _, light := range l.lights["be"] {
				if light.noun == word {
					return light, noun
				}
			}
		}
		return nil, -1
	}
	if slot == "" {
		return nil, -1
	}
	if r == syntax.Nmod && !v.verbal(verb) {
		// "has been the subject of sanctions", "is subject to sanctions"
		for _, light := range l.lights["be"] {
			if light.noun == slot && len(light.words) > 1 && v.is(verb, light.words[1]) {
				return light, verb
			}
		}
		return nil, -1
	}
	if v.pos(verb) == syntax.ADJ && r == syntax.Obl {
		for _, light := range l.lights["be"] {
			if light.noun == slot && len(light.words) > 1 && v.is(verb, light.words[1]) {
				return light, verb
			}
		}
	}
	if !v.verbal(verb) || v.relation(verb) == syntax.Amod {
		return nil, -1
	}
	for _, light := range l.lights[v.lemma(verb)] {
		if light.noun != slot {
			continue
		}
		c := candidate{predicate: &predicate{words: light.words}, head: verb, prep: -1}
		if len(light.words) == 1 || c.phraseAfter(v) {
			return light, verb
		}
	}
	return nil, -1
}
