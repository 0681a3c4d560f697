package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// quotedPredicate: the three “strongly condemn” the delivery. A cue in quotation
// marks of its own is foreign to the parser, so the order of words decides: the
// noun phrase before the marks is the source, the one behind them the content.
func (f *finder) quotedPredicate(i int32, sentence token.Sentence) bool {
	if i+2 >= sentence.Last || !f.isQuote(i+1) {
		return false
	}
	q := f.quotationOfMark(i + 1)
	if q < 0 || f.text.Quotations[q].Close != i+1 || f.text.Quotations[q].Open < sentence.First+1 || i-f.text.Quotations[q].Open > 3 {
		return false
	}
	open := f.text.Quotations[q].Open
	for k := open + 1; k < i; k++ {
		if f.tree.UPOS[k] != syntax.ADV {
			return false
		}
	}
	var cue *entry
	for _, lemma := range f.verbLemmas(i) {
		for _, e := range f.lexicon.verbs[lemma] {
			if len(e.words) == 1 && e.takes(Object) {
				cue = e
			}
		}
	}
	if cue == nil || !f.nominal(open-1) || !f.startsPhrase(i+2) {
		return false
	}
	first := open - 1
	for first > sentence.First {
		w, part := f.word(first-1), f.tree.UPOS[first-1]
		if w != "," && w != "and" && part != syntax.PROPN && part != syntax.NOUN && part != syntax.ADJ && part != syntax.DET && part != syntax.NUM {
			break
		}
		first--
	}
	end := i + 2
	for end < sentence.Last && f.word(end) != "," && f.text.Tokens[end].Kind != token.Stop && !(f.verbal(end) && f.finite(end)) {
		end++
	}
	a := Attribution{SourceHead: open - 1, SameAs: -1, Within: -1, Head: i, Act: cue.act, Complement: cue.complement, Frame: Object,
		Source: f.trim(Range{first, open}), Cue: Range{open + 1, i + 1}, Content: f.some(Range{i + 2, end}), Rule: "quoted-predicate"}
	if a.Content == nil || a.Source.Empty() {
		return false
	}
	f.predicate[i] = true
	f.found = append(f.found, a)
	return true
}

// startsPhrase reports whether a noun phrase can begin at token i.
func (f *finder) startsPhrase(i int32) bool {
	switch f.tree.UPOS[i] {
	case syntax.DET, syntax.PROPN, syntax.NOUN, syntax.ADJ, syntax.PRON, syntax.NUM:
		return true
	}
	return false
}

// lostVerb: Hami Aksoy underlined the rights of his country. Behind a name, and
// before a noun phrase or "that", a form in -ed that the tagger took for an
// adjective is the past tense of a cue.
func (f *finder) lostVerb(i int32, sentence token.Sentence) bool {
	if f.tree.UPOS[i] != syntax.ADJ || i <= sentence.First || i+1 >= sentence.Last || f.tree.UPOS[i-1] != syntax.PROPN ||
		!f.startsPhrase(i+1) && f.lower(i+1) != "that" || f.outer(i) >= 0 {
		return false
	}
	stem, ok := strings.CutSuffix(f.lower(i), "d")
	if !ok {
		return false
	}
	var cue *entry
	for _, lemma := range []string{stem, strings.TrimSuffix(stem, "e")} {
		for _, e := range f.lexicon.verbs[lemma] {
			if len(e.words) == 1 && e.takes(Object) && e.takes(Quote) {
				cue = e
			}
		}
	}
	if cue == nil {
		return false
	}
	a := Attribution{SourceHead: i - 1, SameAs: -1, Within: -1, Head: i, Act: cue.act, Complement: cue.complement, Frame: Object,
		Cue: Range{i, i + 1}, Content: f.some(f.untilNextClause(Range{i + 1, sentence.Last})), Rule: "lost-verb"}
	if f.lower(i+1) == "that" {
		a.Frame = That
	}
	a.Source = clip(f.phrase(i-1, a.Cue), Range{sentence.First, i})
	if a.Content == nil || a.Source.Empty() {
		return false
	}
	f.predicate[i] = true
	f.found = append(f.found, a)
	return true
}
