package main

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse"
	"github.com/seed4619396c/communique/resolutions"
)

// page writes documents as text for a desk officer: a block for each claim in
// the order of the text, then the actors and the notes.
type page struct {
	out    *bufio.Writer
	colour bool
	d      *parse.Document
	first  bool
}

const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	cyan   = "\x1b[36m"
	yellow = "\x1b[33m"
	reset  = "\x1b[0m"
)

func (p *page) paint(style, text string) string {
	if !p.colour || text == "" {
		return text
	}
	return style + text + reset
}

func (p *page) write(d *parse.Document) error {
	p.d = d
	if p.first {
		fmt.Fprintln(p.out)
	}
	p.first = true
	heading := d.ID
	if d.Published != 0 {
		heading += ", " + d.Published.String()
	}
	fmt.Fprintf(p.out, "%s\n", p.paint(bold, heading))
	if len(d.Claims) == 0 {
		fmt.Fprintln(p.out, "\nNo claims found: nobody is quoted and no political event is told.")
	}
	for i := range d.Claims {
		p.claim(&d.Claims[i])
	}
	p.actors()
	p.notes()
	return nil // the buffer keeps the first error for Flush
}

func (p *page) claim(c *claims.Claim) {
	indent := ""
	for within := c.Within; within != 0 && len(indent) < 12; within = p.d.Claim(within).Within {
		indent += "   "
	}
	label := fmt.Sprintf("%d", c.ID)
	switch {
	case c.Attributed():
		who := p.chain(c.Sources)
		fmt.Fprintf(p.out, "\n%s%s  %s %s", indent, p.paint(dim, label), p.paint(bold, who), p.paint(cyan, c.Act.String()))
		if to := p.parties(c.Targets); to != "" {
			fmt.Fprintf(p.out, " → %s", p.paint(bold, to))
		}
		if c.Within != 0 {
			fmt.Fprintf(p.out, " %s", p.paint(dim, fmt.Sprintf("(in %d)", c.Within)))
		}
		fmt.Fprintln(p.out)
	default:
		fmt.Fprintf(p.out, "\n%s%s  %s\n", indent, p.paint(dim, label), p.paint(cyan, "reported"))
	}
	pieces := make([]string, len(c.Content))
	for i, s := range c.Content {
		pieces[i] = shorten(strings.Join(strings.Fields(s.In(p.d.Text)), " "), 400)
	}
	fmt.Fprintf(p.out, "%s   %s\n", indent, strings.Join(pieces, " … "))
	if e := c.Event; e != nil {
		fmt.Fprintf(p.out, "%s   %s %s\n", indent, p.paint(dim, "event"), p.event(e))
	}
	if t := c.Time; t != nil {
		fmt.Fprintf(p.out, "%s   %s  %s\n", indent, p.paint(dim, "time"), when(t, p.d.Text))
	}
	for _, cited := range c.Citations {
		fmt.Fprintf(p.out, "%s   %s %s\n", indent, p.paint(dim, "cites"), citation(cited, p.d.Text))
	}
	for i := range p.d.Findings {
		if f := &p.d.Findings[i]; f.Claim == c.ID {
			p.finding(indent, f)
		}
	}
}

func (p *page) finding(indent string, f *resolutions.Finding) {
	fmt.Fprintf(p.out, "%s   %s %s: %s\n", indent, p.paint(yellow, f.Provision), f.Status, f.Why)
}

// event in a line: type, mode, who to whom, factuality, tense.
func (p *page) event(e *claims.Event) string {
	var b strings.Builder
	b.WriteString(e.Type.String())
	if e.Mode != claims.NoMode {
		b.WriteString("/" + e.Mode.String())
	}
	fmt.Fprintf(&b, " “%s”", e.Predicate.In(p.d.Text))
	if who := p.parties(e.Actors); who != "" {
		b.WriteString(" by " + who)
	}
	if to := p.parties(e.Recipients); to != "" {
		b.WriteString(" to " + to)
	}
	fmt.Fprintf(&b, ", %s", factuality(e.Factuality))
	if e.Tense != claims.UnknownTense {
		fmt.Fprintf(&b, ", %s", e.Tense)
	}
	if code := e.CAMEO(); code != "" {
		fmt.Fprintf(&b, " (CAMEO %s)", code)
	}
	return b.String()
}

