package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// committee reads the resolution that a committee was made by: "the Committee
// established pursuant to resolution 1718 (2006)", "the 1718 Committee"; later
// "the Committee" is the same.
func (r *resolver) committee(i int32) actors.ID {
	number := ""
	for k := i + 1; k < i+9; k++ {
		if r.small(k) == "resolution" && r.token(k+1).Kind == token.Number {
			number = r.word(k + 1)
			break
		}
		if r.token(k).Kind == token.Stop {
			break
		}
	}
	if r.token(i-1).Kind == token.Number {
		number = r.word(i - 1)
	}
	if number != "" && len(number) <= 4 {
		r.lastCommittee = actors.ID("org:un-committee-" + actors.Slug(number))
	} else if !r.isCapital(i) {
		return ""
	}
	return r.lastCommittee
}

// definiteSingle resolves "the country", "the embassy", "the Council", "the
// airline", "the president".
func (r *resolver) definiteSingle(i int32, n noun, p *phrase, capital bool) (ids []actors.ID, why string) {
	w := r.small(i)
	if n.class&stateNoun != 0 && len(p.words) <= 2 && w != "power" && w != "side" {
		if w == "state" && !hasWord(p.words, "city") && !capital {
			return nil, ""
		}
		if r.quotation >= 0 && p.determiner == "this" {
			if side := r.stateOf(personOf(r.speakerOf(r.quotation))); side != "" {
				return []actors.ID{side}, "the speaker's country"
			}
		}
		if state := r.about(r.latestState(i)); state != "" {
			return []actors.ID{state}, "latest state"
		}
	}
	if n.class&officeNoun != 0 && r.isPredicate(p.first) {
		return nil, "" // "was the president of Egypt" says what somebody was
	}
	if n.class&officeNoun != 0 && p.definite() {
		if after := r.small(i + 1); r.word(p.first-1) == "," && (after == "," || after == "." || after == "of" || after == ";" || after == ")") {
			// "Donald Tusk, the current President of ..."
			if ref := r.referenceAt(p.first - 2); ref != nil && ref.person && ref.last == p.first-1 {
				return ref.actors, "apposition"
			}
		}
		if person := r.holderOf(i, p); person != "" {
			return []actors.ID{person}, "holder of the office"
		}
	}
	if n.class&(organisationNoun|organNoun|companyNoun|mediaNoun) != 0 {
		if ids := r.byLastWord(w, n); len(ids) > 0 {
			return ids, "name that ends in the same word"
		}
	}
	if n.class&(organNoun|governmentNoun) != 0 && len(p.words) <= 2 {
		switch w {
		case "office", "mission", "bureau":
			return r.latestOrgan(), "latest organ of a state"
		case "house", "force", "institution", "delegation", "assembly", "capital", "secretariat", "intelligence", "marine":
			return nil, ""
		case "congress":
			if !capital {
				return nil, ""
			}
		}
		if state := r.about(r.salientState()); state != "" {
			return []actors.ID{state}, "organ of the state that the text is about"
		}
	}
	if n.class&companyNoun != 0 {
		return r.latestOf("company", 3), "latest company"
	}
	if n.class&organisationNoun != 0 {
		switch w {
		case "alliance", "coalition", "bloc", "group", "union":
			if ids := r.latestOf("bloc", 3); len(ids) > 0 && w != "group" {
				return ids, "latest bloc"
			}
			if ids := r.latestParty(0, 8); w != "group" && w != "union" && len(ids) > 1 {
				return ids, "latest party of several states"
			}
		case "organisation", "organization", "agency", "council", "movement", "militia", "party":
		default:
			return nil, ""
		}
		if w != "council" && w != "alliance" && w != "coalition" {
			return r.latestOf("org", 2), "latest organisation"
		}
	}
	return nil, ""
}

func hasWord(words []string, w string) bool { return slices.Contains(words, w) }

