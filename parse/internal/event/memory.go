package event

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// maxRecall bounds how many events back one that is referred to is looked for.
const maxRecall = 64

// collect finds the event of every token, in text order, so that a later "the
// attack" can stand for an earlier one.
func (c *Coder) collect(v *view) {
	v.event = make([]int32, len(v.text.Tokens))
	for i := range int32(len(v.text.Tokens)) {
		var h hit
		_, ok := c.match(v, i, func(found *candidate) bool {
			h = hit{candidate: *found, roles: found.fill(v)}
			if found.pos == 'n' {
				h.recall(v)
			} else {
				c.recallAgent(v, &h)
			}
			return h.plausible()
		})
		if ok {
			v.events = append(v.events, h)
			v.event[i] = int32(len(v.events))
		}
	}
}

// plausible reports whether the roles are what the predicate needs.
func (h *hit) plausible() bool {
	if h.needsBoth {
		if h.frame.reciprocal {
			return h.roles.count() > 1
		}
		return len(h.roles.actors) > 0 && len(h.roles.recipients) > 0
	}
	if h.pos == 'v' && h.isWord && len(h.roles.actors) == 0 && !h.arguments.passive {
		return false // things don't threaten or demand
	}
	if h.roles.count() > 0 {
		return true
	}
	if h.isWeak {
		return false
	}
	if h.pos == 'v' && len(h.arguments.subject) > 0 && len(h.arguments.object) > 0 {
		h.cost = thingsCost
	}
	return true
}

// recall fills the roles of a noun that points back ("the attack", "these
// deliveries") from the nearest event of its type before it.
func (h *hit) recall(v *view) {
	if len(h.roles.actors) > 0 && (len(h.roles.recipients) > 0 || h.frame.reciprocal) || !v.pointsBack(h.head) {
		return
	}
	var best *hit
	bestRank := 0
	for n := len(v.events) - 1; n >= max(0, len(v.events)-maxRecall); n-- {
		before := &v.events[n]
		if before.eventType != h.eventType || before.isWord || before.roles.count() == 0 || before.head == h.head || !before.agrees(&h.roles) {
			continue
		}
		complete := before.frame.reciprocal && len(before.roles.actors) > 0 && before.roles.count() > 1 || len(before.roles.actors) > 0 && len(before.roles.recipients) > 0
		same := v.lemma(before.head) == v.lemma(h.head)
		switch rank := 0; {
		case complete && same:
			rank = 3
			fallthrough
		case complete:
			rank = max(rank, 2)
			fallthrough
		case !h.frame.reciprocal:
			if rank = max(rank, 1); rank > bestRank {
				best, bestRank = before, rank
			}
		}
		if bestRank == 3 {
			break
		}
	}
	if best == nil {
		return
	}
	if len(h.roles.actors) == 0 {
		h.roles.actors = without(best.roles.actors, h.roles.recipients)
	}
	if len(h.roles.recipients) == 0 && !h.frame.reciprocal {
		h.roles.recipients = without(best.roles.recipients, h.roles.actors)
	}
	h.recalled = true
}

// recallAgent fills the actors of a passive without an agent: those of the event
// by or in which it was done, those who did the same to the same before, or the
// state in which a power of states was used.
func (c *Coder) recallAgent(v *view, h *hit) {
	if len(h.roles.actors) > 0 || len(h.roles.recipients) == 0 || !h.arguments.passive || h.frame.reciprocal {
		return
	}
	for _, slot := range [...]string{"subject", "in", "during"} { // "killed by the airstrike"
		for _, head := range h.arguments.slot(slot) {
			means, ok := c.match(v, head, nil)
			if !ok || means.pos != 'n' || means.eventType != h.eventType {
				continue
			}
			m := hit{candidate: means, roles: means.fill(v)}
			m.roles.recipients = h.roles.recipients
			if len(m.roles.actors) == 0 {
				m.roles.recipients = nil
				m.recall(v)
			}
			if h.roles.actors = without(m.roles.actors, h.roles.recipients); len(h.roles.actors) > 0 {
				return
			}
		}
	}
	if h.eventType == claims.CoerceEvent || h.eventType == claims.SanctionEvent {
		for _, place := range h.arguments.under("in") {
			p := v.at.PartyAt(place)
			if len(p.Actors) == 1 && p.Actors[0].Kind() == actors.State && !holds(h.roles.recipients, p.Actors[0]) {
				h.roles.actors = []claims.Party{p}
				return
			}
		}
	}
	for n := len(v.events) - 1; n >= max(0, len(v.events)-maxRecall); n-- {
		before := &v.events[n]
		if before.eventType == h.eventType && !before.isWord && len(before.roles.actors) > 0 && len(before.roles.recipients) > 0 && subset(h.roles.recipients, before.roles.recipients) {
			h.roles.actors = without(before.roles.actors, h.roles.recipients)
			return
		}
	}
}

// agrees reports whether nobody plays another role in the event.
func (h *hit) agrees(r *roles) bool {
	return subset(r.actors, h.roles.actors) && subset(r.recipients, h.roles.recipients)
}

func subset(list, of []claims.Party) bool {
	for _, p := range list {
		for _, id := range p.Actors {
			if !holds(of, id) {
				return false
			}
		}
	}
	return true
}

var pointers = []string{"the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "both"}

// pointsBack reports whether a noun stands for something said before: the
// words before it, over its modifiers, lead to a pointer.
func (v *view) pointsBack(i int32) bool {
	first, _ := v.bounds(i)
	for at := i - 1; at >= max(first, i-6); at-- {
		switch v.pos(at) {
		case syntax.DET, syntax.PRON:
			if v.lower(at) == "a" && at > first {
				at-- // "such a"
			}
			return slices.Contains(pointers, v.lower(at))
		case syntax.ADJ, syntax.NOUN, syntax.NUM, syntax.PROPN, syntax.PUNCT:
			if v.pos(at) == syntax.PUNCT && v.lower(at) != "-" {
				return false
			}
		default:
			return false
		}
	}
	return false
}
