package mention

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// findReferences is the second walk: it goes through names, descriptions and
// pronouns in text order and resolves what points back.
func (r *resolver) findReferences() {
	clear(r.states)
	r.out = make([]Mention, 0, len(r.named)+len(r.named)/2+8)
	k := 0
	r.paragraph = -1
	for s := range r.t.Sentences {
		r.sentence = s
		if p := r.t.Sentences[s].Paragraph; p != r.paragraph {
			r.paragraph = p
			r.readLabel(k, r.t.Sentences[s].First)
		}
		last := r.t.Sentences[s].Last
		for i := r.t.Sentences[s].First; i < last; i++ {
			r.enterQuotations(i)
			for k < len(r.named) && r.named[k].First <= i {
				r.forget()
				r.name(r.named[k])
				k++
			}
			r.upcoming = k
			if r.inRun[i] {
				continue
			}
			w := r.small(i)
			if p, ok := r.words.pronouns[w]; ok {
				r.pronounAt(i, p)
				continue
			}
			if n, ok := r.words.nouns[w]; ok {
				r.nounAt(i, n)
			}
		}
	}
}

// forget drops what lies too far back to be looked at again.
func (r *resolver) forget() {
	r.past = window(r.past, 2*historyWindow)
	r.holders = window(r.holders, 2*historyWindow)
	r.documents = window(r.documents, 2*historyWindow)
}

// window keeps the last n of a list that has grown to four times as many.
func window[T any](list []T, n int) []T {
	if len(list) < 4*n {
		return list
	}
	copy(list, list[len(list)-n:])
	clear(list[n:])
	return list[:n]
}

// readLabel reads the speaker's name at the head of a paragraph ("Smith: I
// think") or in the heading of a speech ("Remarks by President Smith").
func (r *resolver) readLabel(k int, first int32) {
	bracket := false
	for r.word(first) == "(" {
		first++
		bracket = true
	}
	if n := r.words.nouns[r.small(first)]; n.class&documentNoun != 0 && r.paragraph < 8 && r.isCapital(first) {
		for i := first + 1; i < first+4; i++ {
			if w := r.small(i); w != "by" && w != "of" {
				continue
			}
			for j := k; j < len(r.named) && r.named[j].First < i+8; j++ {
				if r.named[j].Person != "" {
					r.label = r.named[j].Actors
					return
				}
			}
		}
	}
	for ; k < len(r.named) && r.named[k].First < first+8; k++ {
		m := &r.named[k]
		if m.Person == "" {
			continue
		}
		if m.First != first && r.words.words[r.small(first)].class&titleWord == 0 {
			return
		}
		if w := r.word(m.Last); w == ":" || bracket && w == ")" {
			r.label = m.Actors
		}
		return
	}
}

// name takes over a mention of the first walk.
func (r *resolver) name(m Mention) {
	if m.Why == organOfTheText {
		if state := r.about(r.salientState()); state != "" {
			m.Actors = []actors.ID{state}
		} else {
			m.Actors = []actors.ID{actors.ID("org:" + actors.Slug(m.In(r.t.Source)))}
			m.Why = "organ of an unknown state"
		}
	}
	if !m.Place && !m.Modifier {
		for _, id := range m.Actors {
			if isState(id) {
				r.states[id]++
				if m.Reading != demonymReading {
					r.lastState = id
				}
			}
		}
	}
	r.out = append(r.out, m)
	r.remember(&m, "")
	if m.Person != "" {
		for _, role := range []string{m.Role} {
			if role != "" {
				r.holders = append(r.holders, holder{role: role, person: m.Person, sentence: int32(r.sentence)})
			}
		}
	}
}

// salientState is the state that the text around is about: the subject of the
// sentence or of those before, else the latest.
func (r *resolver) salientState() actors.ID {
	var best actors.ID
	r.recent(func(ref *reference) bool {
		if len(ref.actors) != 1 {
			return true
		}
		state := r.stateOf(ref.actors[0])
		if state == "" {
			return true
		}
		if best == "" {
			best = state
		}
		if ref.subject {
			best = state
			return false
		}
		return true
	})
	if best == "" {
		best = r.lastState
	}
	return best
}

// about is the state given, unless the text has hardly named it and is about
// another one.
func (r *resolver) about(state actors.ID) actors.ID {
	main := r.dominantState()
	if main == state || r.states[main] < 4 || r.states[main] < 3*r.states[state] {
		return state
	}
	here := false
	r.recent(func(ref *reference) bool {
		here = here || slices.Contains(ref.actors, main)
		return int(ref.sentence) == r.sentence && !here
	})
	if here {
		return state // the sentence names both and would repeat the name
	}
	return main
}

// add emits a mention of the second walk.
func (r *resolver) add(m Mention, noun string) {
	if m.Span.IsZero() {
		m.Span = r.span(m.First, m.Last)
	}
	if m.Head == 0 {
		m.Head = r.headOf(m.First, m.Last)
	}
	r.out = append(r.out, m)
	r.remember(&m, noun)
}

// finish puts the mentions into text order and indexes their tokens.
func (r *resolver) finish() *Result {
	slices.SortStableFunc(r.out, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	r.out = slices.CompactFunc(r.out, func(a, b Mention) bool { return a.Span == b.Span })
	slices.SortStableFunc(r.notes, func(a, b Note) int { return cmp.Compare(a.Start, b.Start) })
	result := &Result{Mentions: r.out, Notes: r.notes, matcher: r.Matcher, text: r.t, tree: r.tree,
		at: make([]int32, len(r.t.Tokens)), cover: make([]int32, len(r.t.Tokens))}
	for i := range r.out {
		m := &r.out[i]
		if m.Head >= 0 && int(m.Head) < len(result.at) {
			result.at[m.Head] = int32(i + 1)
		}
		if m.Last > m.First && result.cover[m.First] == 0 {
			for t := m.First; t < m.Last; t++ {
				if result.cover[t] == 0 {
					result.cover[t] = int32(i + 1)
				}
			}
		}
	}
	return result
}

func personOf(ids []actors.ID) actors.ID {
	if len(ids) == 1 && ids[0].Kind() == actors.Person {
		return ids[0]
	}
	return ""
}

// mentionOf makes a mention of tokens [first, last).
func mentionOf(first, last int32, reading actors.Reading, ids []actors.ID, why string) Mention {
	return Mention{First: first, Last: last, Person: personOf(ids),
		Mention: claims.Mention{Reading: reading, Actors: ids, Why: why}}
}
