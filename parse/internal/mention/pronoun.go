package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// pronounAt resolves the pronoun at token i by sieves, surest first.
func (r *resolver) pronounAt(i int32, p pronoun) {
	if p.gender == 'f' && p.form == 'a' {
		if u := r.upos(i + 1); u == syntax.NOUN || u == syntax.ADJ || u == syntax.NUM || r.words.nouns[r.small(i+1)].class != 0 {
			p.form = 'p' // "her country"
		}
	}
	ids, why := r.antecedent(i, p)
	if len(ids) == 0 {
		if p.form == 'n' && p.gender != 'n' && (p.person == '3' || r.quotation >= 0) {
			r.note(r.span(i, i+1), UnresolvedPronoun, "no antecedent")
		}
		return
	}
	m := mentionOf(i, i+1, pronounReading, ids, why)
	m.Head = i
	if m.Person != "" {
		m.Affiliation = r.stateOf(m.Person)
		if e := r.entity(m.Person); e.gender == 0 && (p.gender == 'm' || p.gender == 'f') {
			e.gender = p.gender
		}
	}
	r.add(m, "")
}

func (r *resolver) antecedent(i int32, p pronoun) (ids []actors.ID, why string) {
	switch {
	case p.form == 'r':
		return r.relativeAntecedent(i, p), "relative pronoun"
	case p.person == '1':
		return r.firstPerson(i, p), "speaker of the quotation"
	case p.gender == 'm' || p.gender == 'f':
		return r.personAntecedent(i, p), "latest fitting person"
	case p.gender == 'n':
		if r.isExpletive(i) {
			return nil, ""
		}
		return r.thingAntecedent(i, p), "latest fitting organisation"
	}
	return r.pluralAntecedent(i, p), "latest fitting party"
}

// relativeAntecedent is the noun phrase that "who" or "which" follows.
func (r *resolver) relativeAntecedent(i int32, p pronoun) []actors.ID {
	at := i
	for at > 0 && (r.word(at-1) == "," || isPreposition(r.small(at-1))) {
		at--
	}
	if r.opensSentence(i) || at == i && r.isSpeech(i-1) {
		return nil
	}
	var ids []actors.ID
	r.recent(func(ref *reference) bool {
		if ref.last == at && (p.gender != 'p' || ref.person || ref.plural) {
			ids = ref.actors
			return false
		}
		return ref.last > at-8 && ref.last >= at
	})
	return ids
}

func isPreposition(w string) bool {
	switch w {
	case "of", "to", "by", "with", "for", "from", "in", "on", "at", "under", "against":
		return true
	}
	return false
}

// isExpletive reports whether "it" stands for nothing: "it is important to".
func (r *resolver) isExpletive(i int32) bool {
	if r.relation(i) == syntax.Expl {
		return true
	}
	if r.small(i) != "it" {
		return false
	}
	if r.relation(i) == syntax.Obj {
		return true // what is done to a thing is rarely done to the state or body before
	}
	switch r.small(i + 1) {
	case "is", "was", "'s", "’s", "would", "will", "may", "might", "seems", "appears", "could", "can":
		for k := i + 2; k < i+9; k++ {
			switch r.small(k) {
			case "that", "to", "if", "whether", "how", "why":
				return true
			case ".", ",", ";":
				return false
			}
		}
	}
	return false
}

// suits reports whether a person may be meant by a pronoun of the gender.
func (r *resolver) suits(id actors.ID, gender byte) bool {
	e := r.entities[id]
	return e == nil || e.gender == 0 || e.gender == gender
}

