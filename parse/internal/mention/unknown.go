package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// foundPerson treats a name that only persons have.
func (r *resolver) foundPerson(f found, list []entry) int32 {
	surnameOnly := true
	for i := range list {
		surnameOnly = surnameOnly && list[i].surname
	}
	t := r.titleBefore(f.first)
	if !surnameOnly {
		if e := r.choosePerson(list, t); e != nil {
			r.emitPerson(e.actor.ID, f.first, f.last, t, "full name")
			return f.last
		}
		return f.last
	}
	key := r.key(f.first, f.last)
	// A surname with more of a name behind or before it: Kim Yo Jong.
	if end := r.personEnd(f.last); end > f.last && !r.headings[r.sentence] && !r.token(f.first).AllCaps && r.word(f.last) != "," {
		if m, ok := r.words.masks[r.word(end-1)]; ok && m.after != "" || r.nounClass(end-1)&(organNoun|organisationNoun|companyNoun|documentNoun) != 0 {
			return r.classify(f.first, end)
		}
		if k := r.foundSurnameAt(end); k >= 0 {
			return r.extendedPerson(f.first, end, r.names.found[k])
		}
		return r.unknownPerson(f.first, end, t, "surname first")
	}
	if m, ok := r.words.masks[r.word(f.last)]; ok && m.after != "" && r.isCapital(f.last) {
		return r.classify(f.first, f.last+1)
	}
	if known := r.surnames[key]; known != nil && !t.contradicts(r, known) {
		r.emitPerson(known.id, f.first, f.last, t, "surname of a person introduced before")
		return f.last
	}
	if r.isCommonWord(f.first) && !t.found {
		return f.last
	}
	person, unsure := r.leader(list, key, t)
	if person != nil {
		r.emitPerson(person.ID, f.first, f.last, t, "in office on the day")
		return f.last
	}
	span := claims.Span{Start: int(f.start), End: int(f.end)}
	if unsure {
		r.note(span, AmbiguousName, "surname of "+candidates(list))
	}
	if t.found || r.isSubjectOfSpeech(f.last-1) {
		return r.unknownPerson(f.first, f.last, t, "surname with a title")
	}
	return f.last
}

// contradicts reports whether a title can't be the known person's.
func (t title) contradicts(r *resolver, known *entity) bool {
	if !t.found || t.affiliation == "" || !isState(t.affiliation) {
		return false
	}
	state := r.stateOf(known.id)
	return state != "" && state != t.affiliation
}

func (r *resolver) choosePerson(list []entry, t title) *entry {
	best, bestScore := -1, -1
	for i := range list {
		if list[i].surname {
			continue
		}
		score := r.officeScore(list[i].actor, title{affiliation: t.affiliation})
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		return nil
	}
	return &list[best]
}

// isCommonWord reports whether the name at token i may be an ordinary word: the
// first of its sentence, or one that calendars and directions use.
func (r *resolver) isCommonWord(i int32) bool {
	w := r.words.words[r.small(i)]
	if w.class&notNameWord != 0 {
		return true
	}
	if w.class&calendarWord != 0 && (isPreposition(r.small(i-1)) || r.token(i-1).Kind == token.Number || r.token(i+1).Kind == token.Number || !r.opensSentence(i) && r.upos(i+1) != syntax.VERB && r.upos(i+1) != syntax.AUX) {
		return true
	}
	if r.tree != nil && r.upos(i) != syntax.PROPN && r.upos(i) != syntax.X {
		return !r.isSpeech(i + 1)
	}
	return false
}

