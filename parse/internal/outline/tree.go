package outline

import (
	"strconv"
	"strings"

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
	open    int // the index of the last node that is a paragraph
	section string
	first   string // the letter above the formula
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
		if !b.closing.empty() {
			continue // the notes of old volumes
		}
		if b.isClosing(at) {
			b.closing = at
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
	if !b.item(at, m) {
		return false
	}
	if m.kind == bracketMarker {
		b.inline(at, m.end)
	}
	return true
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
	case m.number == 1 && b.freshSection():
		if fits = acts || !m.loose && b.itemOrUpper(m.end); fits {
			b.split()
		}
	case m.number > b.last && m.number <= b.last+4, m.number == b.last:
		fits = acts && !m.loose
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
	return n > 0 && b.sections[n-1].Label != "" && len(b.nodes) > 0 && b.sections[n-1].Start > b.nodes[len(b.nodes)-1].start
}

// split makes the letters lead the paths of all paragraphs, once the numbers have
// begun anew.
func (b *builder) split() {
	if b.prefix {
		return
	}
	b.prefix = true
	k, label := 0, b.first
	for i := range b.nodes {
		for k < len(b.sections) && b.sections[k].Start < b.nodes[i].start {
			if b.sections[k].Label != "" {
				label = b.sections[k].Label
			}
			k++
		}
		if b.nodes[i].path != "" {
			b.nodes[i].path = label + b.nodes[i].path
		}
	}
	for i := range b.sections {
		b.sections[i].Prefix = b.sections[i].Label != ""
	}
}

func (b *builder) endsWithStop() bool {
	last := b.nodes[len(b.nodes)-1]
	return last.wordsEnd > last.words && b.text[last.wordsEnd-1] == '.'
}

func (b *builder) add(n node) {
	b.nodes = append(b.nodes, n)
	if n.depth == 0 {
		b.open = len(b.nodes) - 1
		b.seized = strings.Contains(b.text[n.words:n.wordsEnd], "seized of the matter")
	}
}
