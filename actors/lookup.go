package actors

import (
	"cmp"
	"slices"
	"sync"
)

// Candidate is one actor that a name may stand for.
type Candidate struct {
	Actor   *Actor
	Name    *Name   // the name that matched
	Reading Reading // how the name stands for the actor
	// From and Until bound the days on which the name stands for the actor,
	// half-open; zero is open.
	From, Until Day
	Why         string // why it matched: "name", "acronym", "surname", "inverted or abbreviated form" ...
	// Ambiguous is set on every candidate when the name stands for more than
	// one actor on the day.
	Ambiguous bool
}

// Lookup finds who a name stands for on a day (0: on any day), best first. It
// takes names in any case, with or without accents, articles, hyphens and
// possessives, inverted ("Korea, Republic of"), bracketed ("Iran (Islamic
// Republic of)") and abbreviated ("Dem. Rep. of the Congo"). When the name
// stands for nobody on the day but did or will on others, those candidates are
// given with their dates. The result is shared: don't change it.
func (r *Registry) Lookup(name string, at Day) []Candidate {
	var buffer [96]byte
	key := appendFold(buffer[:0], name)
	if found, ok := r.names.exact[string(key)]; ok {
		return r.names.lists[found].on(at)
	}
	if list := r.names.byForm(name); list != nil {
		return list.on(at)
	}
	return nil
}

// nameIndex finds candidates by the folded form of a name.
type nameIndex struct {
	exact map[string]int32 // folded name -> list
	lists []candidateList
	forms func() *formIndex // made when the first name isn't found as written
}

// candidateList holds the candidates of one name, and, where dates part them,
// what is left of them between one date and the next.
type candidateList struct {
	all   []Candidate
	spans []candidateSpan // by from; empty when the dates part nothing
}

type candidateSpan struct {
	from       Day
	candidates []Candidate
}

func (l *candidateList) on(at Day) []Candidate {
	if at == 0 || len(l.spans) == 0 {
		return l.all
	}
	current := l.all
	for i := range l.spans {
		if l.spans[i].from > at {
			break
		}
		current = l.spans[i].candidates
	}
	return current
}

// indexNames makes the index over the names of all actors.
func indexNames(actors []*Actor) nameIndex {
	count := 0
	for _, a := range actors {
		count += len(a.Names) + 1
	}
	ix := nameIndex{exact: make(map[string]int32, count), lists: make([]candidateList, 0, count)}
	// The folded names lie in one string, their first candidates in one slice:
	// twenty thousand small allocations less.
	type entry struct {
		end   int
		actor *Actor
		name  *Name // nil for the surname
	}
	folded := make([]byte, 0, 20*count)
	entries := make([]entry, 0, count)
	for _, a := range actors {
		for i := range a.Names {
			folded = appendFold(folded, a.Names[i].Text)
			entries = append(entries, entry{len(folded), a, &a.Names[i]})
		}
	}
	for _, a := range actors {
		for _, surname := range a.Surnames() {
			folded = appendFold(folded, surname)
			entries = append(entries, entry{len(folded), a, nil})
		}
	}
	keys, start := string(folded), 0
	add := newCandidates(ix.exact, &ix.lists, len(entries))
	for _, e := range entries {
		key := keys[start:e.end]
		start = e.end
		switch {
		case key == "":
		case e.name == nil:
			add(key, surnameCandidate(e.actor))
		default:
			add(key, candidateOf(e.actor, e.name))
		}
	}
	for i := range ix.lists {
		ix.lists[i].finish()
	}
	ix.forms = sync.OnceValue(func() *formIndex { return indexForms(actors) })
	return ix
}

// newCandidates makes the function that puts a candidate into the list of its
// key, for about count keys.
func newCandidates(to map[string]int32, lists *[]candidateList, count int) func(key string, c Candidate) {
	arena := make([]Candidate, 0, count)
	return func(key string, c Candidate) {
		at, ok := to[key]
		if !ok {
			to[key] = int32(len(*lists))
			n := len(arena)
			arena = append(arena, c)
			*lists = append(*lists, candidateList{all: arena[n : n+1 : n+1]})
			return
		}
		list := &(*lists)[at]
		for i := range list.all {
			if have := &list.all[i]; have.Actor == c.Actor && (have.From == c.From && have.Until == c.Until || have.Why == "name") {
				return
			}
		}
		list.all = append(list.all, c)
	}
}

func candidateOf(a *Actor, n *Name) Candidate {
	c := Candidate{Actor: a, Name: n, Reading: n.Reading, From: n.From, Until: n.Until, Why: "name"}
	switch n.Reading {
	case DemonymReading:
		c.Why = "adjective or noun for its people"
	case MetonymReading:
		c.Why = "capital, seat or institution that stands for it"
	case AcronymReading:
		c.Why = "acronym"
	}
	if n.Until != 0 && n.Reading == NameReading {
		c.Why = "former name"
	}
	return c
}

// surnameCandidate is valid as long as the person holds an office.
func surnameCandidate(a *Actor) Candidate {
	c := Candidate{Actor: a, Name: &a.Names[0], Reading: PersonReading, Why: "surname"}
	for i, o := range a.Offices {
		if i == 0 || o.From < c.From {
			c.From = o.From
		}
		if i == 0 || c.Until != 0 && (o.Until == 0 || o.Until > c.Until) {
			c.Until = o.Until
		}
	}
	return c
}

// rank orders candidates: states before what is named after them, living names
// before former ones, names before adjectives, metonyms and surnames.
func rank(c *Candidate) int {
	points := 0
	if c.Why == "surname" {
		points += 100
	}
	if c.Reading == MetonymReading {
		points += 20
	}
	if c.Name.Lang != "" {
		points += 40
	}
	switch c.Actor.Kind {
	case State:
	case Organisation, Bloc:
		points += 2
	case FormerState, Territory:
		points += 4
	case Person:
		points += 8
	default:
		points += 6
	}
	return points
}

// finish sorts the list and works out what holds between its dates.
func (l *candidateList) finish() {
	if len(l.all) < 2 {
		return
	}
	slices.SortStableFunc(l.all, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(rank(&a), rank(&b)), -cmp.Compare(a.From, b.From), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	var dates []Day
	for i := range l.all {
		c := &l.all[i]
		if c.From != 0 || c.Until != 0 {
			dates = append(dates, c.From, c.Until)
		}
	}
	flag(l.all)
	if len(dates) == 0 {
		return
	}
	slices.Sort(dates)
	for _, d := range slices.Compact(dates) {
		var living []Candidate
		for _, c := range l.all {
			if holds(c.From, c.Until, max(d, 1)) {
				c.Ambiguous = false
				living = append(living, c)
			}
		}
		if living == nil {
			living = l.all
		} else {
			flag(living)
		}
		l.spans = append(l.spans, candidateSpan{d, living})
	}
}

// flag marks the candidates as ambiguous when they are of several actors.
func flag(list []Candidate) {
	for i := range list {
		if list[i].Actor != list[0].Actor {
			for j := range list {
				list[j].Ambiguous = true
			}
			return
		}
	}
}