var firmness = map[claims.Factuality]string{claims.CTPlus: "certain", claims.CTMinus: "certainly not", claims.PRPlus: "probable",
	claims.PRMinus: "probably not", claims.PSPlus: "possible", claims.PSMinus: "possibly not", claims.Uu: "uncommitted"}

func factuality(f claims.Factuality) string {
	return cmp.Or(firmness[f], "firmness unknown") + " (" + f.String() + ")"
}

func when(t *claims.Time, text string) string {
	phrase := fmt.Sprintf("“%s”", t.In(text))
	switch {
	case t.Interval.IsZero():
		return phrase + " (no publication date to count from)"
	case t.Until != 0 && t.From == t.Until-1:
		return phrase + " = " + t.From.String()
	case t.Until == 0:
		return phrase + " = from " + t.From.String()
	case t.From == 0:
		return phrase + " = before " + t.Until.String()
	}
	return fmt.Sprintf("%s = %s to %s", phrase, t.From, t.Until-1)
}

func citation(c claims.Citation, text string) string {
	symbols := strings.Join(c.Symbols, ", ")
	switch {
	case symbols == "":
		return fmt.Sprintf("“%s” (not named)", c.In(text))
	case c.Vague:
		return fmt.Sprintf("“%s”, perhaps %s", c.In(text), symbols)
	}
	return symbols
}

// chain of sources: "KCNA ‹ Kim" reads nearest holder first.
func (p *page) chain(sources []claims.Source) string {
	names := make([]string, len(sources))
	for i := range sources {
		names[i] = p.party(&sources[i])
	}
	if len(names) == 0 {
		return "somebody"
	}
	return strings.Join(names, ", as told by ")
}

func (p *page) parties(all []claims.Party) string {
	var names []string
	for i := range all {
		if name := p.party(&all[i]); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " + ")
}

// party by the names of its actors; by its own words where nothing resolves it.
func (p *page) party(party *claims.Party) string {
	if len(party.Actors) == 0 {
		if phrase := party.In(p.d.Text); phrase != "" {
			return "“" + phrase + "”"
		}
		return "somebody"
	}
	names := make([]string, len(party.Actors))
	for i, id := range party.Actors {
		names[i] = name(id)
	}
	return strings.Join(names, " + ")
}

// name of an actor for a person to read.
func name(id actors.ID) string {
	if a, ok := actors.Default().Get(id); ok {
		return a.Name
	}
	words := strings.ReplaceAll(id.Slug(), "-", " ")
	switch id.Kind() {
	case actors.Person, actors.Company:
		return title(words)
	}
	if state := id.Affiliation(); state != "" {
		return words + " of " + name(state)
	}
	return words
}

func title(words string) string {
	parts := strings.Fields(words)
	for i, w := range parts {
		parts[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(parts, " ")
}

// actors at the end: who is mentioned, how often.
func (p *page) actors() {
	count := map[actors.ID]int{}
	for i := range p.d.Mentions {
		for _, id := range p.d.Mentions[i].Actors {
			count[id]++
		}
	}
	if len(count) == 0 {
		return
	}
	all := make([]actors.ID, 0, len(count))
	for id := range count {
		all = append(all, id)
	}
	slices.SortFunc(all, func(a, b actors.ID) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	fmt.Fprintf(p.out, "\n%s\n", p.paint(bold, "Actors"))
	for _, id := range all {
		fmt.Fprintf(p.out, "%5d  %-28s %s\n", count[id], name(id), p.paint(dim, string(id)))
	}
}

func (p *page) notes() {
	if len(p.d.Notes) == 0 {
		return
	}
	fmt.Fprintf(p.out, "\n%s\n", p.paint(bold, "Notes"))
	for _, n := range p.d.Notes {
		fmt.Fprintf(p.out, "  %s %d-%d: %s “%s”\n", p.paint(dim, string(n.Code)), n.Start, n.End, n.Text, shorten(strings.Join(strings.Fields(n.In(p.d.Text)), " "), 60))
	}
}

// shorten cuts a text for reading; the data hold all of it.
func shorten(s string, most int) string {
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most-1]) + "…"
}
