package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// nounAt resolves the noun phrase that the noun at token i heads, if it stands
// for an actor.
func (r *resolver) nounAt(i int32, n noun) {
	if w := r.word(i - 1); (w == "-" || w == "‑") && !r.token(i-1).Space && i > 1 && !r.token(i-2).Space {
		return // "in-person"
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
	make := func(ids []actors.ID, why string) (Mention, bool) {
		if len(ids) == 0 {
			return Mention{}, false
		}
		m := mentionOf(p.first, max(i+1, p.last), descriptionReading, ids, why)
		m.Head, m.Sector = i, n.sector
		if r.isCapital(i) && !r.opensSentence(p.first) || r.isCapital(i) && p.determiner == "the" {
			if p.determiner == "the" && p.first < i && len(p.words) == 0 {
				m.First = p.first + 1 // "the Council": names go without article
			}
		}
		return m, true
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
			return make([]actors.ID{id}, "committee of a resolution")
		}
	}
	// What belongs to a state: "Erdogan's office", "Libya's parliament".
	if n.class&(governmentNoun|organNoun) != 0 && (single || n.class&governmentNoun != 0 || n.sector == actors.MIL) && r.small(i) != "capital" {
		if side := r.sideOf(p); side != "" && (n.class&governmentNoun != 0 || p.possessive || n.sector != actors.GOV) {
			m, ok := make([]actors.ID{side}, "organ of the possessor")
			m.Minor = r.words.pronouns[p.determiner].form == 'p'
			return m, ok
		}
		if c, w := r.complement(i); c != nil && w == "of" && len(c.Actors) == 1 && isState(c.Actors[0]) && !c.Place {
			m, ok := make(c.Actors, "organ of the state behind it")
			m.Minor = true
			return m, ok
		}
	}
	if p.compound && n.class&organisationNoun != 0 {
		m, ok := make([]actors.ID{actors.GenericID(strings.Join(append(slices.Clone(p.words), r.small(i)), " "), "")}, "named by who leads it")
		if p.determiner != "" && m.First == p.first {
			m.First++
		}
		return m, ok
	}
	if single && (p.definite() || named) && (len(p.modifier) == 0 || r.sideOf(p) == "" && p.modifier[0].Kind() != actors.Organisation) {
		if ids, why := r.definiteSingle(i, n, p, capital); len(ids) > 0 {
			return make(ids, why)
		}
	}
	if single && n.class&stateNoun != 0 && p.possessive && r.small(i) != "power" && r.small(i) != "state" {
		if side := r.sideOf(p); side != "" {
			m, ok := make([]actors.ID{side}, "country of the possessor")
			m.Minor = true
			return m, ok
		}
	}
	if n.plural && (p.definite() || p.possessive && len(p.possessor) > 0 || p.count > 0) {
		if ids, why := r.definitePlural(i, n, p); len(ids) > 0 {
			m, ok := make(ids, why)
			m.Minor = p.last > 0 && ids[0].Kind() == actors.Person
			return m, ok
		}
	}
	return r.generic(i, n, p)
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
		if state := r.latestState(i); state != "" {
			return []actors.ID{state}, "latest state"
		}
	}
	if n.class&officeNoun != 0 && p.definite() {
		if r.word(p.first-1) == "," {
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
		if state := r.salientState(); state != "" {
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

// holderOf is the person who holds the office that token i names: the one to
// whom the text gave it last, else the one in office for the state that the
// text is about.
func (r *resolver) holderOf(i int32, p *phrase) actors.ID {
	w := singular(r, r.small(i))
	role := w
	if len(p.words) > 0 {
		role = strings.Join(p.words, " ") + " " + w
	}
	if r.small(i+1) == "of" {
		// "the president of Iran" is Iran's, whoever else the text calls president.
		c, _ := r.complement(i)
		if c == nil || len(c.Actors) != 1 || !isState(c.Actors[0]) || r.published == 0 {
			return ""
		}
		if holders := r.registry.Holders(c.Actors[0], postOf(role), r.published); len(holders) == 1 && postOf(role) != actors.UnknownPost {
			return holders[0]
		}
		return ""
	}
	for k := len(r.holders) - 1; k >= 0 && k > len(r.holders)-32; k-- {
		h := &r.holders[k]
		if int(h.sentence) < r.sentence-12 {
			break
		}
		if h.role == role || len(p.words) == 0 && lastWord(h.role) == w {
			return h.person
		}
	}
	post := postOf(role)
	switch post {
	case actors.HeadOfState, actors.HeadOfGovernment, actors.ForeignMinister, actors.DefenceMinister, actors.EffectiveLeader:
	default:
		return ""
	}
	var state actors.ID
	if len(p.possessor) == 1 {
		state = r.stateOf(p.possessor[0])
	} else if len(p.modifier) == 1 {
		state = r.stateOf(p.modifier[0])
	} else if state = r.salientState(); r.quotation >= 0 {
		if side := r.stateOf(personOf(r.speakerOf(r.quotation))); side != "" {
			state = side
		}
	}
	if state == "" || r.published == 0 {
		return ""
	}
	holders := r.registry.Holders(state, post, r.published)
	if len(holders) == 1 {
		return holders[0]
	}
	return ""
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

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
	if len(p.modifier) > 0 || p.possessive && len(p.possessor) > 0 || n.class&coalitionNoun == 0 {
		return nil, ""
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

// isRestricted reports whether what begins at token i narrows the noun before
// it down by itself.
func (r *resolver) isRestricted(i int32) bool {
	switch r.small(i) {
	case "of", "in", "within", "from", "with", "concerned", "involved", "affected", "that", "which", "whose", "neighbouring", "neighboring":
		return true
	}
	return false
}

// holdersOf lists the persons to whom the text around gave an office.
func (r *resolver) holdersOf(i int32, p *phrase) []actors.ID {
	w := singular(r, r.small(i))
	want := strings.Join(append(slices.Clone(p.words), w), " ")
	var ids []actors.ID
	for k := len(r.holders) - 1; k >= 0 && k > len(r.holders)-24; k-- {
		h := &r.holders[k]
		if int(h.sentence) < r.sentence-4 {
			break
		}
		if h.role == want || len(p.words) == 0 && lastWord(h.role) == w {
			ids = appendNew(ids, h.person)
		}
	}
	slices.Reverse(ids)
	return ids
}

// partyOfHolders is the latest list of persons of whom one at least holds the
// office.
func (r *resolver) partyOfHolders(i int32, p *phrase) []actors.ID {
	if p.determiner != "the" {
		return nil
	}
	holders := r.holdersOf(i, p)
	for k := len(r.past) - 1; k >= 0 && k > len(r.past)-historyWindow; k-- {
		ref := &r.past[k]
		if int(ref.sentence) < r.sentence-sentenceWindow {
			break
		}
		if len(ref.actors) < 2 || ref.actors[0].Kind() != actors.Person || p.count > 0 && p.count != len(ref.actors) {
			continue
		}
		for _, id := range ref.actors {
			if slices.Contains(holders, id) {
				return ref.actors
			}
		}
	}
	return nil
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
	if len(tied) >= 1 {
		state = r.stateOf(tied[0])
		if state == "" {
			prefix = tied[0].Slug() + " "
			if tied[0].Kind() != actors.Generic {
				prefix = ""
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
	if p.determiner == "a" || p.determiner == "an" {
		first++
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

// documentAt treats a noun that names a text: it notes who made it, and, where
// the text speaks, resolves it to them.
func (r *resolver) documentAt(i int32, n noun, p *phrase) bool {
	makers := p.modifier
	if len(makers) == 0 {
		makers = p.possessor
	}
	if len(makers) == 0 {
		switch r.small(i + 1) {
		case "by", "between", "from":
			makers, _ = r.upcomingList(i + 2)
		}
	}
	if len(makers) == 0 {
		for k := i + 1; k < i+6; k++ {
			if r.small(k) == "by" {
				makers, _ = r.upcomingList(k + 1)
				break
			}
			if kind := r.token(k).Kind; kind == token.Stop || kind == token.Punct {
				break
			}
		}
	}
	definite := p.definite() && p.determiner != "those"
	subject := r.isSubject(p.first, i+1) || r.tree == nil && r.isSpeech(i+1) || r.isSpeech2(i+1) && r.small(i+2) == "that"
	if len(makers) == 0 && definite {
		makers = r.documentBefore(n.lemma)
	}
	if len(makers) == 0 && !subject {
		// "X said in a joint statement"
		if verb := r.clauseVerb(i); verb >= 0 {
			if ref := r.referenceAt(r.subjectOf(verb)); ref != nil {
				makers = ref.actors
			}
		}
		if len(makers) == 0 && r.small(p.first-1) == "in" {
			makers = r.nearest()
		}
	}
	if len(makers) == 0 {
		return n.class == documentNoun
	}
	if len(r.documents) == 0 || r.documents[len(r.documents)-1].noun != n.lemma || !slices.Equal(r.documents[len(r.documents)-1].actors, makers) {
		r.documents = append(r.documents, document{noun: n.lemma, actors: makers})
	}
	if subject {
		m := mentionOf(p.first, i+1, descriptionReading, makers, "makers of the document")
		m.Head = i
		m.Minor = len(p.modifier) > 0 || !definite
		m.Person = ""
		r.add(m, r.small(i))
	}
	return true
}

// nearest is whoever the sentence has named last, people's adjectives left out;
// if nobody yet, whom it names next.
func (r *resolver) nearest() []actors.ID {
	var ids []actors.ID
	r.recent(func(ref *reference) bool {
		if int(ref.sentence) < r.sentence {
			return false
		}
		if ref.reading != demonymReading {
			ids = ref.actors
			return false
		}
		return true
	})
	if ids == nil && r.upcoming < len(r.named) {
		if m := &r.named[r.upcoming]; m.First < r.t.Sentences[r.sentence].Last && m.Reading != demonymReading && !m.Place && !m.Modifier {
			ids = m.Actors
		}
	}
	return ids
}

// documentBefore is who made the document that the text spoke of last by the
// same noun.
func (r *resolver) documentBefore(noun string) []actors.ID {
	for k := len(r.documents) - 1; k >= 0 && k > len(r.documents)-16; k-- {
		if r.documents[k].noun == noun {
			return r.documents[k].actors
		}
	}
	return nil
}

var _ = claims.Span{}
