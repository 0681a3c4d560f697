package event

import (
	"slices"

	"github.com/seed4619396c/communique/claims"
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

// name gives the phrases of those whom nothing resolves, as parties without
// actors: who was arrested, even if no table knows him.
func (c *candidate) name(v *view, r *roles) {
	f, a := c.frame, &c.arguments
	if len(r.actors) == 0 {
		heads := a.subject
		if c.pos == 'n' && (len(heads) == 0 || c.undergoes) {
			heads = a.under("by")
		}
		r.actors = v.phrases(heads)
	}
	if len(r.recipients) > 0 || f.reciprocal {
		return
	}
	if c.pos == 'n' {
		for _, slot := range f.nounRecipient {
			if slot == "of" || slot == "against" {
				if r.recipients = v.phrases(c.outside(a.under(slot))); len(r.recipients) > 0 {
					return
				}
			}
		}
		return
	}
	for _, slot := range f.verbRecipient {
		switch slot {
		case "object":
			if c.condition.slot == "obj" && len(c.condition.classes) > 0 {
				continue // the thing given or imposed
			}
		case "to", "into", "against", "indirect":
		default:
			continue
		}
		if r.recipients = v.phrases(c.outside(a.slot(slot))); len(r.recipients) > 0 {
			return
		}
	}
}

// outside keeps the heads that are no part of the predicate's own phrase.
func (c *candidate) outside(heads []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(heads), func(h int32) bool { return c.first <= h && h < c.last })
}

// phrases are noun phrases as parties whom nothing resolves.
func (v *view) phrases(heads []int32) []claims.Party {
	var list []claims.Party
	for _, h := range heads {
		if v.nominal(h) {
			list = append(list, claims.Party{Span: v.span(h)})
		}
	}
	return list
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
			before := len(r.actors)
			r.actors = v.partiesOf(a.slot(slot), r.actors)
			if slot == "with" && len(r.actors) == before { // "cooperate with Mali's efforts"
				r.actors = append(r.actors, without(v.within(a.slot(slot)), r.actors)...)
			}
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
