package match

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed sounds.tsv
var soundsText string

type soundTable struct {
	spell [128][]spelling // by first letter, longest first
	near  [128][128]bool
	bone  [128]byte
}

var sounds = sync.OnceValue(func() *soundTable {
	t := &soundTable{}
	for cells := range tableRows(soundsText) {
		switch cells[0] {
		case "spell":
			letters, closed := strings.CutSuffix(cells[1], "_")
			letters, initial := strings.CutPrefix(letters, "^")
			list := &t.spell[letters[0]&127]
			*list = append(*list, spelling{letters, cells[2], closed, initial})
		case "near":
			for i := range len(cells[1]) {
				for j := range len(cells[1]) {
					t.near[cells[1][i]&127][cells[1][j]&127] = true
				}
			}
		case "bone":
			for i := range len(cells[1]) {
				t.bone[cells[1][i]&127] = cells[2][0]
			}
		}
	}
	for _, list := range t.spell {
		slices.SortStableFunc(list, func(a, b spelling) int { return len(b.letters) - len(a.letters) }) // ^x stands before x in the table
	}
	return t
})

type spelling struct {
	letters, sound string
	closed         bool // counts only where no vowel follows
	initial        bool // counts only at the start
}

func (s *spelling) fits(text string, i int) bool {
	if s.initial && i > 0 || !strings.HasPrefix(text[i:], s.letters) {
		return false
	}
	after := i + len(s.letters)
	return !s.closed || after == len(text) || strings.IndexByte("aeiouy", text[after]) < 0
}

// soundOf spells a folded token as it roughly sounds; doubled letters are one.
func soundOf(text string) string {
	t := sounds()
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		sound, n := text[i:i+1], 1
		for _, s := range t.spell[text[i]&127] {
			if s.fits(text, i) {
				sound, n = s.sound, len(s.letters)
				break
			}
		}
		for j := range len(sound) {
			if len(out) == 0 || out[len(out)-1] != sound[j] {
				out = append(out, sound[j])
			}
		}
		i += n
	}
	return string(out)
}

// bonesOf leaves the consonants of a sound, alike ones merged, and an "a" for
// a vowel at the start.
func bonesOf(sound string) string {
	t := sounds()
	out := make([]byte, 0, len(sound))
	for i := range len(sound) {
		c := sound[i]
		b := t.bone[c&127]
		switch {
		case c >= 0x80:
			b = c
		case i == 0 && strings.IndexByte("aiu", c) >= 0:
			b = 'a'
		case i == 0 && c == 'h':
			b = 'k'
		case b == 'k' && i > 0 && i == len(sound)-1 && sound[i-1] == 'n':
			continue // the g of -ng
		case '0' <= c && c <= '9':
			b = c
		}
		if b == 0 || len(out) > 0 && out[len(out)-1] == b && i > 0 && sound[i-1] == c {
			continue
		}
		out = append(out, b)
	}
	return string(out)
}
