package resolutions

import (
	"fmt"

	"github.com/seed4619396c/communique/actors"
)

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
		g.Source += line.get("source")
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
		d := Dispute{Summary: line.get("summary"), Source: line.get("source")}
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
		b := Body{Name: line.get("name"), Organ: line.get("organ") == "y", Summary: line.get("summary"), Source: line.get("source")}
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
