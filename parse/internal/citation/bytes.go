package citation

import (
	"unicode/utf8"
)

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// at is the byte at i, 0 outside the text.
func at(text string, i int) byte {
	if 0 <= i && i < len(text) {
		return text[i]
	}
	return 0
}

func hasPrefix(text string, i int, prefix string) bool {
	return i <= len(text) && len(text)-i >= len(prefix) && text[i:i+len(prefix)] == prefix
}

func wordEnd(text string, i int) int {
	for i < len(text) && isLetter(text[i]) {
		i++
	}
	return i
}

func equalFold(text, lower string) bool {
	if len(text) != len(lower) {
		return false
	}
	for i := range len(text) {
		if text[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}

// number reads up to five digits at i; end is i where there are none or more.
func number(text string, i int) (n, end int) {
	for end = i; end < len(text) && isDigit(text[end]); end++ {
		if end-i == 5 {
			return 0, i
		}
		n = n*10 + int(text[end]-'0')
	}
	return n, end
}

// gap skips white space, at most one line break, and marks without width.
func gap(text string, i int) int {
	lines := 0
	for i < len(text) {
		c := text[i]
		switch {
		case c == ' ', c == '\t', c == '\r':
			i++
		case c == '\n':
			if lines++; lines > 1 {
				return i
			}
			i++
		case c < utf8.RuneSelf:
			return i
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isGap(r) {
				return i
			}
			i += size
		}
	}
	return i
}

// gapBack is gap from the other side: the end of what stands before i.
func gapBack(text string, i int) int {
	lines := 0
	for i > 0 {
		c := text[i-1]
		switch {
		case c == ' ', c == '\t', c == '\r':
			i--
		case c == '\n':
			if lines++; lines > 1 {
				return i
			}
			i--
		case c < utf8.RuneSelf:
			return i
		default:
			r, size := utf8.DecodeLastRuneInString(text[:i])
			if !isGap(r) {
				return i
			}
			i -= size
		}
	}
	return i
}

func isGap(r rune) bool {
	switch {
	case r == '\u00a0', r == '\u00ad', '\u2000' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202f', r == '\u2060', '\u2066' <= r && r <= '\u2069', r == '\ufeff':
		return true
	}
	return false
}

// dash is the end of one hyphen or dash of any kind at i, or i.
func dash(text string, i int) int {
	if at(text, i) == '-' {
		return i + 1
	}
	if r, size := utf8.DecodeRuneInString(text[min(i, len(text)):]); '\u2010' <= r && r <= '\u2014' || r == '\u2212' {
		return i + size
	}
	return i
}

// wordBack is the start of the word that ends at i: letters, hyphens, apostrophes
// and inner full stops; i where something else stands there. A full stop at the
// end belongs to "U.N." alone: it ends a sentence elsewhere.
func wordBack(text string, i int) (start int) {
	const longest = 24
	for start = i; start > 0 && i-start < longest; {
		c := text[start-1]
		if isLetter(c) || c == '-' || c == '\'' || c == '.' && (start != i || i >= 4 && text[i-4:i] == "U.N.") {
			start--
			continue
		}
		if r, size := utf8.DecodeLastRuneInString(text[:start]); r == '’' || r == '‑' || r == '‐' {
			start -= size
			continue
		}
		break
	}
	return start
}
