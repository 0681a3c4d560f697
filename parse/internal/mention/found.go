package mention

import (
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
	if w := r.small(f.first); f.last-f.first == 1 && r.isShouted(f.first) && (r.words.pronouns[w].form != 0 || w == "is") {
		return f.last // "THIS IS US"
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
		if r.saysBoth(f.first) {
			for i := range list {
				m.Actors = appendNew(m.Actors, list[i].actor.ID)
			}
			m.Why = "both that share the name"
		}
		r.emit(m)
		return f.last
	}
	e2 := *e
	m.Reading, m.Sector, m.Actors, m.Why = e2.reading, e2.sector, e2.ids, "table"
	if m.Sector == actors.UnknownSector {
		m.Sector = e2.actor.Sector
	}
	state := isState(e2.actor.ID) && e2.actor.Kind != actors.Generic
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

// saysBoth reports whether the words near token i speak of two sides, so that a
// name that two states share means them both.
func (r *resolver) saysBoth(i int32) bool {
	s := &r.t.Sentences[r.sentence]
	for k := max(s.First, i-6); k < min(s.Last, i+7); k++ {
		if w := r.small(k); w == "both" || w == "two" {
			return true
		}
	}
	return false
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
