package resolutions

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
)

// party is a row of parties.tsv.
type party struct {
	id     actors.ID // the identifier that provisions use
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
		for _, name := range append(like, id) {
			r.parties[name] = party{id: id, states: states}
		}
		return nil
	})
}

// nonState is the identifier that provisions use for all non-governmental
// parties in a state.
func nonState(state actors.ID) actors.ID { return "generic:non-state@" + state }

// reach lists the identifiers under which provisions may aim at a party: a
// group is also every non-state party of the states where it acts, and an
// embargo on the territory reaches it; an official, company or organ tied to a
// state is dealt with as that state.
func (r *Register) reach(id actors.ID, day actors.Day) []actors.ID {
	if id == "" {
		return nil
	}
	if id.Kind() == actors.State {
		return []actors.ID{id}
	}
	if known, ok := r.parties[id]; ok {
		keys := []actors.ID{known.id}
		for _, state := range known.states {
			keys = append(keys, nonState(state), state)
		}
		return keys
	}
	keys := []actors.ID{id}
	if state := id.Affiliation(); state != "" {
		return append(keys, state)
	}
	switch id.Kind() {
	case actors.Group:
		if a, ok := actors.Default().Get(id); ok && a.Home != "" {
			keys = append(keys, nonState(a.Home), a.Home)
		}
	case actors.Person:
		for _, office := range actors.Default().Represents(id, day) {
			if !slices.Contains(keys, office.Of) {
				keys = append(keys, office.Of)
			}
		}
	case actors.Company, actors.Organisation:
		if a, ok := actors.Default().Get(id); ok && a.Home != "" {
			keys = append(keys, a.Home)
		}
	}
	return keys
}

// provisionsOn gathers the provisions aimed at a party, each once, in the order
// of the register.
func (r *Register) provisionsOn(id actors.ID) []*Provision {
	keys := r.reach(id, r.horizon)
	if len(keys) == 1 {
		return r.byTarget[keys[0]]
	}
	var all []*Provision
	for _, p := range r.provisions {
		if slices.ContainsFunc(keys, func(key actors.ID) bool { return slices.Contains(r.byTarget[key], p) }) {
			all = append(all, p)
		}
	}
	return all
}
