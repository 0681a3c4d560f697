package outline

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// Parse takes the text of a resolution apart. What it found is given together
// with the error where the text is none: [resolutions.ErrText].
func Parse(text string) (resolutions.Text, error) {
	all := blocks(text)
	at, rest, ok := formula(text, all)
	var h heading
	if ok {
		h = readHeading(text, all[:at])
		if body := all[at]; rest < body.end {
			all = all[at:]
			all[0].start = rest
		} else {
			all = all[at+1:]
		}
	}
	b := builder{text: text, lex: load()}
	if !ok {
		// Without the formula, the text begins with the first opening or number.
		for at = 0; at < len(all) && !b.opens(all[at].start) && !b.beginsOperative(all[at]); at++ {
		}
		h = readHeading(text, all[:at])
		all = all[at:]
	}
	b.first = h.section
	b.body(all)
	t := resolutions.Text{
		Symbol: h.symbol, Draft: h.draft, Adopted: h.adopted, Meeting: h.meeting,
		Sections: b.sections,
		Annexes:  b.annexes(all[min(b.annexAt, len(all)):]),
		Notes:    append(h.notes, b.notes...),
	}
	if !b.closing.empty() && t.Meeting == 0 {
		t.Meeting = meeting(text[b.closing.start:b.closing.end])
	}
	for _, n := range b.preamble {
		t.Preamble = append(t.Preamble, b.preambular(n))
	}
	t.Operative, _ = b.assemble(b.nodes, 0)
	b.charter(&t)
	b.force(t.Operative, !t.ChapterVII.IsZero(), resolutions.UnknownForce)
	b.details(&t)
	if t.Adopted == 0 && !t.Draft {
		t.Notes = append(t.Notes, resolutions.TextNote{Code: resolutions.NoteNoAdoption, Text: "no day of adoption was found"})
	}
	return t, h.judge(&t, ok)
}

// details reads what the paragraphs say: whom they address, what they refer to,
// by when.
func (b *builder) details(t *resolutions.Text) {
	all := owners(t)
	b.references(t, all)
	for i, o := range all {
		if o.preamble {
			continue
		}
		p := o.paragraph
		end := p.End
		if i+1 < len(all) {
			end = min(end, all[i+1].paragraph.Start)
		}
		b.addressees(p)
		b.deadlines(p, max(end, p.Text.Start), t.Adopted)
	}
}

// assemble turns the flat list of nodes from index i into a tree.
func (b *builder) assemble(nodes []node, depth int) (paragraphs []resolutions.Paragraph, used int) {
	for used < len(nodes) && nodes[used].depth >= depth {
		n := nodes[used]
		used++
		p := resolutions.Paragraph{
			Span: claims.Span{Start: n.start, End: n.end},
			Path: n.path,
			Text: claims.Span{Start: n.words, End: max(n.words, n.wordsEnd)},
		}
		p.Verbs = b.lex.operativeVerbs(b.text, p.Text.Start, p.Text.End)
		children, more := b.assemble(nodes[used:], n.depth+1)
		used += more
		p.Children = children
		if k := len(children); k > 0 {
			p.End = max(p.End, children[k-1].End)
		}
		paragraphs = append(paragraphs, p)
	}
	return paragraphs, used
}

func (b *builder) preambular(n node) resolutions.Paragraph {
	p := resolutions.Paragraph{Span: claims.Span{Start: n.start, End: n.end}, Text: claims.Span{Start: n.words, End: n.wordsEnd}}
	span, ok := b.lex.openingAt(b.text, n.words, n.wordsEnd)
	if !ok {
		span = claims.Span{Start: n.words, End: max(wordEnd(b.text[:n.wordsEnd], n.words), n.words)}
	}
	if !span.IsZero() {
		v := resolutions.Verb{Span: span, Force: resolutions.OtherForce}
		if found, _, ok := b.lex.leading(b.text, n.words, n.wordsEnd, true); ok {
			v.Lemma = found.Lemma
		}
		p.Verbs = []resolutions.Verb{v}
	}
	return p
}
