package outline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// node is a paragraph or item before it becomes part of the tree.
type node struct {
	path       string
	depth      int // 0 for a paragraph, 1 and more for items
	start, end int // with the marker; end grows with continuations
	words      int // where its own words begin
	wordsEnd   int
}

// level is an open list.
type level struct {
	kind  markerKind
	label string
	path  string
}

// builder reads the blocks after the heading.
type builder struct {
	text string
	lex  *lexicon

	preamble []node
	nodes    []node
	sections []resolutions.Section
	annexAt  int // index of the block where the annexes begin
	closing  block

	last    int // the number of the last top-level paragraph
	section string
	prefix  bool
	levels  []level
	quoted  bool // inside replacement text that runs over several blocks
	seized  bool // the paragraph that ends most resolutions has been read
	notes   []resolutions.TextNote
	// quotations are the blocks of replacement text; they speak of the
	// resolution that they become part of.
	quotations []claims.Span
	letters    map[int]string // sections by number, once asked for
}

// body reads the blocks from the formula on.
func (b *builder) body(blocks []block) {
	i := b.readPreamble(blocks, b.firstNumbered(blocks))
	b.annexAt = len(blocks)
	for ; i < len(blocks); i++ {
		at := blocks[i]
		if len(b.nodes) > 0 && (!at.lineStart || b.seized) && b.isAnnexHeading(at) {
			b.annexAt = i
			return
		}
		if b.isClosing(at) {
			b.closing = at
			b.quoted = false
			continue
		}
		if b.marked(at) {
			continue
		}
		if b.seized && (!at.lineStart || b.endsWithStop()) && !b.isFootnote(at) {
			b.annexAt = i
			return
		}
		b.unmarked(at)
	}
}

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
	return len(blocks)
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

// topMarker reads a paragraph's number, and the "I." or "l." that a scan makes of "1.".
func (b *builder) topMarker(at block) (marker, bool) {
	m, ok := readMarker(b.text[:at.end], at.start)
	if ok && m.kind == topMarker {
		return m, true
	}
	if b.last == 0 && at.end-at.start > 4 {
		if c := b.text[at.start]; (c == 'I' || c == 'l') && strings.IndexByte(".,", b.text[at.start+1]) >= 0 {
			if end := gap(b.text, at.start+2); b.acts(end) {
				return marker{kind: topMarker, label: "1", number: 1, end: end}, true
			}
		}
	}
	return marker{}, false
}

// marked takes a block that begins with the marker of the next paragraph or item.
func (b *builder) marked(at block) bool {
	if m, ok := b.topMarker(at); ok {
		return b.top(at, m)
	}
	m, ok := readMarker(b.text[:at.end], at.start)
	if !ok || len(b.nodes) == 0 || b.quoted || m.end >= at.end || m.label == "*" && b.isFootnote(at) && !b.endsWithColon() && len(b.levels) == 0 {
		return false
	}
	if at.lineStart && !b.sentenceEnds() {
		return false
	}
	b.seized = false
	return b.item(at, m)
}

// sentenceEnds says that the words before a line break allow a new item after it.
func (b *builder) sentenceEnds() bool {
	last := b.nodes[len(b.nodes)-1]
	text := b.text[last.words:max(last.words, last.wordsEnd)]
	switch {
	case text == "":
		return true
	case strings.IndexByte(";:,.", text[len(text)-1]) >= 0:
		return true
	}
	return strings.HasSuffix(text, " and") || strings.HasSuffix(text, " or")
}

// top takes a top-level paragraph if its number fits.
func (b *builder) top(at block, m marker) bool {
	acts := b.acts(m.end)
	fits := false
	switch {
	case m.end >= at.end:
		return false
	case b.quoted:
		fits = m.number == b.last+1 && acts && !m.loose
	case len(b.nodes) == 0 && m.number == 1:
		fits = true // the preamble ended here
	case at.lineStart:
		fits = m.number == b.last+1 && (acts || b.opens(m.end) || !m.loose && m.section != "" && b.itemOrUpper(m.end)) || m.number == b.last+2 && acts
	case m.number == b.last+1:
		fits = acts || !m.loose && b.itemOrUpper(m.end)
	case m.number > b.last && m.number <= b.last+4, m.number == b.last:
		fits = acts && !m.loose
	case m.number == 1 && b.freshSection():
		fits = acts || !m.loose && b.itemOrUpper(m.end)
		b.prefix = fits || b.prefix
	}
	if !fits {
		return false
	}
	if m.number > b.last+1 {
		b.notes = append(b.notes, resolutions.TextNote{
			Span: claims.Span{Start: at.start, End: m.end}, Code: resolutions.NoteNumberMissing,
			Text: "paragraph " + strconv.Itoa(m.number) + " follows paragraph " + strconv.Itoa(b.last),
		})
	}
	if m.section != "" {
		b.section, b.prefix = m.section, true
		b.sections = append(b.sections, resolutions.Section{Span: claims.Span{Start: at.start, End: at.start + len(m.section)}, Label: m.section, Prefix: true})
	}
	b.last, b.quoted, b.seized = m.number, false, false
	b.levels = b.levels[:0]
	path := strconv.Itoa(m.number)
	if b.prefix {
		path = b.section + path
	}
	b.add(node{path: path, start: at.start, end: at.end, words: m.end, wordsEnd: at.end})
	b.inline(at, m.end)
	return true
}

