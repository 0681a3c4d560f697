package actors

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug folds a name to the form that identifiers use: lower-case ASCII letters
// and digits, everything else a single hyphen, accents dropped ("Kim Jong-un"
// -> "kim-jong-un", "Brasília" -> "brasilia").
func Slug(name string) string {
	if !isASCII(name) {
		name = norm.NFKD.String(name)
	}
	var b strings.Builder
	b.Grow(len(name))
	hyphen := false
	for _, r := range name {
		switch {
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			continue
		default:
			if folded, ok := asciiLetters[r]; ok {
				if hyphen && b.Len() > 0 {
					b.WriteByte('-')
				}
				hyphen = false
				b.WriteString(folded)
				continue
			}
			hyphen = true
			continue
		}
		if hyphen && b.Len() > 0 {
			b.WriteByte('-')
		}
		hyphen = false
		b.WriteRune(r)
	}
	return b.String()
}

// asciiLetters holds the Latin letters that Unicode does not decompose.
var asciiLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o",
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'ł': "l", 'Ł': "l", 'þ': "th",
	'Þ': "th", 'ı': "i", 'ħ': "h", 'Ħ': "h", 'ŋ': "n", 'Ŋ': "n", 'ə': "a", 'Ə': "a",
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
