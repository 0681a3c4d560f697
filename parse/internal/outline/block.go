package outline

import (
	"strings"
	"unicode/utf8"
)

// block is a paragraph as printed: lines up to a blank one, or up to a line
// that may begin a paragraph. [start, end) has no white space
// at its ends.
type block struct {
	start, end int
	lineStart  bool // it follows a single line break, not a blank line
}

func (b block) empty() bool { return b.end == 0 }

// blocks cuts a text into its blocks and leaves out rules, page headers and
// page numbers.
func blocks(text string) []block {
	var found []block
	open, speaking := false, false
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += i
		}
		start, stop := trim(text, i, end)
		line := text[start:stop]
		switch {
		case line == "":
			open = false
		case isRule(line):
			// A page break inside a paragraph doesn't end it.
		case open && speaking && !mayBegin(line, text[found[len(found)-1].start:found[len(found)-1].end]):
			found[len(found)-1].end = stop
		default:
			found = append(found, block{start: start, end: stop, lineStart: open})
			open = true
			speaking = speaking || speaks(line)
		}
		i = end + 1
	}
	return found
}

// mayBegin says whether a line inside a block may begin a paragraph of its own:
// whether it does is decided when its marker is known to be the next one, or its
// first word to open a paragraph. The lines of the heading all stand alone.
func mayBegin(line, before string) bool {
	stops := strings.IndexByte(",;:.", before[len(before)-1]) >= 0
	if m, ok := readMarker(line, 0); ok && m.end < len(line) && (m.kind != dashMarker || stops) {
		return true
	}
	return stops && startsUpper(line, 0)
}

// trim takes white space and marks without width from both ends.
func trim(text string, start, end int) (int, int) {
	for start < end {
		if c := text[start]; c < utf8.RuneSelf {
			if c > ' ' {
				break
			}
			start++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[start:end])
		if !isBlank(r) {
			break
		}
		start += size
	}
	for end > start {
		if c := text[end-1]; c < utf8.RuneSelf {
			if c > ' ' {
				break
			}
			end--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(text[start:end])
		if !isBlank(r) {
			break
		}
		end -= size
	}
	return start, end
}

func isBlank(r rune) bool {
	switch {
	case r <= ' ', r == '\u00a0', r == '\u00ad', '\u2000' <= r && r <= '\u200f', r == '\u2028', r == '\u2029', '\u202a' <= r && r <= '\u202f', r == '\u2060', '\u2066' <= r && r <= '\u2069', r == '\u3000', r == '\ufeff':
		return true
	}
	return false
}

// gap skips white space and marks without width.
func gap(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if c > ' ' {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isBlank(r) {
			return i
		}
		i += size
	}
	return i
}

// isRule knows lines that are no text: rules, page numbers ("3/14"), the job
// number of the printer ("16-21102 (E)").
func isRule(line string) bool {
	if len(line) > 24 {
		return strings.Trim(line, "_-*=–—· ") == ""
	}
	letters, digits, other := 0, 0, 0
	for i := range len(line) {
		switch c := line[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf:
			letters++
		case '0' <= c && c <= '9':
			digits++
		case c == '/', c == '-':
			other++
		}
	}
	switch {
	case letters == 0 && digits == 0:
		return true
	case letters == 0 && other == 1 && digits > 1 && line[0] != '-' && strings.Trim(line, "0123456789/- ") == "":
		return true
	}
	return strings.HasSuffix(line, "(E)") && letters == 1 && digits > 4
}
