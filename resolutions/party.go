package resolutions

import (
	"fmt"
	"slices"

	"github.com/seed4619396c/communique/actors"
)

// party is a row of parties.tsv.
type party struct {
	id     actors.ID // the identifier that provisions use
	listed []actors.ID
	states []actors.ID
}

func (r *Register) loadParties() error {
	r.parties = map[actors.ID]party{}
	return each("parties.tsv", func(line row) error {
		id, err := actors.ParseID(line.get("id"))
		if err != nil {
			return err
		}
		states, err := ids(line.list("states", ","))
		if err != nil {
			return err
		}
		like, err := ids(line.list("like", ","))
		if err != nil {
			return err
		}
		listed, err := ids(line.list("listed", ","))
		if err != nil {
			return err
		}
		for _, name := range append(like, id) {
			if _, dup := r.parties[name]; dup {
				return fmt.Errorf("%s stands twice", name)
			}
			r.parties[name] = party{id: id, listed: listed, states: states}
		}
		return nil
	})
}

// nonState is the identifier that provisions use for all non-governmental
// parties in a state.
func nonState(state actors.ID) actors.ID { return "generic:non-state@" + state }

// target is an identifier under which provisions may aim at a party.
type target struct {
	id actors.ID
	// territory: the party is no part of the state, it only acts in it.
	territory bool
}

// reach lists the identifiers under which provisions may aim at a party: a
// group is also every non-state party of the states where it acts, and an
// embargo on the territory reaches it; an official, company or organ tied to a
// state is dealt with as that state.
func (r *Register) reach(id actors.ID, day actors.Day) []target {
	if id == "" {
		return nil
	}
	if id.Kind() == actors.State {
		return []target{{id: id}}
	}
	if known, ok := r.parties[id]; ok {
		all := []target{{id: known.id}}
		for _, name := range known.listed {
			all = append(all, target{id: name})
		}
		return append(all, nonStateOf(known.states...)...)
	}
	all := []target{{id: id}}
	if state := id.Affiliation(); state != "" {
		return append(all, target{id: state})
	}
	switch id.Kind() {
	case actors.Group:
		if a, ok := actors.Default().Get(id); ok && a.Home != "" {
			all = append(all, nonStateOf(a.Home)...)
		}
	case actors.Person:
		for _, office := range actors.Default().Represents(id, day) {
			if t := (target{id: office.Of}); !slices.Contains(all, t) {
				all = append(all, t)
			}
		}
	case actors.Company, actors.Organisation:
		if a, ok := actors.Default().Get(id); ok && a.Home != "" {
			all = append(all, target{id: a.Home})
		}
	}
	return all
}

func nonStateOf(states ...actors.ID) []target {
	var all []target
	for _, state := range states {
		all = append(all, target{id: nonState(state)}, target{id: state, territory: true})
	}
	return all
}

// provisionsOn gathers the provisions aimed at a party, each once, in the order
// of the register.
func (r *Register) provisionsOn(id actors.ID) []*Provision {
	targets := r.reach(id, r.horizon)
	var all []*Provision
	for _, p := range r.provisions {
		if id.Kind() == actors.State && slices.Contains(p.Regime.States, id) || slices.ContainsFunc(targets, func(t target) bool { return slices.Contains(r.byTarget[t.id], p) }) {
			all = append(all, p)
		}
	}
	return all
}
