package token

import "strings"

// wordApostrophe ends or goes on with the word at the apostrophe at.
func (s *scanner) wordApostrophe(start, at, size int, kind Kind, previous class) int {
	source := s.source
	end, clitic := s.clitic(at, size)
	if end > 0 {
		if clitic == 't' {
			if last := source[at-1]; (last == 'n' || last == 'N') && previous == letter {
				if at-1 > start {
					s.finish(start, at-1, kind)
				}
				return s.add(at-1, end, Clitic)
			}
		} else {
			if kind == Number && source[at-1] == '0' && at-start <= 4 && (clitic == 's') {
				return s.finish(start, end, kind) // 80's
			}
			s.finish(start, at, kind)
			return s.add(at, end, Clitic)
		}
	}
	if c := s.classAt(at + size); c == letter && (previous == letter || previous == digit) && kind == Word && !s.closesSingle(at) {
		// O'Reilly, Qa'ida: the word goes on.
		rest := s.wordEnd(at + size)
		if c := s.classAt(rest); c == apostrophe {
			_, size := classify(source[rest:])
			return s.wordApostrophe(start, rest, size, kind, letter)
		}
		return s.finish(start, rest, kind)
	}
	return s.finish(start, at, kind)
}

// closesSingle reports whether the apostrophe at can only be a closing mark.
func (s *scanner) closesSingle(at int) bool {
	return strings.HasPrefix(s.source[at:], "‘")
}

// clitic finds 's, 're, 've, 'll, 'd, 'm and 't behind the apostrophe at.
func (s *scanner) clitic(at, size int) (end int, form byte) {
	start := at + size
	end = start
	for end < len(s.source) && end-start < 3 && asciiClassAt(s.source, end) == letter {
		end++
	}
	if end == start || s.isWordAt(end) {
		return 0, 0
	}
	switch s.source[start:end] {
	case "s", "S":
		return end, 's'
	case "t", "T":
		return end, 't'
	case "d", "m", "D", "M", "re", "ve", "ll", "RE", "VE", "LL":
		return end, 'v'
	}
	return 0, 0
}
