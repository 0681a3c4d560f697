package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// firstNumbered is the index of the block with the operative paragraph 1; -1
// where no paragraph is numbered. Its verb may be damaged, if that of paragraph
// 2 isn't.
func (b *builder) firstNumbered(blocks []block) int {
	candidate := -1
	for i, at := range blocks {
		if m, ok := b.topMarker(at); ok && m.number <= 2 {
			acts := b.acts(m.end)
			switch {
			case m.number == 1 && acts:
				return i
			case m.number == 1 && !m.loose && b.itemOrUpper(m.end):
				candidate = i
			case m.number == 2 && acts && candidate >= 0:
				return candidate
			}
		}
		if !at.lineStart && b.isAnnexHeading(at) {
			break
		}
	}
	return -1
}

// readPreamble takes the blocks before the first operative paragraph. If that
// one is numbered, what stands before it is preamble whatever its verb.
func (b *builder) readPreamble(blocks []block, numbered int) int {
	for i, at := range blocks {
		if i == numbered || numbered < 0 && b.beginsOperative(at) {
			return i
		}
		if span, label := b.sectionLabel(at); label != "" && !at.lineStart {
			b.section = label
			b.sections = append(b.sections, resolutions.Section{Span: span, Label: label})
			continue
		}
		begins := b.opens(at.start)
		if at.lineStart && !begins || len(b.preamble) > 0 && !begins && b.continues(at) {
			if n := len(b.preamble); n > 0 {
				b.preamble[n-1].end, b.preamble[n-1].wordsEnd = at.end, at.end
			}
			continue
		}
		if !begins && b.isFootnote(at) {
			continue
		}
		if !begins && b.heading(at) {
			b.sections = append(b.sections, resolutions.Section{Span: claims.Span{Start: at.start, End: at.end}})
			continue
		}
		b.preamble = append(b.preamble, node{start: at.start, end: at.end, words: at.start, wordsEnd: at.end})
	}
	b.unknownVerb()
	return len(blocks)
}

// unknownVerb finds the operative part of a text in which no paragraph begins
// with a verb of the table: it begins with the first that has the form of one.
func (b *builder) unknownVerb() {
	for i, n := range b.preamble {
		end := wordEnd(b.text, n.start)
		word := b.text[n.start:end]
		if len(word) < 4 || !startsUpper(word, 0) || !isLower(word[1]) || word[len(word)-1] != 's' || strings.HasSuffix(word, "ss") || b.opens(n.start) {
			continue
		}
		if next := gap(b.text, end); next == end || next >= n.end || !isLower(b.text[next]) {
			continue
		}
		for _, n := range b.preamble[i:] {
			b.add(n)
		}
		b.preamble = b.preamble[:i]
		return
	}
}

// continues says that a block goes on with the one before it: an item, a small
// letter, a quotation.
func (b *builder) continues(at block) bool {
	c := b.text[at.start]
	if isLower(c) || c == '(' || c == '"' {
		return true
	}
	if m, ok := readMarker(b.text, at.start); ok && m.kind != topMarker {
		return true
	}
	r, _ := utf8.DecodeRuneInString(b.text[at.start:])
	return r == '“' || r == '‘'
}

// beginsOperative says that the operative part begins at a block.
func (b *builder) beginsOperative(at block) bool {
	if m, ok := b.topMarker(at); ok && m.number == 1 {
		return b.acts(m.end) || !m.loose && !at.lineStart && b.itemOrUpper(m.end)
	}
	return !at.lineStart && b.acts(at.start)
}
