package resolutions

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed4619396c/communique/actors"
)

// For every provision and every day around its dates, the state and the status
// change exactly where a phase begins or ends, and nowhere else.
func TestStatesChangeOnTheirDays(t *testing.T) {
	r := Default()
	for _, p := range r.provisions {
		for n, phase := range p.Phases {
			before := r.measureAt(p, phase.From-1)
			first := r.measureAt(p, phase.From)
			if n == 0 {
				assert.Equal(t, NotYet, before.State, "%s on %s", p.ID, phase.From-1)
			}
			want := InForce
			switch {
			case phase.Suspended:
				want = Suspended
			case phase.Status == Disputed:
				want = DisputedState
			}
			assert.Equal(t, want, first.State, "%s on %s", p.ID, phase.From)
			assert.Equal(t, phase.From, first.Since, p.ID)
			assert.Equal(t, phase.Until, first.Until, p.ID)
			if phase.Until == 0 || phase.Until > r.horizon {
				assert.Equal(t, want, r.measureAt(p, r.horizon).State, p.ID)
				continue
			}
			last, next := r.measureAt(p, phase.Until-1), r.measureAt(p, phase.Until)
			assert.Equal(t, want, last.State, "%s on %s", p.ID, phase.Until-1)
			followed := n+1 < len(p.Phases) && p.Phases[n+1].From == phase.Until
			if !followed && phase.Until <= r.horizon {
				assert.Equal(t, Lapsed, next.State, "%s on %s", p.ID, phase.Until)
				assert.Equal(t, phase.EndedBy, next.EndedBy, p.ID)
			}
		}
	}
}

// Nothing changes on a day that no table names.
func TestStatesAreStillBetweenTheirDays(t *testing.T) {
	r := Default()
	for _, p := range r.provisions {
		var turns []actors.Day
		for _, phase := range p.Phases {
			turns = append(turns, phase.From, phase.Until)
		}
		start := p.Phases[0].From - 40
		previous := r.measureAt(p, start)
		for day := start + 1; day < min(p.Phases[0].From+800, r.horizon); day += 7 {
			s := r.measureAt(p, day)
			crossed := slices.ContainsFunc(turns, func(turn actors.Day) bool { return turn != 0 && day-7 < turn && turn <= day })
			if !crossed {
				assert.Equal(t, previous.State, s.State, "%s on %s", p.ID, day)
				assert.Equal(t, previous.Status, s.Status, "%s on %s", p.ID, day)
			}
			previous = s
		}
	}
}

// What happened stays so: a regime's last step never goes back in time, and the
// first day of a state is never in the future.
func TestAsOfIsMonotone(t *testing.T) {
	r := Default()
	last := map[string]actors.Day{}
	for day := actors.MustParseDay("1960-01-01"); day <= r.horizon; day += 97 {
		for _, s := range r.AsOf(day) {
			assert.LessOrEqual(t, last[s.Regime.Key], s.Last.Day, s.Regime.Key)
			assert.LessOrEqual(t, s.Last.Day, day)
			assert.LessOrEqual(t, s.Since, day)
			if len(s.Regime.Events) > 0 && day < s.Regime.Events[0].Day {
				assert.Equal(t, NotYet, s.State)
			}
			last[s.Regime.Key] = s.Last.Day
		}
	}
}

// No answer about a day after the horizon without saying so.
func TestNothingIsGuessedAfterTheHorizon(t *testing.T) {
	r := Default()
	for _, day := range []actors.Day{r.horizon + 1, r.horizon + 400, r.horizon + 40_000} {
		for _, s := range r.AsOf(day) {
			assert.Equal(t, AfterHorizon, s.State, s.Regime.Key)
		}
		for _, target := range []actors.ID{"PRK", "IRN", "group:houthis", "SOM"} {
			for _, m := range r.Measures(target, day) {
				assert.Equal(t, AfterHorizon, m.State, m.Provision.ID)
				assert.Equal(t, UnsetStatus, m.Status, m.Provision.ID)
			}
		}
		for _, kind := range r.Kinds() {
			a := r.Assess(Conduct{Kind: kind, To: "PRK", Date: day})
			assert.Equal(t, Unknown, a.Status)
			assert.Contains(t, a.Why, "horizon")
		}
	}
	assert.NotEqual(t, AfterHorizon, r.AsOf(r.horizon)[0].State)
}

// The strictest binding provision that reaches the whole conduct decides, and a
// finding's status is that of its phase.
func TestAssessmentsFollowTheirFindings(t *testing.T) {
	r := Default()
	parties := []actors.ID{"PRK", "IRN", "LBY", "SOM", "CAF", "HTI", "SDN", "group:houthis", "group:m23", "group:taliban", "IRQ", "LBR", "YUG"}
	items := []Item{"arms", "small-arms", "ammunition", "coal", "crude-oil", "rough-diamonds", "uav", "luxury-goods", ""}
	for day := actors.MustParseDay("1991-01-01"); day <= r.horizon; day += 211 {
		for _, party := range parties {
			for _, item := range items {
				for _, c := range []Conduct{{Kind: "transfer", Item: item, From: party, Date: day}, {Kind: "transfer", Item: item, To: party, Date: day}} {
					a := r.Assess(c)
					strictest := UnsetStatus
					for _, f := range a.Findings {
						if !f.Partial && f.Rule.Force != Hortatory && f.Status != Permitted {
							strictest = stricter(strictest, f.Status)
						}
					}
					if strictest != UnsetStatus {
						assert.Equal(t, strictest, a.Status, "%v", c)
					}
					assert.Equal(t, a, r.Assess(c), "the same twice")
				}
			}
		}
	}
}