// personAntecedent finds the person behind "he" or "she".
func (r *resolver) personAntecedent(i int32, p pronoun) []actors.ID {
	// "During his visit to Russia, Kim stated": the person comes after.
	if ids := r.cataphor(i); ids != nil && r.suits(ids[0], p.gender) {
		return ids
	}
	verb := int32(-1)
	if p.form == 'a' {
		verb = r.clauseVerb(i)
	}
	governor := r.governingSubject(i)
	var best *reference
	bestScore := 0
	r.recent(func(ref *reference) bool {
		if !ref.person || !r.suits(ref.actors[0], p.gender) {
			return true
		}
		score := 100 - 12*(r.sentence-int(ref.sentence))
		if ref.subject {
			score += 9
		}
		if r.quotation >= 0 {
			// Whoever speaks calls himself I.
			if slices.Contains(r.speakerOf(r.quotation), ref.actors[0]) {
				return true
			}
			if ref.quotation != r.quotation {
				score -= 4
			}
		}
		if r.quotation < 0 && ref.quotation >= 0 {
			score -= 14
		}
		if int(ref.sentence) == r.sentence && governor >= ref.first && governor < ref.last {
			score += 12
		}
		if verb >= 0 && int(ref.sentence) == r.sentence {
			if s := r.subjectOf(verb); s >= ref.first && s < ref.last {
				return true
			}
		}
		if ref.reading == pronounReading {
			score += 3
		}
		if e := r.entities[ref.actors[0]]; e != nil && e.gender == p.gender {
			score += 2
		}
		if best == nil || score > bestScore {
			best, bestScore = ref, score
		}
		return true
	})
	if best == nil {
		return nil
	}
	return best.actors
}

// cataphor is the subject behind the introductory phrase that token i stands
// in: "During his visit, Kim said".
func (r *resolver) cataphor(i int32) []actors.ID {
	s := &r.t.Sentences[r.sentence]
	if i-s.First > 12 || r.opensSentence(i) {
		return nil
	}
	switch r.small(s.First) {
	case "during", "in", "on", "after", "before", "despite", "with", "at", "upon", "while", "as", "following", "since", "throughout", "under":
	default:
		return nil
	}
	for k := s.First; k < i; k++ {
		if r.word(k) == "," || r.relation(k) == syntax.Nsubj {
			return nil
		}
	}
	comma := int32(-1)
	for k := i + 1; k < min(s.Last, i+25); k++ {
		if r.word(k) == "," {
			comma = k
			break
		}
	}
	if comma < 0 {
		return nil
	}
	for k := r.upcoming; k < len(r.named) && k < r.upcoming+8; k++ {
		m := &r.named[k]
		if m.First >= s.Last || m.First > comma+8 {
			break
		}
		if m.First <= comma || m.Reading == demonymReading {
			continue
		}
		if m.Person == "" || !r.isSubject(m.First, m.Last) {
			return nil
		}
		for k := comma + 1; k < m.First; k++ {
			if r.words.pronouns[r.small(k)].form != 0 {
				return nil
			}
		}
		return m.Actors
	}
	return nil
}

// governingSubject is the subject of the verb of saying in whose complement
// token i is the subject: "X said they ..."; -1 without one.
func (r *resolver) governingSubject(i int32) int32 {
	if r.tree == nil {
		return -1
	}
	verb := r.clauseVerb(i)
	if verb < 0 {
		verb = r.head(i)
	}
	for range 4 {
		if verb < 0 {
			return -1
		}
		if r.relation(verb) == syntax.Ccomp || r.relation(verb) == syntax.Advcl || r.relation(verb) == syntax.Xcomp {
			if s := r.subjectOf(r.head(verb)); s >= 0 && s != i {
				return s
			}
		}
		verb = r.head(verb)
	}
	return -1
}

// thingAntecedent finds the organisation, state or company behind "it".
func (r *resolver) thingAntecedent(i int32, p pronoun) []actors.ID {
	governor := r.governingSubject(i)
	verb := r.clauseVerb(i)
	subject := int32(-1)
	if p.form != 'n' {
		subject = r.subjectOf(verb)
	}
	var best *reference
	bestScore := 0
	r.recent(func(ref *reference) bool {
		if ref.person || len(ref.actors) != 1 || ref.reading == demonymReading || ref.plural || int(ref.sentence) < r.sentence-2 {
			return true
		}
		score := 100 - 10*(r.sentence-int(ref.sentence))
		if ref.subject {
			score += 8
		}
		if r.quotation < 0 && ref.quotation >= 0 {
			score -= 12
		}
		if int(ref.sentence) == r.sentence {
			if governor >= ref.first && governor < ref.last {
				score += 10
			}
			if p.form == 'p' && subject >= ref.first && subject < ref.last {
				score += 10
			}
		}
		if ref.reading == pronounReading {
			score += 3
		}
		if best == nil || score > bestScore {
			best, bestScore = ref, score
		}
		return true
	})
	if best == nil {
		return nil
	}
	return best.actors
}