// freshSection says that a lone section letter was the last thing read, so that
// the numbers may begin anew.
func (b *builder) freshSection() bool {
	n := len(b.sections)
	return n > 1 && b.sections[n-1].Label != "" && len(b.nodes) > 0 && b.sections[n-1].Start > b.nodes[len(b.nodes)-1].start
}

// inline takes an item that stands in the same line as its parent: "2. (a) Decides".
func (b *builder) inline(at block, i int) {
	m, ok := readBracket(b.text[:at.end], i)
	if !ok || !begins(m.label) || m.end >= at.end {
		return
	}
	parent := &b.nodes[len(b.nodes)-1]
	parent.wordsEnd = parent.words
	b.item(block{start: i, end: at.end}, m)
}

// item takes an item and finds the list that it belongs to.
func (b *builder) item(at block, m marker) bool {
	depth := -1
	if m.kind == dashMarker {
		depth = b.dashDepth(m)
	} else {
		// A scan makes "(6)" of "(b)".
		if n := len(b.levels); n > 0 && m.label == "6" && b.levels[n-1].label == "a" {
			m.label = "b"
		}
		// And "(a)" of "(d)": no list begins without a colon inside one like it.
		if n := len(b.levels); n > 0 && m.label == "a" && b.levels[n-1].kind == m.kind && b.levels[n-1].label == "c" && !b.endsWithColon() {
			m.label = "d"
		}
		depth = b.labelDepth(m)
	}
	if depth < 0 {
		return false
	}
	b.levels = b.levels[:depth]
	parent := ""
	if depth > 0 {
		parent = b.levels[depth-1].path
	} else {
		parent = b.paragraphPath()
	}
	path := parent + "(" + m.label + ")"
	if m.kind == dashMarker {
		path = parent + m.label
	}
	b.levels = append(b.levels, level{kind: m.kind, label: m.label, path: path})
	b.add(node{path: path, depth: depth + 1, start: at.start, end: at.end, words: m.end, wordsEnd: at.end})
	if m.kind == bracketMarker {
		b.inline(at, m.end)
	}
	return true
}

// paragraphPath is the path of the paragraph that is open.
func (b *builder) paragraphPath() string {
	for i := len(b.nodes) - 1; i >= 0; i-- {
		if b.nodes[i].depth == 0 {
			return b.nodes[i].path
		}
	}
	return ""
}

// labelDepth finds the open list whose next item a label is; else a new list
// below. An "(i)" after "(h)" goes on with the letters unless the text before it
// ends in a colon.
func (b *builder) labelDepth(m marker) int {
	opensList := b.endsWithColon()
	if begins(m.label) && opensList {
		return len(b.levels)
	}
	for depth := len(b.levels) - 1; depth >= 0; depth-- {
		if l := b.levels[depth]; l.kind == m.kind && follows(m.label, l.label) {
			return depth
		}
	}
	if begins(m.label) {
		// A list that begins again with no list inside it: a sibling list.
		if n := len(b.levels); n > 0 && b.levels[n-1].kind == m.kind && b.levels[n-1].label == m.label {
			return n - 1
		}
		return len(b.levels)
	}
	// A letter is missing or repeated: the deepest list of the kind.
	for depth := len(b.levels) - 1; depth >= 0; depth-- {
		if l := b.levels[depth]; l.kind == m.kind && len(l.label) == len(m.label) && l.label <= m.label {
			return depth
		}
	}
	if m.kind == loneMarker && len(b.levels) == 0 && !opensList {
		return -1
	}
	return len(b.levels)
}

func (b *builder) dashDepth(m marker) int {
	for depth := len(b.levels) - 1; depth >= 0; depth-- {
		if l := b.levels[depth]; l.kind == dashMarker && l.label == m.label {
			return depth
		}
	}
	return len(b.levels)
}

func (b *builder) endsWithColon() bool {
	last := b.nodes[len(b.nodes)-1]
	return last.wordsEnd > last.words && b.text[last.wordsEnd-1] == ':'
}

func (b *builder) endsWithStop() bool {
	last := b.nodes[len(b.nodes)-1]
	return last.wordsEnd > last.words && b.text[last.wordsEnd-1] == '.'
}

func (b *builder) add(n node) {
	b.nodes = append(b.nodes, n)
	if n.depth == 0 {
		b.seized = strings.Contains(b.text[n.words:n.wordsEnd], "seized of the matter")
	}
}

// unmarked takes a block without a marker that fits: a section's letter, a
// heading, replacement text, an unnumbered paragraph, or more of what is open.
func (b *builder) unmarked(at block) {
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
	for i := len(b.nodes) - 1; i >= 0; i-- {
		if b.nodes[i].depth == 0 {
			b.nodes[i].end = at.end
			break
		}
	}
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
