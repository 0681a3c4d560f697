package attribution

import (
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// fronted: "The talks had failed, police revealed on Saturday", "..., said the
// two neighbours in a message": the content is what stands before the comma,
// and nothing that could be content follows the cue.
func (f *finder) fronted(i, last int32, a *Attribution, sentence token.Sentence) bool {
	switch xpos(f.tree, i) {
	case "VBD", "VBZ", "VBP", "VBN":
	default:
		return false
	}
	if i == sentence.First || f.outer(i) >= 0 || f.one(i, syntax.Aux) >= 0 && !f.finite(i) || last+1 < sentence.Last && f.lower(last+1) == "by" {
		return false
	}
	if f.one(i, syntax.Obj) > last && f.objectOnly(i) {
		return false // "..., where he denounced the agreement"
	}
	comma, source := f.commaBefore(i, a, sentence)
	from := last + 1
	if comma < 0 && f.word(i-1) == "," && i-1 > sentence.First {
		if source = f.inverted(i, sentence); source > i {
			comma, from = i-1, f.phrase(source, a.Cue).Last
		}
	}
	if comma < 0 || source < 0 || !f.verbAhead(sentence.First, comma) {
		return false
	}
	for k := from; k < min(sentence.Last, from+60); k++ {
		if f.word(k) == "," || f.verbal(k) && f.isVerbForm(k, "VBG") {
			break
		}
		if f.verbal(k) && !f.isVerbForm(k, "VBN") || f.lower(k) == "that" || f.isQuote(k) || f.nominal(k) && k == last+1 && source < i {
			return false
		}
	}
	a.Content = f.some(Range{f.clauseBefore(comma, sentence), comma})
	a.SourceHead, a.Source = source, f.phrase(source, a.Cue)
	if a.Content == nil || a.Source.Empty() || a.Content[0].Holds(source) {
		return false
	}
	a.Source = clip(a.Source, Range{comma + 1, a.Source.Last})
	a.Frame, a.Rule = That, "verb-fronted"
	f.found = append(f.found, *a)
	return true
}

// objectOnly reports whether a verb's cue entries all take an object: then one
// behind it is its content.
func (f *finder) objectOnly(i int32) bool {
	for _, e := range f.lexicon.verbs[f.lemma(i)] {
		if e.takes(Object) {
			return true
		}
	}
	return false
}

// commaBefore finds the comma right before the phrase that stands before verb i,
// and the head of that phrase.
func (f *finder) commaBefore(i int32, a *Attribution, sentence token.Sentence) (comma, source int32) {
	source = f.one(i, syntax.Nsubj)
	start := i
	if source >= 0 && source < i {
		start = f.phrase(source, a.Cue).First
	}
	for k := i - 1; k > max(sentence.First, i-30); k-- {
		if f.word(k) == "," && k < start && k+1 < i {
			if source < 0 || source > i {
				source = f.firstNominal(k+1, i, -1)
			}
			if source < 0 || f.relative(source) || f.opensClause(k+1) {
				return -1, -1
			}
			return k, source
		}
		if f.verbal(k) && f.tree.Head[k] != i && !f.inPhrase(k, source) || f.text.Tokens[k].Kind == token.Stop || f.isQuote(k) && f.long(f.outer(k)) {
			return -1, -1
		}
	}
	return -1, -1
}

// opensClause reports whether a conjunction or relative adverb stands at token i.
func (f *finder) opensClause(i int32) bool {
	switch f.tree.UPOS[i] {
	case syntax.CCONJ, syntax.SCONJ:
		return true
	}
	return xpos(f.tree, i) == "WRB"
}

// relative reports whether a token is a relative pronoun.
func (f *finder) relative(i int32) bool {
	switch xpos(f.tree, i) {
	case "WP", "WDT", "WP$":
		return true
	}
	return false
}

func (f *finder) nominalBetween(from, to int32) bool {
	for k := from; k < to; k++ {
		if f.nominal(k) {
			return true
		}
	}
	return false
}

// parenthetical: ", he added," inside a clause that goes on behind it.
func (f *finder) parenthetical(i, last int32) []Range {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	start := f.clauseStart(i)
	if start <= sentence.First || f.word(start-1) != "," || last+1 >= sentence.Last || f.word(last+1) != "," || i-start > 12 {
		return nil
	}
	before, after := f.trim(Range{sentence.First, start - 1}), f.trim(Range{last + 2, sentence.Last})
	if subject := f.one(i, syntax.Nsubj); before.Empty() || after.Empty() || subject < 0 || f.relative(subject) {
		return nil
	}
	return []Range{before, after}
}

// around: "The talks, he said, had failed": the clause on which the cue's own
// clause hangs as a parenthesis, without it.
func (f *finder) around(i int32) []Range {
	h := f.tree.Head[i]
	if h < 0 {
		return nil
	}
	whole, own := f.subtree(h), f.subtree(i)
	var content []Range
	if before := f.trim(Range{whole.First, min(own.First, whole.Last)}); !before.Empty() {
		content = append(content, before)
	}
	if after := f.trim(Range{max(own.Last, whole.First), whole.Last}); !after.Empty() && own.Last < whole.Last && after.Last-after.First > 1 {
		content = append(content, after)
	}
	return content
}
