package resolutions

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// Provision is what one paragraph of an instrument does about one measure. A
// paragraph with two measures (small arms on notice, other arms banned) is two
// provisions of the same ID. Values handed out by a [Register] are shared and
// must not be changed.
type Provision struct {
	ID         string // "S/RES/1718 (2006) OP 8(a)(ii)", "S/RES/2231 (2015) annex B-4"
	Regime     *Regime
	Instrument *Instrument
	Path       string // "8(a)(ii)", "annexB-4"
	Verb       string // the opening verb as printed: "Decides", "Calls upon"
	Force      Force
	Bound      string // who is bound: "all States", "the target", "the target and procuring States"
	Direction  Direction
	Kinds      []Kind      // the conducts reached; empty for committees, panels and the like
	Items      []Item      // the goods reached; empty where the conduct has none
	Except     []Item      // goods left out
	Targets    []actors.ID // the parties aimed at
	Phases     []Phase     // by date, without overlap
	Measure    *Measure
	Exemptions []*Exemption
	Gist       string // what it says, in one line of our own words
	Source     string

	kinds, items, except []int
	goods                string // the items by title
}

// Phase is a stretch of days in which a provision has one effect.
type Phase struct {
	From, Until actors.Day // half-open; a zero Until is open
	Status      Status     // what the conduct is while it lasts; UnsetStatus for provisions without conduct
	Suspended   bool
	EndedBy     string // the provision, draft or event that ended it
}

// Measure is a term of the library's own vocabulary, finer than the terms that
// OpenSanctions gives to programmes.
type Measure struct {
	Key           string // "arms-supply-ban"
	Title         string
	OpenSanctions string // their term ("Arms embargo"), "" if none fits
}

// Exemption is what stays allowed under a measure.
type Exemption struct {
	Key         string
	Provision   string // where it stands
	From, Until actors.Day
	Gist        string
	Source      string
}

// At is the phase that holds on a day.
func (p *Provision) At(day actors.Day) (Phase, bool) {
	for _, phase := range p.Phases {
		if phase.From <= day && (phase.Until == 0 || day < phase.Until) {
			return phase, true
		}
	}
	return Phase{}, false
}

// stateAt is whether the provision is in force on a day no later than the
// horizon, with the bounds of the stretch that says so.
func (p *Provision) stateAt(day actors.Day) (state State, since, until actors.Day, by string) {
	state = NotYet
	for _, phase := range p.Phases {
		switch {
		case day < phase.From:
			if state == NotYet {
				return NotYet, 0, phase.From, ""
			}
			return state, since, phase.From, by
		case phase.Until == 0 || day < phase.Until:
			switch {
			case phase.Suspended:
				state = Suspended
			case phase.Status == Disputed:
				state = DisputedState
			default:
				state = InForce
			}
			return state, phase.From, phase.Until, phase.EndedBy
		}
		state, since, until, by = Lapsed, phase.Until, 0, phase.EndedBy
	}
	return state, since, until, by
}

// MeasureStatus is a provision as of a day.
type MeasureStatus struct {
	Provision    *Provision
	State        State
	Status       Status     // what the conduct is on that day; UnsetStatus unless in force or disputed
	Since, Until actors.Day // of the state; a zero Until is open
	EndedBy      string     // what ended it, or will
}

// provisionID writes "S/RES/1718 (2006) OP 8(b)"; annexes are "annex B-4".
func provisionID(symbol, path string) string {
	if annex, ok := strings.CutPrefix(path, "annex"); ok {
		return symbol + " annex " + annex
	}
	if path == "" {
		return symbol
	}
	return symbol + " OP " + path
}
