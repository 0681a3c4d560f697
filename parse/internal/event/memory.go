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
		found, ok := c.match(v, i)
		if !ok {
			continue
		}
		h := hit{candidate: found, roles: found.fill(v)}
		if found.pos == 'n' {
			h.recall(v)
		} else {
			h.recallAgent(v)
		}
		if !h.plausible() {
			continue
		}
		v.events = append(v.events, h)
		v.event[i] = int32(len(v.events))
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
	// Things that do something to things are no politics.
	return h.pos != 'v' || len(h.arguments.subject) == 0 || len(h.arguments.object) == 0
}

// recall fills the roles of a noun that points back ("the attack", "these
// deliveries") from the nearest event of its type before it.
func (h *hit) recall(v *view) {
	if len(h.roles.actors) > 0 && (len(h.roles.recipients) > 0 || h.frame.reciprocal) || !v.pointsBack(h.head) {
		return
	}
	for n := len(v.events) - 1; n >= max(0, len(v.events)-maxRecall); n-- {
		before := &v.events[n]
		if before.eventType != h.eventType || before.isWord || before.roles.count() == 0 {
			continue
		}
		if h.frame.reciprocal && before.roles.count() < 2 || !before.agrees(&h.roles) {
			continue
		}
		if len(h.roles.actors) == 0 {
			h.roles.actors = without(before.roles.actors, h.roles.recipients)
		}
		if len(h.roles.recipients) == 0 && !h.frame.reciprocal {
			h.roles.recipients = without(before.roles.recipients, h.roles.actors)
		}
		h.recalled = true
		return
	}
}

// recallAgent fills the actors of a passive without an agent: those who did the
// same to the same before, or the state in which a power of states was used.
func (h *hit) recallAgent(v *view) {
	if len(h.roles.actors) > 0 || len(h.roles.recipients) == 0 || !h.arguments.passive || h.frame.reciprocal {
		return
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

// pointsBack reports whether a noun stands for something said before.
func (v *view) pointsBack(i int32) bool {
	for _, c := range v.children(i) {
		if c > i {
			break
		}
		if v.relation(c) == syntax.Det || v.relation(c) == syntax.Nmod && v.pos(c) == syntax.PRON {
			return slices.Contains(pointers, v.lower(c))
		}
	}
	return false
}
