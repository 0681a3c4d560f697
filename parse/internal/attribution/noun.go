package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// nounCue: "fears that ...", "criticism of ...", with an owner as the source.
func (f *finder) nounCue(i int32, e *entry) bool {
	source := f.owner(i)
	if source < 0 {
		return false
	}
	if h := f.tree.Head[i]; h >= 0 && f.tree.Relation[i] == syntax.Obj && f.lexicon.lightVerbs[f.lemma(h)] && f.owns(source) {
		return false // "expresses its concern" is the verb's
	}
	content := f.complementOf(i, e)
	if content == nil {
		return false
	}
	a := Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: i, Act: e.act, Complement: e.complement, Frame: That,
		Cue: Range{i, i + 1}, Content: content, Rule: "noun"}
	a.Source = f.phrase(source, a.Cue)
	// "Pyongyang's": the mark of possession is no part of the holder's name.
	if n := a.Source.Last - 1; n > a.Source.First && f.text.Tokens[n].Kind == token.Clitic {
		a.Source.Last--
	}
	if a.Source.Empty() || contains(content, source) {
		return false
	}
	f.found = append(f.found, a)
	return true
}

// owns reports whether an owner is only a pronoun that points back to the subject.
func (f *finder) owns(source int32) bool { return f.tree.UPOS[source] == syntax.PRON }

// complementOf a noun: its clause, or the phrase behind one of its prepositions.
func (f *finder) complementOf(i int32, e *entry) []Range {
	for _, c := range f.children(i) {
		if c < i {
			continue
		}
		switch r := f.tree.Relation[c]; r {
		case syntax.Ccomp, syntax.Acl, syntax.Advcl:
			that := f.mark(c) == "that" || r == syntax.Ccomp || f.leading(c) == "that" && f.ownSubject(c)
			if that && e.takes(That) || f.infinitive(c) && e.takes(To) && f.mark(c) != "if" && f.mark(c) != "for" {
				return f.some(f.afterCue(f.subtree(c), i))
			}
		case syntax.Nmod, syntax.Obl:
			word := f.preposition1(c)
			if word == "of" && e.takes(Of) || e.takes(Frame(prepPrefix+word)) {
				span := f.subtree(c)
				span.First = max(span.First, f.casePosition(c)+1)
				return f.some(span)
			}
		}
	}
	return nil
}

// ownSubject reports whether a clause has a subject besides a leading "that":
// then "that" brings in a clause, whatever the tagger made of it.
func (f *finder) ownSubject(c int32) bool {
	s := f.one(c, syntax.Nsubj)
	return s >= 0 && f.lower(s) != "that"
}

// light: "expresses its grave concern at ...": the verb carries the noun's act.
func (f *finder) light(i int32, a *Attribution) bool {
	if !f.lexicon.lightVerbs[f.lemma(i)] {
		return false
	}
	o := f.one(i, syntax.Obj)
	if o < i {
		o = f.lightNoun(i, f.text.Sentences[f.sentenceOf[i]])
	}
	if o < i || o-i > 8 {
		return false
	}
	noun, ok := f.lexicon.lightNouns[strings.ToLower(f.lemma(o))]
	if !ok || a.SourceHead < 0 || f.passive(i) {
		return false
	}
	a.Act, a.Complement, a.Frame, a.Rule = noun.act, noun.complement, That, "light-verb"
	for _, from := range []int32{o, i} {
		for _, c := range f.children(from) {
			if c < o || a.Content != nil {
				continue
			}
			switch f.tree.Relation[c] {
			case syntax.Ccomp, syntax.Acl, syntax.Advcl, syntax.Xcomp:
				if f.mark(c) == "that" || f.infinitive(c) || f.tree.Relation[c] == syntax.Ccomp {
					a.Content = f.some(f.afterCue(f.subtree(c), o))
				}
			case syntax.Nmod, syntax.Obl:
				if at := f.casePosition(c); at > o && !temporal[f.lower(at)] {
					span := f.subtree(c)
					span.First = at + 1
					a.Content = f.some(span)
				}
			}
		}
	}
	a.Cue.Last = o + 1
	if a.Content == nil {
		// Nothing but the noun: "gave its deepest sympathies".
		a.Cue.Last = i + 1
		a.Content, a.Frame = f.some(f.subtree(o)), Object
	}
	a.Source = f.phrase(a.SourceHead, a.Cue)
	if a.Source.Empty() || contains(a.Content, a.SourceHead) || a.Content == nil {
		return false
	}
	f.found = append(f.found, *a)
	return true
}

// temporal prepositions begin adjuncts of the saying, not what is said.
var temporal = map[string]bool{"on": true, "in": true, "during": true, "after": true, "before": true, "since": true, "through": true, "via": true, "by": true, "as": true, "from": true}

// adjectiveCue: "was deeply concerned about ...", "is confident that ...".
func (f *finder) adjectiveCue(i int32, e *entry) bool {
	source := f.one(i, syntax.Nsubj)
	if source < 0 {
		source, _ = f.subject(i, 1)
	}
	if source < 0 {
		h := f.tree.Head[i]
		if h >= 0 && f.tree.Relation[i] == syntax.Acl && f.nominal(h) {
			source = h
		}
	}
	if source < 0 {
		return false
	}
	content := f.complementOf(i, e)
	if content == nil {
		for _, c := range f.children(i) {
			if c > i && f.tree.Relation[c] == syntax.Xcomp && f.infinitive(c) && e.takes(To) {
				content = f.some(f.subtree(c))
			}
		}
	}
	if content == nil {
		return false
	}
	a := Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: i, Act: e.act, Complement: e.complement, Frame: That,
		Cue: f.cueSpan(i, i), Content: content, Rule: "adjective"}
	a.Source = f.phrase(source, a.Cue)
	if a.Source.Empty() || contains(content, source) {
		return false
	}
	f.found = append(f.found, a)
	return true
}

