package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// findNames is the first walk: every name of the registry gets its meaning, and
// capitalised words that no table knows become persons, organisations or
// companies where the text shows it.
func (r *resolver) findNames() {
	for s := range r.t.Sentences {
		r.sentence = s
		r.headings[s] = r.isTitleCase(&r.t.Sentences[s])
		last := r.t.Sentences[s].Last
		for i := r.t.Sentences[s].First; i < last; {
			for r.next < len(r.names.found) && r.names.found[r.next].first < i {
				r.next++
			}
			next := i + 1
			if r.next < len(r.names.found) && r.names.found[r.next].first == i {
				next = r.foundName(r.names.found[r.next])
			} else if r.isCapital(i) {
				next = r.capitalWord(i)
			} else if r.t.Tokens[i].Kind == token.Word && r.words.words[r.small(i)].class&particleWord != 0 {
				next = r.particle(i)
			}
			i = max(next, i+1)
		}
	}
	r.next = 0
}

// isTitleCase reports whether most words of a sentence are capitalised.
func (r *resolver) isTitleCase(s *token.Sentence) bool {
	words, capitals := 0, 0
	for i := s.First; i < min(s.Last, s.First+60); i++ {
		t := &r.t.Tokens[i]
		if t.Kind != token.Word || t.End-t.Start < 4 {
			continue
		}
		words++
		if t.Upper {
			capitals++
		}
	}
	return words > 3 && capitals*4 > words*3
}

// emit adds a name's mention.
func (r *resolver) emit(m Mention) *Mention {
	if m.Span.IsZero() {
		m.Span = r.span(m.First, m.Last)
	}
	m.Head = r.headOf(m.First, m.Last)
	for i := m.First; i < m.Last; i++ {
		r.inRun[i] = true
	}
	if !m.Place && !m.Modifier {
		for _, id := range m.Actors {
			if isState(id) {
				r.states[id]++
			}
		}
	}
	r.named = append(r.named, m)
	return &r.named[len(r.named)-1]
}

// foundName treats a name of the registry and gives the token to go on from.
func (r *resolver) foundName(f found) int32 {
	r.buffer = r.meanings(f, r.buffer)
	list := r.buffer
	if len(list) == 0 {
		return f.first + 1
	}
	if r.t.Tokens[f.first].Start < f.start {
		// Inside a compound written as one word: anti-Russian, inter-Korean.
		for i := f.first; i < f.last; i++ {
			r.inRun[i] = true
		}
		return f.last
	}
	if isPersonal(list) {
		return r.foundPerson(f, list)
	}
	if f.last-f.first == 1 && len(r.surnames) > 0 && list[0].reading == nameReading && !r.token(f.first).AllCaps {
		if e := r.surnames[r.key(f.first, f.last)]; e != nil && r.small(f.first-1) != "the" {
			r.emitPerson(e.id, f.first, f.last, r.titleBefore(f.first), "surname of a person introduced before")
			return f.last
		}
	}
	if end, done := r.masked(f, list); done {
		return end
	}
	e := r.choose(f, list)
	m := Mention{First: f.first, Last: f.last}
	m.Span = claims.Span{Start: int(f.start), End: int(f.end)}
	m.Modifier = r.isCompound(f.first, f.last)
	if e == nil {
		m.Reading, m.Why = list[0].reading, "ambiguous"
		r.emit(m)
		return f.last
	}
	e2 := *e
	m.Reading, m.Sector, m.Actors, m.Why = e2.reading, e2.sector, e2.ids, "table"
	if m.Sector == actors.UnknownSector {
		m.Sector = e2.actor.Sector
	}
	state := isState(e2.actor.ID)
	if state && !m.Modifier {
		if end, sector := r.organAfter(f.first, f.last, e2.reading == demonymReading); end > f.last {
			m.Last, m.Span, m.Sector, m.Why = end, claims.Span{Start: int(f.start), End: int(r.t.Tokens[end-1].End)}, sector, "organ of the state"
			if m.Reading = descriptionReading; r.isCapital(end - 1) {
				m.Reading = nameReading
			}
			r.emit(m)
			return r.bracketed(end)
		}
	}
	if !state && e2.actor.Kind == actors.Organisation {
		if end := r.missionAfter(f.last); end > f.last {
			return r.unknownOrganisation(f.first, end, actors.Organisation, "organisation of an organisation")
		}
	}
	if !state && e2.actor.Home != "" && r.small(f.last) == "of" {
		// "Islamic Revolutionary Guard Corps of Iran": the name goes on, and
		// holds the state's own.
		if state := r.stateBehind(f.last); state == e2.actor.Home {
			for k := r.next + 1; k < len(r.names.found) && k < r.next+4; k++ {
				if g := r.names.found[k]; g.first > f.last {
					m.Last, m.Span.End = g.last, int(g.end)
					break
				}
			}
		}
	}
	if e2.reading == metonymReading && state {
		var before *Mention
		if n := len(r.named); n > 0 {
			before = &r.named[n-1]
		}
		m.Place = r.isPlace(f.first, f.last, before)
	}
	if e2.actor.Home != "" && !state {
		m.Affiliation = e2.actor.Home
	}
	r.emit(m)
	if !state {
		r.rememberOrganisation(&r.named[len(r.named)-1])
	}
	r.innerName(f)
	return r.bracketed(f.last)
}

