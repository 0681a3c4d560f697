package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// cue tries the entry at token i and records the attribution if one of the
// entry's frames holds there.
func (f *finder) cue(i int32, e *entry, sentence token.Sentence) bool {
	last, ok := f.particles(i, e)
	if !ok {
		return false
	}
	switch e.part {
	case "verb":
		return f.verbCue(i, last, e, sentence)
	case "adj":
		return f.adjectiveCue(i, e)
	default:
		return f.nounCue(i, e)
	}
}

// particles matches the words of the entry after its head: they stand right
// after it, or after one adverb or a short object pronoun ("spell it out").
func (f *finder) particles(i int32, e *entry) (last int32, ok bool) {
	last = i
	for _, w := range e.words[1:] {
		found := false
		for k := last + 1; k <= last+2 && int(k) < len(f.text.Tokens); k++ {
			if f.lower(k) == w {
				last, found = k, true
				break
			}
			if p := f.tree.UPOS[k]; p != syntax.ADV && p != syntax.PRON && p != syntax.ADJ {
				break // "take full note of"
			}
		}
		if !found {
			return i, false
		}
	}
	return last, true
}

// lower is the token in lower case; ASCII only, as the lexicons are.
func (v *view) lower(i int32) string { return strings.ToLower(v.word(i)) }

// cueSpan widens a verb to its group: auxiliaries, negation and adverbs before
// it, its particles after it.
func (f *finder) cueSpan(i, last int32) Range {
	first := i
	for k := i - 1; k >= 0 && k >= i-6 && f.sentenceOf[k] == f.sentenceOf[i]; k-- {
		r := f.tree.Relation[k]
		part := f.tree.UPOS[k]
		belongs := f.tree.Head[k] == i && (r == syntax.Aux || r == syntax.Advmod || r == syntax.Cop) ||
			(part == syntax.AUX || part == syntax.PART && f.lower(k) != "to") && f.tree.Head[k] == i
		if !belongs || f.word(k) == "," {
			break
		}
		// A verb group never starts with a clause's own adverb before the subject.
		first = k
	}
	for first < i && f.tree.UPOS[first] == syntax.SCONJ {
		first++
	}
	for k := last + 1; k <= last+1 && int(k) < len(f.text.Tokens); k++ {
		if f.tree.Head[k] == i && f.tree.Relation[k] == syntax.Compound && f.tree.UPOS[k] == syntax.ADP {
			last = k
		}
	}
	return Range{first, last + 1}
}

// holder finds the source of a verb: its subject, its agent if it is passive,
// or whom it shares its subject with. head is the head token of the phrase.
func (f *finder) holder(i int32) (head int32, how string) {
	head, how = f.subject(i, 0)
	if head < 0 && how == "" && f.reports(i) {
		return f.subjectBefore(i), "order"
	}
	return head, how
}

// reports reports whether a verb is a finite one that brings in speech or a
// clause: for those the order of words tells the subject where the tree does not.
func (f *finder) reports(i int32) bool {
	if !f.finite(i) {
		return false
	}
	for _, e := range f.lexicon.verbs[f.lemma(i)] {
		if e.takes(Quote) || e.takes(Tell) || e.takes(Small) {
			return true
		}
	}
	return false
}

// mostBack bounds how far back of a verb its subject is looked for.
const mostBack = 120

// subjectBefore is the first noun of the verb's own clause that no preposition
// governs: "Trump, speaking to veterans in Virginia, said".
func (f *finder) subjectBefore(i int32) int32 {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	start := sentence.First
	start = max(start, i-mostBack)
	for k := i - 1; k >= start; k-- {
		if w := f.word(k); w == ";" || f.isQuote(k) && f.outer(k) != f.outer(i) && f.long(f.outer(k)) {
			start = k + 1
			break
		}
	}
	for k := start; k < i; k++ {
		if !f.nominal(k) || f.tree.UPOS[k] == syntax.PRON && f.tree.Relation[k] == syntax.Nmod {
			continue
		}
		switch f.tree.Relation[k] {
		case syntax.Compound:
			if h := f.tree.Head[k]; h >= 0 && f.nominal(h) {
				continue
			}
		case syntax.Flat, syntax.Nmod, syntax.Obl, syntax.Obj:
			continue
		}
		if f.casePosition(k) >= 0 || f.tree.Head[k] >= start && f.tree.Head[k] < i && f.verbal(f.tree.Head[k]) && f.finite(f.tree.Head[k]) {
			continue
		}
		return k
	}
	return -1
}

