package event

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/mention"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// roles are who acts and who is acted upon.
type roles struct {
	actors, recipients []claims.Party
	object             claims.Span // the thing supplied, tested, imposed
}

func (r *roles) count() int {
	n := 0
	for _, list := range [2][]claims.Party{r.actors, r.recipients} {
		for _, p := range list {
			n += len(p.Actors)
		}
	}
	return n
}

// fill gives the candidate's arguments their roles by its frame.
func (c *candidate) fill(v *view) roles {
	var r roles
	f, a := c.frame, &c.arguments
	if c.pos == 'n' {
		c.fillNoun(v, &r)
	} else {
		for _, slot := range f.verbActor {
			if r.actors = v.partiesOf(a.slot(slot), r.actors); len(r.actors) > 0 {
				break
			}
		}
		for _, slot := range f.verbMore {
			if slot == "object" && c.condition.slot == "obj" {
				continue // the object is the thing agreed on
			}
			r.actors = v.partiesOf(a.slot(slot), r.actors)
		}
		if !f.reciprocal {
			for _, slot := range f.verbRecipient {
				heads := a.slot(slot)
				if slot == "object" && (f.name == "moves" || c.condition.slot == "obj" && len(c.condition.classes) > 0) {
					heads = v.specific(heads) // the object is what is moved or given
				}
				list := v.partiesOf(heads, nil)
				if len(list) == 0 && slot != "object" {
					list = v.within(heads)
				}
				if list = without(list, r.actors); len(list) > 0 {
					r.recipients = list
					break
				}
			}
			if len(r.recipients) == 0 && len(f.verbRecipient) > 0 {
				r.recipients = without(v.ownersOf(a.object), r.actors)
			}
		}
		if c.eventType == claims.AccuseEvent && len(r.recipients) == 0 {
			r.recipients = without(v.doers(a.object), r.actors)
		}
		if len(a.object) > 0 {
			r.object = v.span(a.object[0])
		}
	}
	return r
}

func (c *candidate) fillNoun(v *view, r *roles) {
	f, a := c.frame, &c.arguments
	if len(a.subject) > 0 {
		if c.undergoes && !f.reciprocal {
			r.recipients = v.partiesOf(a.subject, nil)
		} else {
			r.actors = v.partiesOf(a.subject, nil)
		}
	}
	for _, slot := range f.nounActor {
		if !f.reciprocal && len(r.actors) > 0 {
			break
		}
		if slot == "of" && f.nounRecipientOf() && len(r.actors) == 0 && len(a.under("by")) > 0 {
			continue
		}
		heads := a.slot(slot)
		if slot == "modifier" {
			heads = v.specific(heads)
		}
		list := without(v.partiesOf(heads, nil), r.recipients)
		if len(list) == 0 {
			continue
		}
		if f.reciprocal {
			r.actors = append(r.actors, without(list, r.actors)...)
			if slot == "between" || slot == "among" {
				break
			}
		} else {
			r.actors = list
		}
	}
	if f.reciprocal {
		return
	}
	if len(r.actors) == 0 {
		r.actors = without(v.partiesOf(v.after(c.last, "by"), nil), r.recipients)
	}
	if len(r.recipients) == 0 {
		for _, slot := range f.nounRecipient {
			list := v.partiesOf(a.slot(slot), nil)
			if len(list) == 0 {
				list = v.within(a.slot(slot))
			}
			if list = without(list, r.actors); len(list) > 0 {
				r.recipients = list
				break
			}
		}
	}
	if len(r.recipients) == 0 {
		// "the US sanctions regime on oil from Iran": what a modifier names after
		// the actor was taken from elsewhere.
		for _, slot := range []string{"possessor"} {
			if len(a.subject) > 0 {
				r.recipients = without(v.partiesOf(a.slot(slot), nil), r.actors)
			}
		}
	}
	if len(r.recipients) == 0 && slices.Contains(f.nounRecipient, "against") {
		r.recipients = without(v.partiesOf(v.after(c.last, "against"), nil), r.actors)
	}
	for _, p := range a.nouns {
		if len(v.at.PartyAt(p).Actors) == 0 && v.pos(p) == syntax.NOUN {
			r.object = v.span(p)
			break
		}
	}
}

// maxAfter is how far behind an event noun its complements are looked for where
// the tree has none.
const maxAfter = 12

// after is the noun of the nearest preposition of that name behind a noun,
// without a verb or a stop between.
func (v *view) after(from int32, word string) []int32 {
	if from <= 0 {
		return nil
	}
	_, end := v.bounds(from - 1)
	for at := from; at < min(end, from+maxAfter); at++ {
		switch {
		case v.verbal(at) && v.relation(at) != syntax.Amod, v.text.Tokens[at].Kind == token.Stop:
			return nil
		case v.lower(at) == word:
			if h := v.head(at); h > at && v.nominal(h) {
				return []int32{h}
			}
			return nil
		}
	}
	return nil
}

func (f *roleFrame) nounRecipientOf() bool { return slices.Contains(f.nounRecipient, "of") }

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
	p := v.at.PartyAt(h)
	if len(p.Actors) > 0 && !v.named(h) {
		p.Actors = nil
	}
	if together := v.delegates(h); len(together.Actors) > 1 {
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
	return len(loadLexicon().nouns[v.lemma(h)]) == 0
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
			if list = v.partiesOf(v.specific(a.modifier), list); len(list) == 0 {
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
		if c, ok := l.match(v, h); ok && c.pos == 'n' {
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
		return r == syntax.Acl || r == syntax.Advcl || r == syntax.Parataxis || r == syntax.Appos || r == syntax.PunctRel || r == syntax.Conj && v.verbal(c)
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
