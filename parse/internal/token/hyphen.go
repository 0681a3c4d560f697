package token

// hyphen returns where the word goes on behind the hyphen at, or at if the
// hyphen ends it.
func (s *scanner) hyphen(start, at, size int, kind Kind, previous class) int {
	source := s.source
	if kind == Number {
		if previous == digit {
			if end := s.hyphenedNumber(start); end > at {
				return end
			}
		}
		return at
	}
	if previous != letter || at-start > longestEntry {
		return at
	}
	prefix := source[start:at]
	if !s.isWordAt(at + size) {
		if c := s.classAt(at + size); (c == space || c == newline) && (len(prefix) <= 2 || s.words.prefix(prefix)) && !s.adjacent(start) {
			return at + size // pre- and post-war, th- they
		}
		return at
	}
	if len(prefix) > 1 && allCaps(prefix) {
		return at
	}
	if s.words.prefix(prefix) {
		return at + size
	}
	return at
}

// hyphenedNumber finds a telephone number or a date of digits that starts at
// start; 0 if there is none.
func (s *scanner) hyphenedNumber(start int) int {
	var groups [6]int
	n, at := 0, start
	for at < len(s.source) && n < len(groups) && at-start <= 24 {
		switch asciiClassAt(s.source, at) {
		case digit:
			groups[n]++
			at++
			continue
		case hyphen:
			if at+1 < len(s.source) && asciiClassAt(s.source, at+1) == digit {
				n++
				at++
				continue
			}
		}
		break
	}
	if n == 0 || n >= len(groups) || s.isWordAt(at) {
		return 0
	}
	switch {
	case n == 1 && groups[0] == 3 && groups[1] == 4,
		n == 2 && groups[0] == 3 && groups[1] == 3 && groups[2] == 4,
		n == 3 && groups[0] == 1 && groups[1] == 3 && groups[2] == 3 && groups[3] == 4,
		n == 2 && groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2,
		n == 2 && groups[0] <= 2 && groups[1] <= 2 && (groups[2] == 4 || groups[2] == 2):
		return at
	}
	return 0
}