// pluralAntecedent finds the party behind "they": several actors, a generic
// plural, else a body that speaks as they.
func (r *resolver) pluralAntecedent(i int32, p pronoun) []actors.ID {
	governor := r.governingSubject(i)
	subject := int32(-1)
	if p.form == 'p' {
		subject = r.subjectOf(r.clauseVerb(i))
	}
	var best *reference
	bestScore := 0
	r.recent(func(ref *reference) bool {
		if ref.person || int(ref.sentence) < r.sentence-3 || ref.reading == demonymReading {
			return true
		}
		score := 100 - 12*(r.sentence-int(ref.sentence))
		many := ref.plural || len(ref.actors) > 1
		if many {
			score += 16
		}
		if ref.subject {
			score += 8
		}
		if r.quotation < 0 && ref.quotation >= 0 {
			score -= 12
		}
		if int(ref.sentence) == r.sentence && (many || p.form == 'n') {
			if governor >= ref.first && governor < ref.last || subject >= ref.first && subject < ref.last {
				score += 14
			}
		}
		if ref.reading == pronounReading {
			score += 3
		}
		if best == nil || score > bestScore || score == bestScore && best.first == ref.first && ref.last > best.last {
			best, bestScore = ref, score
		}
		return true
	})
	if best == nil {
		return nil
	}
	return best.actors
}

// firstPerson finds whom "I" and "we" stand for: the speaker of the quotation,
// or the side that he speaks for.
func (r *resolver) firstPerson(i int32, p pronoun) []actors.ID {
	speaker := r.label
	if r.quotation >= 0 {
		if said := r.speakerOf(r.quotation); len(said) > 0 {
			speaker = said
		}
	}
	if len(speaker) == 0 {
		return nil
	}
	if !p.plural {
		if personOf(speaker) == "" {
			return nil
		}
		return speaker
	}
	if person := personOf(speaker); person != "" {
		side := r.stateOf(person)
		if e := r.entities[person]; side == "" && e != nil && slices.ContainsFunc(e.roles, isGovernmentRole) {
			side = r.dominantState()
		}
		if side != "" {
			return []actors.ID{side}
		}
	}
	return speaker
}

func isGovernmentRole(role string) bool {
	found, ok := actors.LookupRole(role)
	return ok && found.Sector == actors.GOV
}

// dominantState is the state that the text has named most often so far.
func (r *resolver) dominantState() actors.ID {
	var best actors.ID
	for id, n := range r.states {
		if n > r.states[best] || n == r.states[best] && id < best {
			best = id
		}
	}
	return best
}

// speechWindow bounds the search for a quotation's speaker, in tokens.
const speechWindow = 24

// speakerOf finds who says the quotation: the subject of the verb of saying
// before or behind it, else the speaker of the quotation before.
func (r *resolver) speakerOf(q int32) []actors.ID {
	if q < 0 {
		return nil
	}
	if known, ok := r.speakers[q]; ok {
		return known
	}
	r.speakers[q] = nil // while we look
	quote := &r.t.Quotations[q]
	ids := r.speakerBefore(quote)
	if ids == nil {
		ids = r.speakerBehind(quote)
	}
	if ids == nil && quote.Parent >= 0 {
		ids = r.speakerOf(quote.Parent)
	}
	if ids == nil && q > 0 {
		// A paragraph or sentence that only quotes goes on with the speaker before.
		before := r.t.Quotations[q-1]
		if before.Parent < 0 && r.tokensBetween(before.Close, quote.Open) < 120 {
			if known, ok := r.speakers[q-1]; ok {
				ids = known
			} else if q < 1<<30 {
				ids = r.speakerBefore(&before)
				if ids == nil {
					ids = r.speakerBehind(&before)
				}
			}
		}
	}
	r.speakers[q] = ids
	return ids
}

