package event

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// finite reports whether the clause of an event is one that tells: it has a
// finite verb of its own or shares that of the clause it is coordinated with.
func (h *hit) finite(v *view) bool {
	top := h.clause(v)
	if h.told {
		return true
	}
	for range 4 {
		switch x := v.tree.XPOS[top]; {
		case x == syntax.VBD || x == syntax.VBZ || x == syntax.VBP:
			return true
		case v.isPast(top):
			return true
		}
		for _, c := range v.children(top) {
			if r := v.relation(c); r == syntax.Aux || r == syntax.Cop {
				switch v.tree.XPOS[c] {
				case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
					return true
				}
			}
			if v.relation(c) == syntax.Mark && v.lower(c) == "to" {
				return false
			}
		}
		if v.relation(top) != syntax.Conj || v.childBy(top, syntax.Nsubj) >= 0 || v.head(top) < 0 {
			return false
		}
		top = v.head(top)
	}
	return false
}

// political reports whether the roles make an event between political actors:
// somebody of them must be more than a bystander, a company alone or the press.
func (h *hit) political(v *view) bool {
	r := &h.roles
	doing, beside := h.weigh(r.actors), h.weigh(r.recipients)
	all := r.count()
	switch {
	case doing.press || beside.press:
		return false
	case doing.political+beside.political == 0 && doing.companies+beside.companies < 2:
		return false
	case len(r.actors) > 0 && doing.political+doing.companies == 0 && h.frame.name != "does-to":
		return false // who does it is no political actor
	case h.needsBoth && h.frame.reciprocal:
		return all > 1
	case h.needsBoth:
		return doing.political+doing.companies > 0 && beside.political+beside.companies > 0
	case h.frame.reciprocal && h.pos == 'v' && h.condition.none() && all < 2 && h.eventType != claims.AgreeEvent:
		return false // met, worked with: with whom?
	}
	a := &h.arguments
	for _, list := range [...][]int32{a.subject, a.object, a.indirect, a.under("to"), a.under("with")} {
		for _, s := range list {
			if v.pos(s) == syntax.PRON && firstPersons[v.lower(s)] {
				return false // somebody's own story, not the text's
			}
		}
	}
	if h.pos == 'v' && len(r.actors) == 0 && len(h.arguments.subject) > 0 {
		// "the crash killed": what a thing does counts only if the thing is an event.
		for _, s := range h.arguments.subject {
			if v.event[s] > 0 || v.pos(s) == syntax.PRON {
				return true
			}
		}
		return false
	}
	return true
}

var firstPersons = map[string]bool{"i": true, "we": true, "you": true, "me": true, "us": true, "myself": true, "ourselves": true}

// weight says what sort of parties stand on one side of an event.
type weight struct {
	political, companies int
	press                bool
}

func (h *hit) weigh(list []claims.Party) weight {
	var w weight
	for _, p := range list {
		for _, id := range p.Actors {
			switch {
			case p.Sector == actors.JRN:
				w.press = w.press || h.eventType == claims.ConsultEvent
			case id.Kind() == actors.Company:
				w.companies++
			case id.Kind() != actors.Generic || id.Affiliation() != "" || politicalSectors[p.Sector] || h.forceful() && civilSectors[p.Sector]:
				w.political++
			}
		}
	}
	return w
}

// forceful reports whether the event is of a kind that ordinary people take part
// in as political actors.
func (h *hit) forceful() bool {
	switch h.eventType {
	case claims.ProtestEvent, claims.AssaultEvent, claims.CoerceEvent:
		return true
	}
	return false
}

var civilSectors = map[actors.Sector]bool{actors.CVL: true, actors.REF: true, actors.LAB: true, actors.EDU: true, actors.REL: true, actors.JRN: true}

var politicalSectors = map[actors.Sector]bool{
	actors.GOV: true, actors.MIL: true, actors.LEG: true, actors.REB: true, actors.COP: true, actors.JUD: true, actors.SPY: true, actors.UAF: true,
	actors.PRM: true, actors.OPP: true, actors.PTY: true, actors.PRE: true,
}
