package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// nounAt resolves the noun phrase that the noun at token i heads, if it stands
// for an actor.
func (r *resolver) nounAt(i int32, n noun) {
	if w := r.word(i - 1); (w == "-" || w == "‑") && !r.token(i-1).Space && i > 1 && !r.token(i-2).Space {
		return // "in-person"
	}
	if r.isCapital(i) && r.small(i-1) == "of" && r.words.words[r.small(i)].class&domainWord != 0 && r.hasOffice(i-2, 3) {
		return // Secretary of State
	}
	if !r.isHead(i) {
		if r.isCapital(i) && !n.plural && n.class&(organisationNoun|organNoun) != 0 {
			r.namedNoun(i, n)
		}
		return
	}
	p := r.phraseAt(i)
	if n.class&documentNoun != 0 && r.documentAt(i, n, &p) {
		return
	}
	m, ok := r.describe(i, n, &p)
	if !ok {
		return
	}
	key := ""
	if (p.determiner == "the" || p.determiner == "both") && len(p.possessor) == 0 {
		key = r.small(i)
	}
	r.add(m, key)
}

// namedNoun resolves a capitalised noun before another: "Council members".
func (r *resolver) namedNoun(i int32, n noun) {
	p := phrase{first: i, head: i}
	ids, why := r.definiteSingle(i, n, &p, true)
	if len(ids) == 0 || len(r.byLastWord(r.small(i), n)) == 0 {
		return
	}
	m := mentionOf(i, i+1, descriptionReading, ids, why)
	m.Head = i
	r.add(m, r.small(i))
}

// pendingNoun is whom a description ahead stands for, asked for before the walk
// has come to it.
func (r *resolver) pendingNoun(i int32, n noun) []actors.ID {
	if n.class&documentNoun != 0 {
		return r.documentBefore(n.lemma)
	}
	p := phrase{first: i - 1, head: i, determiner: r.small(i - 1)}
	if c := counts[p.determiner]; c > 0 {
		p.count, p.determiner = c, r.small(i-2)
	}
	if !p.definite() {
		return nil
	}
	m, ok := r.describe(i, n, &p)
	if !ok {
		return nil
	}
	return m.Actors
}

// describe finds whom a description stands for.
func (r *resolver) describe(i int32, n noun, p *phrase) (Mention, bool) {
	stand := func(ids []actors.ID, why string) (Mention, bool) {
		if len(ids) == 0 {
			return Mention{}, false
		}
		m := mentionOf(p.first, max(i+1, p.last), descriptionReading, ids, why)
		m.Head, m.Sector = i, n.sector
		if r.small(i) == "authorities" && p.determiner == "the" && p.first < i {
			m.First = p.first + 1
		}
		if r.isCapital(i) && !r.opensSentence(p.first) || r.isCapital(i) && p.determiner == "the" {
			if p.determiner == "the" && p.first < i && len(p.words) == 0 {
				m.First = p.first + 1 // "the Council": names go without article
			}
		}
		return m, true
	}
	switch r.small(i) {
	case "authority":
		return Mention{}, false
	case "force", "forces":
		for _, w := range p.words {
			if r.words.words[w].class&domainWord == 0 && w != "armed" && w != "special" && w != "state" && w != "government" && w != "air" && w != "ground" && w != "federal" {
				return r.generic(i, n, p) // "political forces"
			}
		}
	}
	if w := r.small(i); w == "institutions" && len(p.modifier) == 0 && r.isPublic(p.words) {
		state := actors.ID("")
		if c, _ := r.complement(i); c != nil && len(c.Actors) == 1 {
			state = r.stateOf(c.Actors[0])
		} else if main := r.dominantState(); r.states[main] >= 4 {
			state = main
		}
		if state != "" {
			m, ok := stand([]actors.ID{state}, "institutions of the state")
			m.Minor = true
			if p.determiner == "the" && m.First == p.first {
				m.First++
			}
			if c, _ := r.complement(i); c != nil {
				m.Last = c.Last
			}
			return m, ok
		}
	}
	capital := r.isCapital(i)
	named := capital && (p.determiner == "the" || p.determiner == "" || p.possessive) && !r.opensSentence(i)
	single := !n.plural || r.small(i) == "authorities"
	// "Pyongyang's leader Kim": the name behind says it all.
	if n.class&(officeNoun|roleNoun) != 0 && r.upcomingPerson(i+1) {
		return Mention{}, false
	}
	if single && (n.class&(organisationNoun|organNoun) != 0) && r.small(i) == "committee" {
		if id := r.committee(i); id != "" {
			return stand([]actors.ID{id}, "committee of a resolution")
		}
	}
	// What belongs to a state: "Erdogan's office", "Libya's parliament".
	if n.class&(governmentNoun|organNoun) != 0 && (single || n.class&governmentNoun != 0 || n.sector == actors.MIL) && r.small(i) != "capital" {
		if side := r.sideOf(p); side != "" && (n.class&governmentNoun != 0 || p.possessive || n.sector != actors.GOV) {
			m, ok := stand([]actors.ID{side}, "organ of the possessor")
			m.Minor = r.words.pronouns[p.determiner].form == 'p'
			return m, ok
		}
		if c, w := r.complement(i); c != nil && w == "of" && len(c.Actors) == 1 && isState(c.Actors[0]) && !c.Place {
			m, ok := stand(c.Actors, "organ of the state behind it")
			m.Minor = true
			return m, ok
		}
	}
	if p.compound && n.class&organisationNoun != 0 {
		m, ok := stand([]actors.ID{actors.GenericID(strings.Join(append(slices.Clone(p.words), r.small(i)), " "), "")}, "named by who leads it")
		if p.determiner != "" && m.First == p.first {
			m.First++
		}
		m.Minor = !p.definite()
		return m, ok
	}
	if single && (p.definite() || named) && (len(p.modifier) == 0 || r.sideOf(p) == "" && p.modifier[0].Kind() != actors.Organisation) {
		if ids, why := r.definiteSingle(i, n, p, capital); len(ids) > 0 {
			return stand(ids, why)
		}
	}
	if single && n.class&officeNoun != 0 && len(p.modifier) == 1 && isState(p.modifier[0]) && p.definite() && !r.isPredicate(p.first) {
		if person := r.holderOf(i, p); person != "" && r.stateOf(person) == p.modifier[0] {
			m, ok := stand([]actors.ID{person}, "holder of the office")
			m.Minor = true
			return m, ok
		}
	}
	if single && n.class&stateNoun != 0 && p.possessive && r.small(i) != "power" && r.small(i) != "state" {
		if side := r.sideOf(p); side != "" {
			m, ok := stand([]actors.ID{side}, "country of the possessor")
			m.Minor = true
			return m, ok
		}
	}
	if n.plural && (p.definite() || p.possessive && len(p.possessor) > 0 || p.count > 0) {
		if ids, why := r.definitePlural(i, n, p); len(ids) > 0 {
			m, ok := stand(ids, why)
			m.Minor = p.last > 0 && ids[0].Kind() == actors.Person
			return m, ok
		}
	}
	return r.generic(i, n, p)
}

