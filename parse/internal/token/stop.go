package token

import "strings"

type stopUse uint8

const (
	stopEnds        stopUse = iota // the full stop is no part of the word
	stopInside                     // it is, and the word goes on
	stopAbbreviates                // it is, and the word ends
	stopAddress                    // it stands inside an address or file name
)

// fullStop says what the full stop at is to the word that starts at start.
func (s *scanner) fullStop(start, segment, at int, kind Kind, previous class) stopUse {
	source := s.source
	if previous != letter && previous != digit {
		return stopEnds
	}
	next := s.classAt(at + 1)
	if next == stop {
		if source[at+1] == '.' && s.classAt(at+2) != stop && kind == Word {
			return s.abbreviates(start, at) // Inc..
		}
		return stopEnds
	}
	if previous == digit && next == digit {
		return stopInside
	}
	if kind == Number {
		return stopEnds
	}
	if next == letter || next == digit {
		if at-start == 3 && strings.EqualFold(source[start:at], "www") {
			return stopInside
		}
		if next == letter && s.single(at+1) && (at-segment == 1 || at-segment <= 3 && isUpper(source[segment:])) {
			return stopInside
		}
		if s.domain(at+1, 4) || s.mailbox(at+1) {
			return stopAddress
		}
	}
	if at-segment == 1 && segment > start && source[segment-1] == '.' {
		return stopAbbreviates // U.S.
	}
	if kind != Word {
		return stopEnds
	}
	return s.abbreviates(start, at)
}

// single reports whether the letter at stands alone.
func (s *scanner) single(at int) bool {
	_, size := classify(s.source[at:])
	return !s.isWordAt(at + size)
}

// abbreviates says whether the word before the full stop at is an abbreviation
// where it stands.
func (s *scanner) abbreviates(start, at int) stopUse {
	source := s.source
	word := source[start:at]
	next := at + 1
	for next < len(source) && (source[next] == ' ' || strings.HasPrefix(source[next:], "\u00a0")) && next-at <= 4 {
		_, size := classify(source[next:])
		next += size
	}
	following := s.classAt(next)
	if len(word) == 1 {
		capital := isUpper(source[min(next, len(source)):])
		switch {
		case !isUpper(word):
			if following == digit && next > at+1 && strings.Contains("bcdpr", word) {
				return stopAbbreviates // c. 1818
			}
		case capital && next == at+1, capital && s.initial(word, next), s.afterInitial():
			return stopAbbreviates
		}
	}
	upper := isUpper(word)
	use := stopEnds
	switch s.words.abbreviation(word) {
	case titleAbbreviation:
		if upper || following == letter {
			use = stopAbbreviates
		}
	case numberAbbreviation:
		if following == digit {
			use = stopAbbreviates
		}
	case monthAbbreviation:
		if upper {
			use = stopAbbreviates
		}
	case commonAbbreviation, innerAbbreviation:
		use = stopAbbreviates
	case placeAbbreviation:
		if n := len(s.tokens); upper && n > 0 && source[s.tokens[n-1].Start] == ',' {
			use = stopAbbreviates
		}
	}
	return use
}

// initial reports whether a capital with a full stop is the initial of a name
// that goes on at next, and not the last word of a sentence.
func (s *scanner) initial(word string, next int) bool {
	if s.afterName() {
		return true
	}
	return word != "I" && !s.words.opener(s.source[next:s.wordEnd(next)])
}

// afterInitial reports whether the last token is an initial.
func (s *scanner) afterInitial() bool {
	n := len(s.tokens)
	if n == 0 {
		return false
	}
	last := s.tokens[n-1]
	return last.End-last.Start == 2 && last.Upper && s.source[last.End-1] == '.'
}

// afterName reports whether the last token is a capitalised word.
func (s *scanner) afterName() bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].Upper && s.tokens[n-1].Kind == Word
}
