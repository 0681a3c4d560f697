package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// reach is how many tokens may stand between a cue and the quotation mark of
// the speech that it brings in.
const reach = 28

// quoted: direct speech next to the cue, "..., he said" and "he said: ...".
func (f *finder) quoted(i int32, e *entry, a *Attribution, sentence token.Sentence) bool {
	level := f.quote[i]
	before, source := f.speechBefore(i, level, sentence, a)
	after := int32(-1)
	if before < 0 {
		after = f.speechAfter(i, level, sentence, a)
	}
	q := max(before, after)
	if q < 0 {
		return false
	}
	if a.SourceHead < 0 || f.quote[a.SourceHead] != level || before >= 0 && source >= 0 && f.quotationTokens(before).Holds(a.SourceHead) {
		a.SourceHead = source
	}
	if a.SourceHead < 0 {
		return false
	}
	a.Source = f.phrase(a.SourceHead, a.Cue)
	content := f.quotationTokens(q)
	if a.Source.Empty() || content.Holds(a.SourceHead) {
		return false
	}
	a.Content = []Range{f.partner(content)}
	a.Frame, a.Rule = Quote, "speech-after-cue"
	if before >= 0 {
		a.Rule = "speech-before-cue"
		// "..., he said, ..." goes on behind the cue.
		if next := f.resumed(max(a.Cue.Last, a.Source.Last), level, sentence); next >= 0 {
			a.Content = append(a.Content, f.quotationTokens(next))
			a.Rule = "speech-interrupted"
			f.spoken[next] = int32(len(f.found))
		}
	}
	if e.takes(Tell) {
		a.Targets = f.addressee(i, a.Content)
	}
	f.spoken[q] = int32(len(f.found))
	f.found = append(f.found, *a)
	return true
}

// speechBefore finds a quotation that closes before the cue's clause with
// nothing in between but the source and adverbs. It also gives the source that
// the order of words shows, for when the tree has none.
func (f *finder) speechBefore(i, level int32, sentence token.Sentence, a *Attribution) (quotation, source int32) {
	source = -1
	for k := i - 1; k >= max(0, i-reach); k-- {
		if k < sentence.First && !f.asked(k, sentence) {
			return -1, -1
		}
		if f.isQuote(k) {
			q := f.quotationOfMark(k)
			if q < 0 || f.clear[q] || f.text.Quotations[q].Close != k || f.text.Quotations[q].Parent != level {
				return -1, -1
			}
			if f.spoken[q] >= 0 || !f.speechLike(q) || !f.setOff(k) || f.holdsPredicate(q) {
				return -1, -1
			}
			if source < 0 {
				source = f.inverted(i, sentence)
			} else {
				source = f.firstNominal(k+1, i, source)
			}
			return q, source
		}
		switch {
		case f.text.Tokens[k].Kind == token.Stop, f.verbal(k) && f.finite(k) && f.tree.Head[k] != i && !f.inPhrase(k, a.SourceHead):
			return -1, -1
		case f.nominal(k) && (source < 0 || f.tree.Head[source] == k):
			source = k
		}
	}
	return -1, -1
}

// setOff reports whether the speech that mark k closes is set off from the rest
// by punctuation, on either side of the mark.
func (f *finder) setOff(k int32) bool { return f.isPunct(k-1) || f.isPunct(k+1) }

// holdsPredicate reports whether a quotation holds a cue for the words around it.
func (f *finder) holdsPredicate(q int32) bool {
	r := f.quotationTokens(q)
	for k := r.First; k < min(r.Last, r.First+5); k++ {
		if f.predicate[k] {
			return true
		}
	}
	return false
}

// asked reports whether mark k closes, right before the sentence, speech that
// its own ? or ! cut off from its cue: “Why now?” he asked.
func (f *finder) asked(k int32, sentence token.Sentence) bool {
	if k != sentence.First-1 || k == 0 || !f.isQuote(k) {
		return false
	}
	w := f.word(k - 1)
	return strings.HasSuffix(w, "?") || strings.HasSuffix(w, "!") || w == ","
}

// firstNominal is the head of the phrase that stands between a quotation and a
// cue: with appositions the first noun's, not the nearest's.
func (f *finder) firstNominal(from, to, nearest int32) int32 {
	for k := from; k < to; k++ {
		if !f.nominal(k) {
			continue
		}
		head := k
		for h := f.tree.Head[head]; h > head && h < to && f.nominal(h); h = f.tree.Head[head] {
			head = h
		}
		return head
	}
	return nearest
}