func (r *resolver) emitPerson(id actors.ID, first, last int32, t title, why string) {
	e := r.introduce(id, first, last, t)
	if t.affiliation == "" && e.affiliation == "" {
		if a := r.appositionAfter(last); a.found {
			a.first = first
			r.learn(e, a)
			if t.role == "" {
				t.role = a.role
			}
		}
	}
	m := Mention{First: first, Last: last, Title: min(t.first, first), Person: id, Role: t.role, Affiliation: r.stateOf(id), Mention: claims.Mention{
		Reading: personReading, Actors: e.ids, Why: why, Sector: sectorOf(t)}}
	if m.Affiliation == "" {
		m.Affiliation = e.affiliation
	}
	if m.Sector == actors.UnknownSector && len(r.registry.Represents(id, r.published)) > 0 {
		m.Sector = actors.GOV
	}
	r.emit(m)
	for i := t.first; i < first; i++ {
		if r.nounClass(i)&(officeNoun|roleNoun) != 0 {
			r.inRun[i] = true
		}
	}
}

func sectorOf(t title) actors.Sector {
	if t.former {
		return actors.ELI
	}
	if found, ok := actors.LookupRole(t.role); ok {
		return found.Sector
	}
	return actors.UnknownSector
}

// unknownPerson makes a person of a name that no table has.
func (r *resolver) unknownPerson(first, last int32, t title, why string) int32 {
	name := r.t.Source[r.t.Tokens[first].Start:r.t.Tokens[last-1].End]
	slug := actors.Slug(name)
	if slug == "" {
		return last
	}
	id := actors.ID("person:" + slug)
	// "Brian T. Carroll" and "Brian Carroll" are one.
	if e := r.surnames[r.key(last-1, last)]; e != nil && last-first > 1 && e.id != id && r.key(first, first+1) == firstWord(e.id.Slug()) && (e.actor == nil || last-first == 2) {
		id = e.id
	}
	r.emitPerson(id, first, last, t, why)
	return last
}

// firstWord is the part of a slug before its first hyphen.
func firstWord(slug string) string {
	first, _, _ := strings.Cut(slug, "-")
	return first
}

// personEnd is the end of the rest of a person's name from token i on:
// capitalised words that no table has, with particles and hyphens between.
func (r *resolver) personEnd(i int32) int32 {
	limit := min(r.t.Sentences[r.sentence].Last, i+6)
	end := i
	for i < limit {
		w := r.small(i)
		switch {
		case r.isPlainCapital(i):
			i++
			end = i
		case r.words.words[w].class&suffixWord != 0 && r.isCapital(i):
			i++
			end = i
		case (w == "-" || w == "‑") && !r.token(i-1).Space && !r.token(i).Space && r.token(i+1).Kind == token.Word:
			if r.token(i+1).Upper || end > 0 && r.token(i-1).Upper && r.token(i+1).End-r.token(i+1).Start <= 5 && !r.isCompoundWord(i+1) {
				i += 2
				end = i
				continue
			}
			return end
		case r.words.words[w].class&particleWord != 0 && (r.isPlainCapital(i+1) || r.word(i+1) == "-" && !r.token(i).Space && r.isPlainCapital(i+2)):
			i++
		default:
			return end
		}
	}
	return end
}

func (r *resolver) isCompoundWord(i int32) bool {
	return r.words.places[r.small(i)]&compoundWord != 0
}

