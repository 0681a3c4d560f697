package actors

import "slices"

// Members lists who belongs to a bloc or organisation on a day, in ID order;
// at 0 it lists everyone who ever did.
func (r *Registry) Members(bloc ID, at Day) []ID {
	var members []ID
	for _, m := range r.members[bloc] {
		if holds(m.from, m.until, at) {
			members = append(members, m.actor)
		}
	}
	slices.Sort(members)
	return slices.Compact(members)
}

// Memberships lists the blocs and organisations that an actor belongs to on a
// day, in ID order; at 0 it lists those of all time.
func (r *Registry) Memberships(of ID, at Day) []ID {
	actor, ok := r.byID[of]
	if !ok {
		return nil
	}
	var blocs []ID
	for _, m := range actor.Memberships {
		if holds(m.From, m.Until, at) {
			blocs = append(blocs, m.In)
		}
	}
	slices.Sort(blocs)
	return slices.Compact(blocs)
}

// Represents lists the offices that a person holds on a day: for which state
// or organisation, and in which post; at 0 it lists those of all time.
func (r *Registry) Represents(person ID, at Day) []Office {
	actor, ok := r.byID[person]
	if !ok {
		return nil
	}
	var offices []Office
	for _, o := range actor.Offices {
		if holds(o.From, o.Until, at) {
			offices = append(offices, o)
		}
	}
	return offices
}

// Holders lists who holds a post of a state or organisation on a day, in ID
// order; at 0 it lists everyone who ever did, and [UnknownPost] stands for all
// posts.
func (r *Registry) Holders(of ID, post Post, at Day) []ID {
	var holders []ID
	for _, h := range r.holders[of] {
		if (post == UnknownPost || h.office.Post == post) && holds(h.office.From, h.office.Until, at) {
			holders = append(holders, h.person)
		}
	}
	slices.Sort(holders)
	return slices.Compact(holders)
}

// Successors lists the states that followed a former state, nil for others.
func (r *Registry) Successors(state ID) []ID {
	actor, ok := r.byID[state]
	if !ok {
		return nil
	}
	return slices.Clone(actor.Successors)
}

// holds tells whether the half-open interval covers the day; zero ends are
// open, and the zero day lies in every interval.
func holds(from, until, at Day) bool {
	return at == 0 || (from == 0 || from <= at) && (until == 0 || at < until)
}
