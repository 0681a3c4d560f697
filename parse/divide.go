package parse

import (
	"strings"
	"unicode/utf8"
)

// portion is how much of a text goes through the stages at a time. Tokens and
// trees are kept for one portion only, so that memory follows the answers, not
// the text. Ordinary documents are one portion.
const portion = 128 << 10

// divide gives the length of the next portion of text: all of it where it is
// short, else up to the last paragraph break, line break, end of sentence or
// blank in the second half of the portion, in this order; without any of them
// it cuts between two runes.
func divide(text string) int {
	if len(text) <= portion {
		return len(text)
	}
	const half = portion / 2
	second := text[half:portion]
	for _, mark := range []string{"\n\n", "\n", ". ", " "} {
		if i := strings.LastIndex(second, mark); i >= 0 {
			return half + i + len(mark)
		}
	}
	end := portion
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}