// innerName emits the acronym inside the name just emitted.
func (r *resolver) innerName(outer found) {
	k := r.next + 1
	if k >= len(r.names.found) || !r.names.found[k].inner || r.names.found[k].end > outer.end {
		return
	}
	f := r.names.found[k]
	list := r.meanings(f, nil)
	if len(list) == 0 {
		return
	}
	if e := r.choose(f, list); e != nil {
		r.emit(Mention{First: f.first, Last: f.last, Mention: claims.Mention{
			Span: claims.Span{Start: int(f.start), End: int(f.end)}, Reading: e.reading, Sector: e.sector,
			Actors: e.ids, Why: "inside a longer name"}})
	}
}

// isPersonal reports whether all meanings are persons.
func isPersonal(list []entry) bool {
	for i := range list {
		if list[i].actor.Kind != actors.Person {
			return false
		}
	}
	return true
}

// isCompound reports whether a name stands inside "X-led" or "anti-X".
func (r *resolver) isCompound(first, last int32) bool {
	if w := r.word(last); (w == "-" || w == "‑" || w == "–") && !r.token(last-1).Space {
		if r.words.places[r.small(last+1)]&compoundWord != 0 {
			return true
		}
	}
	if w := r.word(first - 1); w == "-" || w == "‑" {
		return r.words.places[r.small(first-2)]&prefixWord != 0
	}
	return false
}

