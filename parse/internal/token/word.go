package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word makes the token that starts with the letter or digit at i, and the
// clitics behind it.
func (s *scanner) word(i int, first class) int {
	source := s.source
	at := i
	kind := Word
	if first == digit {
		kind = Number
	}
	dots := 0    // full stops inside
	segment := i // after the last of them
	previous := first
	if source[i] == '.' {
		at++
	}
scan:
	for at < len(source) {
		c, size := classify(source[at:])
		switch c {
		case letter:
			if previous == digit && kind == Number && s.unit(at) {
				break scan
			}
			at += size
			for at < len(source) && source[at] < utf8.RuneSelf && asciiClass[source[at]] == letter {
				at++
			}
		case digit:
			at += size
		case mark:
			end := at + size
			for end < len(source) {
				c, size := classify(source[end:])
				if c != mark {
					break
				}
				end += size
			}
			if !s.isWordAt(end) {
				break scan
			}
			at = end
			continue
		case stop:
			if source[at] != '.' {
				break scan
			}
			if segment == i && kind == Word && isLower(source[i:]) {
				if end := s.chain(i, at); end > at {
					return s.add(i, end, URL)
				}
			}
			switch s.fullStop(i, segment, at, kind, previous) {
			case stopEnds:
				break scan
			case stopInside:
				dots++
				at++
				segment = at
			case stopAddress:
				kind = URL
				at++
				segment = at
			case stopAbbreviates:
				return s.finish(i, at+1, kind)
			}
		case punct:
			if source[at] == ':' && strings.HasPrefix(source[at:], "://") && at-i <= 6 {
				return s.address(i)
			}
			if (source[at] == ',' || source[at] == ':') && kind == Number && previous == digit && s.digitGroup(at) {
				at++
				break
			}
			break scan
		case apostrophe:
			return s.wordApostrophe(i, at, size, kind, previous)
		case hyphen:
			if end := s.hyphen(i, at, size, kind, previous); end > at {
				at = end
				previous = hyphen
				continue
			}
			break scan
		case currency:
			if source[at] == '$' && at-i <= 3 && kind == Word && isUpper(source[i:]) && isUpper(source[at-1:]) {
				return s.finish(i, at+1, Symbol)
			}
			break scan
		case other:
			if end := s.joiner(i, at, kind, previous); end > at {
				if end < 0 {
					break scan
				}
				if source[at] == '@' {
					return s.add(i, end, URL)
				}
				if source[at] == '/' && end > at+1 {
					return s.finish(i, end, Symbol)
				}
				at = end
				previous = other
				continue
			}
			break scan
		default:
			break scan
		}
		previous = c
	}
	if dots > 0 && kind == Word && strings.HasPrefix(source[i:at], "www.") {
		return s.address(i)
	}
	return s.finish(i, at, kind)
}

// finish adds a word, with its letters' case, cut in two if it is a known
// contraction.
func (s *scanner) finish(start, end int, kind Kind) int {
	upper := isUpper(s.source[start:])
	if kind == Word && s.words.mayContract(s.source[start], end-start) {
		if cut := s.words.contraction(s.source[start:end]); cut > 0 {
			s.tokens = append(s.tokens, Token{Start: int32(start), End: int32(start + cut), Kind: Word, Upper: upper})
			start += cut
			upper = isUpper(s.source[start:])
			kind = Clitic
		}
	}
	s.tokens = append(s.tokens, Token{
		Start: int32(start), End: int32(end), Kind: kind,
		Upper: upper, AllCaps: upper && allCaps(s.source[start:end]),
	})
	return end
}

// allCaps reports whether a word has two letters or more and no small one.
func allCaps(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case 'a' <= r && r <= 'z':
			return false
		case 'A' <= r && r <= 'Z':
			letters++
		case r >= 0x80:
			if unicode.IsLower(r) {
				return false
			}
			if unicode.IsUpper(r) {
				letters++
			}
		}
	}
	return letters >= 2
}

// unit reports whether the letters at the end of a number are a unit of
// measure: 5pm, 35mm.
func (s *scanner) unit(at int) bool {
	end := at
	for end < len(s.source) && end-at <= 3 && asciiClassAt(s.source, end) == letter {
		end++
	}
	if s.isWordAt(end) {
		return false
	}
	return s.words.units[s.source[at:end]]
}

// digitGroup reports whether the comma or colon at goes on the number: 1,234
// and 5:30.
func (s *scanner) digitGroup(at int) bool {
	rest := s.source[at+1 : min(len(s.source), at+5)]
	digits := 0
	for digits < len(rest) && asciiClassAt(rest, digits) == digit {
		digits++
	}
	if s.source[at] == ':' {
		return digits > 0
	}
	return digits == 3
}

// wordEnd is where the letters and digits that start at end.
func (s *scanner) wordEnd(at int) int {
	for at < len(s.source) {
		c, size := classify(s.source[at:])
		if c != letter && c != digit {
			break
		}
		at += size
	}
	return at
}
