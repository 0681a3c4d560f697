package outline

import (
	"strconv"
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

var annexWords = []string{"Annex", "ANNEX", "Appendix", "APPENDIX", "Attachment", "Enclosure", "Statute of the"}

// isAnnexHeading knows "Annex", "ANNEX II", "Annex B: Statement".
func (b *builder) isAnnexHeading(at block) bool { return annexLabel(b.text[at.start:at.end]) != "" }

func annexLabel(text string) string {
	if len(text) > 200 || strings.HasSuffix(text, ";") {
		return ""
	}
	for _, word := range annexWords {
		rest, ok := strings.CutPrefix(text, word)
		if !ok || rest != "" && isLower(rest[0]) {
			continue
		}
		label, _, _ := strings.Cut(strings.TrimSpace(rest), "\n")
		label, _, _ = strings.Cut(label, " ")
		label = strings.Trim(label, ".:*—–-")
		switch {
		case word == "Statute of the":
			return "Statute"
		case rest == "":
			return "Annex"
		case isSection(label) || label != "" && strings.Trim(label, "0123456789") == "":
			return "Annex " + label
		case strings.HasSuffix(text, "."):
			return "" // a sentence
		}
		return "Annex"
	}
	return ""
}

// annexes reads the blocks after the operative text. A block that is no annex's
// heading begins an annex without a label if none is open.
func (b *builder) annexes(blocks []block) []resolutions.Annex {
	var found []resolutions.Annex
	last := 0
	for _, at := range blocks {
		if label := annexLabel(b.text[at.start:at.end]); label != "" && !at.lineStart {
			found = append(found, resolutions.Annex{Span: claims.Span{Start: at.start, End: at.end}, Label: label})
			last = 0
			continue
		}
		if len(found) == 0 {
			if b.isFootnote(at) {
				continue
			}
			found = append(found, resolutions.Annex{Span: claims.Span{Start: at.start, End: at.end}})
		}
		annex := &found[len(found)-1]
		annex.End = at.end
		m, ok := readMarker(b.text[:at.end], at.start)
		switch {
		case ok && m.kind == topMarker && !m.loose && m.number == last+1 && m.end < at.end:
			last++
			annex.Paragraphs = append(annex.Paragraphs, resolutions.Paragraph{
				Span: claims.Span{Start: at.start, End: at.end},
				Path: strconv.Itoa(m.number),
				Text: claims.Span{Start: m.end, End: at.end},
			})
		case len(annex.Paragraphs) > 0:
			annex.Paragraphs[len(annex.Paragraphs)-1].End = at.end
		}
	}
	return found
}
