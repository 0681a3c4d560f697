package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

func writeOutline(out io.Writer, id, text string, t *resolutions.Text) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", t.Symbol)
	if t.Symbol.IsZero() {
		b.WriteString(id)
	}
	if t.Draft {
		b.WriteString(", draft")
	}
	if t.Adopted != 0 {
		fmt.Fprintf(&b, ", adopted %s", t.Adopted)
	}
	if t.Meeting != 0 {
		fmt.Fprintf(&b, ", meeting %d", t.Meeting)
	}
	b.WriteString("\n")
	if !t.ChapterVII.IsZero() {
		b.WriteString("under Chapter VII of the Charter")
		if !t.Article41.IsZero() {
			b.WriteString(", Article 41")
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "\nPreamble, %s\n", counted(len(t.Preamble), "paragraph"))
	for i := range t.Preamble {
		fmt.Fprintf(&b, "  PP %-3d %s\n", i+1, short(t.Preamble[i].Text.In(text), 96))
	}
	b.WriteString("\nOperative paragraphs\n")
	sections := t.Sections
	for p := range t.All() {
		for len(sections) > 0 && sections[0].Start <= p.Start {
			if s := sections[0]; !s.Prefix {
				fmt.Fprintf(&b, "\n  %s\n", short(s.In(text), 96))
			}
			sections = sections[1:]
		}
		writeParagraph(&b, text, p, t.Symbol)
	}
	for _, a := range t.Annexes {
		fmt.Fprintf(&b, "\n%s, %s\n", label(a.Label), counted(len(a.Paragraphs), "numbered paragraph"))
	}
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "\nnote %s: %s\n", n.Code, n.Text)
	}
	b.WriteString("\n")
	_, err := io.WriteString(out, b.String())
	return err
}

func writeParagraph(b *strings.Builder, text string, p *resolutions.Paragraph, own resolutions.Symbol) {
	depth := strings.Count(p.Path, "(")
	path := p.Path
	if path == "" {
		path = "-"
	}
	indent := strings.Repeat("  ", depth+1)
	fmt.Fprintf(b, "%sOP %-8s %s\n", indent, path, short(p.Text.In(text), 96))
	line := func(what string, values []string) {
		if len(values) > 0 {
			fmt.Fprintf(b, "%s            %s: %s\n", indent, what, strings.Join(values, "; "))
		}
	}
	if len(p.Verbs) > 0 {
		line("verbs", []string{strings.Join(verbs(text, p), ", ") + " (" + p.Force.String() + ")"})
	}
	line("addressed", spans(text, p.Addressees))
	var cited []string
	for _, r := range p.References {
		if what := citedBy(text, r, own); what != "" {
			cited = append(cited, r.Effect.String()+" "+what)
		}
	}
	line("law", cited)
	var days []string
	for _, d := range p.Deadlines {
		day := short(d.In(text), 60)
		if d.Day != 0 {
			day += " = " + d.Day.String()
		}
		days = append(days, day)
	}
	line("dates", days)
}

// citedBy is what a reference cites; empty for "this resolution", which cites
// the text itself.
func citedBy(text string, r resolutions.TextReference, own resolutions.Symbol) string {
	var symbols []string
	for _, p := range r.Provisions {
		switch {
		case p.Symbol != own:
			symbols = append(symbols, p.String())
		case p.Path != "":
			symbols = append(symbols, p.Part+" "+p.Path)
		}
	}
	if len(symbols) == 0 && r.Vague {
		return "“" + short(r.In(text), 60) + "”"
	}
	return strings.Join(symbols, ", ")
}

func spans(text string, found []claims.Span) []string {
	written := make([]string, len(found))
	for i, s := range found {
		written[i] = short(s.In(text), 60)
	}
	return written
}

// short is a text in one line, cut at a word.
func short(text string, width int) string {
	text = oneLine(text)
	if len(text) <= width {
		return text
	}
	cut := width
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	if space := strings.LastIndexByte(text[:cut], ' '); space > width/2 {
		cut = space
	}
	return text[:cut] + " …"
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func label(annex string) string {
	if annex == "" {
		return "What follows the operative text"
	}
	return annex
}
