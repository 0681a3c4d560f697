package resolutions

import "github.com/seed4619396c/communique/actors"

// Regime is a set of sanctions measures against one subject, by the United
// Nations ("UN-1718") or by an issuer of its own ("EU-833/2014").
type Regime struct {
	Key       string // "UN-1718"
	Issuer    string // "UN", "EU", "US", "UK"
	Name      string
	Targets   []actors.ID // the parties aimed at
	States    []actors.ID // the states whose name stands for the regime
	Committee string      // "1718 Committee"; "" if none
	Events    []Event     // by date
	// Instruments that found an autonomous programme, as printed; nil for the
	// regimes of the United Nations, whose instruments are the resolutions.
	Instruments []string
	Measures    []*Measure // of an autonomous programme
	Disputes    []Dispute  // by date
	Bodies      []Body     // organs of the regime, and bodies taken for organs
	Source      string
	words       []string // how texts name the subject
}

// Event is a dated step in the life of a regime.
type Event struct {
	Day        actors.Day
	Instrument string // the symbol, "" for what no resolution did
	Effect     string // "imposed", "expanded", "suspended", "terminated" ...
	Summary    string
	Source     string
}

// Dispute is a difference between states on whether a regime is in force.
type Dispute struct {
	Since     actors.Day
	Recognise []actors.ID // say that it is
	Reject    []actors.ID // say that it isn't
	Summary   string
	Source    string
}

// Body is an organ of a regime, or a body that is taken for one.
type Body struct {
	Name        string
	Organ       bool // of the United Nations
	From, Until actors.Day
	Summary     string
	Source      string
}

// RegimeStatus is a regime as of a day.
type RegimeStatus struct {
	Regime *Regime
	State  State
	Since  actors.Day // the day of the event that gave this state; 0 if none
	Last   Event      // the latest event up to the day; the zero Event before the first
}

// status is the regime's state as of a day. A day after the horizon gives
// [AfterHorizon] whatever the tables hold.
func (g *Regime) status(day, horizon actors.Day) RegimeStatus {
	s := RegimeStatus{Regime: g, State: NotYet}
	for _, e := range g.Events {
		if e.Day > day {
			break
		}
		s.Last = e
		if state := effectStates[e.Effect]; state != UnsetState {
			s.State, s.Since = state, e.Day
		}
	}
	if day > horizon {
		s.State, s.Since = AfterHorizon, horizon+1
	}
	return s
}

// effectStates are the effects that change whether a regime is in force.
var effectStates = map[string]State{
	"imposed": InForce, "resumed": InForce,
	"suspended":  Suspended,
	"disputed":   DisputedState,
	"terminated": Lapsed, "replaced": Lapsed, "expired": Lapsed,
}
