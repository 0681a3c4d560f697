package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// Matcher finds the names of a registry in text. It doesn't change after
// construction and is safe for concurrent use.
type Matcher struct {
	registry *actors.Registry
	names    *trie
	words    *lexicon
	given    map[string]bool // given names of the registry's persons, folded
}

// NewMatcher indexes the names of all actors of a registry. Names in other
// languages than English are left out.
func NewMatcher(registry *actors.Registry) *Matcher {
	m := &Matcher{registry: registry, names: newTrie(), words: words(), given: map[string]bool{}}
	var buffer []piece
	for actor := range registry.All() {
		ids := []actors.ID{actor.ID}
		for i := range actor.Names {
			name := &actor.Names[i]
			if name.Lang != "" && name.Lang != "en" || m.words.unsafe[strings.TrimPrefix(strings.TrimPrefix(name.Text, "the "), "The ")] {
				continue
			}
			e := entry{actor: actor, ids: ids, reading: name.Reading, sector: name.Sector, from: name.From, until: name.Until}
			if e.from == 0 {
				e.from = actor.From
			}
			if e.until == 0 {
				e.until = actor.Until
			}
			if actor.Kind == actors.Person {
				e.from, e.until = 0, 0
				buffer = m.addPerson(name.Text, e, buffer)
				continue
			}
			buffer = m.names.add(name.Text, e, buffer)
		}
		if actor.Kind == actors.Person && len(actor.Surname) > 1 && !m.words.unsafe[actor.Surname] && m.words.words[strings.ToLower(actor.Surname)].class&suffixWord == 0 {
			buffer = m.names.add(actor.Surname, entry{actor: actor, ids: ids, reading: actors.PersonReading, surname: true}, buffer)
		}
	}
	for i := range m.words.peoples {
		p := &m.words.peoples[i]
		actor := &actors.Actor{ID: p.ids[0], Kind: actors.Generic, Name: p.forms[0]}
		for _, form := range p.forms {
			if m.names.has(form) {
				continue
			}
			buffer = m.names.add(form, entry{actor: actor, ids: p.ids, reading: actors.DemonymReading}, buffer)
		}
	}
	m.names.sort()
	return m
}

// addPerson adds a person's full name, and learns the given name that opens it.
// A name of one word counts as a surname.
func (m *Matcher) addPerson(name string, e entry, buffer []piece) []piece {
	pieces, ok := appendPieces(buffer[:0], name)
	if !ok {
		return pieces
	}
	if len(pieces) == 1 {
		if len(name) < 2 || m.words.unsafe[name] || m.words.words[pieces[0].text].class&suffixWord != 0 {
			return pieces
		}
		e.surname = true
	} else if first := pieces[0]; len(first.text) > 2 && !startsWithSurname(e.actor, first.text) {
		m.given[first.text] = true
	}
	return m.names.add(name, e, pieces)
}

// startsWithSurname reports whether a person's name puts the surname first.
func startsWithSurname(person *actors.Actor, first string) bool {
	return person.Surname != "" && string(appendFold(nil, person.Surname)) == first
}

func (m *Matcher) isGiven(folded string) bool {
	return m.given[folded] || m.words.words[folded].class&givenWord != 0
}
