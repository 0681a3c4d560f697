package event

import (
	"slices"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// arguments are the noun phrases around a predicate, by their heads.
type arguments struct {
	subject   []int32 // who does it: of a passive, the agent
	object    []int32 // of a passive, the subject
	indirect  []int32
	possessor []int32 // of the predicate if it is a noun, else of its object
	modifier  []int32
	nouns     []int32 // modifiers and complements of a noun, for conditions
	preps     []prepositional
	passive   bool
}

type prepositional struct {
	word string
	head int32
}

func (a *arguments) under(word string) []int32 {
	var list []int32
	for _, p := range a.preps {
		if p.word == word {
			list = append(list, p.head)
		}
	}
	return list
}

func (a *arguments) slot(name string) []int32 {
	switch name {
	case "subject":
		return a.subject
	case "object":
		return a.object
	case "indirect":
		return a.indirect
	case "possessor":
		return a.possessor
	case "modifier":
		return a.modifier
	}
	return a.under(name)
}

func (a *arguments) conditionSlot(name string) []int32 {
	switch name {
	case "obj":
		return a.object
	case "noun":
		return a.nouns
	}
	return a.slot(name)
}

// throughPreposition makes the noun of a phrase's last preposition its object:
// "called on Iran". The old object is kept behind it.
func (a arguments) throughPreposition(v *view, word string, at int32) arguments {
	var object []int32
	for _, p := range a.preps {
		if p.word == word && (at < 0 || p.head > at) {
			object = append(object, p.head)
		}
	}
	if len(object) == 0 && at >= 0 {
		// A parser may hang the preposition elsewhere: take the noun after it.
		if h := v.head(at); h > at && v.relation(at) == syntax.Case {
			for range 4 {
				switch v.relation(h) {
				case syntax.Compound, syntax.Amod, syntax.Flat, syntax.Nmod:
					if up := v.head(h); up > h {
						h = up
					}
				}
			}
			object = append(object, h)
		}
	}
	if len(object) > 0 && !a.passive {
		a.object = append(object, a.object...)
	}
	return a
}

// verbArguments collects the noun phrases around a verb: its own, and those that
// it shares with its governor.
func (v *view) verbArguments(i int32) arguments {
	a := arguments{passive: v.isPassive(i)}
	for _, c := range v.children(i) {
		switch v.relation(c) {
		case syntax.Nsubj:
			c := v.antecedent(c, i)
			if v.tree.Passive[c] || a.passive {
				a.object = append(a.object, c)
			} else {
				a.subject = append(a.subject, c)
			}
		case syntax.Obj:
			if word := v.preposition(c); word != "" {
				a.preps = append(a.preps, prepositional{word, c})
			} else {
				a.object = append(a.object, v.antecedent(c, i))
			}
		case syntax.Iobj:
			a.indirect = append(a.indirect, c)
		case syntax.Obl, syntax.Nmod:
			word := v.preposition(c)
			if word == "" {
				if v.tree.Passive[c] {
					word = "by"
				} else {
					continue
				}
			}
			if word == "by" && (a.passive || v.tree.Passive[c]) {
				a.subject = append(a.subject, c)
				continue
			}
			a.preps = append(a.preps, prepositional{word, v.antecedent(c, i)})
		}
	}
	if len(a.subject) == 0 && !(a.passive && len(a.object) > 0) {
		v.shareSubject(i, &a)
	}
	if len(a.object) == 0 && !a.passive && v.relation(i) == syntax.Acl {
		// "the refugees whom Mali repatriated": the noun is the gap's filler.
		if h := v.head(i); h >= 0 && h < i && len(a.subject) > 0 && !slices.Contains(a.subject, h) {
			a.object = append(a.object, h)
		}
	}
	for _, o := range a.object {
		v.nounParts(o, &a)
	}
	return a
}

// nounParts adds what hangs on a noun: possessor, modifiers and prepositions.
func (v *view) nounParts(i int32, a *arguments) {
	for _, c := range v.children(i) {
		switch v.relation(c) {
		case syntax.Nmod:
			if word := v.preposition(c); word != "" {
				a.preps = append(a.preps, prepositional{word, c})
				if word == "of" {
					a.nouns = append(a.nouns, c)
					v.inherited(c, a)
				}
			} else {
				a.possessor = append(a.possessor, c)
			}
		case syntax.Amod, syntax.Compound, syntax.Flat:
			a.modifier = append(a.modifier, c)
			a.nouns = append(a.nouns, c)
			for _, inner := range v.children(c) {
				if r := v.relation(inner); r == syntax.Compound || r == syntax.Amod || r == syntax.Conj {
					a.nouns = append(a.nouns, inner)
					a.modifier = append(a.modifier, inner)
				}
			}
		case syntax.Acl:
			// "deliveries made by", "war waged against"
			if v.tree.XPOS[c] == syntax.VBN {
				for _, d := range v.children(c) {
					if v.relation(d) == syntax.Obl {
						if word := v.preposition(d); word != "" {
							a.preps = append(a.preps, prepositional{word, d})
						}
					}
				}
			}
		}
	}
}

// inherited adds what a parser may hang on the complement of a noun and not on
// the noun: "supply of ammunition by Mali to Chad".
func (v *view) inherited(i int32, a *arguments) {
	for _, c := range v.children(i) {
		if v.relation(c) != syntax.Nmod {
			continue
		}
		switch word := v.preposition(c); word {
		case "by", "to", "against", "from", "on", "with":
			a.preps = append(a.preps, prepositional{word, c})
		}
	}
}

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

// antecedent is the noun that a relative pronoun in a clause stands for, else
// the token itself.
func (v *view) antecedent(i, verb int32) int32 {
	switch v.lower(i) {
	case "who", "which", "that", "whom":
	default:
		return i
	}
	if v.pos(i) == syntax.DET {
		return i
	}
	for range maxSteps {
		if verb < 0 {
			return i
		}
		if v.relation(verb) == syntax.Acl {
			if h := v.head(verb); h >= 0 && h < i {
				return h
			}
			return i
		}
		if r := v.relation(verb); r == syntax.Parataxis || r == syntax.Advcl || r == syntax.Dep {
			return v.nounBefore(i)
		} else if r != syntax.Conj && r != syntax.Xcomp && r != syntax.Ccomp {
			return i
		}
		verb = v.head(verb)
	}
	return i
}

// nounBefore is the noun that stands right before a relative pronoun, but for a
// comma or preposition, else the pronoun itself.
func (v *view) nounBefore(i int32) int32 {
	first, _ := v.bounds(i)
	for at := i - 1; at >= max(first, i-3); at-- {
		if v.nominal(at) {
			return at
		}
		if v.pos(at) != syntax.PUNCT && v.pos(at) != syntax.ADP {
			break
		}
	}
	return i
}

// objectControl are the verbs whose object is the subject of their infinitive.
// Any verb with both an object and an infinitive counts but these.
var subjectControl = map[string]bool{"promise": true, "threaten": true, "use": true, "need": true, "take": true}

// shareSubject gives a verb without a subject that of its governor.
func (v *view) shareSubject(i int32, a *arguments) {
	at := i
	for range 8 {
		h := v.head(at)
		if h < 0 {
			return
		}
		give := func(list []int32) bool {
			if len(list) == 0 {
				return false
			}
			if a.passive {
				if len(a.object) == 0 {
					a.object = append(a.object, list...)
				}
			} else {
				a.subject = append(a.subject, list...)
			}
			return true
		}
		switch v.relation(at) {
		case syntax.Conj:
			if !v.verbal(h) && v.pos(h) != syntax.ADJ && !v.nominal(h) {
				return
			}
			if v.nominal(h) && v.childBy(h, syntax.Nsubj) < 0 {
				return
			}
		case syntax.Acl:
			if v.relation(i) == syntax.Acl || v.relation(i) == syntax.Conj {
				if v.tree.XPOS[at] == syntax.VBN || v.tree.XPOS[at] == syntax.VBG {
					give([]int32{h})
					return
				}
			}
			// "attempts by X to launch", "X's plan to attack", "X has a plan to attack"
			var parts arguments
			v.nounParts(h, &parts)
			if give(v.parties(parts.under("by"))) || give(v.parties(parts.possessor)) || give(v.parties(parts.modifier)) || give(v.parties(parts.under("of"))) {
				return
			}
			for range 3 { // up from the noun to its verb
				up := v.head(h)
				if up < 0 {
					return
				}
				if v.verbal(up) {
					if r := v.relation(h); r == syntax.Obj || r == syntax.Obl {
						give(v.ownSubject(up))
					}
					return
				}
				h = up
			}
			return
		case syntax.Xcomp, syntax.Ccomp, syntax.Advcl:
		default:
			return
		}
		if v.relation(at) != syntax.Conj && !subjectControl[v.lemma(h)] && (v.relation(at) != syntax.Advcl || v.isInfinitive(at) && asksFor(v.lemma(h))) {
			for _, c := range v.children(h) {
				if v.relation(c) == syntax.Obj && c < at {
					give([]int32{v.antecedent(c, h)})
					return
				}
			}
		}
		if v.relation(at) != syntax.Conj {
			// "called on X to join"
			for _, c := range v.children(h) {
				if v.relation(c) == syntax.Obl && c < at && c > h && len(v.at.PartyAt(c).Actors) > 0 {
					switch v.preposition(c) {
					case "on", "upon", "to", "for", "with":
						give([]int32{c})
						return
					}
				}
			}
		}
		for _, c := range v.children(h) {
			if v.relation(c) != syntax.Nsubj {
				continue
			}
			s := v.antecedent(c, h)
			give([]int32{s})
			return
		}
		if v.relation(h) == syntax.Acl && (v.tree.XPOS[h] == syntax.VBN || v.tree.XPOS[h] == syntax.VBG) && v.head(h) >= 0 {
			give([]int32{v.head(h)})
			return
		}
		at = h
	}
}

// asksFor reports whether a verb asks its object to do something: a parser may
// hang the infinitive on it as an adverbial clause.
func asksFor(lemma string) bool {
	for _, p := range loadLexicon().verbs[lemma] {
		if p.eventType == claims.RequestEvent && p.isWord {
			return true
		}
	}
	return false
}

// ownSubject is the subject of a verb or of one that it is coordinated with.
func (v *view) ownSubject(i int32) []int32 {
	for range 4 {
		if s := v.childBy(i, syntax.Nsubj); s >= 0 {
			return []int32{v.antecedent(s, i)}
		}
		if v.relation(i) != syntax.Conj && v.relation(i) != syntax.Xcomp || v.head(i) < 0 {
			break
		}
		i = v.head(i)
	}
	return nil
}

// parties keeps the heads that stand for somebody.
func (v *view) parties(heads []int32) []int32 {
	var list []int32
	for _, h := range heads {
		if len(v.at.PartyAt(h).Actors) > 0 {
			list = append(list, h)
		}
	}
	return list
}