func (f *finder) subject(i int32, depth int) (int32, string) {
	if depth > 6 {
		return -1, ""
	}
	if f.passive(i) {
		if by := f.agent(i); by >= 0 {
			return by, "agent"
		}
		return -1, "passive"
	}
	if s := f.nearestSubject(i); s >= 0 {
		return s, "subject"
	}
	h := f.tree.Head[i]
	if h < 0 {
		return -1, ""
	}
	switch f.tree.Relation[i] {
	case syntax.Conj:
		if h < i && !f.coordinated(h, i) {
			return f.subjectOfLost(h, i), "lost"
		}
		if f.verbal(h) {
			return f.subject(h, depth+1)
		}
		if f.one(h, syntax.Nsubj) >= 0 {
			return f.subject(h, depth+1)
		}
	case syntax.Xcomp:
		if o := f.one(h, syntax.Obj); o >= 0 && f.controlsObject(h) {
			return o, "object control"
		}
		return f.subject(h, depth+1)
	case syntax.Advcl, syntax.Parataxis, syntax.Ccomp:
		if lost := f.subjectOfLost(h, i); lost >= 0 && f.finite(i) {
			return lost, "lost"
		}
		if f.finite(i) && f.tree.Relation[i] != syntax.Advcl {
			return -1, ""
		}
		if f.verbal(h) || f.one(h, syntax.Nsubj) >= 0 {
			return f.subject(h, depth+1)
		}
		if f.nominal(h) && f.tree.Relation[i] == syntax.Advcl && h < i {
			return h, "noun with participle" // its verb was lost
		}
	case syntax.Acl:
		// "a statement saying that": the noun holds; "allies urging": they do.
		if xpos(f.tree, i) == "VBN" && f.simplePast(i) {
			return f.subjectBefore(i), "order"
		}
		if f.nominal(h) && !f.infinitive(i) {
			return h, "noun with participle"
		}
		if f.nominal(h) && f.infinitive(i) {
			// "his refusal to condemn": the owner of the noun.
			if p := f.owner(h); p >= 0 {
				return p, "owner"
			}
		}
	}
	return -1, ""
}

// coordinated reports whether a conjunction, comma or dash stands between two
// verbs: without one they share no subject, whatever the parser says.
func (f *finder) coordinated(h, i int32) bool {
	for k := i - 1; k > max(h, i-mostBack); k-- {
		if f.tree.UPOS[k] == syntax.CCONJ || f.isPunct(k) {
			return true
		}
	}
	return i-h > mostBack
}

// subjectOfLost is the subject of a clause that the parser took for a phrase
// and a verb without a subject: "summoned him after | a newspaper | claimed that".
func (f *finder) subjectOfLost(h, i int32) int32 {
	lost := int32(-1)
	for _, c := range f.children(h) {
		if c > h && c < i && f.tree.Relation[c] == syntax.Obl && f.nominal(c) {
			switch f.preposition1(c) {
			case "after", "before", "since", "until", "as":
				lost = c
			}
		}
	}
	return lost
}

// nearestSubject is the subject right before a verb, where the parser gave it
// two, or the one behind it.
func (f *finder) nearestSubject(i int32) int32 {
	best := int32(-1)
	for _, c := range f.children(i) {
		if f.tree.Relation[c] == syntax.Nsubj && (c < i || best < 0) {
			best = c
		}
	}
	return best
}

// controlsObject reports whether the object of verb h does what its infinitive
// says ("urged Iran to confirm").
func (f *finder) controlsObject(h int32) bool {
	for _, e := range f.lexicon.verbs[f.lemma(h)] {
		if e.takes(ObjectTo) {
			return true
		}
	}
	return false
}

