package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// kindBefore reads the common noun in front of a name, or in front of the list
// that the name goes on.
func (r *resolver) kindBefore(first int32) (actors.Kind, bool) {
	at := first - 1
	switch r.small(at) {
	case "including", "like":
		at--
	case "as":
		if r.small(at-1) == "such" {
			at -= 2
		}
	case ",", "and", "or":
		if m := r.lastNamed(); m != nil && len(m.Actors) == 1 && r.isListed(m.Last, first) && m.Actors[0].Kind() == actors.Company {
			return m.Actors[0].Kind(), true
		}
		return 0, false
	}
	if r.isCapital(at) {
		return 0, false
	}
	class := r.nounClass(at)
	switch {
	case class&companyNoun != 0:
		return actors.Company, true
	case class&mediaNoun != 0:
		return actors.Organisation, true
	case r.small(at) == "tank" && r.small(at-1) == "think":
		return actors.Organisation, true
	case class&organisationNoun != 0 && class&(organNoun|roleNoun) == 0 && at == first-1:
		return actors.Organisation, true
	}
	return 0, false
}

// stateBehind is the state of "of Germany" behind token i.
func (r *resolver) stateBehind(i int32) actors.ID {
	if w := r.small(i); w != "of" && w != "in" {
		return ""
	}
	i++
	if r.small(i) == "the" {
		i++
	}
	return r.stateAhead(i, 1)
}

// unknownOrgan is a capitalised name that ends in an organ of a state:
// "Federal Aviation Office of Germany", "General National Congress". The state
// is the one behind it, the one in front, else the one that the text is about.
func (r *resolver) unknownOrgan(first, last int32) int32 {
	n := r.words.nouns[r.small(last-1)]
	m := Mention{First: first, Last: last, Mention: claims.Mention{Reading: nameReading, Sector: n.sector, Why: "organ of a state"}}
	if state := r.stateBehind(last); state != "" && r.small(last) == "of" {
		end := last + 2
		if r.small(last+1) == "the" {
			end++
		}
		for k := r.next; k < len(r.names.found); k++ {
			if f := r.names.found[k]; f.first == end-1 {
				end = f.last
				break
			} else if f.first >= end {
				break
			}
		}
		m.Last, m.Actors = end, []actors.ID{state}
		r.emit(m)
		return r.bracketed(end)
	}
	if state := r.stateBehind(last); state != "" {
		m.Actors = []actors.ID{state} // "the Foreign Ministry in Tehran"
		r.emit(m)
		return r.bracketed(last)
	}
	if w := r.small(first - 1); w == "'s" || w == "’s" {
		if state := r.affiliationAt(first - 1); isState(state) {
			m.Actors = []actors.ID{state}
			r.emit(m)
			return r.bracketed(last)
		}
	}
	m.Why = organOfTheText
	r.emit(m)
	return r.bracketed(last)
}

// organOfTheText marks an organ whose state the second walk has to find.
const organOfTheText = "organ of the state that the text is about"

// unknownOrganisation makes an organisation or company of a name that no table
// has.
func (r *resolver) unknownOrganisation(first, last int32, kind actors.Kind, why string) int32 {
	name := r.t.Source[r.t.Tokens[first].Start:r.t.Tokens[last-1].End]
	if r.token(first).AllCaps && last-first == 1 {
		name = strings.ReplaceAll(name, ".", "")
	}
	slug := actors.Slug(name)
	if acronym := r.acronymBehind(last); acronym != "" {
		slug = actors.Slug(acronym)
	}
	if slug == "" {
		return last
	}
	prefix := "org:"
	if kind == actors.Company {
		prefix = "company:"
	}
	id := actors.ID(prefix + slug)
	for i := len(r.named) - 1; i >= 0 && i >= len(r.named)-3; i-- {
		// the state's name that the run has taken in
		if r.named[i].First >= first && r.named[i].Last <= last {
			r.named = r.named[:i]
		}
	}
	m := Mention{First: first, Last: last, Mention: claims.Mention{Reading: nameReading, Actors: []actors.ID{id}, Why: why}}
	if r.token(first).AllCaps && last-first == 1 {
		m.Reading = acronymReading
	}
	if kind == actors.Company {
		m.Sector = actors.BUS
	}
	r.emit(m)
	r.rememberOrganisation(&r.named[len(r.named)-1])
	e := r.entity(id)
	if last-first == 1 && r.token(first).AllCaps {
		r.acronyms[r.word(first)] = known{actors: m.Actors, sector: m.Sector}
	} else if last-first == 1 && len(r.word(first)) > 3 {
		r.short[r.key(first, last)] = e
	}
	if c := r.nounClass(first - 1); c&(companyNoun|organisationNoun|mediaNoun) != 0 {
		e.nouns = append(e.nouns, singular(r, r.small(first-1)))
	}
	return r.bracketed(last)
}

