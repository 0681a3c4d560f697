package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

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
	if r.words.masks[w].before == "nothing" && r.isCapital(i+1) && !r.isFoundAt(i+1) && !r.opensSentence(i) {
		end := i + 1
		for end < r.t.Sentences[r.sentence].Last && r.isCapital(end) && !r.isFoundAt(end) {
			end++
		}
		for k := i; k < end; k++ {
			r.inRun[k] = true
		}
		return end // New York City
	}
	if class&notNameWord != 0 || r.words.masks[w].before == "company" && r.isFoundAt(i+1) {
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
	if r.opensSentence(i) && r.tree != nil && r.upos(i) != syntax.PROPN && !r.isCapital(i+1) && !r.token(i).AllCaps {
		if key := r.key(i, i+1); r.surnames[key] == nil && r.givens[key] == nil && r.short[key] == nil {
			return i + 1
		}
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
	if last-first > 1 && r.surnames[r.key(first, last)] == nil && !r.isGivenWord(first) && r.givens[r.key(first, first+1)] == nil && r.opensSentence(first) && r.tree != nil && r.upos(first) != syntax.PROPN && r.upos(first) != syntax.NOUN && r.upos(first) != syntax.ADJ {
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
	if single && r.words.masks[word].after == "media" && r.small(first-1) == "the" && r.token(first).Kind == token.Word {
		return r.paper(first)
	}
	switch {
	case single && class&(governmentNoun|organNoun) != 0 && !r.words.nouns[r.small(carrier)].plural && r.small(last) == "of" && r.stateBehind(last) != "":
		return r.unknownOrgan(first, last) // "Government of Israel"
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

// paper resolves "the Times": the paper named before that ends so, else the one
// of that name.
func (r *resolver) paper(i int32) int32 {
	for k := len(r.named) - 1; k >= 0 && k > len(r.named)-2*historyWindow; k-- {
		m := &r.named[k]
		if m.Last-m.First > 1 && len(m.Actors) == 1 && m.Actors[0].Kind() == actors.Organisation && r.word(m.Last-1) == r.word(i) {
			r.emit(Mention{First: i, Last: i + 1, Affiliation: m.Affiliation, Mention: claims.Mention{
				Reading: nameReading, Actors: m.Actors, Sector: m.Sector, Why: "short form of a name introduced before"}})
			return i + 1
		}
	}
	if r.isSubjectOfSpeech(i) || r.isNamedAsSpeaker(i-1) {
		return r.unknownOrganisation(i, i+1, actors.Organisation, "name of a paper")
	}
	return i + 1
}

// knownShort links a run to a person or organisation introduced before: a
// surname, the short form of a company's name.
func (r *resolver) knownShort(first, last int32) (next int32, ok bool) {
	key := r.key(first, last)
	e := r.surnames[key]
	if e == nil && last-first == 1 && len(key) >= 6 {
		e = r.respelt[skeleton(key)] // Soleymani for Soleimani
	}
	if e != nil {
		t := r.titleBefore(first)
		r.emitPerson(e.id, first, last, t, "surname of a person introduced before")
		return last, true
	}
	if e := r.surnames[r.key(last-1, last)]; e != nil && last-first > 1 && firstWord(e.id.Slug()) == r.key(first, first+1) {
		r.emitPerson(e.id, first, last, r.titleBefore(first), "full name again")
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
