package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// unmarked takes a block without a marker that fits: a section's letter, a
// heading, replacement text, an unnumbered paragraph, or more of what is open.
func (b *builder) unmarked(at block) {
	if speaks(b.text[at.start:at.end]) {
		return // the formula of a second part
	}
	if !at.lineStart {
		if span, label := b.sectionLabel(at); label != "" {
			b.section = label
			b.sections = append(b.sections, resolutions.Section{Span: span, Label: label})
			return
		}
		if b.beginsQuotation(at) {
			b.more(at)
			return
		}
		if !b.quoted && b.acts(at.start) && !b.heading(at) {
			b.levels = b.levels[:0]
			b.add(node{start: at.start, end: at.end, words: at.start, wordsEnd: at.end})
			return
		}
		if b.heading(at) || len(b.nodes) == 0 || b.isFootnote(at) || !b.quoted && b.opens(at.start) {
			if b.heading(at) {
				b.sections = append(b.sections, resolutions.Section{Span: claims.Span{Start: at.start, End: at.end}})
			}
			return
		}
	}
	if len(b.nodes) == 0 {
		return
	}
	b.more(at)
}

// beginsQuotation says that a block is replacement text for another resolution:
// it begins with a quotation mark, after a colon.
func (b *builder) beginsQuotation(at block) bool {
	return len(b.nodes) > 0 && b.endsWithColon() && skipQuote(b.text, at.start) > at.start
}

// more adds a block to what is open: to the last item if it goes on within a
// line or the text is quoted, to the paragraph otherwise.
func (b *builder) more(at block) {
	last := &b.nodes[len(b.nodes)-1]
	last.end = at.end
	if at.lineStart || last.depth == 0 {
		last.wordsEnd = at.end
	}
	b.nodes[b.open].end = at.end
	text := b.text[at.start:at.end]
	if strings.HasPrefix(text, "“") || strings.HasPrefix(text, "\"") {
		b.quoted = true
	}
	if b.quoted {
		b.quotations = append(b.quotations, claims.Span{Start: at.start, End: at.end})
		b.quoted = !closesQuotation(text)
	}
}

// closesQuotation says that the last quotation mark of a block closes, within
// the punctuation at its end.
func closesQuotation(text string) bool {
	rest := strings.TrimRight(text, ";.,: ")
	if strings.HasSuffix(rest, "”") {
		return true
	}
	return strings.HasSuffix(rest, "\"") && len(rest) > 1
}

// sectionLabel reads a lone letter or numeral: "A", "B.", "II", "== I ==",
// "Section C", and the one before a heading: "A. Measures".
func (b *builder) sectionLabel(at block) (claims.Span, string) {
	text := b.text[at.start:at.end]
	if len(text) > 160 {
		return claims.Span{}, ""
	}
	span := claims.Span{Start: at.start, End: at.end}
	bare := strings.Trim(text, "= .")
	for _, word := range []string{"Section ", "Part ", "SECTION ", "PART "} {
		bare = strings.TrimPrefix(bare, word)
	}
	if isSection(bare) {
		return span, bare
	}
	if label, rest, ok := strings.Cut(text, ". "); ok && isSection(label) && startsUpper(rest, 0) && !endsSentence(rest) {
		return span, label
	}
	return claims.Span{}, ""
}

func isSection(label string) bool {
	if len(label) == 1 && 'A' <= label[0] && label[0] <= 'Z' {
		return true
	}
	return label != "" && label == strings.ToUpper(label) && romanValue(strings.ToLower(label)) > 0
}

// heading says that a block is a title over the paragraphs that follow.
func (b *builder) heading(at block) bool {
	text := b.text[at.start:at.end]
	return len(text) < 140 && startsUpper(text, 0) && !endsSentence(text) && !b.opens(at.start) && (!b.acts(at.start) || len(text) < 24)
}

func endsSentence(text string) bool {
	return text == "" || strings.IndexByte(".,;:", text[len(text)-1]) >= 0 || strings.HasSuffix(text, " and") || strings.HasSuffix(text, " or")
}

func startsUpper(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return 'A' <= r && r <= 'Z' || r == '“' || 'À' <= r && r <= 'Þ'
}

// isFootnote knows notes under the text: "1 S/RES/1617 (2005), para. 2.", "4/
// S/24748, annex.", "* Reissued for technical reasons."
func (b *builder) isFootnote(at block) bool {
	text := b.text[at.start:at.end]
	if strings.HasPrefix(text, "*") {
		return true
	}
	i := 0
	for i < len(text) && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	if i == 0 || i > 3 {
		return false
	}
	rest := strings.TrimLeft(text[i:], "/ ")
	return strings.HasPrefix(rest, "S/") || strings.HasPrefix(rest, "A/") || strings.HasPrefix(rest, "See ") || strings.HasPrefix(rest, "Ibid") || strings.HasPrefix(rest, "Official Records")
}

// isClosing knows the line on the vote under old resolutions.
func (b *builder) isClosing(at block) bool {
	text := b.text[at.start:at.end]
	return len(text) < 300 && (strings.HasPrefix(text, "Adopted unanimously") || strings.HasPrefix(text, "Adopted at ") || strings.HasPrefix(text, "Adopted by "))
}
