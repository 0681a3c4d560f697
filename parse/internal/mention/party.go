package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// longestParty bounds the tokens of a phrase that are looked at.
const longestParty = 120

// Party tells whom the noun phrase of tokens [first, last) stands for. The span
// is the whole phrase; no actors are given where nothing in it resolves.
func (r *Result) Party(first, last int32) claims.Party {
	first, last = max(first, 0), min(last, int32(len(r.text.Tokens)))
	for first < last && r.isEdge(first) {
		first++
	}
	for last > first && r.isEdge(last-1) {
		last--
	}
	if first >= last {
		return claims.Party{}
	}
	p := claims.Party{Span: claims.Span{Start: int(r.text.Tokens[first].Start), End: int(r.text.Tokens[last-1].End)}}
	for first < last-1 && isPreposition(r.small(first)) && r.covering(first) == nil {
		first++ // "by the ministry"
	}
	place := false
	described := false // what comes before describes a single person
	stop := r.relativeClause(first, min(last, first+longestParty))
	for i, s := range r.conjuncts(first, stop) {
		if i > 0 && s.apposed && (place || isPreposition(r.small(s.first))) {
			place = true // "X, 59, of Ashton, Md."
			continue
		}
		got := r.standsFor(s.first, s.last)
		if len(got.actors) == 0 {
			continue
		}
		if s.apposed && i > 0 && len(p.Actors) > 0 {
			switch {
			case got.person && r.allGeneric(p.Actors):
				// "a former official, Avinoam Idan"
				p.Actors, p.Sector = nil, got.sector
			case got.generic || s.described:
				// "Hugh Hill, a doctor"
				continue
			}
		}
		if i > 0 && got.person && got.titled && r.allGeneric(p.Actors) && described {
			p.Actors = nil // "an expert and former official, Avinoam Idan"
		}
		described = got.generic && !got.plural && !r.isDeterminer(s.first)
		if len(p.Actors) == 0 {
			p.Sector = got.sector
		} else if p.Sector != got.sector {
			p.Sector = actors.UnknownSector
		}
		for _, id := range got.actors {
			p.Actors = appendNew(p.Actors, id)
		}
	}
	return p
}

// PartyAt tells whom the noun phrase stands for whose head is the given token:
// the token with all that hangs on it in the tree but relative clauses.
func (r *Result) PartyAt(head int32) claims.Party {
	if head < 0 || int(head) >= len(r.text.Tokens) {
		return claims.Party{}
	}
	first, last := r.Phrase(head)
	return r.Party(first, last)
}

// Phrase is the noun phrase, as tokens [first, last), whose head is the given
// token, without relative clauses.
func (r *Result) Phrase(head int32) (first, last int32) {
	first, last = head, head+1
	if m := r.covering(head); m != nil {
		first, last = min(first, m.First), max(last, m.Last)
	}
	if r.tree == nil {
		for first > 0 && r.isDeterminer(first-1) {
			first--
		}
		return first, last
	}
	for first > 0 && head-first < longestParty && r.hangsOn(first-1, head) {
		first--
	}
	for int(last) < len(r.text.Tokens) && last-head < longestParty && r.hangsOn(last, head) {
		last++
	}
	if m := r.covering(first); m != nil && m.First < first && m.Last <= last {
		first = m.First
	}
	for first < head && r.isEdge(first) {
		first++
	}
	for last > head+1 && r.isEdge(last-1) {
		last--
	}
	return first, last
}

// hangsOn reports whether token i belongs to the phrase of the head: its way up
// the tree ends there and doesn't go through a clause.
func (r *Result) hangsOn(i, head int32) bool {
	for range 24 {
		if i == head {
			return true
		}
		if i < 0 {
			return false
		}
		switch r.tree.Relation[i] {
		case syntax.Acl, syntax.Parataxis, syntax.Advcl, syntax.Cop, syntax.Nsubj, syntax.Aux, syntax.Ccomp, syntax.Csubj, syntax.Mark, syntax.Discourse, syntax.Advmod:
			if r.tree.Relation[i] != syntax.Advmod || r.tree.UPOS[i] == syntax.ADV && r.tree.Head[i] == head {
				return false
			}
		}
		i = r.tree.Head[i]
	}
	return false
}

// At is the mention whose head is the token; nil if there is none.
func (r *Result) At(head int32) *Mention {
	if head < 0 || int(head) >= len(r.at) || r.at[head] == 0 {
		return nil
	}
	return &r.Mentions[r.at[head]-1]
}

// covering is the outermost mention over a token; nil if there is none.
func (r *Result) covering(i int32) *Mention {
	if i < 0 || int(i) >= len(r.cover) || r.cover[i] == 0 {
		return nil
	}
	return &r.Mentions[r.cover[i]-1]
}

