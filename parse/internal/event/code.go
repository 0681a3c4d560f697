package event

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// Costs are in tenths; a candidate that costs more than maxCost is too far from
// what the content says to be its event.
const (
	maxCost    = 30
	maxVisits  = 200
	maxScan    = 2000 // tokens of a content that are looked at
	weakCost   = 12
	thingsCost = 18 // things that do something to things are hardly politics
	guessCost  = 6
	nobodyCost = 8
	laterCost  = 6 // each further sentence
)

// Code finds the main political event or proposition in the tokens
// [first, last), which may lie in several sentences, as the holder of that
// content says it. It reports false if the content is none of the 16 types.
func (c *Coder) Code(in *Input, first, last int32, frame Frame) (*Coded, bool) {
	v := c.look(in)
	first, last = max(first, 0), min(last, int32(len(v.text.Tokens)))
	if first >= last {
		return nil, false
	}
	found, ok := c.search(v, first, last)
	if !ok {
		return nil, false
	}
	if frame == Wanted {
		found.addressee(v, first, last)
	}
	coded := c.finish(v, &found.candidate, found.roles, first, last, frame)
	coded.First, coded.Last = first, last
	coded.Rule = "content/" + found.rule()
	return coded, true
}

// addressee makes who is asked the actor where a content names him before an
// infinitive ("Mali to continue to withdraw") and the tree led past him to who
// asks.
func (h *hit) addressee(v *view, first, last int32) {
	content := v.bytes(first, last)
	for _, p := range h.roles.actors {
		if !p.Span.IsZero() && content.Contains(p.Span) {
			return
		}
	}
	for at := first; at < min(last-1, h.head); at++ {
		if v.verbal(at) || v.pos(at) == syntax.SCONJ {
			return
		}
		if v.lower(at) == "to" && (v.tree.XPOS[at+1] == syntax.VB || v.pos(at+1) == syntax.ADV) {
			if p := v.at.Party(first, at); at > first && len(p.Actors) > 0 {
				h.roles.recipients = without(h.roles.recipients, []claims.Party{p})
				h.roles.actors = []claims.Party{p}
			}
			return
		}
	}
}

// hit is a candidate with what it costs.
type hit struct {
	candidate
	roles    roles
	recalled bool // "the attack": the roles are those of an event before
	cost     int
}

func (h *hit) rule() string {
	switch {
	case h.light >= 0:
		return "light-verb"
	case h.pos == 'n':
		return "noun"
	case h.pos == 'a':
		return "adjective"
	}
	return "verb"
}

// reach is a token that the search may still look at.
type reach struct {
	token int32
	cost  int
}

// search walks down from the heads of the content, the cheapest step first, and
// takes the cheapest candidate.
func (c *Coder) search(v *view, first, last int32) (hit, bool) {
	var open []reach
	sentence, later := int32(-1), -1
	for i := first; i < min(last, first+maxScan) && len(open) < maxVisits; i++ {
		if v.sentence[i] != sentence {
			sentence = v.sentence[i]
			later++
		}
		if h := v.head(i); (h < first || h >= last) && v.pos(i) != syntax.PUNCT {
			open = append(open, reach{i, later*laterCost + topCost(v, i) + min(len(open), 5)})
		} else if n := v.event[i]; n > 0 && v.events[n-1].guessed {
			open = append(open, reach{i, later*laterCost + v.guessCost(i)})
		}
	}
	var best hit
	ok := false
	for visits := 0; len(open) > 0 && visits < maxVisits; visits++ {
		at := 0
		for i, r := range open {
			if r.cost < open[at].cost {
				at = i
			}
		}
		r := open[at]
		open = slices.Delete(open, at, at+1)
		if r.cost > maxCost || ok && r.cost >= best.cost {
			break
		}
		if found, is := c.consider(v, r.token); is {
			found.cost += r.cost
			if found.frame.reciprocal && v.isPartOf(r.token) {
				found.cost += thingsCost // "the conclusions of the summit"
			}
			if found.cost <= maxCost && (!ok || found.cost < best.cost) {
				best, ok = found, true
			}
		}
		for _, child := range v.children(r.token) {
			if child >= first && child < last {
				if step := stepCost(v, r.token, child); step >= 0 {
					open = append(open, reach{child, r.cost + step})
				}
			}
		}
	}
	if !ok {
		if best, ok = c.firstNamed(v, first, last); !ok {
			best, ok = c.referred(v, first, last)
		}
	}
	return best, ok
}

