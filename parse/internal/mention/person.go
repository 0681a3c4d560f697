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
	if f.last-f.first == 1 && r.words.words[r.small(f.first)].class&titleWord != 0 && (r.isPlainCapital(f.last) || r.foundSurnameAt(f.last) >= 0) {
		return f.last // "King Salman": a title here, whatever surname it is elsewhere
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
	if k := r.foundSurnameAt(f.last); k >= 0 && !r.headings[r.sentence] && f.last-f.first == 1 && !r.token(f.first).AllCaps && r.surnames[key] == nil {
		return r.extendedPerson(f.first, f.last, r.names.found[k]) // Mashal Khan
	}
	if m, ok := r.words.masks[r.word(f.last)]; ok && m.after != "" && r.isCapital(f.last) {
		return r.classify(f.first, f.last+1)
	}
	if known := r.surnames[key]; known != nil && !t.contradicts(r, known) {
		r.emitPerson(known.id, f.first, f.last, t, "surname of a person introduced before")
		return f.last
	}
	if r.isCommonWord(f.first) && !t.adjacent {
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
	if t.adjacent || r.isSubjectOfSpeech(f.last-1) {
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
	if w.class&(notNameWord|titleWord) != 0 {
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
		case i > end-1 && r.isElided(i):
			i++
			end = i
		case r.words.words[w].class&particleWord != 0 && (r.isPlainCapital(i+1) || r.word(i+1) == "-" && !r.token(i).Space && r.isPlainCapital(i+2)):
			i++
		default:
			return end
		}
	}
	return end
}

// isElided reports whether token i is a particle written together with the
// name behind it: d'Estaing.
func (r *resolver) isElided(i int32) bool {
	w := r.word(i)
	if len(w) < 4 || (w[0] != 'd' && w[0] != 'l') {
		return false
	}
	rest, ok := strings.CutPrefix(w[1:], "'")
	if !ok {
		rest, ok = strings.CutPrefix(w[1:], "’")
	}
	return ok && rest != "" && caseOf(rest) == titleCase
}

func (r *resolver) isCompoundWord(i int32) bool {
	return r.words.places[r.small(i)]&compoundWord != 0
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

// perhapsPerson makes a person of a run where the text shows that it is one.
func (r *resolver) perhapsPerson(first, last int32) int32 {
	end := min(r.personEnd(first), last)
	if end == first && r.token(first).AllCaps && last == first+1 {
		end = last
	} else if end == first {
		return last
	}
	words := int32(0)
	for i := first; i < end; i++ {
		if r.isCapital(i) {
			if r.nounClass(i)&^(officeNoun|roleNoun) != 0 && !r.isGivenWord(i) {
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
	given := r.isGivenWord(first)
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
		if r.tree != nil && r.upos(first) == syntax.PROPN && r.isSubjectOfSpeech(end-1) && (r.word(end) == "," || r.relation(first) == syntax.Nsubj || r.relation(first) == syntax.Compound) {
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
	case r.isSubjectOfSpeech(end - 1), r.isNamedAsSpeaker(first):
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

// isNamedAsSpeaker reports whether a verb of saying or "according to" stands
// right before the name at token i: "..., said X".
func (r *resolver) isNamedAsSpeaker(i int32) bool {
	if r.small(i-1) == "to" && r.small(i-2) == "according" {
		return true
	}
	switch r.word(i - 1) {
	case "―", "—", "–", "--":
		return r.token(i-2).Kind == token.Quote // “...” ― Name
	}
	if !r.isSpeech(i - 1) {
		return false
	}
	b := r.token(i - 2)
	return b.Kind == token.Quote || r.word(i-2) == ","
}

func (r *resolver) hasParticle(first, last int32) bool {
	for i := first; i < last; i++ {
		if w := r.small(i); w == "al" || w == "bin" || w == "ibn" || w == "abu" || w == "abdul" || w == "von" || w == "ould" {
			return true
		}
	}
	return false
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
	for range 3 {
		// More given names, and a surname behind them: Ali Hosseini Khamenei.
		more := r.personEnd(f.last)
		k := r.foundSurnameAt(max(more, f.last))
		if k < 0 || r.names.found[k].first > f.last+4 {
			break
		}
		f, end = r.names.found[k], r.names.found[k].first
	}
	t := r.titleBefore(first)
	if r.words.masks[r.word(f.last-1)].after == "nothing" && !t.found && !r.isSubjectOfSpeech(f.last-1) {
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
	if leader, _ := r.leader(r.Matcher.names.entries[f.node], "", title{}); leader != nil && !t.adjacent && !r.isGiven(pieces[0].text) && !r.isSubjectOfSpeech(f.last-1) {
		return max(end, first+1) // "Derelict Obama" is Obama still
	}
	if r.surnames[r.key(f.first, f.last)] == nil || t.found || r.isGiven(pieces[0].text) {
		return r.unknownPerson(first, f.last, t, "unknown given name with a known surname")
	}
	return max(end, first+1)
}
