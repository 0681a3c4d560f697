package token

import "unicode/utf8"

// scanner makes tokens in one pass over the text.
type scanner struct {
	source     string
	words      *lexicon
	tokens     []Token
	marks      []quoteMark
	paragraphs []int32 // the first token of each paragraph
	singles    int     // single quotation marks open in this paragraph
	lastSingle int     // where the paragraph's last closing single mark stands; -1 unknown
	block      block
}

func (s *scanner) scan(source string, tokens []Token) {
	s.source, s.words, s.tokens = source, words(), tokens
	s.marks, s.paragraphs = s.marks[:0], s.paragraphs[:0]
	s.block = block{}
	s.newParagraph()
	for i := 0; i < len(source); {
		c, size := other, 1
		if b := source[i]; b < utf8.RuneSelf {
			c = asciiClass[b]
		} else {
			c, size = classify(source[i:])
		}
		switch c {
		case letter, digit:
			i = s.word(i, c)
		case space:
			s.space()
			i += size
		case newline:
			s.space()
			i = s.lineBreak(i)
		case mark:
			i += size
		case apostrophe:
			i = s.apostrophe(i, size)
		case quote:
			i = s.quote(i, size)
		case stop:
			i = s.stop(i)
		case hyphen, dash:
			i = s.run(i, size, Punct)
		case bracket:
			i = s.bracket(i)
		case punct:
			i = s.punct(i, size)
		case currency:
			i = s.run(i, size, Symbol)
		default:
			i = s.symbol(i, size)
		}
	}
}

// add appends the token source[start:end] and returns end.
func (s *scanner) add(start, end int, kind Kind) int {
	s.tokens = append(s.tokens, Token{Start: int32(start), End: int32(end), Kind: kind})
	return end
}

// space notes that white space follows the last token.
func (s *scanner) space() {
	if n := len(s.tokens); n > 0 {
		s.tokens[n-1].Space = true
	}
}

// adjacent reports whether a token ends exactly at i.
func (s *scanner) adjacent(i int) bool {
	n := len(s.tokens)
	return n > 0 && int(s.tokens[n-1].End) == i
}

// classAt is the class of the character at i; space at the end of the text.
func (s *scanner) classAt(i int) class {
	if i >= len(s.source) {
		return newline
	}
	c, _ := classify(s.source[i:])
	return c
}

// isWordAt reports whether a letter or digit stands at i.
func (s *scanner) isWordAt(i int) bool {
	c := s.classAt(i)
	return c == letter || c == digit
}

// run joins repetitions of the same character (---, ***, ==) to one token.
func (s *scanner) run(i, size int, kind Kind) int {
	character := s.source[i : i+size]
	end := i + size
	for end+size <= len(s.source) && s.source[end:end+size] == character {
		end += size
	}
	return s.add(i, end, kind)
}

// symbol makes a token of #topic and @handle, of +44, and of any other symbol
// with its repetitions.
func (s *scanner) symbol(i, size int) int {
	if after := s.classAt(i + size); !s.adjacent(i) {
		switch c := s.source[i]; {
		case (c == '#' || c == '@') && after == letter:
			end := i + size
			for end < len(s.source) && (s.isWordAt(end) || c == '@' && s.source[end] == '.' && s.isWordAt(end+1)) {
				_, size := classify(s.source[end:])
				end += size
			}
			return s.add(i, end, URL)
		case c == '+' && after == digit:
			return s.finish(i, s.wordEnd(i+size), Number)
		}
	}
	return s.run(i, size, Symbol)
}

// stop joins full stops, question and exclamation marks that stand together.
func (s *scanner) stop(i int) int {
	if s.source[i] == '.' && i+1 < len(s.source) && asciiClassAt(s.source, i+1) == digit && !s.adjacent(i) {
		return s.word(i, digit) // .5
	}
	end := i
	if s.source[i] == '.' && s.classAt(i+1) == letter && s.domain(i+1, 0) {
		return s.add(i, s.wordEnd(i+1), Word) // .doc
	}
	for end < len(s.source) {
		c, size := classify(s.source[end:])
		if c != stop {
			break
		}
		end += size
	}
	return s.add(i, end, Stop)
}

func (s *scanner) bracket(i int) int {
	if len(s.source)-i >= 5 && s.source[i:i+5] == "[...]" {
		return s.add(i, i+5, Punct)
	}
	return s.add(i, i+1, Punct)
}

func (s *scanner) punct(i, size int) int {
	if end := s.emoticon(i); end > 0 {
		return s.add(i, end, Symbol)
	}
	return s.add(i, i+size, Punct)
}

// emoticon finds :) ;-( and their like where they stand alone.
func (s *scanner) emoticon(i int) int {
	if c := s.source[i]; c != ':' && c != ';' || s.adjacent(i) {
		return 0
	}
	end := i + 1
	if end < len(s.source) && s.source[end] == '-' {
		end++
	}
	if end >= len(s.source) {
		return 0
	}
	switch s.source[end] {
	case ')', '(', 'D', 'P', '/', '|':
		if after := s.classAt(end + 1); after == space || after == newline {
			return end + 1
		}
	}
	return 0
}

// asciiClassAt is the class of the byte at i, which must be in range; other for
// bytes beyond ASCII.
func asciiClassAt(s string, i int) class {
	if c := s[i]; c < 0x80 {
		return asciiClass[c]
	}
	return other
}
