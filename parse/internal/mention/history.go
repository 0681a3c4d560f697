package mention

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// reference is an entry of the discourse history: a mention, or a list of them
// that acts as one party.
type reference struct {
	actors      []actors.ID
	first, last int32
	sentence    int32
	quotation   int32 // index of the quotation around it; -1
	plural      bool
	person      bool
	subject     bool
	premodifier bool // stands before the noun that its phrase is about
	reading     actors.Reading
	noun        string // of a description
	sector      actors.Sector
}

// historyWindow bounds how many references a search for an antecedent looks at,
// sentenceWindow how far back they may lie.
const (
	historyWindow  = 48
	sentenceWindow = 6
)

// remember adds a mention to the history, and the list that it closes.
func (r *resolver) remember(m *Mention, noun string) {
	if m.Modifier || m.Place || len(m.Actors) == 0 {
		return
	}
	ref := reference{
		actors: m.Actors, first: m.First, last: m.Last, sentence: int32(r.sentence), quotation: r.quotation,
		plural: len(m.Actors) > 1, person: m.Person != "" && len(m.Actors) == 1, subject: r.isSubject(m.First, m.Last),
		reading: m.Reading, noun: noun, sector: m.Sector,
	}
	if m.Reading != personReading && r.tree != nil && (r.upos(m.Last) == syntax.NOUN || r.upos(m.Last) == syntax.ADJ) && r.head(m.Head) >= m.Last {
		ref.premodifier = true
	}
	if m.Reading == descriptionReading || m.Reading == demonymReading {
		if n, ok := r.words.nouns[r.lastWordOf(m)]; ok {
			ref.plural = ref.plural || n.plural || n.class&peopleNoun != 0
		}
	}
	r.past = append(r.past, ref)
	if m.Reading != pronounReading && m.Reading != demonymReading {
		r.joinList(ref)
	}
}

// longestList bounds the members of a list that become one party.
const longestList = 24

// joinList makes one party of the list that a reference closes: "X, Y and Z".
func (r *resolver) joinList(ref reference) {
	if !r.closesList(ref.first) {
		return
	}
	members := []reference{ref}
	first := ref.first
	for k := len(r.past) - 2; k >= 0 && len(members) < longestList; k-- {
		before := r.past[k]
		if before.sentence != ref.sentence {
			break
		}
		if before.first >= first || before.reading == demonymReading {
			continue // inside a member
		}
		if before.last > first || !r.isListed(before.last, first) || before.reading == pronounReading && before.last != first-1 {
			break
		}
		if before.person != ref.person && before.reading != pronounReading && ref.reading == personReading {
			break
		}
		first = before.first
		members = append(members, before)
	}
	if len(members) < 2 {
		return
	}
	all := reference{first: first, last: ref.last, sentence: ref.sentence, quotation: ref.quotation, plural: true,
		subject: members[len(members)-1].subject, reading: ref.reading}
	for _, member := range slices.Backward(members) {
		for _, id := range member.actors {
			all.actors = appendNew(all.actors, id)
		}
	}
	if len(all.actors) < 2 {
		return
	}
	for k := len(r.past) - 1; k >= 0 && k > len(r.past)-historyWindow && r.past[k].sentence == ref.sentence; k-- {
		// "X and his counterparts, Y and Z": the names only spell out a party
		// that the sentence has made already.
		if before := &r.past[k]; before.last <= all.first && before.last >= all.first-3 && len(before.actors) >= len(all.actors) && containsAll(before.actors, all.actors) {
			return
		}
	}
	r.past = append(r.past, all)
}

func containsAll(ids, wanted []actors.ID) bool {
	return !slices.ContainsFunc(wanted, func(id actors.ID) bool { return !slices.Contains(ids, id) })
}

// closesList reports whether a conjunction stands before token i.
func (r *resolver) closesList(i int32) bool {
	if r.small(i-1) == "the" {
		i--
	}
	switch r.small(i - 1) {
	case "and", "or", "&":
		return true
	}
	return false
}

// lastWordOf is the noun that a mention ends in, before a preposition.
func (r *resolver) lastWordOf(m *Mention) string {
	for i := m.First + 1; i < m.Last; i++ {
		if w := r.small(i); w == "of" || w == "in" || w == "for" {
			return r.small(i - 1)
		}
	}
	return r.small(m.Last - 1)
}

// isSubject reports whether the phrase of tokens [first, last) is the subject of
// a verb.
func (r *resolver) isSubject(first, last int32) bool {
	if r.tree == nil {
		return r.isSpeech(last) || first == r.t.Sentences[r.sentence].First
	}
	head := r.headOf(first, last)
	for range 3 {
		switch r.relation(head) {
		case syntax.Nsubj, syntax.Csubj:
			return true
		case syntax.Root:
			return head < r.t.Sentences[r.sentence].First+6 // the parser lost the verb
		case syntax.Conj, syntax.Appos, syntax.Flat, syntax.Compound:
			head = r.head(head)
			continue
		}
		return false
	}
	return false
}

// recent calls yield with the references before token i, latest first, within
// the window, until it returns false.
func (r *resolver) recent(yield func(*reference) bool) {
	for n := range historyWindow {
		i := len(r.past) - 1 - n
		if i < 0 || int(r.past[i].sentence) < r.sentence-sentenceWindow {
			return
		}
		if !yield(&r.past[i]) {
			return
		}
	}
}

// clauseVerb is the verb of the clause that token i stands in, -1 if the tree
// shows none.
func (r *resolver) clauseVerb(i int32) int32 {
	for range 12 {
		i = r.head(i)
		if i < 0 {
			return -1
		}
		if u := r.upos(i); u == syntax.VERB || u == syntax.AUX {
			return i
		}
	}
	return -1
}

// clauseWindow bounds the search for a verb's subject, in tokens.
const clauseWindow = 40

// subjectOf is the token that carries the subject of a verb, -1 if there is
// none near.
func (r *resolver) subjectOf(verb int32) int32 {
	if r.tree == nil || verb < 0 {
		return -1
	}
	s := &r.t.Sentences[r.sentence]
	for range 3 {
		for i := verb - 1; i >= max(s.First, verb-clauseWindow); i-- {
			if r.head(i) == verb && r.relation(i) == syntax.Nsubj {
				return i
			}
		}
		for i := verb + 1; i < min(s.Last, verb+clauseWindow); i++ {
			if r.head(i) == verb && r.relation(i) == syntax.Nsubj {
				return i
			}
		}
		// A verb without a subject of its own shares its head's.
		switch r.relation(verb) {
		case syntax.Xcomp, syntax.Conj, syntax.Advcl, syntax.Aux, syntax.Cop:
			verb = r.head(verb)
		default:
			return -1
		}
	}
	return -1
}

// referenceAt is the latest reference that holds token i and is the widest.
func (r *resolver) referenceAt(i int32) *reference {
	var best *reference
	r.recent(func(ref *reference) bool {
		if ref.first <= i && i < ref.last {
			if best == nil || ref.last-ref.first > best.last-best.first {
				best = ref
			}
		}
		return ref.last > i-clauseWindow
	})
	return best
}

// isQuoteMark reports whether token i is a quotation mark.
func (r *resolver) isQuoteMark(i int32) bool { return r.token(i).Kind == token.Quote }
