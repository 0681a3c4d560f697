package outline

import (
	"fmt"
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// charter finds where the preamble invokes the Charter: "Acting under Chapter VII
// of the Charter", "Acting under Article 41 of Chapter VII".
func (b *builder) charter(t *resolutions.Text) {
	for _, p := range t.Preamble {
		text := b.text[p.Start:p.End]
		span, ok := invokes(text, p.Start)
		if !ok {
			continue
		}
		t.ChapterVII = span
		t.Article41, _ = find(text, p.Start, "Article 41", "Articles 40 and 41", "Articles 39, 40 and 41")
		t.Article40, _ = find(text, p.Start, "Article 40", "Articles 40", "Articles 39 and 40", "Articles 39, 40")
	}
}

// invokes finds the words by which a paragraph acts under Chapter VII; to recall
// that it did so once is not enough.
func invokes(text string, offset int) (claims.Span, bool) {
	acting, ok := find(text, 0, "Acting under", "acting under")
	if !ok {
		// "Decides, under Chapter VII of the Charter, that all States shall".
		return find(text, offset, ", under Chapter VII of the Charter")
	}
	const reach = 120
	rest := text[acting.Start:min(len(text), acting.End+reach)]
	if end := strings.IndexByte(rest, ','); end >= 0 {
		rest = rest[:end]
	}
	span, ok := find(rest, offset+acting.Start, "Chapter VII", "Chapters VII", "Chapters VI and VII")
	return span, ok
}

// find gives the place of the first of some phrases, whatever the kind of space.
func find(text string, offset int, phrases ...string) (claims.Span, bool) {
	for _, phrase := range phrases {
		if start, end := indexSpaced(text, phrase); start >= 0 {
			return claims.Span{Start: offset + start, End: offset + end}, true
		}
	}
	return claims.Span{}, false
}

// indexSpaced finds a phrase in which each space stands for any gap.
func indexSpaced(text, phrase string) (start, end int) {
	first, rest, _ := strings.Cut(phrase, " ")
	for from := 0; ; {
		i := strings.Index(text[from:], first)
		if i < 0 {
			return -1, -1
		}
		start = from + i
		end = start + len(first)
		matched := true
		for word := range strings.SplitSeq(rest, " ") {
			next := gap(text, end)
			if next == end || !strings.HasPrefix(text[next:], word) {
				matched = false
				break
			}
			end = next + len(word)
		}
		if matched {
			return start, end
		}
		from = start + len(first)
	}
}

// force gives each paragraph the force of its strongest verb, and an item
// without a verb that of its parent.
func (b *builder) force(paragraphs []resolutions.Paragraph, chapter bool, inherited resolutions.Force) {
	for i := range paragraphs {
		p := &paragraphs[i]
		p.ChapterVII = chapter
		if _, ok := invokes(b.text[p.Text.Start:p.Text.End], 0); ok {
			p.ChapterVII = true
		}
		for k := range p.Verbs {
			v := &p.Verbs[k]
			if v.Force == resolutions.Binding && p.ChapterVII {
				v.Force = resolutions.ChapterVII
			}
			if p.Force == resolutions.UnknownForce || v.Force < p.Force {
				p.Force = v.Force
			}
		}
		if len(p.Verbs) == 0 {
			p.Force = inherited
		}
		b.force(p.Children, p.ChapterVII, p.Force)
	}
}

// judge says why a text is no resolution; nil if it is one.
func (h *heading) judge(t *resolutions.Text, formula bool) error {
	switch {
	case h.statement:
		return fmt.Errorf("%w: it is a statement of the Council's President: parse it as a document", resolutions.ErrText)
	case len(t.Operative) == 0 && len(t.Preamble) == 0 || !formula && len(t.Operative) == 0:
		return fmt.Errorf("%w: it has neither \"The Security Council,\" nor an operative paragraph: give the whole text from its heading on", resolutions.ErrText)
	case len(t.Operative) == 0:
		return fmt.Errorf("%w: no operative paragraph follows the preamble: is the text cut off?", resolutions.ErrText)
	}
	return nil
}