// masked treats a name that is part of a longer one that no table has: "Korean
// Air", "Sea of Japan", "Paris Hilton", "Haifa University".
func (r *resolver) masked(f found, list []entry) (next int32, done bool) {
	last := r.t.Sentences[r.sentence].Last
	// Sea of X, Gulf of X, University of X.
	if r.small(f.first-1) == "of" && r.isCapital(f.first-2) {
		if m, ok := r.words.masks[r.word(f.first-2)]; ok && m.of == "nothing" {
			for i := f.first - 2; i < f.last; i++ {
				r.inRun[i] = true
			}
			return f.last, true
		}
	}
	if !isState(list[0].actor.ID) && list[0].actor.Kind != actors.Generic {
		// "West Africa"
		if list[0].actor.Kind == actors.Bloc && f.last-f.first == 1 && r.words.masks[r.word(f.last)].after == "nothing" {
			r.inRun[f.first], r.inRun[f.last] = true, true
			return f.last + 1, true
		}
		return 0, false
	}
	if r.words.masks[r.word(f.first-1)].before != "" && list[0].reading != demonymReading {
		r.inRun[f.first-1] = true
		for i := f.first; i < f.last; i++ {
			r.inRun[i] = true
		}
		return f.last, true
	}
	if list[0].reading == acronymReading {
		return 0, false
	}
	// X ... Mask
	end, becomes := f.last, ""
	of := false
	for i := f.last; i < min(last, f.last+7); i++ {
		if !r.isCapital(i) {
			w := r.small(i)
			if i > f.last && (w == "of" || w == "for" || w == "and" || w == "&") && r.isCapital(i+1) && (becomes != "" || w != "of") {
				of = becomes == "organisation"
				continue
			}
			break
		}
		w := r.word(i)
		if r.nounClass(i)&officeNoun != 0 {
			break
		}
		if of {
			end = i + 1
			if r.isFoundAt(i) {
				break
			}
			continue
		}
		if m, ok := r.words.masks[w]; ok && m.after != "" {
			end, becomes = i+1, m.after
			continue
		}
		if r.isFoundAt(i) || r.nounClass(i)&(organNoun|governmentNoun) != 0 && becomes == "" {
			break
		}
	}
	if list[0].reading == demonymReading && becomes == "nothing" && end > f.last+1 {
		return 0, false // "the Syrian Red Sea coast"
	}
	switch {
	case becomes == "nothing":
		for i := f.first; i < end; i++ {
			r.inRun[i] = true
		}
		return end, true
	case becomes != "" && !r.headings[r.sentence]:
		if organEnd, _ := r.organAfter(f.first, f.last, list[0].reading == demonymReading); organEnd >= end {
			return 0, false
		}
		kind := actors.Organisation
		if becomes == "company" {
			kind = actors.Company
		}
		return r.unknownOrganisation(f.first, end, kind, "name of an organisation"), true
	}
	// A state's or capital's name with a surname behind it.
	if list[0].reading != demonymReading && f.last-f.first == 1 && !r.headings[r.sentence] && r.isPlainCapital(f.last) && !r.token(f.first).AllCaps &&
		(!r.isPlainCapital(f.last+1) || r.words.words[r.small(f.last+1)].class&suffixWord != 0) && r.word(f.first+1) != "-" && r.nounClass(f.last) == 0 && (r.upos(f.last) == syntax.PROPN || r.tree == nil) {
		key := r.key(f.last, f.last+1)
		if r.surnames[key] == nil {
			for i := f.first; i <= f.last; i++ {
				r.inRun[i] = true
			}
			if r.isSubjectOfSpeech(f.last) {
				r.unknownPerson(f.first, f.last+1, title{first: f.first}, "name with a surname behind it")
			}
			return f.last + 1, true
		}
	}
	return 0, false
}

// isPlainCapital reports whether token i is a capitalised word that is no name
// of the registry, no title, no word that opens sentences.
func (r *resolver) isPlainCapital(i int32) bool {
	if !r.isCapital(i) || r.token(i).AllCaps || i >= r.t.Sentences[r.sentence].Last || r.isFoundAt(i) {
		return false
	}
	c := r.words.words[r.small(i)].class
	return c&(titleWord|notNameWord|domainWord) == 0
}

func (r *resolver) isFoundAt(i int32) bool {
	for k := r.next; k < len(r.names.found) && k < r.next+8; k++ {
		if f := &r.names.found[k]; f.first == i {
			return true
		} else if f.first > i {
			return false
		}
	}
	return false
}

// isSubjectOfSpeech reports whether a verb of saying, or a relative clause
// about a person, follows the name that ends with token i.
func (r *resolver) isSubjectOfSpeech(i int32) bool {
	next := i + 1
	for n := 0; n < 2 && (r.small(next) == "also" || r.small(next) == "later" || r.small(next) == "has" || r.small(next) == "had" || r.upos(next) == syntax.ADV); n++ {
		next++
	}
	return r.isSpeech(next) || r.small(i+1) == "who" || r.word(i+1) == "," && r.small(i+2) == "who"
}

