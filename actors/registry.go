package actors

import (
	"cmp"
	"iter"
	"slices"
	"sync"
)

// Registry is a set of actors with an index over their names. It doesn't
// change after construction and is safe for concurrent use.
type Registry struct {
	actors  []*Actor // in ID order
	byID    map[ID]*Actor
	members map[ID][]memberRef
	holders map[ID][]officeRef
	names   nameIndex
	search  func() *searchIndex // made on first use
}

type memberRef struct {
	actor       ID
	from, until Day
}

type officeRef struct {
	person ID
	office *Office
}

var defaultRegistry = sync.OnceValue(func() *Registry {
	actors, err := loadTables()
	if err != nil {
		panic(err) // the tables are part of the program and tested with it
	}
	return index(actors) // tests check the tables
})

// Default is the registry of the built-in tables, made on first use and shared
// from then on.
func Default() *Registry { return defaultRegistry() }

// NewRegistry makes a registry of the given actors alone. An identifier outside
// the grammar, an actor without a name, dates in the wrong order give an
// [*InvalidError]; an identifier or code given twice gives a [*ClashError].
// The actors are copied.
func NewRegistry(actors []Actor) (*Registry, error) {
	own := make([]*Actor, len(actors))
	for i := range actors {
		own[i] = prepare(&actors[i])
	}
	return build(own)
}

// With makes a registry that holds the given actors beside those of r, which
// stays as it is. Errors are those of [NewRegistry]. Offices and memberships
// may point at actors that neither registry knows; names may be shared, and
// [Registry.Lookup] then reports both actors.
func (r *Registry) With(actors ...Actor) (*Registry, error) {
	all := make([]*Actor, 0, len(r.actors)+len(actors))
	all = append(all, r.actors...)
	for i := range actors {
		all = append(all, prepare(&actors[i]))
	}
	return build(all)
}

// Get gives the actor with the identifier. It is shared: read it only.
func (r *Registry) Get(id ID) (*Actor, bool) {
	actor, ok := r.byID[id]
	return actor, ok
}

// All yields the actors in ID order.
func (r *Registry) All() iter.Seq[*Actor] { return slices.Values(r.actors) }

// Len is the number of actors.
func (r *Registry) Len() int { return len(r.actors) }

// prepare copies an actor of a user and fills in what follows from the rest.
func prepare(given *Actor) *Actor {
	actor := *given
	if actor.Kind == UnknownKind {
		actor.Kind = actor.ID.Kind()
	}
	actor.Names = slices.Clone(given.Names)
	actor.Offices = slices.Clone(given.Offices)
	actor.Memberships = slices.Clone(given.Memberships)
	actor.Successors = slices.Clone(given.Successors)
	if actor.Name == "" && len(actor.Names) > 0 {
		actor.Name = actor.Names[0].Text
	}
	if actor.Name != "" && !slices.ContainsFunc(actor.Names, func(n Name) bool { return n.Text == actor.Name }) {
		reading := NameReading
		if actor.Kind == Person {
			reading = PersonReading
		}
		actor.Names = slices.Insert(actor.Names, 0, Name{Text: actor.Name, Reading: reading, Source: actor.Source})
	}
	addVariants(&actor)
	return &actor
}

// build checks the actors against each other and indexes them.
func build(actors []*Actor) (*Registry, error) {
	if err := checkAll(actors); err != nil {
		return nil, err
	}
	return index(actors), nil
}

// index makes the registry of actors that are known to be right.
func index(actors []*Actor) *Registry {
	r := &Registry{
		actors:  slices.Clone(actors),
		byID:    make(map[ID]*Actor, len(actors)),
		members: map[ID][]memberRef{},
		holders: map[ID][]officeRef{},
	}
	slices.SortStableFunc(r.actors, func(a, b *Actor) int { return cmp.Compare(a.ID, b.ID) })
	for _, actor := range r.actors {
		r.byID[actor.ID] = actor
		for _, m := range actor.Memberships {
			r.members[m.In] = append(r.members[m.In], memberRef{actor.ID, m.From, m.Until})
		}
		for i := range actor.Offices {
			office := &actor.Offices[i]
			r.holders[office.Of] = append(r.holders[office.Of], officeRef{actor.ID, office})
		}
	}
	r.names = indexNames(r.actors)
	r.search = sync.OnceValue(func() *searchIndex { return newSearchIndex(r.actors) })
	return r
}

func checkAll(actors []*Actor) error {
	type code struct {
		field, value string
	}
	ids := make(map[ID]bool, len(actors))
	codes := make(map[code]ID, 4*300)
	for _, a := range actors {
		if err := check(a); err != nil {
			return err
		}
		if ids[a.ID] {
			return &ClashError{ID: a.ID, Field: "ID", Value: string(a.ID), With: a.ID}
		}
		ids[a.ID] = true
		for _, c := range []code{{"ISO2", a.Codes.ISO2}, {"ISO3", a.Codes.ISO3}, {"Wikidata", a.Codes.Wikidata}} {
			if c.value == "" {
				continue
			}
			if with, taken := codes[c]; taken {
				return &ClashError{ID: a.ID, Field: c.field, Value: c.value, With: with}
			}
			codes[c] = a.ID
		}
	}
	return nil
}

func check(a *Actor) error {
	if _, err := ParseID(string(a.ID)); err != nil {
		return &InvalidError{ID: a.ID, Reason: "identifier", Err: err}
	}
	if a.Name == "" {
		return &InvalidError{ID: a.ID, Reason: "give it a Name"}
	}
	if a.Until != 0 && a.Until <= a.From {
		return &InvalidError{ID: a.ID, Reason: "Until must lie after From"}
	}
	for _, n := range a.Names {
		if n.Text == "" || n.Until != 0 && n.Until <= n.From {
			return &InvalidError{ID: a.ID, Reason: "name " + n.Text + ": give it a Text, and an Until after its From"}
		}
	}
	for _, o := range a.Offices {
		if o.Until != 0 && o.Until <= o.From {
			return &InvalidError{ID: a.ID, Reason: "office for " + string(o.Of) + ": Until must lie after From"}
		}
	}
	for _, m := range a.Memberships {
		if m.Until != 0 && m.Until <= m.From {
			return &InvalidError{ID: a.ID, Reason: "membership in " + string(m.In) + ": Until must lie after From"}
		}
	}
	return nil
}