// agentPassive: "was condemned by Egypt": what is condemned is the subject.
func (f *finder) agentPassive(i int32, e *entry, a *Attribution, source int32) bool {
	if !e.takes(Object) && !e.takes(That) && !e.takes(ObjectTo) {
		return false
	}
	subject := f.one(i, syntax.Nsubj)
	if subject < 0 && f.tree.Relation[i] == syntax.Acl {
		subject = f.tree.Head[i]
	}
	if h := f.tree.Head[i]; subject < 0 && f.tree.Relation[i] == syntax.Conj && h >= 0 {
		subject = f.one(h, syntax.Nsubj)
	}
	if subject < 0 {
		return false
	}
	span := f.subtree(subject)
	if subject < i {
		span.Last = min(span.Last, i)
	}
	a.Content = f.some(span)
	a.Source = f.phrase(source, a.Cue)
	a.Frame, a.Rule = Object, "verb-passive"
	if a.Content == nil || a.Source.Empty() || contains(a.Content, source) {
		return false
	}
	f.found = append(f.found, *a)
	return true
}

// preposition: "according to X", "in the view of X".
func (f *finder) preposition(i int32, sentence token.Sentence) (Attribution, bool) {
	for _, e := range f.lexicon.prepositions[f.lower(i)] {
		last, ok := f.fixed(i, e, sentence)
		if !ok {
			continue
		}
		source := f.behind(last, sentence)
		if source < 0 {
			continue
		}
		a := Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: i, Act: e.act, Complement: e.complement, Frame: SourceAfter,
			Cue: Range{i, last + 1}, Rule: "preposition"}
		a.Source = f.phrase(source, a.Cue)
		a.Source = f.untilClause(a.Source, source)
		if a.Source.Empty() {
			continue
		}
		if f.relative(source) {
			// "an agreement according to which ...": the clause follows.
			a.Source = Range{source, source + 1}
			a.Content = f.some(Range{source + 1, sentence.Last})
			return a, a.Content != nil
		}
		a.Content = f.besides(Range{i, a.Source.Last}, sentence)
		return a, len(a.Content) > 0
	}
	return Attribution{}, false
}

// fixed matches all words of a preposition of several words.
func (f *finder) fixed(i int32, e *entry, sentence token.Sentence) (last int32, ok bool) {
	last = i
	for _, w := range e.words[1:] {
		if last+1 >= sentence.Last || f.lower(last+1) != w {
			return i, false
		}
		last++
	}
	return last, true
}

// behind is the head of the noun phrase that begins after token last.
func (f *finder) behind(last int32, sentence token.Sentence) int32 {
	for k := last + 1; k < min(last+14, sentence.Last); k++ {
		if f.nominal(k) && (f.tree.Head[k] <= last || f.tree.Head[k] >= f.subtree(k).Last) {
			return k
		}
		if f.verbal(k) {
			break
		}
	}
	for k := last + 1; k < min(last+6, sentence.Last); k++ {
		if f.nominal(k) {
			return k
		}
	}
	return -1
}

// untilClause ends a source phrase at a comma behind which the sentence goes on
// with a clause of its own.
func (f *finder) untilClause(r Range, head int32) Range {
	for k := head + 1; k < r.Last; k++ {
		if f.word(k) == "," && f.verbAhead(k+1, r.Last) {
			return Range{r.First, k}
		}
	}
	return r
}

func (f *finder) verbAhead(from, to int32) bool {
	if to = min(to, int32(len(f.text.Tokens))); from >= to {
		return false
	}
	if f.finites[to] > f.finites[from] {
		return true
	}
	for k := max(from, to-40); k < to; k++ {
		if f.predicate[k] {
			return true
		}
	}
	return false
}

// besides is the clause that a parenthesis belongs to, without it.
func (f *finder) besides(parenthesis Range, sentence token.Sentence) []Range {
	before := f.trim(Range{f.clauseBefore(parenthesis.First, sentence), parenthesis.First})
	after := f.trim(Range{parenthesis.Last, sentence.Last})
	switch {
	case before.Empty() && after.Empty():
		return nil
	case before.Empty():
		return []Range{after}
	case after.Empty() || after.Last-after.First < 3 || !f.verbAhead(after.First, after.Last) && f.verbAhead(before.First, before.Last):
		return []Range{before}
	case !f.verbAhead(before.First, before.Last):
		// "In Paris, according to X, talks failed."
		return []Range{before, after}
	}
	if f.word(parenthesis.Last) == "," && parenthesis.First > 0 && f.word(parenthesis.First-1) == "," {
		return []Range{before, after}
	}
	return []Range{before}
}

// clauseBefore is where the clause begins that a parenthesis at token i ends:
// the sentence, or behind a semicolon.
func (f *finder) clauseBefore(i int32, sentence token.Sentence) int32 {
	for k := i - 1; k > max(sentence.First, i-400); k-- {
		if f.word(k) == ";" {
			return k + 1
		}
	}
	return sentence.First
}