// inPhrase reports whether token k is below the head of a phrase.
func (f *finder) inPhrase(k, head int32) bool { return head >= 0 && f.subtree(head).Holds(k) }

// inverted is the source behind the cue: "said Caddell".
func (f *finder) inverted(i int32, sentence token.Sentence) int32 {
	for k := i + 1; k < min(i+10, sentence.Last); k++ {
		if f.nominal(k) {
			best := k
			for h := f.tree.Head[best]; h > best && h < min(i+14, sentence.Last) && f.nominal(h); h = f.tree.Head[best] {
				best = h
			}
			return best
		}
		if f.isPunct(k) || f.verbal(k) {
			break
		}
	}
	return -1
}

// speechAfter finds a quotation that opens behind the cue, brought in by a
// comma, a colon, a dash or the cue itself.
func (f *finder) speechAfter(i, level int32, sentence token.Sentence, a *Attribution) int32 {
	for k := a.Cue.Last; k < min(a.Cue.Last+reach, int32(len(f.text.Tokens))); k++ {
		if f.isQuote(k) {
			q := f.quotationOfMark(k)
			if q < 0 || f.clear[q] || f.text.Quotations[q].Open != k || f.spoken[q] >= 0 || f.text.Quotations[q].Parent != level {
				return -1
			}
			switch f.word(k - 1) {
			case ",", ":", "--", "—", "–", "-":
			default:
				// Right behind the cue even a word is speech: Peru said “no”.
				if k != a.Cue.Last || !f.speechLike(q) && !f.isPunct(f.text.Quotations[q].Close+1) {
					return -1
				}
			}
			if f.word(k-1) == "," && !f.speechLike(q) {
				return -1
			}
			return q
		}
		if k >= sentence.Last {
			return -1
		}
		if f.word(k) == ":" && k+1 == sentence.Last {
			// The speech is the next sentence.
			continue
		}
		if f.text.Tokens[k].Kind == token.Stop || f.verbal(k) && f.finite(k) {
			return -1
		}
	}
	return -1
}

// speechLike reports whether a quotation is speech rather than a term in
// quotation marks: it holds a finite verb, or is long, or ends like a sentence.
func (f *finder) speechLike(q int32) bool {
	r := f.quotationTokens(q)
	if r.Last-r.First > 9 {
		return true
	}
	if r.Last-r.First < 4 {
		return f.text.Tokens[min(r.First+1, r.Last-1)].Upper && r.Last-r.First == 3 && f.text.Tokens[max(r.Last-2, r.First)].Kind == token.Stop
	}
	if f.text.Tokens[r.First+1].Upper && r.Last >= 2 && f.isPunct(r.Last-2) {
		return true
	}
	return f.verbAhead(r.First, r.Last)
}

// resumed is a quotation that goes on behind an interrupting cue: a comma or
// nothing, then the mark.
func (f *finder) resumed(from, level int32, sentence token.Sentence) int32 {
	for k := from; k < min(from+10, sentence.Last); k++ {
		if f.isQuote(k) {
			q := f.quotationOfMark(k)
			if q >= 0 && !f.clear[q] && f.text.Quotations[q].Open == k && f.spoken[q] < 0 && f.text.Quotations[q].Parent == level {
				return q
			}
			return -1
		}
		if f.verbal(k) || f.text.Tokens[k].Kind == token.Stop {
			return -1
		}
	}
	return -1
}

// speech gives every quotation that is still without a speaker, and stands as
// a sentence of its own, to whoever spoke before it: as a further piece of the
// same claim within a paragraph, as a claim of its own in a new one.
func (f *finder) speech() {
	bySentence := make([]int32, len(f.text.Sentences))
	for i := range bySentence {
		bySentence[i] = -1
	}
	for k := range f.found {
		a := &f.found[k]
		if a.Frame == Quote || a.Head >= 0 && f.lexiconTakesQuote(a.Head) {
			s := f.sentenceOf[max(a.Head, 0)]
			bySentence[s] = int32(k)
		}
	}
	last := int32(-1) // the attribution that spoke last
	at := int32(-1)   // its sentence
	q := 0
	for s := range f.text.Sentences {
		sentence := f.text.Sentences[s]
		for q < len(f.text.Quotations) && f.text.Quotations[q].Start < sentence.Start {
			q++
		}
		for k := q; k < len(f.text.Quotations) && f.text.Quotations[k].Start < sentence.End; k++ {
			if f.afterColon(int32(k), sentence) {
				continue
			}
			if f.spoken[k] >= 0 || f.clear[k] || f.text.Quotations[k].Parent >= 0 || !f.wholeSentence(int32(k), sentence) || !f.speechLike(int32(k)) {
				continue
			}
			if by := f.colon(int32(k), bySentence); by >= 0 {
				last, at = by, int32(s)
			}
			if last < 0 || !f.goesOn(at, int32(s)) {
				continue
			}
			r := f.quotationTokens(int32(k))
			same := f.text.Sentences[at].Paragraph == sentence.Paragraph && f.found[last].Frame == Quote
			if same && !overlapsAny(f.found[last].Content, r) && r.First >= f.found[last].Content[len(f.found[last].Content)-1].Last {
				f.found[last].Content = append(f.found[last].Content, r)
				f.spoken[k] = last
			} else {
				f.found = append(f.found, Attribution{SourceHead: -1, SameAs: int(last), Within: -1, Head: -1, Act: claims.State,
					Complement: claims.CTPlus, Frame: Quote, Content: []Range{r}, Rule: "speech-continued"})
				f.spoken[k] = int32(len(f.found) - 1)
			}
			at = f.sentenceOf[max(r.Last-1, 0)]
		}
		if bySentence[s] >= 0 {
			last, at = bySentence[s], int32(s)
		}
	}
}

