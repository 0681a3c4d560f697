package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/token"
)

func (r *Result) allGeneric(ids []actors.ID) bool {
	return !slices.ContainsFunc(ids, func(id actors.ID) bool { return id.Kind() != actors.Generic })
}

// holding is whom one conjunct stands for.
type holding struct {
	actors          []actors.ID
	sector          actors.Sector
	person, generic bool
	plural, titled  bool
}

// standsFor finds whom the conjunct of tokens [first, last) stands for.
func (r *Result) standsFor(first, last int32) holding {
	for first < last && r.isEdge(first) {
		first++
	}
	for last > first && r.isEdge(last-1) {
		last--
	}
	// The core ends before the first preposition.
	core := last
	for i := first; i < last; {
		if m := r.covering(i); m != nil && m.Last > i {
			i = m.Last
			continue
		}
		if w := r.small(i); i > first && (isPreposition(w) || w == "as" || w == "than" || w == "like" || w == "into" || w == "across" || w == "within") {
			core = i
			break
		}
		i++
	}
	var latest, modifier *Mention
	for i := first; i < core; {
		m := r.covering(i)
		if m == nil {
			i++
			continue
		}
		if m.Person != "" && m.Reading == personReading && !(m.Last < core && r.isPossessive(m.Last)) {
			return r.holdingOf(m)
		}
		if m.Last >= core || m.Last == core-1 && r.isPossessive(m.Last) {
			latest = m
		} else if !m.Modifier && len(m.Actors) > 0 {
			modifier = m
		}
		i = max(m.Last, i+1)
	}
	// A person behind the preposition of a title: "Minister for Trade X".
	for i := core; i < last; i++ {
		if m := r.covering(i); m != nil && m.Reading == personReading && m.Role != "" && m.First > core+1 && !isPreposition(r.small(m.First-1)) {
			return r.holdingOf(m)
		}
	}
	if latest != nil && !latest.Modifier {
		if len(latest.Actors) > 0 {
			return r.holdingOf(latest)
		}
		return holding{}
	}
	if modifier != nil && modifier.Last < core {
		if w := r.small(modifier.Last); w == "himself" || w == "itself" || w == "herself" || w == "themselves" || w == "both" || w == "all" || w == "alone" || w == "also" {
			return r.holdingOf(modifier)
		}
	}
	// "a group of doctors" are doctors.
	if core < last-1 && core > first && r.small(core) == "of" && latest == nil && modifier == nil && r.isQuantity(core-1) {
		if h := r.standsFor(core+1, last); len(h.actors) > 0 {
			return h
		}
	}
	if g := r.genericOf(first, core, modifier); g.actors != nil {
		return g
	}
	// "the map by Gas Infrastructure Europe", "the analysis of the institute"
	if core < last {
		switch r.small(core) {
		case "by", "from":
			for i := core + 1; i < min(last, core+4); i++ {
				if m := r.covering(i); m != nil && len(m.Actors) > 0 {
					return r.holdingOf(m)
				}
			}
		}
	}
	if modifier != nil && !modifier.Place && modifier.Reading != pronounReading {
		return r.holdingOf(modifier)
	}
	return holding{}
}

func (r *Result) holdingOf(m *Mention) holding {
	h := holding{actors: m.Actors, sector: m.Sector, person: m.Person != ""}
	if h.sector == actors.UnknownSector && m.Reading == metonymReading {
		h.sector = actors.GOV
	}
	h.titled = m.Title < m.First && m.Role != ""
	if n, ok := r.matcher.words.nouns[r.small(m.Head)]; ok {
		h.plural = n.plural
	}
	h.generic = r.allGeneric(m.Actors) || m.Reading == descriptionReading && m.Minor
	return h
}

// isQuantity reports whether token i only counts who stands behind "of".
func (r *Result) isQuantity(i int32) bool {
	w := r.small(i)
	if r.matcher.words.nouns[w].class&quantityNoun != 0 || counts[w] > 0 || r.text.Tokens[i].Kind == token.Number {
		return true
	}
	switch w {
	case "one", "some", "many", "most", "several", "few", "all", "any", "each", "none", "%":
		return true
	}
	return false
}

// genericOf makes a generic party of a phrase whose noun names a role that the
// tables of this package lack.
func (r *Result) genericOf(first, core int32, modifier *Mention) holding {
	if core <= first {
		return holding{}
	}
	head := r.small(core - 1)
	if core-first == 1 {
		switch head {
		case "some", "many", "others", "several", "those", "most", "everyone":
			return holding{actors: []actors.ID{actors.GenericID(head, "")}, generic: true, plural: true}
		}
	}
	if n := r.matcher.words.nouns[head]; n.class&(organisationNoun|companyNoun|mediaNoun) != 0 && n.class&(stateNoun|quantityNoun) == 0 || head == "court" {
		var state actors.ID
		if modifier != nil && len(modifier.Actors) == 1 && isState(modifier.Actors[0]) {
			state = modifier.Actors[0]
		}
		return holding{actors: []actors.ID{actors.GenericID(head, state)}, sector: n.sector, generic: true, plural: n.plural}
	}
	role, ok := actors.LookupRole(head)
	if !ok || role.Noun == "" {
		return holding{}
	}
	switch {
	case role.Person():
		// "justice" alone is no judge.
		if !role.Plural && core-first < 2 {
			return holding{}
		}
	case modifier == nil || !role.Plural:
		return holding{} // "force", "political divisions"
	}
	from := core - 1
	for from > first && core-from < 3 && r.covering(from-1) == nil && r.text.Tokens[from-1].Kind == token.Word && !r.isDeterminer(from-1) {
		from--
	}
	var state actors.ID
	if modifier != nil && len(modifier.Actors) == 1 {
		state = modifier.Actors[0]
		if !isState(state) {
			state = modifier.Affiliation
		}
	}
	var words []string
	for i := from; i < core; i++ {
		words = append(words, r.small(i))
	}
	id := actors.GenericID(strings.Join(words, " "), state)
	if id == "" {
		return holding{}
	}
	return holding{actors: []actors.ID{id}, sector: role.Sector, generic: true}
}
