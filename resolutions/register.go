package resolutions

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/actors"
)

// DataVersion names the state of the tables: the last resolution that they
// know.
const DataVersion = "S/RES/2825 (2026), 2026-06-29"

// Register holds the law: regimes, instruments, their provisions and the
// votes. It is immutable and safe for concurrent use.
type Register struct {
	horizon     actors.Day
	regimes     []*Regime
	byKey       map[string]*Regime
	instruments []*Instrument // by number
	byNumber    map[int]*Instrument
	provisions  []*Provision
	byTarget    map[actors.ID][]*Provision
	items       *taxonomy
	kinds       *taxonomy
	measures    map[string]*Measure
	exemptions  map[string]*Exemption
	parties     map[actors.ID]party
	frames      *frames
	drafts      []*Vote
	sources     map[string]string
}

var defaultRegister = sync.OnceValue(func() *Register {
	r, err := load()
	if err != nil {
		// The tables are part of the module and a test loads them.
		panic("resolutions: " + err.Error())
	}
	return r
})

// Default is the register of the module's own tables, loaded on first use and
// then shared.
func Default() *Register { return defaultRegister() }

// Horizon is the last day of which the tables know. Answers about later days
// say so: [Unknown], [AfterHorizon].
func (r *Register) Horizon() actors.Day { return r.horizon }

// Horizon is the last day of which the tables of [Default] know.
func Horizon() actors.Day { return Default().Horizon() }

// Instrument finds a resolution by its symbol or number: "S/RES/1718 (2006)",
// "S/RES/1718", "1718", "UNSCR 1718", with or without a paragraph. ok is false
// for numbers that the tables don't hold.
func (r *Register) Instrument(symbol string) (instrument *Instrument, ok bool) {
	number, ok := numberOf(symbol)
	if !ok {
		return nil, false
	}
	instrument, ok = r.byNumber[number]
	return instrument, ok
}

// Instruments yields all resolutions, by number.
func (r *Register) Instruments() iter.Seq[*Instrument] { return slices.Values(r.instruments) }

// Provisions yields all provisions, by instrument and in the order of the
// paragraphs.
func (r *Register) Provisions() iter.Seq[*Provision] { return slices.Values(r.provisions) }

// Provision finds the provisions of one paragraph by ID ("S/RES/1718 (2006) OP
// 8(b)"); a paragraph with several measures gives several.
func (r *Register) Provision(id string) []*Provision {
	instrument, ok := r.Instrument(id)
	if !ok {
		return nil
	}
	var found []*Provision
	for _, p := range instrument.Provisions {
		if p.ID == id {
			found = append(found, p)
		}
	}
	return found
}

// Vocabulary yields the measures that provisions and programmes use, by key.
func (r *Register) Vocabulary() iter.Seq[*Measure] {
	return func(yield func(*Measure) bool) {
		for _, key := range slices.Sorted(maps.Keys(r.measures)) {
			if !yield(r.measures[key]) {
				return
			}
		}
	}
}

// Exemptions yields the exemptions, by key.
func (r *Register) Exemptions() iter.Seq[*Exemption] {
	return func(yield func(*Exemption) bool) {
		for _, key := range slices.Sorted(maps.Keys(r.exemptions)) {
			if !yield(r.exemptions[key]) {
				return
			}
		}
	}
}

// Regimes yields all regimes, current and ended, in the order of the table.
func (r *Register) Regimes() iter.Seq[*Regime] { return slices.Values(r.regimes) }

// Regime finds a regime by key ("UN-1718").
func (r *Register) Regime(key string) (regime *Regime, ok bool) {
	regime, ok = r.byKey[key]
	return regime, ok
}

// RegimesOf are the regimes that an instrument belongs to: a resolution by
// symbol or number, an instrument of an autonomous programme as printed ("E.O.
// 14024", "Council Regulation (EU) No 833/2014" or its end).
func (r *Register) RegimesOf(instrument string) []*Regime {
	var found []*Regime
	add := func(g *Regime) {
		if !slices.Contains(found, g) {
			found = append(found, g)
		}
	}
	if i, ok := r.Instrument(instrument); ok {
		for _, p := range i.Provisions {
			add(p.Regime)
		}
		for _, g := range r.regimes {
			if slices.ContainsFunc(g.Events, func(e Event) bool { return e.Instrument == i.Symbol }) {
				add(g)
			}
		}
		return found
	}
	if instrument == "" {
		return nil
	}
	for _, g := range r.regimes {
		if slices.ContainsFunc(g.Instruments, func(printed string) bool { return strings.HasSuffix(printed, instrument) }) ||
			slices.ContainsFunc(g.Events, func(e Event) bool { return e.Instrument == instrument }) {
			add(g)
		}
	}
	return found
}

// AsOf gives every regime's state as of a day, in the order of the table.
func (r *Register) AsOf(day actors.Day) []RegimeStatus {
	all := make([]RegimeStatus, len(r.regimes))
	for i, regime := range r.regimes {
		all[i] = regime.status(day, r.horizon)
	}
	return all
}

// Measures gives every provision aimed at a party, with its state as of a day:
// in force first, then disputed, suspended, lapsed and not yet in force, each in
// the order of instruments and paragraphs. For a state these are all provisions
// of the regimes on it, those on its armed groups and listed persons too. After
// the horizon all states say so.
func (r *Register) Measures(target actors.ID, day actors.Day) []MeasureStatus {
	var all []MeasureStatus
	for _, p := range r.provisionsOn(target) {
		all = append(all, r.measureAt(p, day))
	}
	slices.SortStableFunc(all, func(a, b MeasureStatus) int {
		return cmp.Compare(stateOrder(a.State), stateOrder(b.State))
	})
	return all
}

func (r *Register) measureAt(p *Provision, day actors.Day) MeasureStatus {
	s := MeasureStatus{Provision: p}
	if day > r.horizon {
		s.State, s.Since = AfterHorizon, r.horizon+1
		return s
	}
	s.State, s.Since, s.Until, s.EndedBy = p.stateAt(day)
	if s.State == InForce || s.State == DisputedState {
		if phase, ok := p.At(day); ok {
			s.Status = phase.Status
		}
	}
	return s
}

func stateOrder(s State) int {
	switch s {
	case InForce:
		return 0
	case DisputedState:
		return 1
	case Suspended:
		return 2
	case Lapsed:
		return 3
	case NotYet:
		return 4
	}
	return 5
}