// afterColon: speech that a colon brings in without a verb that takes it ("In a
// statement the ministry defended the strike: “...”"): the sentence's own
// subject speaks.
func (f *finder) afterColon(q int32, sentence token.Sentence) bool {
	r := f.quotationTokens(q)
	if f.spoken[q] >= 0 || f.clear[q] || f.text.Quotations[q].Parent >= 0 || r.Last-r.First < 8 || r.First <= sentence.First || f.word(r.First-1) != ":" {
		return false
	}
	for k := max(sentence.First, r.First-200); k < r.First-1; k++ {
		if !f.verbal(k) || !f.finite(k) || f.outer(k) >= 0 {
			continue
		}
		source, how := f.subject(k, 0)
		if source < 0 || how == "passive" {
			continue
		}
		cue := Range{r.First - 1, r.First}
		a := Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: r.First - 1, Act: claims.State, Complement: claims.CTPlus, Frame: Quote,
			Cue: cue, Content: []Range{r}, Rule: "speech-colon"}
		a.Source = clip(f.phrase(source, Range{k, k + 1}), Range{sentence.First, r.First - 1})
		if a.Source.Empty() {
			return false
		}
		f.spoken[q] = int32(len(f.found))
		for n := len(f.found) - 1; n >= 0 && n >= len(f.found)-64; n-- {
			// What the sentence itself says ends at the colon.
			for c := range f.found[n].Content {
				if x := &f.found[n].Content[c]; x.First < cue.First && x.Last > cue.First && x.First >= sentence.First {
					*x = f.trim(Range{x.First, cue.First})
				}
			}
		}
		f.found = append(f.found, a)
		return true
	}
	return false
}

// colon: the sentence before ends with a colon and has a speaker.
func (f *finder) colon(q int32, bySentence []int32) int32 {
	open := f.quotationTokens(q).First
	if open > 0 && f.word(open-1) == ":" {
		if by := bySentence[f.sentenceOf[open-1]]; by >= 0 {
			return by
		}
	}
	return -1
}

// goesOn reports whether speech in sentence s can go on with a speaker last
// heard in sentence at: in the same paragraph, or in the next.
func (f *finder) goesOn(at, s int32) bool {
	return f.text.Sentences[s].Paragraph-f.text.Sentences[at].Paragraph <= 1
}

// wholeSentence reports whether nothing but the quotation stands in the
// sentence where it begins.
func (f *finder) wholeSentence(q int32, sentence token.Sentence) bool {
	r := f.quotationTokens(q)
	if r.First-sentence.First > 8 {
		return false
	}
	for i := sentence.First; i < r.First; i++ {
		if !f.isPunct(i) {
			return false
		}
	}
	end := f.text.Sentences[f.sentenceOf[max(r.Last-1, 0)]].Last
	if end-r.Last > 8 {
		return false
	}
	for i := r.Last; i < end; i++ {
		if !f.isPunct(i) {
			return false
		}
	}
	return true
}

func (f *finder) lexiconTakesQuote(head int32) bool {
	if f.tree.UPOS[head] != syntax.VERB {
		return false
	}
	for _, e := range f.lexicon.verbs[f.lemma(head)] {
		if e.takes(Quote) || e.takes(Tell) {
			return true
		}
	}
	return false
}

func overlapsAny(ranges []Range, r Range) bool {
	for _, x := range ranges {
		if x.First < r.Last && r.First < x.Last {
			return true
		}
	}
	return false
}
