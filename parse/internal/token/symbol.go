package token

import "strings"

// joiner returns where the word goes on behind the symbol at ("/", "&", "@"),
// or at if the symbol ends it.
func (s *scanner) joiner(start, at int, kind Kind, previous class) int {
	source := s.source
	if at+1 >= len(source) {
		return at
	}
	switch source[at] {
	case '/':
		if kind == Number && previous == digit && asciiClassAt(source, at+1) == digit {
			return at + 1
		}
		if kind == Number && previous == digit && at-start <= 9 && isUpper(source[at+1:]) {
			return max(at, s.documentSymbol(start)) // 2014/512/CFSP
		}
		if kind == Word {
			if end := s.documentSymbol(start); end > at {
				return end
			}
			if at-start == 1 && asciiClassAt(source, at+1) == letter && s.single(at+1) {
				return at + 1
			}
		}
	case '&':
		if previous == letter && isUpper(source[at-1:]) && isUpper(source[at+1:]) || at-start == 1 && asciiClassAt(source, at+1) == letter && s.single(at+1) {
			return at + 1
		}
	case '@':
		end := at + 1
		for end < len(source) && end-at <= 255 {
			c := asciiClassAt(source, end)
			if c != letter && c != digit && c != hyphen && source[end] != '.' && source[end] != '@' {
				break
			}
			end++
		}
		for source[end-1] == '.' || source[end-1] == '-' {
			end--
		}
		if end > at+1 {
			return end
		}
	}
	return at
}

// documentSymbol finds a symbol as the United Nations writes them
// (S/RES/1718, A/66/335, INFCIRC/225/Rev.4): parts of capitals or digits
// between strokes, at least one of them with a digit. It returns its end, or 0.
func (s *scanner) documentSymbol(start int) int {
	at, parts, digits := start, 1, false
	for at < len(s.source) && at-start <= 64 {
		c := s.source[at]
		switch {
		case 'A' <= c && c <= 'Z':
		case '0' <= c && c <= '9':
			digits = true
		case c == '/' && at+1 < len(s.source) && (isUpper(s.source[at+1:]) || asciiClassAt(s.source, at+1) == digit):
			parts++
		case c == '-' && parts > 1 && isUpper(s.source[at-1:]) && at+1 < len(s.source) && asciiClassAt(s.source, at+1) == digit:
			// A/RES/ES-11/1
		case parts > 1 && isRevision(s.source, at):
			at = s.wordEnd(at)
			if at+1 < len(s.source) && s.source[at] == '.' && asciiClassAt(s.source, at+1) == digit {
				at++
			}
			continue
		default:
			if parts > 1 && digits && !s.isWordAt(at) {
				return at
			}
			return 0
		}
		at++
	}
	if parts > 1 && digits && !s.isWordAt(at) {
		return at
	}
	return 0
}

// isRevision reports whether "Rev", "Add", "Corr" and the like end at one letter
// after at: the small letters of such a part begin there.
func isRevision(source string, at int) bool {
	for _, part := range [...]string{"Rev", "Add", "Corr", "Conf", "Sub", "Res", "Dec", "Inf"} {
		if strings.HasPrefix(source[at-1:], part) {
			return true
		}
	}
	return false
}
