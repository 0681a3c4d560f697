package actors

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// appendFold appends the form of a name under which the index keeps it: lower
// case, without accents, apostrophes, full stops and a leading article or
// trailing possessive; every other run of signs and spaces is one space.
// ASCII takes a path that allocates nothing when dst is large enough.
func appendFold(dst []byte, name string) []byte {
	start := len(dst)
	space, word := false, 0 // word counts the letters since the last sign
	for i := 0; i < len(name); {
		c := name[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(name[i:])
			if r == '’' || r == 'ʼ' || r == '‘' || r == '`' || r == '\u00ad' || r == '\u200b' || r == '\u200e' || r == '\u200f' {
				if isPossessive(name[i+n:]) {
					i++
				}
				i += n
				continue
			}
			if r == '\u00a0' || r == '\u2011' || r == '–' || r == '—' || unicode.IsSpace(r) || unicode.IsPunct(r) {
				space = len(dst) > start
				i += n
				continue
			}
			if space {
				dst, space = append(dst, ' '), false
			}
			dst = appendFoldRune(dst, r)
			word++
			i += n
			continue
		}
		i++
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '\'':
			if isPossessive(name[i:]) {
				i++
			}
			continue
		case c == '.':
			// "U.S." is one word, "St. Lucia" and "St.Lucia" are two.
			if word > 1 {
				space = len(dst) > start
			}
			word = 0
			continue
		case c == '&':
			if space || len(dst) > start && dst[len(dst)-1] != ' ' {
				dst = append(dst, ' ')
			}
			dst = append(dst, "and"...)
			space = true
			continue
		case c == '+':
			dst = append(dst, " plus"...)
			space = true
			continue
		default:
			space, word = len(dst) > start, 0
			continue
		}
		if space {
			dst, space = append(dst, ' '), false
		}
		dst = append(dst, c)
		word++
	}
	if b := dst[start:]; len(b) > 4 && string(b[:4]) == "the " {
		copy(b, b[4:])
		dst = dst[:len(dst)-4]
	}
	return dst
}

// isPossessive tells whether s begins with the s of a possessive that ends its word.
func isPossessive(s string) bool {
	return s != "" && (s[0] == 's' || s[0] == 'S') && len(s) == 1
}

// appendFoldRune appends a letter beyond ASCII, lower-cased and without marks.
func appendFoldRune(dst []byte, r rune) []byte {
	if folded, ok := asciiLetters[r]; ok {
		return append(dst, folded...)
	}
	if unicode.Is(unicode.Mn, r) {
		return dst
	}
	r = unicode.ToLower(r)
	if r < 0x250 || 0x1e00 <= r && r < 0x1f00 { // Latin with marks
		if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 {
			for len(d) > 0 {
				b, n := utf8.DecodeRune(d)
				if !unicode.Is(unicode.Mn, b) {
					dst = appendFoldRune(dst, b)
				}
				d = d[n:]
			}
			return dst
		}
	}
	return utf8.AppendRune(dst, r)
}
