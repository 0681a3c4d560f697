package parse

import (
	"slices"
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
	single := map[actors.ID][]actors.ID{}
	for base := 0; base < len(in.Text); {
		length := divide(in.Text[base:])
		if base > 0 {
			d.Notes = append(d.Notes, Note{Span: claims.Span{Start: base, End: base + length}, Code: NoteTextDivided,
				Text: "a very long text was divided here: nothing behind this place was linked to a name or speaker before it"})
		}
		s := &stages{parser: p, document: d, base: base, single: single}
		s.run(w, in.Text[base:base+length], in.Published)
		if base == 0 && length < len(in.Text) {
			d.reserve(length)
		}
		base += length
	}
	workspaces.Put(w)
	p.findings(d)
	return d
}

// reserve makes room for the answers of the whole text, judging by those of its
// first bytes: growing step by step would need twice the memory.
func (d *Document) reserve(first int) {
	want := func(n int) int { return int(float64(n)*float64(len(d.Text))/float64(first)*1.05) + 64 }
	d.Sentences = slices.Grow(d.Sentences, want(len(d.Sentences)))
	d.Mentions = slices.Grow(d.Mentions, want(len(d.Mentions)))
	d.Claims = slices.Grow(d.Claims, want(len(d.Claims)))
	d.Notes = slices.Grow(d.Notes, want(len(d.Notes)))
}

// findings asks the register about every claim, when all of them are known.
func (p *Parser) findings(d *Document) {
	for i := range d.Claims {
		c := &d.Claims[i]
		d.Findings = append(d.Findings, p.register.AssessClaim(c, d.Text, d.Published)...)
		var cited []string
		for _, citation := range c.Citations {
			cited = append(cited, citation.Symbols...)
		}
		d.Findings = append(d.Findings, p.register.CheckVoteClaim(c, d.Text, cited, d.Published)...)
	}
}

// stages is one portion of a text on its way through the stages.
type stages struct {
	parser    *Parser
	document  *Document
	base      int                       // of the portion in the text
	single    map[actors.ID][]actors.ID // one shared list for each actor that stands alone
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
	fromMention, fromClaim := len(s.document.Mentions), len(s.document.Claims)
	for i := range s.mentions.Mentions {
		m := &s.mentions.Mentions[i]
		if m.Place || m.Minor || len(m.Actors) == 0 {
			continue
		}
		out := m.Mention
		out.Span, out.Actors = s.shift(out.Span), s.shared(out.Actors)
		s.document.Mentions = append(s.document.Mentions, out)
	}
	s.claims(attribution.Find(s.text, s.tree))
	s.usedMentions(fromMention, fromClaim)
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
	p.Span, p.Actors = s.shift(p.Span), s.shared(p.Actors)
	return p
}

// shared gives the one list of an actor that stands alone, as most do.
func (s *stages) shared(list []actors.ID) []actors.ID {
	if len(list) != 1 {
		return list
	}
	if known, ok := s.single[list[0]]; ok {
		return known
	}
	list = list[:1:1]
	s.single[list[0]] = list
	return list
}

// parties is a list of its own: events may share theirs.
func (s *stages) parties(all []claims.Party) []claims.Party {
	if len(all) == 0 {
		return nil
	}
	own := make([]claims.Party, len(all))
	for i := range all {
		own[i] = s.party(all[i])
	}
	return own
}

// span of the tokens of a range.
func (s *stages) span(r attribution.Range) claims.Span {
	if r.Empty() {
		return claims.Span{}
	}
	return s.bytes(s.text.Tokens[r.First].Start, s.text.Tokens[r.Last-1].End)
}
