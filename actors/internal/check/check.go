// Package check finds what no single row of the actors' tables shows: codes
// used twice, names that two living states share without being listed, offices
// that overlap, memberships of nobody.
package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// Fault is something wrong in the tables.
type Fault struct {
	Actor actors.ID
	Text  string
}

// String is the fault in a line.
func (f Fault) String() string { return fmt.Sprintf("%s: %s", f.Actor, f.Text) }

// All runs every check over a registry. shared lists the names that several
// states are known to share, folded to lower case.
func All(registry *actors.Registry, shared []string) []Fault {
	var faults []Fault
	for _, check := range []func(*actors.Registry) []Fault{codes, references, dates, holders, names} {
		faults = append(faults, check(registry)...)
	}
	return append(faults, ambiguous(registry, shared)...)
}

// codes of living states are complete and unique.
func codes(registry *actors.Registry) []Fault {
	var faults []Fault
	seen := map[string]actors.ID{}
	for a := range registry.All() {
		for _, code := range []string{
			tagged("iso2", a.Codes.ISO2), tagged("iso3", a.Codes.ISO3), tagged("wikidata", a.Codes.Wikidata),
			tagged("iso number", number(a.Codes.ISON)), tagged("cow", cow(a)),
		} {
			if code == "" {
				continue
			}
			if other, taken := seen[code]; taken {
				faults = append(faults, Fault{a.ID, code + " belongs to " + string(other) + " too"})
			}
			seen[code] = a.ID
		}
		if a.Kind == actors.State && (a.Codes.ISO2 == "" || a.Codes.ISO3 == "") {
			faults = append(faults, Fault{a.ID, "a state without ISO codes"})
		}
		if a.Source == "" {
			faults = append(faults, Fault{a.ID, "no source"})
		}
	}
	return faults
}

// cow is the COW code of a living state; a former state shares it with the one
// that carries on its seat.
func cow(a *actors.Actor) string {
	if a.Kind == actors.FormerState {
		return ""
	}
	return number(a.Codes.COW)
}

func tagged(scheme, code string) string {
	if code == "" {
		return ""
	}
	return scheme + " " + code
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// references point at actors that exist.
func references(registry *actors.Registry) []Fault {
	var faults []Fault
	for a := range registry.All() {
		need := func(id actors.ID, what string) {
			if id == "" {
				return
			}
			if _, ok := registry.Get(id); !ok {
				faults = append(faults, Fault{a.ID, what + " " + string(id) + " is no actor"})
			}
		}
		need(a.Home, "home")
		for _, s := range a.Successors {
			need(s, "successor")
		}
		for _, o := range a.Offices {
			need(o.Of, "office of")
		}
		for _, m := range a.Memberships {
			need(m.In, "member of")
		}
		if a.Kind == actors.FormerState && len(a.Successors) == 0 {
			faults = append(faults, Fault{a.ID, "a former state without successors"})
		}
	}
	return faults
}

// dates run forward, lie in a plausible time and don't repeat.
func dates(registry *actors.Registry) []Fault {
	var faults []Fault
	earliest, latest := actors.Date(1200, 1, 1), actors.Date(2027, 1, 1)
	for a := range registry.All() {
		span := func(what string, from, until actors.Day) {
			if until != 0 && until <= from {
				faults = append(faults, Fault{a.ID, fmt.Sprintf("%s runs from %s until %s", what, from, until)})
			}
			if from != 0 && (from < earliest || from > latest) || until != 0 && (until < earliest || until > latest) {
				faults = append(faults, Fault{a.ID, fmt.Sprintf("%s: %s to %s is out of time", what, from, until)})
			}
		}
		span("the actor", a.From, a.Until)
		if a.Kind == actors.FormerState && a.Until == 0 {
			faults = append(faults, Fault{a.ID, "a former state without an end"})
		}
		for _, n := range a.Names {
			span("name "+n.Text, n.From, n.Until)
		}
		for i, o := range a.Offices {
			span("office "+o.Title, o.From, o.Until)
			for _, other := range a.Offices[:i] {
				if o.Of == other.Of && o.Post == other.Post && o.Post != actors.OtherPost && overlap(o.From, o.Until, other.From, other.Until) {
					faults = append(faults, Fault{a.ID, fmt.Sprintf("holds %s of %s twice on %s", o.Post, o.Of, max(o.From, other.From))})
				}
			}
		}
		for i, m := range a.Memberships {
			span("membership in "+string(m.In), m.From, m.Until)
			for _, other := range a.Memberships[:i] {
				if m.In == other.In && overlap(m.From, m.Until, other.From, other.Until) {
					faults = append(faults, Fault{a.ID, "is in " + string(m.In) + " twice on " + max(m.From, other.From).String()})
				}
			}
		}
	}
	return faults
}

func overlap(from1, until1, from2, until2 actors.Day) bool {
	return (until1 == 0 || from2 < until1) && (until2 == 0 || from1 < until2)
}

// collegiate heads are more than one by law.
var collegiate = []actors.ID{"BIH", "SMR", "AND"}

// alone tells the posts that one person holds at a time.
func alone(post actors.Post) bool {
	switch post {
	case actors.HeadOfState, actors.HeadOfGovernment, actors.ForeignMinister, actors.DefenceMinister, actors.OrganisationHead:
		return true
	}
	return false
}

// holders of the first posts of a state are one at a time; a deputy who acts
// while the holder is away is allowed for.
func holders(registry *actors.Registry) []Fault {
	type tenure struct {
		person      actors.ID
		from, until actors.Day
	}
	type seat struct {
		of   actors.ID
		post actors.Post
	}
	seats := map[seat][]tenure{}
	for a := range registry.All() {
		for _, o := range a.Offices {
			if alone(o.Post) && !slices.Contains(collegiate, o.Of) && !strings.HasPrefix(o.Title, "Acting") {
				seats[seat{o.Of, o.Post}] = append(seats[seat{o.Of, o.Post}], tenure{a.ID, o.From, o.Until})
			}
		}
	}
	var faults []Fault
	for s, tenures := range seats {
		slices.SortFunc(tenures, func(a, b tenure) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.person, b.person)) })
		for i := 1; i < len(tenures); i++ {
			before, after := tenures[i-1], tenures[i]
			const handover = 400 // days: an acting holder's time
			inside := before.until == 0 || after.until != 0 && after.until < before.until
			if overlap(before.from, before.until, after.from, after.until) && !(inside && after.until != 0 && after.until-after.from < handover) {
				faults = append(faults, Fault{after.person, fmt.Sprintf("%s of %s beside %s on %s", s.post, s.of, before.person, after.from)})
			}
		}
	}
	slices.SortFunc(faults, func(a, b Fault) int { return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Text, b.Text)) })
	return faults
}