// capitalWord treats a capitalised word that begins no name of the registry.
func (r *resolver) capitalWord(i int32) int32 {
	w := r.word(i)
	small := r.small(i)
	if k, ok := r.acronyms[w]; ok && r.token(i).AllCaps {
		r.emit(Mention{First: i, Last: i + 1, Affiliation: k.affiliation, Mention: claims.Mention{
			Reading: acronymReading, Actors: k.actors, Sector: k.sector, Why: "acronym introduced before"}})
		return i + 1
	}
	if small == "north" || small == "south" {
		if next := r.halfOfKorea(i); next > i {
			return next
		}
	}
	if small == "secretary" || small == "secretary-general" {
		if next := r.secretaryGeneral(i); next > i {
			return next
		}
	}
	class := r.words.words[small].class
	if r.words.masks[w].before != "" && r.isCapital(i+1) && !r.isFoundAt(i+1) && !r.opensSentence(i) {
		end := i + 1
		for end < r.t.Sentences[r.sentence].Last && r.isCapital(end) && !r.isFoundAt(end) {
			end++
		}
		for k := i; k < end; k++ {
			r.inRun[k] = true
		}
		return end // New York City
	}
	if class&notNameWord != 0 {
		return i + 1
	}
	if class&titleWord != 0 || r.nounClass(i)&officeNoun != 0 {
		// "General National Congress", "Supreme Judicial Council" are no titles.
		if r.isPlainCapital(i + 1) {
			if end := r.runEnd(i + 1); r.isOrganisationWord(end-1) && end-i > 2 {
				return r.classify(i, end)
			}
		}
		return i + 1
	}
	if class&domainWord != 0 && i > 0 {
		// "Secretary of State X": the end of a title.
		if b := r.small(i - 1); (b == "of" || b == "for" || b == "and") && r.hasOffice(i-2, 4) {
			return i + 1
		}
	}
	if r.opensSentence(i) && r.tree != nil && r.upos(i) != syntax.PROPN && !r.isCapital(i+1) {
		return i + 1
	}
	return r.classify(i, r.runEnd(i))
}

// halfOfKorea reads "the North" and "the South" where the text speaks of Korea.
func (r *resolver) halfOfKorea(i int32) int32 {
	if r.small(i-1) != "the" || r.isCapital(i+1) || r.small(i+1) == "of" {
		return i
	}
	near := r.states["PRK"] > 0 || r.states["KOR"] > 0
	s := &r.t.Sentences[r.sentence]
	for k := s.First; k < min(s.Last, s.First+80) && !near; k++ {
		w := r.small(k)
		near = strings.HasSuffix(w, "korea") || strings.HasSuffix(w, "korean") || strings.HasSuffix(w, "koreans")
	}
	if !near {
		return i
	}
	id := actors.ID("PRK")
	if r.small(i) == "south" {
		id = "KOR"
	}
	r.emit(Mention{First: i - 1, Last: i + 1, Mention: claims.Mention{
		Reading: nameReading, Actors: []actors.ID{id}, Why: "half of Korea"}})
	return i + 1
}

// secretaryGeneral reads "the Secretary-General" as the United Nations' where
// no other organisation has it and no name follows.
func (r *resolver) secretaryGeneral(i int32) int32 {
	end := i + 1
	if r.small(i) == "secretary" {
		if w := r.word(end); w == "-" || w == "‑" {
			end++
		}
		if r.small(end) != "general" || !r.isCapital(end) {
			return i
		}
		end++
	}
	if r.small(i-1) != "the" || r.affiliationAt(i-1) != "" {
		return i
	}
	if r.small(end) == "of" && r.stateAhead(end+1, 2) == "" && r.isCapital(end+1) {
		return i
	}
	const unsg = actors.ID("org:unsg")
	if _, ok := r.registry.Get(unsg); !ok {
		return i
	}
	if of := r.small(i - 2); (r.isFoundAt(end) || r.isPlainCapital(end)) && of != "of" && of != "to" {
		return i // a title
	}
	r.emit(Mention{First: i, Last: end, Affiliation: "org:un", Mention: claims.Mention{
		Reading: nameReading, Actors: []actors.ID{unsg}, Sector: actors.GOV, Why: "office of the United Nations"}})
	return end
}

// particle treats a small word that opens the surname of a person introduced
// before: "al-Muhandis".
func (r *resolver) particle(i int32) int32 {
	end := i + 1
	if w := r.word(end); w == "-" || w == "‑" {
		end++
	}
	end++
	if end > r.t.Sentences[r.sentence].Last || !r.isCapital(end-1) {
		return i + 1
	}
	if e := r.surnames[r.key(i, end)]; e != nil {
		r.emitPerson(e.id, i, end, r.titleBefore(i), "surname of a person introduced before")
		return end
	}
	return i + 1
}

