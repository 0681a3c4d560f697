package resolutions

import (
	"errors"
	"iter"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// ErrText is the target of errors.Is when a text is no resolution.
var ErrText = errors.New("not the text of a resolution")

// Text is the text of a resolution, or of a draft, taken apart. Spans are bytes
// of the text that it was made from. It is immutable once made and safe for
// concurrent use. package parse makes it: parse.Resolution.
type Text struct {
	// Symbol is S/RES/1718 (2006); for a draft, the symbol of the document.
	Symbol  Symbol
	Draft   bool
	Adopted actors.Day // 0 where the text doesn't say: drafts, and scans that lost the line
	Meeting int        // the Council's 5551st meeting; 0 where the text doesn't say
	// Preamble holds the paragraphs between "The Security Council," and the first
	// operative one.
	Preamble []Paragraph
	// Operative holds the top-level paragraphs in the order of the text, with
	// their items as children.
	Operative []Paragraph
	// Sections are the headings and lettered parts of the operative text.
	Sections []Section
	// Annexes follow the operative text. Their numbering starts anew.
	Annexes []Annex
	// ChapterVII is the place where the preamble invokes Chapter VII of the
	// Charter, Article41 and Article40 where it names the article. Empty where it
	// doesn't; a paragraph of its own may still do so ([Paragraph.ChapterVII]).
	ChapterVII, Article41, Article40 claims.Span
	Notes                            []TextNote
}

// All goes through the operative paragraphs and their items, parents first.
func (t *Text) All() iter.Seq[*Paragraph] {
	return func(yield func(*Paragraph) bool) { walk(t.Operative, yield) }
}

// Find gives the operative paragraph with a path such as "8(a)(i)"; nil if there
// is none. The letter of a section may be left out, as later resolutions do, if
// only one paragraph has the number.
func (t *Text) Find(path string) *Paragraph {
	var without *Paragraph
	found := 0
	for p := range t.All() {
		if p.Path == path {
			return p
		}
		if bare := strings.TrimLeft(p.Path, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"); bare == path && bare != p.Path {
			without = p
			found++
		}
	}
	if found != 1 {
		return nil
	}
	return without
}

func walk(paragraphs []Paragraph, yield func(*Paragraph) bool) bool {
	for i := range paragraphs {
		if !yield(&paragraphs[i]) || !walk(paragraphs[i].Children, yield) {
			return false
		}
	}
	return true
}

// Paragraph is a paragraph of the preamble or the operative part, or an item of one.
type Paragraph struct {
	claims.Span // with the marker and all items
	// Path leads from the section's letter, where the paragraph's number carries
	// one, to the item: "8(a)(i)", "A7(a)". Items without a number have their dash
	// or bullet: "3–". Empty in the preamble and for unnumbered paragraphs.
	Path string
	// Text is what the paragraph says itself: without its marker and its items.
	Text claims.Span
	// Verbs are what the Council does in the paragraph, first to last. An item
	// often has none of its own.
	Verbs []Verb
	// Force is that of the strongest verb; an item without a verb has its parent's.
	Force Force
	// ChapterVII says that the paragraph stands under Chapter VII of the Charter,
	// by the preamble or by its own words.
	ChapterVII bool
	// Addressees are those whom the verbs address, as the text calls them.
	Addressees []claims.Span
	References []TextReference
	Deadlines  []Deadline
	Children   []Paragraph
}

// Verb is a verb with which the Council acts.
type Verb struct {
	claims.Span // with the words that belong to it: "Calls upon", "decides further"
	// Lemma is the third person in small letters, in -ize spelling: "decides", "calls".
	Lemma string
	Force Force
}

// TextReference is a place where the text names an instrument or one of its
// paragraphs, its own included.
type TextReference struct {
	claims.Span
	Provisions []ProvisionSymbol
	Vague      bool // "its previous resolutions"
	// Effect is what the sentence does to them.
	Effect Effect
}

// Deadline is a day or a term that a paragraph sets.
type Deadline struct {
	claims.Span
	// Day is the last day, or the day named; 0 where it counts from something
	// other than the adoption, or the day of adoption is unknown.
	Day actors.Day
	// Bound is the word that makes the day a limit: "until", "by", "within", "for",
	// "before", "from", "on".
	Bound string
}

// Section is a heading or a lettered part of the operative text.
type Section struct {
	claims.Span        // the heading, or the letter
	Label       string // "A", "II"; empty for a heading without one
	// Prefix says that the paragraphs' paths begin with the label.
	Prefix bool
}

// Annex is what follows the operative text under a heading of its own.
type Annex struct {
	claims.Span
	Label string // "Annex", "Annex I", "Annex B"
	// Paragraphs are the numbered ones, as far as the annex has any.
	Paragraphs []Paragraph
}

// TextNote is a doubt about a resolution's text.
type TextNote struct {
	claims.Span
	Code string
	Text string
}

// The codes of notes on resolution texts. They are stable.
const (
	// NoteNumberMissing marks a place where the numbering leaves a number out.
	NoteNumberMissing = "paragraph-number-missing"
	// NoteReferenceYear marks a reference whose year isn't the resolution's.
	NoteReferenceYear = "reference-year"
	// NoteDateDiffers marks a date of adoption that differs from the one in the heading.
	NoteDateDiffers = "date-differs"
	// NoteNoAdoption marks a text without a day of adoption.
	NoteNoAdoption = "no-adoption"
)
