package token

import "strings"

// domain reports whether what stands at ends an address or a file name.
func (s *scanner) domain(at, parts int) bool {
	end := at
	for end < len(s.source) && end-at <= 6 && (asciiClassAt(s.source, end) == letter || asciiClassAt(s.source, end) == digit) {
		end++
	}
	if parts > 0 && end < len(s.source) && (s.source[end] == '.' || s.source[end] == '-') && end+1 < len(s.source) && asciiClassAt(s.source, end+1) == letter && isLower(s.source[at:]) {
		return s.domain(end+1, parts-1)
	}
	if s.isWordAt(end) {
		return false
	}
	var buffer [longestEntry]byte
	ending, _ := lowered(&buffer, s.source[at:end])
	return s.words.endings[string(ending)]
}

// chain finds the end of a host or newsgroup name of three parts or more in
// small letters, or of an address shortened as in bob...@example.org; 0 if there
// is none. The name starts at start, its first full stop stands at.
func (s *scanner) chain(start, at int) int {
	end, dots := at, 0
	limit := min(len(s.source), start+128)
	if at+4 < limit && s.source[at:at+4] == "...@" {
		end, dots = at+4, 1
	}
	for end < limit {
		c := s.source[end]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_':
		case c == '.' && end+1 < limit && 'a' <= s.source[end+1] && s.source[end+1] <= 'z':
			dots++
		default:
			limit = end
			continue
		}
		end++
	}
	if dots < 2 || s.isWordAt(end) || end < len(s.source) && s.source[end] == '@' {
		return 0
	}
	if dots == 2 && end-start <= 5 || end-start <= 2*dots+1 { // a.k.a.
		return 0
	}
	return end
}

// mailbox reports whether an @ follows the name part that starts at.
func (s *scanner) mailbox(at int) bool {
	end := min(len(s.source), at+64)
	for ; at < end; at++ {
		switch c := s.source[at]; {
		case c == '@':
			return true
		case c == '.', asciiClassAt(s.source, at) == letter, asciiClassAt(s.source, at) == digit, c == '-':
		default:
			return false
		}
	}
	return false
}

// address adds everything up to the next white space as a URL, without the
// punctuation that ends the sentence.
func (s *scanner) address(start int) int {
	end := start
	for end < len(s.source) {
		c, size := classify(s.source[end:])
		if c == space || c == newline || c == mark || c == quote || s.source[end] == '<' || s.source[end] == '>' {
			break
		}
		end += size
	}
	excess := strings.Count(s.source[start:end], ")") - strings.Count(s.source[start:end], "(")
	for end > start+1 {
		switch c := s.source[end-1]; {
		case c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' || c == ']' || c == '}':
			end--
			continue
		case c == ')' && excess > 0:
			excess--
			end--
			continue
		case strings.HasSuffix(s.source[start:end], "’"):
			end -= len("’")
			continue
		}
		break
	}
	return s.add(start, end, URL)
}
