package attribution

import (
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// statements marks as clear the quotations that are a whole statement's own
// text: paragraphs of a communiqué or presidential statement open with a
// quotation mark though nobody in the text quotes them. Such a paragraph is
// one quotation from end to end and begins with a performative: a named body,
// then a cue in the present tense.
func (f *finder) statements() {
	var performative []int32
	linked := false
	for q := range f.text.Quotations {
		quotation := &f.text.Quotations[q]
		if quotation.Parent >= 0 || !f.wholeParagraph(int32(q)) {
			continue
		}
		if f.performative(f.quotationTokens(int32(q)).First) {
			performative = append(performative, int32(q))
			linked = linked || quotation.Continuation || quotation.Unbalanced
		}
	}
	if len(performative) < 2 && !linked {
		return
	}
	for _, q := range performative {
		f.clear[q] = true
	}
	// Paragraphs of the same statement that open in another way ("In this
	// regard, ...") are clear too when they continue a clear one.
	for q := range f.text.Quotations {
		if q > 0 && f.text.Quotations[q].Continuation && f.clear[q-1] && f.wholeParagraph(int32(q)) {
			f.clear[q] = true
		}
	}
}

func (f *finder) wholeParagraph(q int32) bool {
	r := f.quotationTokens(q)
	if r.Empty() || r.First >= int32(len(f.sentenceOf)) {
		return false
	}
	p := f.text.Paragraphs[f.text.Sentences[f.sentenceOf[r.First]].Paragraph]
	first := f.text.Sentences[p.First].First
	last := f.text.Sentences[p.Last-1].Last
	return r.First <= first+1 && r.Last >= last-1
}

// performative reports whether the sentence at token i has a named body as the
// subject of a cue in the present tense.
func (f *finder) performative(i int32) bool {
	s := f.text.Sentences[f.sentenceOf[i]]
	for k := s.First; k < min(s.Last, s.First+80); k++ {
		if !f.verbal(k) || len(f.lexicon.verbs[f.lemma(k)]) == 0 && !f.lexicon.lightVerbs[f.lemma(k)] {
			continue
		}
		if x := xpos(f.tree, k); x != "VBZ" && x != "VBP" {
			continue
		}
		subject := f.one(k, syntax.Nsubj)
		if subject < 0 || f.tree.UPOS[subject] == syntax.PRON {
			continue
		}
		r := f.subtree(subject)
		r.Last = min(r.Last, r.First+60)
		for n := r.First; n < r.Last; n++ {
			if f.text.Tokens[n].Upper && f.tree.UPOS[n] != syntax.DET && !f.isPunct(n) {
				return true
			}
		}
	}
	return false
}