// latestState is the state named last before token i, the sentence's own
// subject left out.
func (r *resolver) latestState(i int32) actors.ID {
	subject := r.subjectOf(r.clauseVerb(i))
	var best actors.ID
	r.recent(func(ref *reference) bool {
		if len(ref.actors) != 1 || ref.person || ref.premodifier || subject >= ref.first && subject < ref.last && int(ref.sentence) == r.sentence {
			return true
		}
		if isState(ref.actors[0]) {
			best = ref.actors[0]
			return false
		}
		return true
	})
	return best
}

// latestOf is the latest single actor of a kind within some sentences.
func (r *resolver) latestOf(kind string, sentences int) []actors.ID {
	var ids []actors.ID
	r.recent(func(ref *reference) bool {
		if int(ref.sentence) < r.sentence-sentences {
			return false
		}
		if len(ref.actors) == 1 && !ref.person {
			k := ref.actors[0].Kind()
			if k == actors.Company && kind == "company" || k == actors.Bloc && kind == "bloc" || kind == "org" && (k == actors.Organisation || k == actors.Group) {
				ids = ref.actors
				return false
			}
		}
		return true
	})
	return ids
}

// latestOrgan is the state whose embassy, ministry or department the sentences
// before named last.
func (r *resolver) latestOrgan() []actors.ID {
	var ids []actors.ID
	r.recent(func(ref *reference) bool {
		if int(ref.sentence) < r.sentence-2 {
			return false
		}
		if n := r.words.nouns[r.small(ref.last-1)]; n.class&organNoun != 0 && len(ref.actors) == 1 {
			ids = ref.actors
			return false
		}
		return true
	})
	return ids
}

// byLastWord is the latest mention whose name ends in the noun ("Council" after
// "Security Council"), or that the noun was said of.
func (r *resolver) byLastWord(w string, n noun) []actors.ID {
	var ids []actors.ID
	for k := len(r.past) - 1; k >= 0 && k > len(r.past)-historyWindow; k-- {
		ref := &r.past[k]
		if ref.person || len(ref.actors) != 1 || int(ref.sentence) < r.sentence-12 {
			continue
		}
		last := r.small(ref.last - 1)
		if last == w && ref.reading != demonymReading {
			return ref.actors
		}
		if e := r.entities[ref.actors[0]]; e != nil && slices.Contains(e.nouns, n.lemma) {
			return ref.actors
		}
		if ref.reading == acronymReading && ids == nil {
			if actor, ok := r.registry.Get(ref.actors[0]); ok {
				name := strings.ToLower(actor.Name)
				if strings.HasSuffix(name, " "+w) {
					ids = ref.actors
				}
			}
		}
	}
	return ids
}

