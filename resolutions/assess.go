package resolutions

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed4619396c/communique/actors"
)

// fit is how a provision meets a conduct.
type fit uint8

const (
	noFit   fit = iota
	partFit     // it reaches some of what the conduct may be
	coreFit     // it reaches what the conduct's words chiefly mean
	fullFit     // it reaches all of it
)

type match struct {
	provision *Provision
	fit       fit
	via       actors.ID // the party of the conduct that is aimed at
}

// Assess says what the law makes of a conduct on its day. The status over all
// is the strictest among the provisions that reach all of it (a prohibition
// goes before a dispute, a cap, a condition); where none does, what the
// provisions on its core say ("arms" where only heavy arms are banned).
// Paragraphs that call upon states without binding them are among the findings
// and leave the status as it is. A day after the horizon, a day that is
// missing, and a kind or item that no table knows give [Unknown].
func (r *Register) Assess(c Conduct) Assessment {
	a := Assessment{Conduct: c, Status: Unknown}
	k, ok := r.kinds.resolve(string(c.Kind))
	if !ok {
		a.Why = fmt.Sprintf("the kind of conduct %q is not known", c.Kind)
		return a
	}
	a.Conduct.Kind = Kind(r.kinds.classes[k].key)
	item := -1
	if c.Item != "" {
		if item, ok = r.items.resolve(string(c.Item)); ok {
			a.Conduct.Item = Item(r.items.classes[item].key)
		} else if named, isKind := r.kinds.find(string(c.Item)); isKind {
			// "transfer of labour" is a conduct of its own kind.
			k, item = named, -1
			a.Conduct.Kind, a.Conduct.Item = Kind(r.kinds.classes[k].key), ""
		} else {
			a.Why = fmt.Sprintf("the item %q is not known", c.Item)
			return a
		}
	}
	switch {
	case c.Date == 0:
		a.Why = "the day of the conduct is not given"
		return a
	case c.Date > r.horizon:
		a.Why = "the day lies after the horizon: the tables end on " + r.horizon.String()
		return a
	}
	matches := r.match(a.Conduct, k, item)
	r.weigh(&a, matches)
	return a
}

// match collects the provisions whose party, kind, direction and items meet the
// conduct, whether or not they are in force, in the order of the register.
func (r *Register) match(c Conduct, kind, item int) []match {
	var found []match
	goods := r.kinds.byKey["transfer"]
	moves := kind == goods || r.kinds.is(kind, r.kinds.byKey["technical-assistance"])
	for role, id := range [3]actors.ID{c.From, c.To, c.By} {
		if id == "" {
			continue
		}
		for _, t := range r.reach(id, c.Date) {
			for _, p := range r.byTarget[t.id] {
				if len(p.kinds) == 0 || moves && !p.Direction.allows(role) {
					continue
				}
				// A state isn't its list: arms for the state are no arms for the listed.
				if moves && p.Direction == OfDesignated && t.id.Kind() == actors.State {
					continue
				}
				// What is set free for a state isn't set free for those who fight in it.
				if phase, ok := p.At(c.Date); t.territory && (!ok || phase.Suspended || severity(phase.Status) <= severity(Conditional)) {
					continue
				}
				f := min(r.kindFit(kind, p), r.itemFit(item, p, kind == goods))
				if f == noFit {
					continue
				}
				if i := slices.IndexFunc(found, func(m match) bool { return m.provision == p }); i >= 0 {
					found[i].fit = max(found[i].fit, f)
					continue
				}
				found = append(found, match{provision: p, fit: f, via: id})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.provision.Instrument.Number, b.provision.Instrument.Number), comparePaths(a.provision.Path, b.provision.Path))
	})
	return found
}

// allows reports whether a measure in this direction reaches the party in a
// role of a transfer: 0 supplier, 1 recipient, 2 carrier.
func (d Direction) allows(role int) bool {
	switch d {
	case ToTarget:
		return role == 1
	case FromTarget:
		return role == 0
	case OfDesignated:
		return role == 1
	case BothWays, OfStates:
		return role < 2
	case ByTarget:
		return true
	}
	return false
}

func (r *Register) kindFit(kind int, p *Provision) fit {
	best := noFit
	for _, k := range p.kinds {
		if r.kinds.is(kind, k) {
			return fullFit
		}
		if r.kinds.is(k, kind) {
			best = partFit
		}
	}
	return best
}

// itemFit compares the conduct's goods with the provision's. Goods that nobody
// names may be any: for a transfer that meets every provision in part, and for
// other kinds it makes no difference.
func (r *Register) itemFit(item int, p *Provision, transfer bool) fit {
	if len(p.items) == 0 {
		return fullFit
	}
	if item < 0 {
		if transfer {
			return partFit
		}
		return fullFit
	}
	for _, e := range p.except {
		if r.items.is(item, e) {
			return noFit
		}
	}
	best := noFit
	for _, i := range p.items {
		switch {
		case r.items.is(item, i):
			return fullFit
		case r.items.coreOf(i, item):
			best = max(best, coreFit)
		case r.items.meet(i, item):
			best = max(best, partFit)
		}
	}
	return best
}
