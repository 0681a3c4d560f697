package event

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

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

// subjectBefore is the party right before a finite verb, where the parser hung
// its phrase elsewhere ("On 12 March, Japan and Chad held"); -1 for none.
func (v *view) subjectBefore(i int32) int32 {
	switch v.tree.XPOS[i] {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
	default:
		return -1
	}
	first, _ := v.bounds(i)
	at := i - 1
	for at > first && at > i-4 && (v.pos(at) == syntax.ADV || v.pos(at) == syntax.AUX) {
		at--
	}
	if at < first || !v.nominal(at) {
		return -1
	}
	comma := at
	for comma > first && comma > at-maxNeighbour && v.lower(comma) != "," {
		comma--
	}
	for range maxSteps {
		h := v.head(at)
		if h <= comma || h >= at {
			break
		}
		at = h
	}
	if v.preposition(at) != "" || len(v.at.PartyAt(at).Actors) == 0 {
		return -1
	}
	return at
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
