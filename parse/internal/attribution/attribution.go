package attribution

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// Range is a run of tokens [First, Last). The zero Range is empty.
type Range struct{ First, Last int32 }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Holds reports whether token i lies in the range.
func (r Range) Holds(i int32) bool { return r.First <= i && i < r.Last }

// Attribution is one source, cue and content.
type Attribution struct {
	Source     Range // the phrase of the holder; empty if it is understood
	SourceHead int32 // its head token, -1 if it is understood
	// SameAs is the index of the attribution whose source is understood here too
	// (a quoted paragraph that goes on with its speaker), or -1.
	SameAs int
	// Via is whom the source cites ("citing officials"): the nearer holder.
	Via        Range
	Cue        Range
	Head       int32 // the cue's head token; -1 without a cue
	Act        claims.Act
	Complement claims.Factuality // what the cue says of its complement
	Frame      Frame
	Form       claims.Form
	Content    []Range
	Targets    []Range // phrases of those at whom the act is directed
	Within     int     // index of the attribution whose content holds this one, or -1
	Rule       string
}

// Find lists the attributions of a text in text order.
func Find(t *token.Text, tree *syntax.Tree) []Attribution {
	f := &finder{view: newView(t, tree), lexicon: loadLexicon()}
	f.spoken = make([]int32, len(t.Quotations))
	for i := range f.spoken {
		f.spoken[i] = -1
	}
	f.used, f.predicate = make([]bool, len(t.Tokens)), make([]bool, len(t.Tokens))
	f.statements()
	f.count()
	for s := range t.Sentences {
		f.sentence(int32(s))
	}
	f.turns()
	f.speech()
	f.finish()
	return f.found
}

type finder struct {
	view
	lexicon *lexicon
	found   []Attribution
	// spoken is the attribution that holds each quotation as direct speech, -1 for none.
	spoken []int32
	// holderOf is the source of the last performative.
	holderOf Range
	// resolution says that the holder stood alone on a line of its own.
	resolution bool
	// used marks the tokens of cues that are spoken for.
	used []bool
	// predicate marks cues in quotation marks of their own, verbs whatever their tag.
	predicate []bool
}

// sentence finds the attributions whose cue stands in sentence s.
func (f *finder) sentence(s int32) {
	sentence := f.text.Sentences[s]
	if sentence.Heading && len(f.text.Sentences) > 1 {
		return // a text of one line is no heading
	}
	f.performatives(sentence)
	for i := sentence.First; i < sentence.Last; i++ {
		if f.used[i] {
			continue
		}
		if a, ok := f.preposition(i, sentence); ok {
			f.found = append(f.found, a)
			continue
		}
		f.head(i, sentence)
	}
}

// head tries token i as the head of a cue.
func (f *finder) head(i int32, sentence token.Sentence) {
	if f.quotedPredicate(i, sentence) || f.lostVerb(i, sentence) {
		return
	}
	part := f.tree.UPOS[i]
	if s := f.nearestSubject(i); part == syntax.NOUN && s >= 0 && s < i && i-s <= 3 && f.tree.UPOS[s] == syntax.PRON {
		part = syntax.VERB // "we now confirm", whatever the tagger made of it
	}
	entries := f.lexicon.heads(f.tree.Lemma[i], f.lower(i), part)
	for _, e := range entries {
		if f.cue(i, e, sentence) {
			return
		}
	}
	if entries == nil && f.tree.UPOS[i] == syntax.VERB {
		source, _ := f.holder(i)
		f.light(i, &Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: i, Cue: f.cueSpan(i, i)})
	}
}

// finish puts the attributions in text order, drops those without content and
// says which holds which.
func (f *finder) finish() {
	f.cited()
	f.separate()
	f.confine()
	renumber := make([]int, len(f.found))
	order := make([]int, 0, len(f.found))
	for i := range f.found {
		renumber[i] = -1
		if len(f.found[i].Content) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(f.found[a].start(), f.found[b].start()) })
	sorted := make([]Attribution, 0, len(order))
	for _, i := range order {
		renumber[i] = len(sorted)
		sorted = append(sorted, f.found[i])
	}
	for i := range sorted {
		a := &sorted[i]
		if a.SameAs >= 0 {
			a.SameAs = renumber[a.SameAs]
		}
		a.Form = f.form(a)
	}
	f.found = sorted
	f.nest()
	f.dropMusings()
}

// confine keeps what a quoted speaker's cue takes inside the quotation.
func (f *finder) confine() {
	for i := range f.found {
		a := &f.found[i]
		if a.Head < 0 || f.outer(a.Head) < 0 || a.Frame == Quote || f.predicate[a.Head] {
			continue
		}
		q := f.outer(a.Head)
		r := f.quotationTokens(q)
		if f.spoken[q] >= 0 && a.SourceHead >= 0 && !r.Holds(a.SourceHead) {
			a.Content = nil // what a speaker says has its holders inside the speech
			continue
		}
		if r.Last-r.First <= 8 {
			continue // a word or two in quotation marks
		}
		kept := a.Content[:0]
		for _, c := range a.Content {
			if c = f.trim(clip(c, r)); !c.Empty() {
				kept = append(kept, c)
			}
		}
		a.Content = kept
	}
}