// runEnd is the end of the capitalised run from token i on, connectors inside
// an organisation's name included.
func (r *resolver) runEnd(i int32) int32 {
	limit := min(r.t.Sentences[r.sentence].Last, i+12)
	end := r.personEnd(i)
	if end == i {
		end = i + 1
	}
	for end < limit {
		if r.isCapital(end) && !r.isFoundAt(end) && r.words.words[r.small(end)].class&(titleWord|notNameWord) == 0 && r.nounClass(end)&officeNoun == 0 {
			end++
			continue
		}
		w := r.small(end)
		if (w == "of" || w == "for" || w == "and" || w == "&" || w == "on") && r.isCapital(end+1) && !r.isFoundAt(end+1) && r.isOrganisationWord(end-1) &&
			(w != "and" || r.words.words[r.small(end+1)].class&domainWord != 0) && r.words.words[r.small(end+1)].class&notNameWord == 0 {
			end += 2
			continue
		}
		if w == "and" && r.hasConnector(i, end) && r.isCapital(end+1) && r.words.words[r.small(end+1)].class&domainWord != 0 {
			end += 2
			continue
		}
		break
	}
	return end
}

func (r *resolver) hasConnector(first, last int32) bool {
	for i := first; i < last; i++ {
		if w := r.small(i); w == "of" || w == "for" {
			return true
		}
	}
	return false
}

// isOrganisationWord reports whether token i may carry an organisation's name.
func (r *resolver) isOrganisationWord(i int32) bool {
	if m, ok := r.words.masks[r.word(i)]; ok && (m.after == "organisation" || m.of == "organisation" || m.of == "company" || m.of == "media") {
		return true
	}
	return r.nounClass(i)&(organNoun|organisationNoun|governmentNoun) != 0
}

// classify decides what the capitalised run [first, last) is and emits it; it
// gives the token to go on from.
func (r *resolver) classify(first, last int32) int32 {
	if last-first > 1 && r.surnames[r.key(first, last)] == nil && !r.isGiven(string(appendFold(nil, r.word(first)))) && r.givens[r.key(first, first+1)] == nil && r.opensSentence(first) && r.tree != nil && r.upos(first) != syntax.PROPN && r.upos(first) != syntax.NOUN && r.upos(first) != syntax.ADJ {
		return first + 1
	}
	carrier := last - 1
	for i := first + 1; i < last; i++ {
		if w := r.small(i); w == "of" || w == "for" || w == "on" {
			carrier = i - 1
			break
		}
	}
	word := r.word(carrier)
	single := last-first == 1
	if m, ok := r.words.masks[word]; ok && !single && m.after != "" || ok && carrier < last-1 && m.of != "" {
		becomes := m.after
		if carrier < last-1 && m.of != "" {
			becomes = m.of
		}
		if r.nounClass(carrier)&organNoun == 0 || becomes == "company" {
			switch becomes {
			case "nothing":
				for i := first; i < last; i++ {
					r.inRun[i] = true
				}
				return last
			case "company":
				return r.unknownOrganisation(first, last, actors.Company, "name of a company")
			default:
				if state := r.stateBehind(last); state != "" && becomes == "organisation" && r.nounClass(carrier)&governmentNoun != 0 {
					return last
				}
				return r.unknownOrganisation(first, last, actors.Organisation, "name of an organisation")
			}
		}
	}
	class := r.nounClass(carrier)
	switch {
	case single && class != 0:
		return last // "the Council": a description
	case class&(organNoun|governmentNoun) != 0:
		return r.unknownOrgan(first, last)
	case class&companyNoun != 0:
		return r.unknownOrganisation(first, last, actors.Company, "name of a company")
	case class&organisationNoun != 0:
		return r.unknownOrganisation(first, last, actors.Organisation, "name of an organisation")
	case class&(documentNoun|stateNoun) != 0 && !single:
		return last
	}
	if next, ok := r.knownShort(first, last); ok {
		return next
	}
	// A common noun in front says what the name is: "airline Mahan Air",
	// "think tank Atlantic Council", "firms including Daimler".
	if kind, ok := r.kindBefore(first); ok {
		return r.unknownOrganisation(first, last, kind, "kind of organisation said before the name")
	}
	return r.perhapsPerson(first, last)
}

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

