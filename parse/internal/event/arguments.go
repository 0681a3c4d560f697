package event

import (
	"slices"

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
			if a.passive {
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
	if len(a.subject) == 0 && !a.passive {
		if s := v.subjectBefore(i); s >= 0 {
			a.subject = append(a.subject, s)
		}
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
			} else if v.isOwner(c) {
				a.possessor = append(a.possessor, c)
			} else {
				a.modifier = append(a.modifier, c)
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
