package main

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/seed4619396c/communique/resolutions"
)

// The shapes of a line of -format jsonl. Offsets are UTF-8 bytes into the file.
type (
	document struct {
		ID        string     `json:"id"`
		Symbol    string     `json:"symbol"`
		Adopted   string     `json:"adopted"`
		Preamble  []opening  `json:"preamble"`
		Operative []provided `json:"operative"`
	}
	opening struct {
		Verbs []string `json:"verbs"`
		Start int      `json:"start"`
		End   int      `json:"end"`
	}
	provided struct {
		Path       string      `json:"path"`
		Verbs      []string    `json:"verbs"`
		Start      int         `json:"start"`
		End        int         `json:"end"`
		Force      string      `json:"force"`
		References []reference `json:"references"`
	}
	reference struct {
		Start   int      `json:"start"`
		End     int      `json:"end"`
		Symbols []string `json:"symbols"`
		Vague   bool     `json:"vague"`
		Effect  string   `json:"effect"`
	}
)

func writeJSON(out io.Writer, id, text string, parsed *resolutions.Text) error {
	d := document{ID: id, Symbol: parsed.Symbol.String(), Adopted: parsed.Adopted.String(), Preamble: []opening{}, Operative: []provided{}}
	for i := range parsed.Preamble {
		p := &parsed.Preamble[i]
		d.Preamble = append(d.Preamble, opening{Verbs: verbs(text, p), Start: p.Start, End: p.End})
	}
	sections := parsed.Sections
	for p := range parsed.All() {
		// A section's letter in front of a number is a level of its own.
		for len(sections) > 0 && sections[0].Start <= p.Start {
			if s := sections[0]; s.Prefix {
				d.Operative = append(d.Operative, provided{Path: s.Label, Verbs: []string{}, Start: s.Start, End: s.End, References: []reference{}})
			}
			sections = sections[1:]
		}
		d.Operative = append(d.Operative, provided{Path: p.Path, Verbs: verbs(text, p), Start: p.Start, End: p.End, Force: p.Force.String(), References: references(p)})
	}
	return json.NewEncoder(out).Encode(d)
}

func verbs(text string, p *resolutions.Paragraph) []string {
	written := make([]string, len(p.Verbs))
	for i, v := range p.Verbs {
		written[i] = oneLine(v.In(text))
	}
	return written
}

func references(p *resolutions.Paragraph) []reference {
	found := make([]reference, len(p.References))
	for i, r := range p.References {
		symbols := make([]string, len(r.Provisions))
		for k, provision := range r.Provisions {
			symbols[k] = provision.String()
		}
		found[i] = reference{Start: r.Start, End: r.End, Symbols: symbols, Vague: r.Vague, Effect: r.Effect.String()}
	}
	return found
}

// oneLine puts a stretch of text into one line with single spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