// organAfter finds the end of an organ's name or phrase behind a state's name:
// "Turkish Foreign Ministry", "Libyan state forces", "US Department of State".
// It gives last itself where there is none.
func (r *resolver) organAfter(first, last int32, demonym bool) (end int32, sector actors.Sector) {
	limit := min(r.t.Sentences[r.sentence].Last, last+9)
	end = last
	for i := last; i < limit; i++ {
		w := r.small(i)
		n := r.words.nouns[w]
		capital := r.isCapital(i)
		switch {
		case n.class&(governmentNoun|organNoun) != 0 && (n.class&officeNoun == 0):
			if !capital && !r.carriesPhrase(i) {
				if n.sector == actors.MIL || w == "state" || w == "intelligence" || w == "security" {
					continue // "military" before "forces"
				}
				return end, sector
			}
			if w == "house" && !capital || w == "capital" || w == "office" && !capital || w == "mission" && !capital {
				return end, sector
			}
			if n.class&governmentNoun != 0 && w != "government" && n.plural && w != "authorities" {
				return end, sector
			}
			end, sector = i+1, n.sector
			if capital {
				// Ministry of Foreign Affairs, House of Representatives
				end = r.complementEnd(end, limit)
				if end > i+1 {
					return end, sector
				}
			}
			continue
		case n.class&officeNoun != 0 && !(w == "general" && capital):
			return end, sector
		case capital:
			if i > last && r.isFoundAt(i) || r.words.words[w].class&titleWord != 0 {
				return end, sector
			}
			continue
		case r.words.words[w].class&domainWord != 0, w == "armed", w == "military", w == "transitional", w == "interim", w == "national", w == "federal",
			w == "central", w == "naval", w == "air", w == "ground", w == "special", w == "provisional", w == "caretaker", w == "supreme":
			continue
		}
		break
	}
	return end, sector
}

// carriesPhrase reports whether the common noun at i is the last of its phrase,
// or stands before a person's role ("government source").
func (r *resolver) carriesPhrase(i int32) bool {
	if r.upos(i) == syntax.ADJ {
		return false
	}
	next := r.words.nouns[r.small(i+1)]
	if next.class&(officeNoun|roleNoun) != 0 {
		return r.small(i) != "military" && r.small(i) != "army" && r.small(i) != "navy"
	}
	if next.class&organNoun != 0 {
		return false
	}
	if r.tree != nil && r.upos(i+1) == syntax.NOUN {
		// "army deployments" holds the army; "military operation" only qualifies.
		return r.small(i) != "military" && r.small(i) != "intelligence"
	}
	return true
}

// complementEnd is the end of "of Foreign Affairs", "of Representatives",
// "of State", "for Economic Research" behind token end.
func (r *resolver) complementEnd(end, limit int32) int32 {
	w := r.small(end)
	if w != "of" && w != "for" || !r.isCapital(end+1) && r.small(end+1) != "the" {
		return end
	}
	i := end + 1
	if r.small(i) == "the" {
		if !r.isCapital(i+1) || r.isFoundAt(i+1) {
			return end
		}
		i++
	}
	if r.isFoundAt(i) {
		return end
	}
	for i < limit {
		switch w := r.small(i); {
		case r.isCapital(i) && r.words.words[w].class&notNameWord == 0:
			if r.isFoundAt(i) {
				return i
			}
			i++
		case (w == "and" || w == ",") && r.isCapital(i+1) && !r.isFoundAt(i+1) && r.words.words[r.small(i+1)].class&domainWord != 0:
			i++
		case w == "and" && r.isCapital(i+1) && r.small(i-1) == "foreign":
			i++
		default:
			return i
		}
	}
	return i
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
	r.acronyms[r.word(i)] = known{actors: m.Actors, sector: m.Sector, affiliation: m.Affiliation}
	r.emit(Mention{First: i, Last: i + 1, Affiliation: m.Affiliation, Mention: claims.Mention{
		Reading: acronymReading, Actors: m.Actors, Sector: m.Sector, Why: "introduced in brackets"}})
	return after + 1
}