// separate ends a reported clause where the next report of the sentence begins:
// in "X said that he hoped so, and Washington warned that ..." the second
// report is the text's own, not part of what X said.
func (f *finder) separate() {
	reports := map[int32][]int{} // sentence -> reports with a clause, in text order
	for i := range f.found {
		a := &f.found[i]
		if a.Head >= 0 && a.Frame == That && f.outer(a.Head) < 0 && len(a.Content) > 0 && f.finite(a.Head) && !a.Source.Empty() {
			s := f.sentenceOf[a.Head]
			reports[s] = append(reports[s], i)
		}
	}
	for i := range f.found {
		a := &f.found[i]
		if a.Frame != That || len(a.Content) != 1 || a.Head < 0 {
			continue
		}
		all := reports[f.sentenceOf[a.Head]]
		at, _ := slices.BinarySearch(all, i)
		for _, j := range all[at:min(at+9, len(all))] {
			b := &f.found[j]
			if i == j || !a.Content[0].Holds(b.Head) || b.Source.First <= a.Content[0].First+1 || b.Source.First > b.Head || !f.lexiconTakesQuote(b.Head) ||
				f.tree.UPOS[max(b.SourceHead, 0)] != syntax.PROPN {
				continue
			}
			comma := b.Source.First - 2
			if w := f.lower(comma + 1); f.word(comma) == "," && (w == "and" || w == "but" || w == "while" || w == "whereas") {
				a.Content[0].Last = min(a.Content[0].Last, comma)
			}
		}
	}
}

// cited moves "citing local officials" from a claim of its own to the claim
// beside it, as its nearer source.
func (f *finder) cited() {
	byHead := map[int32]int{}
	for i := range f.found {
		if f.found[i].Head >= 0 {
			byHead[f.found[i].Head] = i
		}
	}
	for i := range f.found {
		a := &f.found[i]
		if a.Rule != "verb-obj" || a.Head < 0 || xpos(f.tree, a.Head) != "VBG" {
			continue
		}
		via := false
		for _, e := range f.lexicon.verbs[f.lemma(a.Head)] {
			via = via || e.takes(Via)
		}
		h := f.tree.Head[a.Head]
		if other, ok := byHead[h]; via && ok && other != i {
			f.found[other].Via = a.Content[0]
			a.Content = nil
		} else if via {
			a.Content = nil
		}
	}
}

func (a *Attribution) start() int32 {
	first := a.Content[0].First
	if !a.Cue.Empty() {
		first = min(first, a.Cue.First)
	}
	if !a.Source.Empty() {
		first = min(first, a.Source.First)
	}
	return first
}

func (a *Attribution) end() int32 {
	last := a.Content[len(a.Content)-1].Last
	return max(last, a.Cue.Last, a.Source.Last)
}

// nest finds, for each attribution, the innermost one whose content holds its
// cue. A stack of those still open keeps it linear.
func (f *finder) nest() {
	var open []int
	for i := range f.found {
		a := &f.found[i]
		a.Within = -1
		at := a.Head
		if at < 0 {
			at = a.Content[0].First
		}
		for len(open) > 0 && f.found[open[len(open)-1]].end() <= a.start() {
			open = open[:len(open)-1]
		}
		best, size := -1, int32(0)
		for k := len(open) - 1; k >= max(0, len(open)-16); k-- {
			o := &f.found[open[k]]
			for _, c := range o.Content {
				if c.Holds(at) && (best < 0 || c.Last-c.First < size) && !contains(a.Content, o.Head) {
					best, size = open[k], c.Last-c.First
				}
			}
		}
		a.Within = best
		open = append(open, i)
	}
}

// dropMusings takes out what a quoted speaker thinks or hopes in so many words
// ("I think that ..."): that is how the speech is put, no claim of its own.
func (f *finder) dropMusings() {
	renumber := make([]int, len(f.found))
	parent := make([]int, len(f.found))
	kept := make([]Attribution, 0, len(f.found))
	for i, a := range f.found {
		renumber[i], parent[i] = -1, a.Within
		if a.Within >= 0 && a.SourceHead >= 0 && f.tree.UPOS[a.SourceHead] == syntax.PRON && f.outer(a.SourceHead) >= 0 &&
			(a.Act == claims.Believe || a.Act == claims.State && f.lower(a.SourceHead) == "i") {
			continue
		}
		for a.Within >= 0 && renumber[a.Within] < 0 {
			a.Within = parent[a.Within]
		}
		if a.Within >= 0 {
			a.Within = renumber[a.Within]
		}
		if a.SameAs >= 0 {
			a.SameAs = renumber[a.SameAs]
		}
		renumber[i] = len(kept)
		kept = append(kept, a)
	}
	f.found = kept
}

func contains(ranges []Range, i int32) bool {
	if i < 0 {
		return false
	}
	for _, r := range ranges {
		if r.Holds(i) {
			return true
		}
	}
	return false
}