// acronymBehind is the acronym in brackets behind token i, "" without one.
func (r *resolver) acronymBehind(i int32) string {
	if r.word(i) == "(" && r.token(i+1).AllCaps && r.word(i+2) == ")" {
		return r.word(i + 1)
	}
	return ""
}

// rememberOrganisation keeps the short form by which the text may go on:
// "Mahan" for Mahan Air.
func (r *resolver) rememberOrganisation(m *Mention) {
	if len(m.Actors) != 1 || m.Last-m.First < 2 || m.Last-m.First > 4 {
		return
	}
	mask, ok := r.words.masks[r.word(m.Last-1)]
	if !ok || mask.after != "company" {
		return
	}
	if r.isName(m.First, m.Last-1) {
		return // "Korean" of Korean Air is the adjective
	}
	key := r.key(m.First, m.Last-1)
	if len(key) >= 4 {
		e := r.entity(m.Actors[0])
		e.affiliation = m.Affiliation
		r.short[key] = e
	}
}

// isName reports whether the tokens by themselves are a name that the registry knows.
func (r *resolver) isName(first, last int32) bool {
	words := make([]string, 0, 4)
	for i := first; i < last; i++ {
		words = append(words, r.word(i))
	}
	return r.Matcher.names.has(strings.Join(words, " "))
}

// missionAfter finds the end of an organisation's own organ: "Support Mission
// in Libya" behind "United Nations".
func (r *resolver) missionAfter(last int32) int32 {
	limit := min(r.t.Sentences[r.sentence].Last, last+10)
	end := last
	for i := last; i < limit && r.isCapital(i) && !r.isFoundAt(i); i++ {
		n := r.words.nouns[r.small(i)]
		if n.class&officeNoun != 0 || r.words.words[r.small(i)].class&titleWord != 0 {
			return last
		}
		if n.class&(organNoun|organisationNoun) != 0 {
			end = i + 1
		}
	}
	if end == last {
		return last
	}
	switch r.small(end) {
	case "in", "for", "on", "of":
		at := end + 1
		if r.small(at) == "the" {
			at++
		}
		if f := r.foundNameAt(at); f != nil {
			return f.last
		}
		if r.isCapital(at) {
			for at < limit && r.isCapital(at) {
				at++
			}
			return at
		}
	}
	return end
}

// bracketed reads an acronym in brackets behind the name just emitted and
// remembers what it stands for. It gives the token to go on from.
func (r *resolver) bracketed(at int32) int32 {
	if r.word(at) != "(" || len(r.named) == 0 {
		return at
	}
	i := at + 1
	quote := r.token(i).Kind == token.Quote
	if quote {
		i++
	}
	if r.small(i) == "the" {
		i++
	}
	t := r.token(i)
	after := i + 1
	if r.token(after).Kind == token.Quote {
		after++
	}
	if !t.AllCaps || t.End-t.Start > 12 || r.word(after) != ")" || strings.ContainsAny(r.word(i), "0123456789/") {
		return at
	}
	m := r.named[len(r.named)-1]
	if len(m.Actors) == 0 {
		return at
	}
	if f := r.foundNameAt(i); f != nil && f.last == i+1 {
		// The table knows the acronym: it decides.
		if list := r.meanings(*f, nil); len(list) > 0 && list[0].actor.ID != m.Actors[0] {
			return at
		}
	} else if isState(m.Actors[0]) && !strings.EqualFold(r.word(i)[:1], r.word(m.First)[:1]) {
		return at
	}
	r.acronyms[r.word(i)] = known{actors: m.Actors, sector: m.Sector, affiliation: m.Affiliation}
	r.emit(Mention{First: i, Last: i + 1, Affiliation: m.Affiliation, Mention: claims.Mention{
		Reading: acronymReading, Actors: m.Actors, Sector: m.Sector, Why: "introduced in brackets"}})
	return after + 1
}