// knownShort links a run to a person or organisation introduced before: a
// surname, the short form of a company's name.
func (r *resolver) knownShort(first, last int32) (next int32, ok bool) {
	key := r.key(first, last)
	if e := r.surnames[key]; e != nil {
		t := r.titleBefore(first)
		r.emitPerson(e.id, first, last, t, "surname of a person introduced before")
		return last, true
	}
	if e := r.givens[key]; e != nil && last-first == 1 && r.foundSurnameAt(last) < 0 && !r.token(first).AllCaps {
		r.emitPerson(e.id, first, last, title{first: first}, "given name of a person introduced before")
		return last, true
	}
	if e := r.short[key]; e != nil {
		r.emit(Mention{First: first, Last: last, Affiliation: e.affiliation, Mention: claims.Mention{
			Reading: nameReading, Actors: e.ids, Why: "short form of a name introduced before"}})
		return last, true
	}
	return 0, false
}

// perhapsPerson makes a person of a run where the text shows that it is one.
func (r *resolver) perhapsPerson(first, last int32) int32 {
	end := min(r.personEnd(first), last)
	if end == first {
		return last
	}
	words := int32(0)
	for i := first; i < end; i++ {
		if r.isCapital(i) {
			if r.nounClass(i) != 0 && r.nounClass(i)&^(officeNoun|roleNoun) != 0 {
				return last
			}
			words++
		}
	}
	// A known surname at the end belongs to the name: Ali Hosseini Khamenei.
	if k := r.foundSurnameAt(end); k >= 0 && !r.headings[r.sentence] {
		f := r.names.found[k]
		return r.extendedPerson(first, end, f)
	}
	t := r.titleBefore(first)
	given := r.isGiven(string(appendFold(nil, r.word(first))))
	// A surname that is a state's or bloc's name too: Kanye West.
	if words == 1 && (given || t.adjacent && !r.isCapital(first-1)) && !r.headings[r.sentence] {
		if f := r.foundNameAt(end); f != nil && f.last == end+1 && !r.token(end).AllCaps && r.Matcher.names.entries[f.node][0].reading == nameReading {
			return r.unknownPerson(first, f.last, t, "given name before a name of a state")
		}
	}
	switch {
	case words == 1:
		if r.token(first).AllCaps {
			acts := r.isSubjectOfSpeech(end-1) || r.relation(first) == syntax.Nsubj && !r.isShouted(first)
			if n := len(r.word(first)); acts && n > 2 && n < 9 && r.words.words[r.small(first)].class == 0 && r.upos(first) == syntax.PROPN {
				return r.unknownOrganisation(first, end, actors.Organisation, "speaks, and is written in capitals")
			}
			return last
		}
		if t.found && t.adjacent && !r.opensSentence(first) {
			return r.unknownPerson(first, end, t, "title before a name")
		}
		if r.tree != nil && r.upos(first) == syntax.PROPN && r.isSubjectOfSpeech(end-1) && (r.relation(first) == syntax.Nsubj || r.relation(first) == syntax.Compound) {
			if w := r.small(end); w == "reports" || w == "reported" {
				return r.unknownOrganisation(first, end, actors.Organisation, "reports")
			}
			return r.unknownPerson(first, end, t, "speaks")
		}
		return last
	case words > 5:
		return last
	}
	named := true // a person's name takes no article and no preposition after a title
	switch r.small(first - 1) {
	case "the", "of", "to", "for", "in", "at", "on":
		named = false
	}
	switch {
	case t.found && t.first < first && named:
		return r.unknownPerson(first, end, t, "title before a name")
	case r.appositionAfter(end).found:
		return r.unknownPerson(first, end, r.appositionAfter(end), "role behind a name")
	case given && !r.headings[r.sentence]:
		return r.unknownPerson(first, end, t, "given name")
	case r.isSubjectOfSpeech(end - 1):
		return r.unknownPerson(first, end, t, "speaks")
	case words <= 3 && r.hasParticle(first, end):
		return r.unknownPerson(first, end, t, "particle of a person's name")
	case r.word(end) == "," && r.token(end+1).Kind == token.Number && r.word(end+2) == ",":
		return r.unknownPerson(first, end, t, "age behind a name")
	}
	for i := first; i < last; i++ {
		r.inRun[i] = r.upos(i) == syntax.PROPN
	}
	return last
}