func (f *finder) passive(i int32) bool {
	for _, c := range f.children(i) {
		r := f.tree.Relation[c]
		if f.tree.Passive[c] && (r == syntax.Nsubj || r == syntax.Csubj || r == syntax.Aux) {
			return true
		}
	}
	// A participle after its noun without an auxiliary: "resolutions adopted by".
	return f.tree.Relation[i] == syntax.Acl && xpos(f.tree, i) == "VBN" && !f.simplePast(i)
}

func (f *finder) agent(i int32) int32 {
	for _, c := range f.children(i) {
		if f.tree.Relation[c] == syntax.Obl && f.preposition1(c) == "by" {
			return c
		}
	}
	return -1
}

// preposition1 is the preposition of a noun phrase, "" if it has none.
func (f *finder) preposition1(i int32) string {
	if c := f.one(i, syntax.Case); c >= 0 && c < i {
		return f.lower(c)
	}
	return ""
}

// owner of a noun: "Pyongyang's", "his", "Western", "by the Council".
func (f *finder) owner(i int32) int32 {
	for _, c := range f.children(i) {
		if f.tree.Relation[c] == syntax.Nmod && c < i {
			return c
		}
	}
	for _, c := range f.children(i) {
		if f.tree.Relation[c] == syntax.Nmod && c > i && f.preposition1(c) == "by" {
			return c
		}
	}
	for _, c := range f.children(i) {
		if c < i && (f.tree.Relation[c] == syntax.Amod || f.tree.Relation[c] == syntax.Compound) && f.text.Tokens[c].Upper {
			return c
		}
	}
	return -1
}

func (f *finder) verbal(i int32) bool {
	p := f.tree.UPOS[i]
	return p == syntax.VERB || p == syntax.AUX
}

func (f *finder) nominal(i int32) bool {
	p := f.tree.UPOS[i]
	return p == syntax.NOUN || p == syntax.PROPN || p == syntax.PRON
}

func (f *finder) infinitive(i int32) bool {
	for _, c := range f.children(i) {
		if c < i && f.tree.UPOS[c] == syntax.PART && f.lower(c) == "to" {
			return true
		}
	}
	return false
}

// finite reports whether the verb has a tense: by its tag, or by an auxiliary.
func (f *finder) finite(i int32) bool {
	switch xpos(f.tree, i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN":
		if f.simplePast(i) {
			return true
		}
	case "VB":
		// "they condemn": a plain form with a subject and nothing before it.
		if s := f.nearestSubject(i); s >= 0 && s < i && f.one(i, syntax.Aux) < 0 && !f.infinitive(i) && f.mark(i) == "" {
			return true
		}
	}
	for _, c := range f.children(i) {
		if f.tree.Relation[c] == syntax.Aux || f.tree.Relation[c] == syntax.Cop {
			switch xpos(f.tree, c) {
			case "VBD", "VBZ", "VBP", "MD":
				return true
			}
		}
	}
	return false
}

// names reports whether a verb gives names ("call", "dub"): its participle has
// what looks like an object.
func (f *finder) names(i int32) bool {
	for _, e := range f.lexicon.verbs[f.lemma(i)] {
		if e.takes(Small) {
			return true
		}
	}
	return false
}

// simplePast reports whether a form that the tagger took for a participle is
// the past tense: without an auxiliary it has a subject of its own, or an
// object or clause, which a passive participle can't have.
func (f *finder) simplePast(i int32) bool {
	past := false
	if f.tree.Relation[i] == syntax.Acl && f.names(i) {
		return false // "a move called prorogation"
	}
	for _, c := range f.children(i) {
		switch f.tree.Relation[c] {
		case syntax.Aux, syntax.Cop, syntax.Case:
			return false
		case syntax.Nsubj:
			past = past || c < i
		case syntax.Obj, syntax.Ccomp:
			past = past || c > i
		}
	}
	return past
}

func xpos(tree *syntax.Tree, i int32) string { return tree.XPOS[i].String() }
