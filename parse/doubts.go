package parse

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/citation"
	"github.com/seed4619396c/communique/parse/internal/mention"
	"github.com/seed4619396c/communique/parse/internal/timex"
	"github.com/seed4619396c/communique/parse/internal/token"
)

type (
	timeExpression = timex.Expression
	citationFound  = citation.Citation
	mentionFound   = mention.Mention
	sentence       = token.Sentence
)

var mentionCodes = map[string]Code{
	mention.AmbiguousName:         NoteMentionAmbiguous,
	mention.UnresolvedPronoun:     NoteMentionUnresolved,
	mention.UnresolvedCoreference: NoteMentionUnresolved,
}

// notes gathers the doubts of all stages about the portion, in text order.
func (s *stages) notes() {
	start := len(s.document.Notes)
	add := func(span claims.Span, code Code, text string) {
		s.document.Notes = append(s.document.Notes, Note{Span: span, Code: code, Text: text})
	}
	for _, q := range s.text.Quotations {
		if q.Unbalanced {
			add(s.bytes(q.Start, q.End), NoteQuotationUnbalanced, "a quotation without its other mark")
		}
	}
	for _, stray := range s.text.Strays {
		t := s.text.Tokens[stray.Token]
		add(s.bytes(t.Start, t.End), NoteQuotationStray, "a quotation mark that opens or closes nothing")
	}
	for _, n := range s.mentions.Notes {
		code, known := mentionCodes[n.Code]
		if !known {
			code = Code(n.Code)
		}
		add(s.shift(n.Span), code, n.Text)
	}
	for i := range s.times {
		if t := &s.times[i]; t.Interval.IsZero() && s.document.Published == 0 {
			add(s.shift(t.Span), NoteTimeUnanchored, "counts from the day of publication, which is not known")
		}
	}
	for i := range s.citations {
		if c := &s.citations[i]; c.Note != "" {
			add(s.shift(c.Span), NoteCitationYear, c.Note)
		}
	}
	for i := range s.document.Claims {
		c := &s.document.Claims[i]
		if c.Attributed() && len(c.Sources) > 0 && len(c.Sources[0].Actors) == 0 && c.Sources[0].Start >= s.base && !c.Sources[0].IsZero() {
			add(c.Sources[0].Span, NoteSourceUnresolved, "no actor was found for this source")
		}
	}
	slices.SortStableFunc(s.document.Notes[start:], func(a, b Note) int { return cmp.Compare(a.Start, b.Start) })
}