// referred is the event that a content only points back to: "the decision", "his
// order", "these steps".
func (c *Coder) referred(v *view, first, last int32) (hit, bool) {
	for i := first; i < min(last, first+maxFallback); i++ {
		if h := v.head(i); h >= first && h < last && v.relation(i) != syntax.Nsubj || !v.nominal(i) {
			continue
		}
		if !c.classes["pointing"].holds(v, i) || !v.pointsBack(i) && v.childBy(i, syntax.Nmod) < 0 || !v.isBare(i) {
			return hit{}, false
		}
		for n := len(v.events) - 1; n >= 0; n-- {
			before := &v.events[n]
			if before.head >= i || v.sentence[before.head] < v.sentence[i]-maxReferred {
				if before.head < i {
					break
				}
				continue
			}
			if before.isWord || before.isWeak || len(before.roles.actors) == 0 {
				continue
			}
			h := *before
			h.candidate.head, h.candidate.first, h.candidate.last = i, i, i+1
			h.light, h.lightWord, h.recalled = -1, nil, true
			return h, true
		}
		return hit{}, false
	}
	return hit{}, false
}

// isBare reports whether a noun has no complement that says what it is about.
func (v *view) isBare(i int32) bool {
	for _, child := range v.children(i) {
		switch r := v.relation(child); {
		case child > i && r != syntax.PunctRel && r != syntax.Case && r != syntax.Amod:
			return false
		case r == syntax.Compound:
			return false
		}
	}
	return true
}

// maxReferred is how many sentences back a content may point.
const maxReferred = 4

// maxFallback is how many tokens of a content are looked at where the tree leads
// to no event.
const maxFallback = 16

// firstNamed is the first event among a content's first words that is sure of
// who takes part in it.
func (c *Coder) firstNamed(v *view, first, last int32) (hit, bool) {
	for i := first; i < min(last, first+maxFallback); i++ {
		if h, ok := c.consider(v, i); ok && h.roles.count() > 0 && (!h.isWeak || h.pos == 'n') && !(h.frame.reciprocal && v.isPartOf(i)) {
			return h, true
		}
	}
	return hit{}, false
}

// isPartOf reports whether a noun hangs with "of" on another that says nothing
// of whether it happens.
func (v *view) isPartOf(i int32) bool {
	h := v.head(i)
	if h < 0 || v.relation(i) != syntax.Nmod || !v.nominal(h) || v.preposition(i) != "of" {
		return false
	}
	_, says := loadLexicon().governor(v, h)
	return !says && !v.class("quantity").holds(v, h)
}

// guessCost is what a verb costs that the tagger missed: nothing where its
// subject stands right before it ("that Mali immediately comply").
func (v *view) guessCost(i int32) int {
	if v.events[v.event[i]-1].near {
		return -1
	}
	return guessCost
}

// topCost prefers a content's verb to what else hangs outside of it.
func topCost(v *view, i int32) int {
	switch v.relation(i) {
	case syntax.Case, syntax.Mark, syntax.Cc, syntax.Det, syntax.Aux, syntax.Advmod, syntax.Amod:
		return 20
	case syntax.Nmod, syntax.Obl, syntax.Compound, syntax.Appos:
		return 5
	}
	return 0
}