func (r *resolver) tokensBetween(a, b int32) int32 {
	if a < 0 || b < 0 {
		return 0
	}
	return b - a
}

// speakerBefore reads "X said" in front of a quotation.
func (r *resolver) speakerBefore(quote *token.Quotation) []actors.ID {
	if quote.Open < 0 {
		return nil
	}
	introduced := r.word(quote.Open-1) == "," || r.word(quote.Open-1) == ":"
	for i := quote.Open - 1; i >= max(0, quote.Open-speechWindow); i-- {
		if k := r.token(i).Kind; k == token.Stop || k == token.Quote && quote.Open-i > 2 {
			return nil
		}
		if strings.IndexByte(r.t.Source[r.t.Tokens[i].End:r.t.Tokens[i+1].Start], '\n') >= 0 {
			return nil // another paragraph
		}
		if !r.isSpeech(i) && !(introduced && r.upos(i) == syntax.VERB && r.subjectOf(i) >= 0) {
			continue
		}
		if s := r.subjectOf(i); s >= 0 {
			if ref := r.referenceAt(s); ref != nil {
				return ref.actors
			}
			if ids := r.pendingAt(s); ids != nil {
				return ids
			}
		}
		var ids []actors.ID
		r.recent(func(ref *reference) bool {
			if ref.last <= i && ref.reading != demonymReading && i-ref.last < 12 {
				ids = ref.actors
				return false
			}
			return ref.last > i
		})
		return ids
	}
	return nil
}

// speakerBehind reads ", X said" or ", said X" behind a quotation.
func (r *resolver) speakerBehind(quote *token.Quotation) []actors.ID {
	if quote.Close < 0 {
		return nil
	}
	from := quote.Close + 1
	for i := from; i < min(int32(len(r.t.Tokens)), from+speechWindow); i++ {
		if k := r.token(i).Kind; k == token.Stop || k == token.Quote {
			return nil
		}
		if strings.IndexByte(r.t.Source[r.t.Tokens[i-1].End:r.t.Tokens[i].Start], '\n') >= 0 {
			return nil // another paragraph
		}
		if !r.isSpeech(i) {
			continue
		}
		for at := i - 1; at >= from; at-- {
			if ids := r.pendingAt(at); ids != nil {
				return ids
			}
		}
		for at := i + 1; at < i+8; at++ {
			if r.word(at) == "," || r.token(at).Kind == token.Stop {
				break
			}
			if ids := r.pendingAt(at); ids != nil {
				return ids
			}
		}
		return nil
	}
	return nil
}

// pendingAt is who the name or pronoun at token i stands for, before the walk
// has come to it.
func (r *resolver) pendingAt(i int32) []actors.ID {
	if ref := r.referenceAt(i); ref != nil && ref.reading != demonymReading {
		return ref.actors
	}
	for k := r.upcoming; k < len(r.named) && k < r.upcoming+32; k++ {
		m := &r.named[k]
		if m.First > i {
			break
		}
		if m.First <= i && i < m.Last && m.Reading != demonymReading && !m.Place && !m.Modifier {
			return m.Actors
		}
	}
	p, ok := r.words.pronouns[r.small(i)]
	if !ok || p.person != '3' || p.form != 'n' || p.gender == 'n' {
		if n := r.words.nouns[r.small(i)]; n.class&(coalitionNoun|documentNoun|officeNoun) != 0 && !r.inRun[i] {
			return r.pendingNoun(i, n)
		}
		return nil
	}
	open := r.quotation
	r.quotation = -1
	defer func() { r.quotation = open }()
	if p.plural {
		return r.pluralAntecedent(i, p)
	}
	return r.personAntecedent(i, p)
}
