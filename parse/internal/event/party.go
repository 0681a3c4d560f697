package event

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/mention"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// partiesOf adds to list the parties that the noun phrases stand for, without
// saying anybody twice.
func (v *view) partiesOf(heads []int32, list []claims.Party) []claims.Party {
	var buffer [8]int32
	for _, head := range heads {
		for _, h := range v.coordinated(head, buffer[:0]) {
			p := v.party(h)
			if len(p.Actors) > 0 {
				list = append(list, without([]claims.Party{p}, list)...)
			}
		}
	}
	return list
}

// party is who a noun phrase stands for. Diplomats and troops stand for who
// sent them; an event ("the talks by the delegates") for nobody.
func (v *view) party(h int32) claims.Party {
	p := v.trimmed(h, v.at.PartyAt(h))
	if len(p.Actors) > 0 && !v.named(h) {
		p.Actors = nil
	}
	if together := v.delegates(h); len(together.Actors) > 1 && !slices.ContainsFunc(p.Actors, func(id actors.ID) bool { return id.Kind() == actors.Person }) {
		together.Span = p.Span
		return together
	}
	if len(p.Actors) == 0 || len(p.Actors) == 1 && p.Actors[0].Kind() == actors.Generic && p.Actors[0].Affiliation() == "" {
		// "a group of Malian hackers", "thousands of protesters"
		for _, c := range v.children(h) {
			if v.relation(c) == syntax.Nmod && v.preposition(c) == "of" && v.class("quantity").holds(v, h) {
				if inner := v.at.PartyAt(c); len(inner.Actors) > 0 {
					return inner
				}
			}
		}
	}
	if len(p.Actors) == 1 && p.Actors[0].Kind() == actors.Generic && p.Actors[0].Affiliation() != "" && (v.class("envoy").holds(v, h) || v.class("troops").holds(v, h) || v.class("arms").holds(v, h)) {
		return claims.Party{Span: p.Span, Actors: []actors.ID{p.Actors[0].Affiliation()}, Sector: p.Sector}
	}
	if len(p.Actors) == 0 {
		// "the leaders, Kim and Putin"
		if c := v.childBy(h, syntax.Appos); c > h {
			p = claims.Party{Span: v.at.PartyAt(c).Span}
			for _, named := range v.coordinated(c, nil) {
				p.Actors = append(p.Actors, v.at.PartyAt(named).Actors...)
			}
		}
	}
	if len(p.Actors) == 0 && v.class("envoy").holds(v, h) {
		if list := v.ownersOf([]int32{h}); len(list) > 0 {
			return list[0]
		}
	}
	return p
}

// trimmed leaves a preposition at the front of a party's phrase out of its span.
func (v *view) trimmed(h int32, p claims.Party) claims.Party {
	if p.Span.IsZero() {
		return p
	}
	first, _ := v.bounds(h)
	at := h
	for at > first && int(v.text.Tokens[at].Start) > p.Span.Start {
		at--
	}
	for at < h && (v.pos(at) == syntax.ADP || v.pos(at) == syntax.SCONJ || v.pos(at) == syntax.PUNCT) {
		at++
		p.Span.Start = int(v.text.Tokens[at].Start)
	}
	return p
}

// mentions is what *mention.Result tells beyond [Parties].
type mentions interface {
	At(head int32) *mention.Mention
}

// mentioned is whom the name at a token stands for, whatever phrase it is in.
func (v *view) mentioned(h int32) []actors.ID {
	if at, ok := v.at.(mentions); ok {
		if m := at.At(h); m != nil {
			return m.Actors
		}
		return nil
	}
	return v.at.PartyAt(h).Actors
}

// named reports whether a noun itself stands for a party, and not only a name
// beside it: "the rebels", not "the calls by the rebels" or "Mali's gold".
func (v *view) named(h int32) bool {
	at, ok := v.at.(mentions)
	if !ok || at.At(h) != nil {
		return true
	}
	return !slices.ContainsFunc(loadLexicon().nouns[v.lemma(h)], func(p *predicate) bool { return len(p.words) == 1 })
}

