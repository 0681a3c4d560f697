package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// turns finds the turns of an interview or transcript: paragraphs that begin
// with a short label and a colon ("WALLACE: ...", "Question: ..."). One such
// paragraph may be anything; three of them, with a label that comes again or an
// other one, are people talking.
func (f *finder) turns() {
	type turn struct{ label, content Range }
	var all []turn
	for _, p := range f.text.Paragraphs {
		first, last := f.text.Sentences[p.First].First, f.text.Sentences[p.Last-1].Last
		if colon := f.label(first, last); colon > first {
			if content := (Range{colon + 1, last}); f.verbAhead(content.First, content.Last) {
				all = append(all, turn{Range{first, colon}, content})
			}
		}
	}
	if len(all) < 3 {
		return
	}
	for _, t := range all {
		f.offLabel(Range{t.label.First, t.content.First})
		label := f.trim(t.label)
		content := t.content
		for content.Last > content.First && f.isQuote(content.Last-1) {
			content.Last--
		}
		if label.Empty() || content.Empty() {
			continue
		}
		a := Attribution{SourceHead: label.Last - 1, SameAs: -1, Within: -1, Head: t.label.Last, Act: claims.State, Complement: claims.CTPlus, Frame: Quote,
			Source: label, Cue: Range{t.label.Last, t.label.Last + 1}, Content: []Range{content}, Rule: "speech-turn"}
		if f.word(content.Last-1) == "?" {
			a.Act, a.Complement = claims.Question, claims.Uu
		}
		f.found = append(f.found, a)
	}
}

// offLabel keeps what was found in a turn off its label.
func (f *finder) offLabel(label Range) {
	for i := len(f.found) - 1; i >= 0; i-- {
		a := &f.found[i]
		if len(a.Content) == 0 {
			continue
		}
		if at := a.Content[0].First; at < label.First-200 && a.Source.Last < label.First {
			break
		}
		if label.Holds(a.SourceHead) || label.Holds(a.Source.First) {
			a.SourceHead = f.firstNominal(label.Last, max(a.Cue.First, label.Last), -1)
			if a.SourceHead < 0 {
				a.Content = nil
				continue
			}
			a.Source = clip(f.phrase(a.SourceHead, a.Cue), Range{label.Last, a.Cue.First})
		}
		kept := a.Content[:0]
		for _, c := range a.Content {
			if label.Holds(c.First) {
				c = f.trim(Range{label.Last, c.Last})
			}
			if !c.Empty() {
				kept = append(kept, c)
			}
		}
		a.Content = kept
	}
}

// label is the colon behind a speaker's label at the start of a paragraph: one
// to five words, each a name, an initial or in capitals; -1 for none.
func (f *finder) label(first, last int32) int32 {
	for f.isQuote(first) && first < last {
		first++
	}
	for k := first; k < min(last, first+7); k++ {
		if f.word(k) == ":" {
			if k == first {
				return -1
			}
			return k
		}
		t := f.text.Tokens[k]
		switch {
		case t.AllCaps, f.isPunct(k), len(f.word(k)) == 1 && t.Upper:
		case t.Upper && (f.tree.UPOS[k] == syntax.PROPN || f.tree.UPOS[k] == syntax.NOUN && k == first):
		case strings.HasPrefix(f.word(k), "("):
		default:
			return -1
		}
	}
	return -1
}