// isPublic reports whether modifiers make an institution one of the state.
func (r *resolver) isPublic(words []string) bool {
	for _, w := range words {
		switch w {
		case "state", "national", "governmental", "political", "security", "public", "federal", "transitional":
			return true
		}
	}
	return false
}

// sideOf is the state of whoever possesses or modifies a phrase.
func (r *resolver) sideOf(p *phrase) actors.ID {
	for _, ids := range [][]actors.ID{p.possessor, p.modifier} {
		if len(ids) == 1 {
			if side := r.stateOf(ids[0]); side != "" {
				return side
			}
		}
	}
	return ""
}

// upcomingPerson reports whether a person's name begins at token i.
func (r *resolver) upcomingPerson(i int32) bool {
	m := r.upcomingAt(i)
	return m != nil && m.Person != ""
}

// generic makes a party without a name of a role or of people: "German
// officials", "armed groups", "experts".
func (r *resolver) generic(i int32, n noun, p *phrase) (Mention, bool) {
	const always = roleNoun | peopleNoun
	const plural = officeNoun | organisationNoun | companyNoun | mediaNoun | stateNoun | coalitionNoun
	if n.class&always == 0 && !(n.plural && n.class&plural != 0) && !(n.class&officeNoun != 0 && p.determiner != "" && !p.definite()) && r.small(i) != "police" {
		return Mention{}, false
	}
	if n.class&(documentNoun) != 0 {
		return Mention{}, false
	}
	w := r.small(i)
	if w == "powers" && len(p.words) == 0 && len(p.modifier) == 0 {
		return Mention{}, false
	}
	if (w == "other" || w == "man" || w == "power" || w == "body") && !n.plural {
		return Mention{}, false
	}
	var state actors.ID
	tied := p.modifier
	if len(tied) == 0 {
		tied = p.possessor
	}
	var prefix string
	if len(tied) == 1 {
		state = r.stateOf(tied[0])
		if state == "" {
			if k := tied[0].Kind(); k == actors.Generic || k == actors.Bloc {
				at := p.first
				if p.determiner != "" && at < i-1 {
					at++
				}
				prefix = r.small(at) + " "
			}
		}
	}
	last := i + 1
	if c, preposition := r.complement(i); c != nil && len(c.Actors) == 1 && state == "" && !c.Place {
		if preposition == "of" || preposition == "from" || n.class&(peopleNoun|organNoun) != 0 && preposition == "in" || w == "parties" && preposition == "in" {
			state = r.stateOf(c.Actors[0])
			last = c.Last
		}
	}
	words := p.words
	if len(words) > 2 {
		words = words[len(words)-2:]
	}
	id := actors.GenericID(prefix+strings.Join(append(slices.Clone(words), w), " "), state)
	if id == "" {
		return Mention{}, false
	}
	first := p.first
	if p.determiner == "a" || p.determiner == "an" || p.determiner == "the" && (n.plural || w == "people") && r.small(first) == "the" {
		first++ // "the perpetrators" points at nobody said before
	}
	m := mentionOf(first, last, descriptionReading, []actors.ID{id}, "generic")
	m.Head, m.Minor, m.Affiliation = i, true, state
	m.Sector = n.sector
	if m.Sector == actors.UnknownSector {
		if role, ok := actors.LookupRole(w); ok {
			m.Sector = role.Sector
		}
	}
	return m, true
}