// delegates are those who sent the people that a plural names: "the leaders of
// Chad, Mali and Niger".
func (v *view) delegates(h int32) claims.Party {
	var p claims.Party
	if v.tree.XPOS[h] != syntax.NNS || !v.class("delegates").holds(v, h) {
		return p
	}
	var buffer [8]int32
	for _, c := range v.children(h) {
		if word := v.preposition(c); v.relation(c) != syntax.Nmod || word != "of" && word != "from" {
			continue
		}
		for _, state := range v.chained(c, buffer[:0]) {
			for _, id := range v.mentioned(state) {
				if !slices.Contains(p.Actors, id) && id.Kind() != actors.Generic {
					p.Actors = append(p.Actors, id)
				}
			}
		}
	}
	return p
}

// class is a class of classes.tsv; a test reads that those named in code exist.
func (v *view) class(name string) *wordSet { return loadLexicon().classes[name] }

// ownersOf are those to whom a thing belongs: "Mali's licence", "Malian assets".
func (v *view) ownersOf(heads []int32) []claims.Party {
	var list []claims.Party
	for _, h := range heads {
		var a arguments
		v.nounParts(h, &a)
		if list = v.partiesOf(a.possessor, list); len(list) == 0 {
			if v.pos(h) != syntax.PROPN { // not the Paris Agreement
				list = v.partiesOf(v.specific(a.modifier), list)
			}
			if len(list) == 0 {
				list = v.partiesOf(v.specific(a.under("of")), list)
			}
		}
		if len(list) > 0 {
			break
		}
	}
	return list
}

// within are those whom things concern that are no parties themselves: "from a
// treaty with Mali", "to Mali's efforts".
func (v *view) within(heads []int32) []claims.Party {
	if list := v.ownersOf(heads); len(list) > 0 {
		return list
	}
	for _, h := range heads {
		var a arguments
		v.nounParts(h, &a)
		for _, slot := range [...]string{"with", "between", "against"} {
			if list := v.partiesOf(v.specific(a.under(slot)), nil); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}

// specific keeps the heads that stand for somebody in particular: as part of
// another noun phrase a general word ("spy", "military") is no party.
func (v *view) specific(heads []int32) []int32 {
	var list []int32
	for _, h := range heads {
		for _, id := range v.party(h).Actors {
			if id.Kind() != actors.Generic || id.Affiliation() != "" {
				list = append(list, h)
				break
			}
		}
	}
	return list
}

// doers are those who do what an event noun names: condemning an attack by the
// rebels is directed at the rebels.
func (v *view) doers(heads []int32) []claims.Party {
	l := loadLexicon()
	for _, h := range heads {
		if c, ok := l.match(v, h, nil); ok && c.pos == 'n' {
			r := c.fill(v)
			if len(r.actors) > 0 {
				return r.actors
			}
		}
	}
	return nil
}

// without leaves out of list the actors that seen names already, and parties of
// whom nobody is left.
func without(list, seen []claims.Party) []claims.Party {
	out := list[:0:0]
	for _, p := range list {
		kept := p.Actors
		for i, id := range p.Actors {
			if holds(seen, id) || holds(out, id) {
				kept = slices.Clone(p.Actors[:i])
				for _, later := range p.Actors[i+1:] {
					if !holds(seen, later) && !holds(out, later) {
						kept = append(kept, later)
					}
				}
				break
			}
		}
		if len(kept) > 0 {
			p.Actors = kept
			out = append(out, p)
		}
	}
	return out
}

func holds(list []claims.Party, id actors.ID) bool {
	for _, p := range list {
		if slices.Contains(p.Actors, id) {
			return true
		}
	}
	return false
}

// span is the text of a noun phrase up to its clauses.
func (v *view) span(head int32) claims.Span {
	first, last := v.extentWithout(head, func(_, c int32) bool {
		r := v.relation(c)
		return r == syntax.Case || r == syntax.Acl || r == syntax.Advcl || r == syntax.Parataxis || r == syntax.Appos || r == syntax.PunctRel || r == syntax.Conj && v.verbal(c)
	})
	return v.bytes(first, last)
}

// bytes is the span of the tokens [first, last).
func (v *view) bytes(first, last int32) claims.Span {
	if first < 0 || last <= first || int(last) > len(v.text.Tokens) {
		return claims.Span{}
	}
	return claims.Span{Start: int(v.text.Tokens[first].Start), End: int(v.text.Tokens[last-1].End)}
}
