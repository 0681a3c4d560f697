package mention

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A name is matched piece by piece: a piece is a run of letters and digits,
// folded to lower case without accents. White space, hyphens, apostrophes and
// the full stops of abbreviations part pieces or vanish; any other sign ends a
// name. "Guinea-Bissau", "Guinea Bissau" and "GUINEA‑BISSAU" are the same two
// pieces, "U.S." and "US" the same one.

// letterCase is how a piece is written.
type letterCase uint8

const (
	lowerCase letterCase = iota // no capital at the start: of, al, 1718
	titleCase
	upperCase // two letters or more, all capitals
	mixedCase // capitals inside: McDonald, ECOWASs
)

// piece is a folded word of a name with the case it had.
type piece struct {
	text       string
	start, end int // bytes of the source
	letters    letterCase
}

// appendPieces cuts s into pieces. ok is false where a sign stands in s that
// no name goes across.
func appendPieces(dst []piece, s string) (pieces []piece, ok bool) {
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !isNameRune(r) {
			if !isJoiner(r) {
				return dst, false
			}
			at += size
			continue
		}
		end := pieceEnd(s, at)
		dst = append(dst, piece{text: string(appendFold(nil, s[at:end])), start: at, end: end, letters: caseOf(s[at:end])})
		at = end
	}
	return dst, true
}

// pieceEnd is where the piece that starts at ends. Full stops between single
// letters belong to the piece: "U.S.A.".
func pieceEnd(s string, at int) int {
	i := at
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case isASCIIWord(c):
				i++
				continue
			case c == '.' && i > at && (i-at == 1 || s[i-2] == '.'):
				i++
				continue
			}
			return i
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isNameRune(r) {
			return i
		}
		i += size
	}
	return i
}

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isNameRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIWord(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// isJoiner reports whether a name goes on over r.
func isJoiner(r rune) bool {
	switch r {
	case ' ', '\t', '-', '+', '\'', '.', '’', '‘', 'ʼ', '‐', '‑', '\u00a0', '\u202f', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return false
}

// appendFold appends the folded piece: lower case, no accents, no full stops.
func appendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c != '.' {
				dst = append(dst, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		dst = appendFoldRune(dst, r)
	}
	return dst
}

func appendFoldRune(dst []byte, r rune) []byte {
	if folded := plainLetter(r); folded != "" {
		return append(dst, folded...)
	}
	if unicode.Is(unicode.Mn, r) {
		return dst
	}
	if r < 0x250 || 0x1e00 <= r && r < 0x1f00 { // Latin with marks
		if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 {
			for len(d) > 0 {
				b, n := utf8.DecodeRune(d)
				dst = appendFoldRune(dst, b)
				d = d[n:]
			}
			return dst
		}
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// plainLetter spells the Latin letters that Unicode doesn't decompose.
func plainLetter(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ł', 'Ł':
		return "l"
	case 'þ', 'Þ':
		return "th"
	case 'ı', 'İ':
		return "i"
	case 'ə', 'Ə':
		return "a"
	}
	return ""
}

// caseOf is how a piece is written. A single capital counts as title case, an
// abbreviation with full stops as upper case.
func caseOf(s string) letterCase {
	letters, capitals := 0, 0
	first := false
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			capitals++
			first = first || letters == 1
		} else if letters == 1 && !unicode.IsLower(r) {
			first = true // a script without case
		}
	}
	switch {
	case capitals == letters && letters > 1:
		return upperCase
	case first && capitals <= 1:
		return titleCase
	case capitals > 0 && !first:
		return mixedCase
	case first:
		return mixedCase
	}
	return lowerCase
}

// fits reports whether a piece of text may stand for a piece of a name: a
// capitalised word of a name needs a capital in the text, an acronym all of
// them, and a small word is free.
func (l letterCase) fits(text letterCase) bool {
	switch l {
	case lowerCase:
		return true
	case titleCase:
		return text != lowerCase
	}
	return text == upperCase || text == mixedCase
}