// definitePlural resolves "the allies", "the two countries", "the foreign
// ministers".
func (r *resolver) definitePlural(i int32, n noun, p *phrase) (ids []actors.ID, why string) {
	w := r.small(i)
	if n.class&(coalitionNoun|officeNoun|stateNoun) == 0 {
		return nil, ""
	}
	// "its main allies in East Asia, Seoul and Tokyo", "the two countries, X and Y"
	for at := i + 1; at < i+9 && at < r.t.Sentences[r.sentence].Last; at++ {
		if r.token(at).Kind == token.Stop || r.upos(at) == syntax.VERB {
			break
		}
		if r.word(at) == "," || r.word(at) == ":" || r.word(at) == "-" && r.token(at).Space {
			list, _ := r.upcomingList(at + 1)
			persons := len(list) > 0 && list[0].Kind() == actors.Person
			if len(list) > 1 && persons == (n.class&officeNoun != 0) && (p.count == 0 || p.count == len(list)) {
				p.last = at
				return list, "names behind it"
			}
			break
		}
	}
	if n.class&officeNoun != 0 {
		if persons := r.partyOfHolders(i, p); len(persons) > 1 {
			return persons, "party of holders of the office"
		}
		if persons := r.holdersOf(i, p); len(persons) > 1 && (p.count == 0 || len(persons) == p.count) {
			return persons, "holders of the office"
		}
	}
	if n.class&officeNoun != 0 && len(p.modifier) > 1 && r.published != 0 {
		// "the Russian and Ukrainian presidents"
		role := strings.Join(append(slices.Clone(p.words), singular(r, w)), " ")
		for _, state := range p.modifier {
			holders := r.registry.Holders(state, postOf(role), r.published)
			if len(holders) != 1 || postOf(role) == actors.UnknownPost {
				return nil, ""
			}
			ids = appendNew(ids, holders[0])
		}
		return ids, "holders of the offices on the day"
	}
	if len(p.modifier) > 0 || p.possessive && len(p.possessor) > 0 || n.class&coalitionNoun == 0 {
		return nil, ""
	}
	if hasWord(p.words, "remaining") || hasWord(p.words, "other") || hasWord(p.words, "rest") {
		return nil, "" // those who are left of them
	}
	if p.count == 0 && r.isRestricted(i+1) {
		return nil, "" // "the States in the region" are whichever lie there
	}
	for k := len(r.past) - 1; k >= 0 && k > len(r.past)-historyWindow; k-- {
		if ref := &r.past[k]; ref.noun == w && ref.reading == descriptionReading && len(ref.actors) > 1 && (p.count == 0 || len(ref.actors) == p.count) {
			return ref.actors, "same words before"
		}
	}
	if n.class&officeNoun != 0 && n.class&stateNoun == 0 {
		return nil, ""
	}
	if ids = r.latestParty(p.count, 8); len(ids) > 1 {
		return ids, "latest party of several states"
	}
	if p.count > 1 {
		if ids = r.latestStates(p.count); len(ids) == p.count {
			return ids, "latest states"
		}
	}
	if p.determiner == "the" || p.count > 0 {
		r.note(r.span(p.first, i+1), UnresolvedCoreference, "no party of several actors before")
	}
	return nil, ""
}

// isPredicate reports whether the phrase that begins at token i says what its
// subject is, and refers to nobody else.
func (r *resolver) isPredicate(i int32) bool {
	switch r.small(i - 1) {
	case "is", "was", "were", "are", "be", "been", "being", "become", "became", "becoming", "remain", "remains", "remained", "as", "not", "elected", "named", "appointed":
		return true
	}
	return false
}

// isRestricted reports whether what begins at token i narrows the noun before
// it down by itself.
func (r *resolver) isRestricted(i int32) bool {
	switch r.small(i) {
	case "of", "in", "within", "from", "with", "concerned", "involved", "affected", "that", "which", "whose", "neighbouring", "neighboring":
		return true
	}
	return false
}

// latestParty is the latest list of several states that acted as one; of n
// states if n isn't 0.
func (r *resolver) latestParty(n, sentences int) []actors.ID {
	var ids []actors.ID
	best := 0
	for k := len(r.past) - 1; k >= 0 && k > len(r.past)-historyWindow; k-- {
		ref := &r.past[k]
		if int(ref.sentence) < r.sentence-sentences {
			break
		}
		if len(ref.actors) < 2 || n > 0 && len(ref.actors) != n || slices.ContainsFunc(ref.actors, func(id actors.ID) bool { return !isState(id) }) {
			continue
		}
		// A party that acted is likelier meant than one that was acted upon.
		score := 100 - (r.sentence - int(ref.sentence))
		if ref.subject {
			score += 3
		}
		if score > best {
			ids, best = ref.actors, score
		}
	}
	return ids
}

// latestStates lists the n states named last, in text order.
func (r *resolver) latestStates(n int) []actors.ID {
	var ids []actors.ID
	r.recent(func(ref *reference) bool {
		for k := len(ref.actors) - 1; k >= 0 && len(ids) < n; k-- {
			if isState(ref.actors[k]) {
				ids = appendNew(ids, ref.actors[k])
			}
		}
		return len(ids) < n
	})
	slices.Reverse(ids)
	return ids
}
