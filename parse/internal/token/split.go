package token

import "slices"

// Splitter cuts texts one after the other and reuses its memory: a Text is
// valid until the next call of Split. The zero Splitter is ready; it must not
// be used by two goroutines at once.
type Splitter struct {
	scanner scanner
	text    Text
	stack   []int32     // open quotations, innermost last
	kinds   []quoteKind // of each quotation
	last    int32       // the quotation that was taken from the stack last
}

// Split cuts the text. The result shares the splitter's memory.
func (s *Splitter) Split(source string) *Text {
	s.text.Source = source
	s.text.Tokens = s.text.Tokens[:0]
	s.text.Sentences = s.text.Sentences[:0]
	s.text.Paragraphs = s.text.Paragraphs[:0]
	s.text.Quotations = s.text.Quotations[:0]
	s.text.Strays = s.text.Strays[:0]
	if cap(s.text.Tokens) < len(source)/4 {
		s.text.Tokens = slices.Grow(s.text.Tokens, estimate(source))
	}
	s.scanner.scan(source, s.text.Tokens)
	s.text.Tokens = s.scanner.tokens
	s.quotations()
	s.sentences()
	return &s.text
}

// Split cuts a text into its tokens, sentences, paragraphs and quotations. Any
// text is safe; the time is linear in its length.
func Split(source string) *Text {
	var s Splitter
	return s.Split(source)
}

// estimate is about how many tokens a text has: room made once for all of them
// takes half the memory of room that grows.
func estimate(source string) int {
	n, previous := 16, space
	for i := range len(source) {
		c := letter
		if b := source[i]; b < 0x80 {
			if c = asciiClass[b]; c == digit {
				c = letter
			}
		} else if b == 0xe2 {
			c = punct // begins the dashes and the curly quotation marks
		}
		if c != previous && c > mark {
			n++
		}
		previous = c
	}
	return n + n/64
}
