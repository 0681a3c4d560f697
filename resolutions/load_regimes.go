package resolutions

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed4619396c/communique/actors"
)

func (r *Register) loadRegimes() error {
	return each("regimes.tsv", func(line row) error {
		targets, err := ids(line.list("targets", "|"))
		if err != nil {
			return err
		}
		states, err := ids(line.list("states", "|"))
		if err != nil {
			return err
		}
		g := &Regime{
			Key: line.get("key"), Issuer: line.get("issuer"), Name: line.get("name"),
			Targets: targets, States: states, words: line.list("words", "|"),
			Committee: line.get("committee"), Source: r.source(line),
		}
		if _, dup := r.byKey[g.Key]; dup || g.Key == "" {
			return fmt.Errorf("regime %q is empty or stands twice", g.Key)
		}
		r.byKey[g.Key] = g
		r.regimes = append(r.regimes, g)
		return nil
	})
}

func (r *Register) loadEvents() error {
	err := each("events.tsv", func(line row) error {
		g, ok := r.byKey[line.get("regime")]
		if !ok {
			return fmt.Errorf("no regime %q", line.get("regime"))
		}
		day, err := line.day("date")
		if err != nil {
			return err
		}
		symbol := ""
		if cell := line.get("resolution"); cell != "" {
			symbol = cell
			if g.Issuer == "UN" {
				i, ok := r.Instrument(cell)
				if !ok {
					return fmt.Errorf("no resolution %s", cell)
				}
				symbol = i.Symbol
			}
		}
		g.Events = append(g.Events, Event{Day: day, Instrument: symbol, Effect: line.get("effect"), Summary: line.get("summary"), Source: r.source(line)})
		return nil
	})
	for _, g := range r.regimes {
		slices.SortStableFunc(g.Events, func(a, b Event) int { return cmp.Compare(a.Day, b.Day) })
	}
	return err
}

func (r *Register) regimeOf(line row) (*Regime, error) {
	g, ok := r.byKey[line.get("regime")]
	if !ok {
		return nil, fmt.Errorf("no regime %q", line.get("regime"))
	}
	return g, nil
}

func (r *Register) loadAutonomous() error {
	return each("autonomous.tsv", func(line row) error {
		g, err := r.regimeOf(line)
		if err != nil {
			return err
		}
		g.Instruments = line.list("instruments", "|")
		g.Source = r.source(line)
		for _, key := range line.list("measures", ",") {
			m, ok := r.measures[key]
			if !ok {
				return fmt.Errorf("no measure %q", key)
			}
			g.Measures = append(g.Measures, m)
		}
		return nil
	})
}

func (r *Register) loadDisputes() error {
	return each("disputes.tsv", func(line row) error {
		g, err := r.regimeOf(line)
		if err != nil {
			return err
		}
		d := Dispute{Summary: line.get("summary"), Source: r.source(line)}
		if d.Since, err = line.day("since"); err != nil {
			return err
		}
		if d.Recognise, err = ids(line.list("recognise", " ")); err != nil {
			return err
		}
		if d.Reject, err = ids(line.list("reject", " ")); err != nil {
			return err
		}
		g.Disputes = append(g.Disputes, d)
		return nil
	})
}

func (r *Register) loadBodies() error {
	return each("bodies.tsv", func(line row) error {
		g, err := r.regimeOf(line)
		if err != nil {
			return err
		}
		b := Body{Name: line.get("name"), Organ: line.get("organ") == "y", Summary: line.get("summary"), Source: r.source(line)}
		if b.From, err = line.day("since"); err != nil {
			return err
		}
		if b.Until, err = line.day("until"); err != nil {
			return err
		}
		g.Bodies = append(g.Bodies, b)
		return nil
	})
}

// dispute is the regime's latest dispute up to a day.
func (g *Regime) dispute(day actors.Day) (Dispute, bool) {
	for i := len(g.Disputes) - 1; i >= 0; i-- {
		if g.Disputes[i].Since <= day {
			return g.Disputes[i], true
		}
	}
	return Dispute{}, false
}
