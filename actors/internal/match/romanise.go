package match

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letter is a row of romanise.tsv.
type letter struct {
	latin, initial string
	replaces       bool // the vowel that the sign before ended in
}

//go:embed romanise.tsv
var romaniseText string

var letters = sync.OnceValue(func() map[rune]letter {
	table := make(map[rune]letter, 1500)
	for cells := range tableRows(romaniseText) {
		r, _ := utf8.DecodeRuneInString(cells[0])
		latin, replaces := strings.CutPrefix(cells[1], "<")
		table[r] = letter{latin, cells[2], replaces}
	}
	return table
})

// script is a way of writing as far as comparison must know.
type script uint8

const (
	latin  script = iota
	vowels        // romanised in full: Cyrillic, Greek, Armenian, Georgian, the scripts of India
	bones         // vowels unwritten or rearranged: compare consonants
)

func scriptOf(r rune) (script, unicodeScript) {
	switch {
	case r < 0x370:
		return latin, 0
	case r < 0x590:
		return vowels, 1
	case r < 0x5ff:
		return bones, 2
	case r < 0x780, 0xfb50 <= r && r < 0xff00:
		return bones, 3
	case 0x900 <= r && r < 0xe00:
		return vowels, 4
	case 0x10a0 <= r && r < 0x1100, 0x1c90 <= r && r < 0x1cc0:
		return vowels, 1
	case 0x1d00 <= r && r < 0x2000:
		return latin, 0
	case r >= 0xac00 && r < 0xd7b0, 0x1100 <= r && r < 0x1200:
		return bones, 5
	case r >= 0x3040 && r < 0x3100:
		return bones, 6
	case r >= 0x3400 && r < 0xa000:
		return bones, 7
	}
	return bones, 8
}

// unicodeScript tells scripts of the same kind apart: names in one and the same
// script are compared by their letters.
type unicodeScript uint8

// romaniser turns runes into Latin letters one after the other.
type romaniser struct {
	out      []byte
	start    int  // of the token in out
	implicit bool // the last letter ended in a vowel that is understood, not written
}

// add appends a letter in lower case; it reports false for what is no letter
// or digit.
func (z *romaniser) add(r rune, next rune) bool {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		z.out = append(z.out, byte(r))
		return true
	case 'A' <= r && r <= 'Z':
		z.out = append(z.out, byte(r)+'a'-'A')
		return true
	case r < utf8.RuneSelf:
		return false
	case 0xac00 <= r && r < 0xac00+11172:
		z.hangul(int(r - 0xac00))
		return true
	case 0x1200 <= r && r < 0x1360:
		return z.ethiopic(r)
	}
	key := r
	switch {
	case 0x3041 <= r && r <= 0x3096:
		key = r + 96 // hiragana
	case 0x980 <= r && r < 0xd80:
		key = 0x900 + r%0x80 // the blocks have one layout
	}
	table := letters()
	l, ok := table[unicode.ToLower(key)]
	if !ok {
		return z.decompose(r)
	}
	if l.replaces {
		z.dropVowel()
	}
	z.implicit = 0x900 <= key && key < 0x980 && !l.replaces && strings.HasSuffix(l.latin, "a") && len(l.latin) > 1
	if l.initial != "" && len(z.out) == z.start && unicode.IsLetter(next) {
		z.out = append(z.out, l.initial...)
		return true
	}
	z.out = append(z.out, l.latin...)
	return true
}

// decompose handles Latin letters with marks, ligatures and full-width forms.
func (z *romaniser) decompose(r rune) bool {
	if ascii, ok := latinLetters[r]; ok {
		z.out = append(z.out, ascii...)
		return true
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return true
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	var buffer [utf8.UTFMax]byte
	whole := norm.NFKD.Bytes(buffer[:utf8.EncodeRune(buffer[:], r)])
	table := letters()
	known := false
	for _, part := range string(whole) {
		part = unicode.ToLower(part)
		if 'a' <= part && part <= 'z' || '0' <= part && part <= '9' {
			z.out = append(z.out, byte(part))
			known = true
		} else if l, ok := table[part]; ok {
			z.out = append(z.out, l.latin...)
			known = true
		}
	}
	if !known { // a letter of a script without a table stays itself
		z.out = utf8.AppendRune(z.out, unicode.ToLower(r))
	}
	return true
}

// endToken drops a vowel that is understood but not spoken at the end.
func (z *romaniser) endToken() {
	if z.implicit && len(z.out) > z.start+1 {
		z.out = z.out[:len(z.out)-1]
	}
	z.implicit = false
}

func (z *romaniser) dropVowel() {
	for len(z.out) > z.start && strings.IndexByte("aeiou", z.out[len(z.out)-1]) >= 0 {
		z.out = z.out[:len(z.out)-1]
	}
}

var (
	hangulInitials = [...]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	hangulVowels   = [...]string{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"}
	hangulFinals   = [...]string{"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"}
)

// hangul spells a syllable block by the Revised Romanisation, letter by letter.
func (z *romaniser) hangul(syllable int) {
	z.out = append(z.out, hangulInitials[syllable/588]...)
	z.out = append(z.out, hangulVowels[syllable%588/28]...)
	z.out = append(z.out, hangulFinals[syllable%28]...)
}

var ethiopicVowels = [...]string{"e", "u", "i", "a", "e", "", "o", "wa"}

func (z *romaniser) ethiopic(r rune) bool {
	l, ok := letters()[r&^7]
	if !ok {
		return z.decompose(r)
	}
	z.out = append(z.out, l.latin...)
	z.out = append(z.out, ethiopicVowels[r&7]...)
	return true
}

// latinLetters holds the Latin letters that Unicode does not decompose.
var latinLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o",
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'ł': "l", 'Ł': "l", 'þ': "th",
	'Þ': "th", 'ı': "i", 'ħ': "h", 'Ħ': "h", 'ŋ': "n", 'Ŋ': "n", 'ə': "a", 'Ə': "a",
	'ʻ': "", 'ʼ': "", 'ʿ': "", 'ʾ': "", 'ʹ': "", 'ʺ': "",
}