// isShouted reports whether the words around token i are in capitals too.
func (r *resolver) isShouted(i int32) bool {
	return r.token(i-1).AllCaps || r.token(i+1).AllCaps || r.headings[r.sentence]
}

func (r *resolver) hasParticle(first, last int32) bool {
	for i := first; i < last; i++ {
		if w := r.small(i); w == "al" || w == "bin" || w == "ibn" || w == "abu" || w == "abdul" || w == "von" || w == "ould" {
			return true
		}
	}
	return false
}

// foundNameAt is the found name that begins at token i, nil without one.
func (r *resolver) foundNameAt(i int32) *found {
	for k := r.next; k < len(r.names.found) && k < r.next+8; k++ {
		if f := &r.names.found[k]; f.first == i {
			return f
		} else if f.first > i {
			break
		}
	}
	return nil
}

// foundSurnameAt is the index of the found name at token i if all its meanings
// are persons; -1 otherwise.
func (r *resolver) foundSurnameAt(i int32) int {
	for k := r.next; k < len(r.names.found) && k < r.next+8; k++ {
		f := r.names.found[k]
		if f.first == i && isPersonal(r.Matcher.names.entries[f.node]) && r.Matcher.names.entries[f.node][0].surname {
			return k
		}
		if f.first >= i {
			break
		}
	}
	return -1
}

// extendedPerson is a person whose unknown given names stand before a surname
// of the registry: the registry's person if a given name agrees, else another.
func (r *resolver) extendedPerson(first, end int32, f found) int32 {
	for n := 0; n < 3; n++ {
		// More given names, and a surname behind them: Ali Hosseini Khamenei.
		more := r.personEnd(f.last)
		k := r.foundSurnameAt(max(more, f.last))
		if k < 0 || r.names.found[k].first > f.last+4 {
			break
		}
		f, end = r.names.found[k], r.names.found[k].first
	}
	t := r.titleBefore(first)
	if r.words.masks[r.word(f.last-1)].after == "nothing" && !t.found && !r.isGiven(string(appendFold(nil, r.word(first)))) {
		for i := first; i < f.last; i++ {
			r.inRun[i] = true
		}
		return f.last // Hyde Park
	}
	pieces, _ := appendPieces(nil, r.t.Source[r.t.Tokens[first].Start:r.t.Tokens[end-1].End])
	for _, e := range r.Matcher.names.entries[f.node] {
		full, _ := appendPieces(nil, e.actor.Name)
		for _, p := range pieces {
			for _, q := range full {
				if p.text == q.text && r.words.words[p.text].class&particleWord == 0 && !strings.EqualFold(p.text, e.actor.Surname) {
					r.emitPerson(e.actor.ID, first, f.last, t, "longer form of a known name")
					return f.last
				}
			}
		}
	}
	if r.surnames[r.key(f.first, f.last)] == nil || t.found || r.isGiven(pieces[0].text) {
		return r.unknownPerson(first, f.last, t, "unknown given name with a known surname")
	}
	return max(end, first+1)
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
	if r.isFoundAt(m.First) {
		return // "Korean" of Korean Air is the adjective
	}
	key := r.key(m.First, m.Last-1)
	if len(key) >= 4 {
		e := r.entity(m.Actors[0])
		e.affiliation = m.Affiliation
		r.short[key] = e
	}
}