func (r *Result) small(i int32) string {
	if i < 0 || int(i) >= len(r.text.Tokens) {
		return ""
	}
	return strings.ToLower(r.text.Word(int(i)))
}

// isPossessive reports whether token i is the 's of a possessor.
func (r *Result) isPossessive(i int32) bool {
	switch r.small(i) {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

// isEdge reports whether token i is no part of a phrase at its rim.
func (r *Result) isEdge(i int32) bool {
	switch r.text.Tokens[i].Kind {
	case token.Punct, token.Quote, token.Stop:
		return r.covering(i) == nil
	}
	return false
}

func (r *Result) isDeterminer(i int32) bool {
	switch r.small(i) {
	case "the", "a", "an", "this", "that", "these", "those", "both", "all", "some", "two", "three", "any", "other", "another", "several", "many", "his", "her", "its", "their", "our", "my":
		return true
	}
	return false
}

// relativeClause is where the first relative clause of a phrase begins; last if
// it has none.
func (r *Result) relativeClause(first, last int32) int32 {
	for i := first + 1; i < last; i++ {
		switch r.small(i) {
		case "who", "whom", "whose", "which", "where", "when":
			if i > first && isPreposition(r.small(i-1)) {
				return i - 1
			}
			return i
		case "that":
			if r.tree != nil && r.tree.UPOS[i] != syntax.DET {
				return i
			}
		}
	}
	return last
}

// conjunct is a member of a coordination, or an apposition.
type conjunct struct {
	first, last int32
	apposed     bool // comes after a comma, and no conjunction follows in the list
	described   bool // begins as an apposition does: "a doctor", "head of"
}

// conjuncts cuts a phrase at its commas and conjunctions, outside of names.
func (r *Result) conjuncts(first, last int32) []conjunct {
	var list []conjunct
	start := first
	comma := false
	cut := func(end, next int32, byComma bool) {
		if end > start {
			c := conjunct{first: start, last: end, apposed: comma}
			c.described = comma && r.opensApposition(start)
			list = append(list, c)
		}
		start, comma = next, byComma
	}
	titled := int32(-1) // behind the last titled person
	for i := first; i < last; {
		if m := r.covering(i); m != nil && m.First >= start && m.Last > i {
			i = max(m.Last, i+1)
			continue
		}
		if i >= titled {
			// The conjunction of "Police and Crime Commissioner X" parts nothing.
			if titled = r.titleOver(i, last); titled > i {
				i = titled
				continue
			}
		}
		switch r.small(i) {
		case "and", "or", "&", "nor", "plus", "including":
			// A conjunction behind a comma makes a list of all before it.
			if i > first && r.small(i-1) == "," {
				comma = false
			}
			for k := range list {
				if !list[k].described {
					list[k].apposed = false
				}
			}
			cut(i, i+1, false)
			if len(list) > 1 && list[len(list)-1].apposed && !list[len(list)-1].described {
				list[len(list)-1].apposed = false
			}
		case "as":
			if r.small(i+1) == "well" && r.small(i+2) == "as" && i+3 < last {
				cut(i, i+3, false)
				i += 2
			}
		case "along", "together", "alongside":
			if r.small(i+1) == "with" && i > first {
				cut(i, i+2, false)
				i++
			}
		case "-", "–", "‑", "/":
			// "Turkish-Libyan" are two.
			if before, after := r.covering(i-1), r.covering(i+1); i > start && before != nil && after != nil && !before.Modifier && !after.Modifier {
				cut(i, i+1, false)
			}
		case ",", ";", "(":
			cut(i, i+1, true)
		case ")":
			cut(i, i+1, false)
		}
		i++
	}
	cut(last, last, false)
	return list
}

// titleOver is the end of the person's name whose title begins at token i; i
// itself where none does.
func (r *Result) titleOver(i, last int32) int32 {
	for k := i + 1; k < min(last, i+longestTitle); k++ {
		if m := r.covering(k); m != nil {
			if m.Person != "" && m.Reading == personReading && m.Role != "" && m.Title <= i && m.Last <= last {
				return m.First
			}
			if m.Reading == personReading {
				return i
			}
		}
	}
	return i
}

// opensApposition reports whether a segment begins as a description of the name
// before it does.
func (r *Result) opensApposition(i int32) bool {
	if m := r.covering(i); m != nil && m.Reading != actors.DescriptionReading {
		return r.isPossessive(m.Last) // "China, Pyongyang's only ally"
	}
	switch r.small(i) {
	case "a", "an", "the", "its", "his", "her", "their", "head", "one", "former", "deputy":
		return true
	}
	n := r.matcher.words.nouns[r.small(i)]
	return n.class&(officeNoun|roleNoun) != 0 && !n.plural
}

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
