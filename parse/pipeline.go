package parse

import (
	"sync"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/attribution"
	"github.com/seed4619396c/communique/parse/internal/citation"
	"github.com/seed4619396c/communique/parse/internal/event"
	"github.com/seed4619396c/communique/parse/internal/mention"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/timex"
	"github.com/seed4619396c/communique/parse/internal/token"
	"github.com/seed4619396c/communique/resolutions"
)

// workspace is the memory that the first stages use again for every portion.
type workspace struct {
	splitter token.Splitter
	arena    syntax.Arena
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// document runs the stages over an input that has been checked.
func (p *Parser) document(in Input) *Document {
	d := &Document{ID: in.ID, Published: in.Published, Text: in.Text,
		DataVersion: "actors " + actors.DataVersion + "; resolutions " + resolutions.DataVersion}
	w := workspaces.Get().(*workspace)
	for base := 0; base < len(in.Text); {
		length := divide(in.Text[base:])
		if base > 0 {
			d.Notes = append(d.Notes, Note{Span: claims.Span{Start: base, End: base + length}, Code: NoteTextDivided,
				Text: "a very long text was divided here: nothing behind this place was linked to a name or speaker before it"})
		}
		s := &stages{parser: p, document: d, base: base}
		s.run(w, in.Text[base:base+length], in.Published)
		base += length
	}
	workspaces.Put(w)
	p.findings(d)
	return d
}

// findings asks the register about every claim, when all of them are known.
func (p *Parser) findings(d *Document) {
	for i := range d.Claims {
		c := &d.Claims[i]
		day := d.Published
		if c.Time != nil && c.Time.From != 0 {
			day = c.Time.From
		}
		d.Findings = append(d.Findings, p.register.AssessClaim(c, d.Text, day)...)
	}
}

// stages is one portion of a text on its way through the stages.
type stages struct {
	parser    *Parser
	document  *Document
	base      int // of the portion in the text
	text      *token.Text
	tree      *syntax.Tree
	mentions  *mention.Result
	times     []timex.Expression
	citations []citation.Citation
	coder     *event.Coder
	input     *event.Input
}

func (s *stages) run(w *workspace, portion string, published actors.Day) {
	s.text = w.splitter.Split(portion)
	names := s.parser.matcher.Names(s.text)
	s.tree = syntax.Default().Analyse(s.text, names.Ranges(), &w.arena)
	s.times = timex.Find(s.text, s.tree, published)
	s.citations = citation.Find(s.text)
	s.mentions = s.parser.matcher.Resolve(s.text, s.tree, names, published)
	s.coder = event.Default()
	s.input = &event.Input{Text: s.text, Tree: s.tree, Mentions: s.mentions}

	for _, sentence := range s.text.Sentences {
		s.document.Sentences = append(s.document.Sentences, s.bytes(sentence.Start, sentence.End))
	}
	for i := range s.mentions.Mentions {
		m := &s.mentions.Mentions[i]
		if m.Place || m.Minor || len(m.Actors) == 0 {
			continue
		}
		out := m.Mention
		out.Span = s.shift(out.Span)
		s.document.Mentions = append(s.document.Mentions, out)
	}
	s.claims(attribution.Find(s.text, s.tree))
	s.notes()
}

// bytes is a span of the portion as one of the whole text.
func (s *stages) bytes(start, end int32) claims.Span {
	return claims.Span{Start: s.base + int(start), End: s.base + int(end)}
}

func (s *stages) shift(span claims.Span) claims.Span {
	if span.IsZero() {
		return claims.Span{}
	}
	return claims.Span{Start: s.base + span.Start, End: s.base + span.End}
}

func (s *stages) party(p claims.Party) claims.Party {
	p.Span = s.shift(p.Span)
	return p
}

func (s *stages) parties(all []claims.Party) []claims.Party {
	for i := range all {
		all[i] = s.party(all[i])
	}
	return all
}

// span of the tokens of a range.
func (s *stages) span(r attribution.Range) claims.Span {
	if r.Empty() {
		return claims.Span{}
	}
	return s.bytes(s.text.Tokens[r.First].Start, s.text.Tokens[r.Last-1].End)
}