// names are clean: no debris of the sources they come from.
func names(registry *actors.Registry) []Fault {
	var faults []Fault
	for a := range registry.All() {
		if a.Kind == actors.Person && a.Surname == "" {
			faults = append(faults, Fault{a.ID, "a person without a surname"})
		}
		for _, n := range a.Names {
			switch {
			case n.Source == "":
				faults = append(faults, Fault{a.ID, "name " + n.Text + " has no source"})
			case n.Text != strings.TrimSpace(n.Text) || strings.Contains(n.Text, "  "):
				faults = append(faults, Fault{a.ID, fmt.Sprintf("name %q has spaces too many", n.Text)})
			case n.Lang == "" && strings.ContainsAny(n.Text, "\"*[]{}<>|;=_") || strings.Count(n.Text, "(") != strings.Count(n.Text, ")"):
				faults = append(faults, Fault{a.ID, fmt.Sprintf("name %q holds signs of a list", n.Text)})
			case len(n.Text) > 120:
				faults = append(faults, Fault{a.ID, fmt.Sprintf("name %q is too long for a name", n.Text)})
			case n.Reading == actors.UnknownReading:
				faults = append(faults, Fault{a.ID, "name " + n.Text + " has no reading"})
			}
		}
	}
	return faults
}

// ambiguous names of living states are listed.
func ambiguous(registry *actors.Registry, shared []string) []Fault {
	owners := map[string][]actors.ID{}
	for a := range registry.All() {
		if a.Kind != actors.State {
			continue
		}
		for _, n := range a.Names {
			if key := strings.ToLower(n.Text); n.Lang == "" && n.Until == 0 && !slices.Contains(owners[key], a.ID) {
				owners[key] = append(owners[key], a.ID)
			}
		}
	}
	var faults []Fault
	for name, ids := range owners {
		if len(ids) > 1 && !slices.Contains(shared, name) {
			faults = append(faults, Fault{ids[0], fmt.Sprintf("%q stands for %v and isn't listed as ambiguous", name, ids)})
		}
	}
	slices.SortFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Text, b.Text) })
	return faults
}