// stepCost is what a step down to a child costs; negative: don't go.
func stepCost(v *view, parent, child int32) int {
	cost := 0
	switch v.relation(child) {
	case syntax.Xcomp:
		cost = 5
	case syntax.Obj:
		cost = 7
	case syntax.Nsubj, syntax.Csubj:
		cost = 10
		if v.isPassive(parent) {
			cost = 8
		}
	case syntax.Ccomp:
		cost = 8
	case syntax.Conj:
		cost = 11
	case syntax.Obl, syntax.Iobj:
		cost = 14
	case syntax.Nmod:
		cost = 15
		if v.preposition(child) == "of" || v.preposition(child) == "for" || v.class("abstract").holds(v, parent) {
			cost = 8
		}
	case syntax.Acl:
		cost = 12
		if v.tree.XPOS[child] == syntax.VB {
			cost = 5 // "efforts to"
		} else if v.childBy(child, syntax.Nsubj) >= 0 {
			cost = 16 // a relative clause says something else
		}
	case syntax.Advcl:
		cost = 16
		if v.tree.XPOS[child] == syntax.VB {
			cost = 6
		}
	case syntax.Parataxis, syntax.Dep, syntax.List, syntax.Appos:
		cost = 14
	case syntax.Compound, syntax.Amod:
		cost = 22
	case syntax.PunctRel, syntax.Det, syntax.Case, syntax.Mark, syntax.Cc, syntax.Aux, syntax.Cop, syntax.Nummod:
		return -1
	default:
		cost = 20
	}
	return cost
}

// consider is the event at a token, with what it costs.
func (c *Coder) consider(v *view, i int32) (hit, bool) {
	n := v.event[i]
	if n == 0 {
		return hit{}, false
	}
	h := v.events[n-1]
	if h.isWeak && !h.recalled {
		h.cost += weakCost
	}
	if h.roles.count() == 0 {
		h.cost += nobodyCost
	}
	if h.pos == 'n' && v.pos(i) == syntax.PROPN {
		h.cost += nobodyCost // part of a name more often than not
	}
	return h, true
}

// finish makes the event of a candidate.
func (c *Coder) finish(v *view, found *candidate, r roles, first, last int32, frame Frame) *Coded {
	d := c.judge(v, found, first, last)
	if word := v.lower(first); frame != Presupposed && (word == "if" || word == "unless") {
		d.value = claims.Uu // wherever the parser hangs the condition
	}
	d = d.framed(frame)
	of := v.about(found)
	if of != nil && found.eventType == claims.ThreatenEvent && len(r.recipients) == 0 {
		r.recipients = without(of.roles.recipients, r.actors) // threatened to attack them
	}
	found.name(v, &r)
	return &Coded{
		Event: claims.Event{
			Type:       found.eventType,
			Mode:       c.modeOf(found, of),
			Contexts:   c.contextsOf(v, found, first, last),
			Predicate:  found.span(v),
			Actors:     r.actors,
			Recipients: r.recipients,
			Factuality: d.value,
			Tense:      d.tense,
			Object:     r.object,
		},
		First: first, Last: last,
		Head: found.head,
	}
}

// span is the predicate's phrase, or its head alone where other words stand
// inside it.
func (c *candidate) span(v *view) claims.Span {
	if int(c.last-c.first) > len(c.words) {
		return v.bytes(c.head, c.head+1)
	}
	return v.bytes(c.first, c.last)
}

// maxContextTokens bounds how much of a content is read for contexts.
const maxContextTokens = 200

// contextsOf are the contexts that the predicate and the words of the content
// bring, in the manual's order.
func (c *Coder) contextsOf(v *view, found *candidate, first, last int32) []claims.Context {
	list := slices.Clone(found.contexts)
	from := max(first, found.head-maxContextTokens/2)
	for i := from; i < min(last, from+maxContextTokens); i++ {
		lemma, form := v.lemma(i), v.lower(i)
		for n, word := range [2]string{lemma, form} {
			if n == 1 && lemma == form {
				break
			}
			for _, w := range c.contexts[word] {
				if !slices.Contains(list, w.context) && endsAt(v, i, w.words) {
					list = append(list, w.context)
				}
			}
		}
	}
	slices.SortFunc(list, func(a, b claims.Context) int { return cmp.Compare(a, b) })
	return slices.Compact(list)
}

// endsAt reports whether the words end at token i.
func endsAt(v *view, i int32, words []string) bool {
	for n := len(words) - 2; n >= 0; n-- {
		i--
		if i < 0 || !v.is(i, words[n]) {
			return false
		}
	}
	return true
}
