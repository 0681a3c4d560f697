package mention

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
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
	for at > 0 && (r.word(at-1) == "," || r.word(at-1) == ")" || isPreposition(r.small(at-1)) || r.small(at-1) == "according") {
		at--
	}
	if n := r.words.nouns[r.small(at-1)]; n.class&documentNoun != 0 && p.gender == 'n' && at < i {
		return r.documentBefore(n.lemma)
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
		score := 100 - 14*(r.sentence-int(ref.sentence))
		many := ref.plural || len(ref.actors) > 1
		if many {
			score += 13
		} else if k := ref.actors[0].Kind(); k == actors.Group {
			score += 10 // fighters
		} else if k == actors.Organisation {
			score -= 4
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
