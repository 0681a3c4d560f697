package resolutions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// weigh turns matches into findings and the status over all.
func (r *Register) weigh(a *Assessment, matches []match) {
	conduct := a.Conduct
	day := conduct.Date
	what := r.kinds.titleOf(string(conduct.Kind))
	if conduct.Item != "" {
		what = r.items.titleOf(string(conduct.Item))
	}
	var full, core, part Status
	var lifted []Finding
	have := map[string]bool{}
	for _, m := range matches {
		p := m.provision
		phase, ok := p.At(day)
		if !ok || phase.Suspended {
			if m.fit >= coreFit {
				if f, ended := r.endedFinding(p, day, &conduct); ended {
					lifted = append(lifted, f)
				}
			}
			continue
		}
		f := findingOf(p, phase, &conduct)
		f.fit, f.Partial = m.fit, m.fit < fullFit
		f.Why = r.why(m, phase, what, day)
		a.Findings = append(a.Findings, f)
		have[f.Provision] = true
		if p.Force == Hortatory {
			continue
		}
		switch m.fit {
		case fullFit:
			full = stricter(full, phase.Status)
		case coreFit:
			core = milder(core, phase.Status)
		default:
			part = stricter(part, phase.Status)
		}
	}
	switch {
	case full != UnsetStatus:
		a.Status = full
	case core != UnsetStatus:
		a.Status = core
	case part != UnsetStatus && part != Permitted && a.Conduct.Item == "":
		a.Status = Conditional
	default:
		a.Status = Permitted
	}
	if a.Status == Permitted || a.Status == Conditional {
		var latest actors.Day
		for _, f := range lifted {
			latest = max(latest, f.Since)
		}
		for _, f := range lifted {
			if f.Since == latest && !have[f.Provision] {
				have[f.Provision] = true
				a.Findings = append(a.Findings, f)
			}
		}
	}
	slices.SortStableFunc(a.Findings, func(x, y Finding) int {
		return cmp.Or(boolOrder(x.Partial, y.Partial), cmp.Compare(severity(y.Status), severity(x.Status)))
	})
	a.Why = r.summary(a)
}

func boolOrder(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

func (r *Register) summary(a *Assessment) string {
	switch {
	case len(a.Findings) == 0:
		return "no measure of the tables reaches it on " + a.Conduct.Date.String()
	case a.Status == Permitted:
		return "nothing binding forbids it on " + a.Conduct.Date.String()
	case a.Findings[0].Partial && a.Conduct.Item == "":
		return "it depends on the goods"
	}
	return "engages " + a.Findings[0].Provision
}

func findingOf(p *Provision, phase Phase, c *Conduct) Finding {
	return Finding{
		Provision: p.ID, Status: phase.Status, Rule: p, Since: phase.From, Until: phase.Until, EndedBy: phase.EndedBy, Conduct: c,
	}
}

// endedFinding tells what ended or suspended a provision that would have
// reached the conduct; ended is false before its first day.
func (r *Register) endedFinding(p *Provision, day actors.Day, c *Conduct) (f Finding, ended bool) {
	state, since, _, by := p.stateAt(day)
	if state != Lapsed && state != Suspended {
		return Finding{}, false
	}
	f = Finding{Provision: p.ID, Status: Permitted, Rule: p, Since: since, EndedBy: by, Conduct: c}
	if strings.HasPrefix(by, "S/RES/") {
		f.Provision = by
	}
	verb := "ended"
	if state == Suspended {
		verb = "suspended"
	}
	f.Why = fmt.Sprintf("%s was %s on %s", p.ID, verb, since)
	if ends := r.Provision(by); len(ends) > 0 {
		f.Rule = ends[0]
	}
	return f, true
}

// why says in one line how the provision meets the conduct: what is done and
// who is aimed at, and which part of the goods is meant.
func (r *Register) why(m match, phase Phase, what string, day actors.Day) string {
	p := m.provision
	var b strings.Builder
	b.Grow(96 + len(p.goods))
	b.WriteString(what)
	switch p.Direction {
	case ToTarget:
		b.WriteString(" to ")
		b.WriteString(string(m.via))
	case FromTarget:
		b.WriteString(" from ")
		b.WriteString(string(m.via))
	case OfDesignated:
		b.WriteString(", for listed parties of the regime on ")
		b.WriteString(p.Regime.Name)
	default:
		b.WriteString("; the target is ")
		b.WriteString(string(m.via))
	}
	if m.fit < fullFit && p.goods != "" {
		b.WriteString("; engaged as far as they are ")
		b.WriteString(p.goods)
	}
	switch {
	case phase.Status == Disputed:
		b.WriteString("; whether it is in force is disputed")
		if d, ok := p.Regime.dispute(day); ok {
			fmt.Fprintf(&b, ": %s say so, %s do not", joinIDs(d.Recognise), joinIDs(d.Reject))
		}
	case p.Force == Hortatory:
		b.WriteString("; states are called upon, not bound")
	}
	return b.String()
}

var severities = [...]uint8{Permitted: 1, Conditional: 2, Capped: 3, Disputed: 4, Prohibited: 5}

func severity(s Status) uint8 {
	if int(s) < len(severities) {
		return severities[s]
	}
	return 0
}

func stricter(a, b Status) Status {
	if severity(b) > severity(a) {
		return b
	}
	return a
}

// milder keeps the first status where there is none yet.
func milder(a, b Status) Status {
	if a == UnsetStatus || severity(b) < severity(a) {
		return b
	}
	return a
}

func joinIDs(all []actors.ID) string {
	var b strings.Builder
	for i, id := range all {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(id))
	}
	return b.String()
}
