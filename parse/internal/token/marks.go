package token

import "strings"

// role is what a quotation mark does, as far as its form and place tell.
type role uint8

const (
	opens role = iota + 1
	closes
	either // its form and place fit both
)

// quoteKind is the pair of marks that belong together.
type quoteKind uint8

const (
	straightDouble quoteKind = iota
	curlyDouble
	straightSingle
	curlySingle
	guillemet
	singleGuillemet
	backtick
	corner
	cornerDouble
	quoteKinds
)

// quoteMark is a Quote token before it is paired.
type quoteMark struct {
	token int32
	kind  quoteKind
	role  role
	form  role // what its form alone says: “ opens; 0 for straight marks
}

// addMark appends a quotation mark.
func (s *scanner) addMark(start, end int, kind quoteKind, r role) int {
	s.marks = append(s.marks, quoteMark{token: int32(len(s.tokens)), kind: kind, role: r})
	return s.add(start, end, Quote)
}

// addFormed appends a mark whose form says what it does, unless it stands where
// such a mark doesn't.
func (s *scanner) addFormed(start, end int, kind quoteKind, form role) int {
	r := form
	if s.place(start, end-start) != form {
		r = either
	}
	s.marks = append(s.marks, quoteMark{token: int32(len(s.tokens)), kind: kind, role: r, form: form})
	return s.add(start, end, Quote)
}

// quote makes the token of a quotation mark other than the apostrophe.
func (s *scanner) quote(i, size int) int {
	source := s.source
	switch source[i : i+size] {
	case "`":
		if strings.HasPrefix(source[i:], "``") {
			return s.addMark(i, i+2, backtick, opens)
		}
		if s.adjacent(i) {
			if end, clitic := s.clitic(i, size); end > 0 && clitic != 't' {
				return s.add(i, end, Clitic)
			}
			return s.addMark(i, i+1, straightSingle, either)
		}
		if s.isWordAt(i + 1) {
			s.singles++
			return s.addMark(i, i+1, straightSingle, opens)
		}
		return s.addMark(i, i+1, straightSingle, either)
	case "\"", "＂":
		return s.addMark(i, i+size, straightDouble, s.place(i, size))
	case "“", "‟":
		return s.addFormed(i, i+size, curlyDouble, opens)
	case "”":
		return s.addFormed(i, i+size, curlyDouble, closes)
	case "„":
		return s.addMark(i, i+size, curlyDouble, opens)
	case "‚":
		return s.addMark(i, i+size, curlySingle, opens)
	case "«":
		return s.addMark(i, i+size, guillemet, s.guillemet(i, size, opens))
	case "»":
		return s.addMark(i, i+size, guillemet, s.guillemet(i, size, closes))
	case "‹":
		return s.addMark(i, i+size, singleGuillemet, s.guillemet(i, size, opens))
	case "›":
		return s.addMark(i, i+size, singleGuillemet, s.guillemet(i, size, closes))
	case "「":
		return s.addMark(i, i+size, corner, opens)
	case "」":
		return s.addMark(i, i+size, corner, closes)
	case "『":
		return s.addMark(i, i+size, cornerDouble, opens)
	case "』":
		return s.addMark(i, i+size, cornerDouble, closes)
	}
	return s.addMark(i, i+size, straightDouble, either)
}

// guillemet turns the usual role of « and » round where they point inwards
// (»so«) and stand accordingly.
func (s *scanner) guillemet(i, size int, usual role) role {
	if r := s.place(i, size); r != either && r != usual {
		return either
	}
	return usual
}

// place tells an opening mark from a closing one by the white space and
// punctuation around it.
func (s *scanner) place(i, size int) role {
	before := newline
	if n := len(s.tokens); n > 0 && int(s.tokens[n-1].End) == i {
		before = punct
		switch last := s.tokens[n-1]; {
		case last.Kind == Punct:
			switch s.source[last.Start] {
			case '(', '[', '{', '-':
				before = newline
			default:
				if last.End-last.Start == 3 && s.source[last.Start] == 0xe2 {
					before = other // a dash
				}
			}
		case last.Kind == Quote:
			if m := s.marks[len(s.marks)-1]; m.role == opens {
				before = newline
			} else if m.role == either {
				before = other
			}
		}
	}
	after := s.classAt(i + size)
	if after == mark {
		after = letter
	}
	blankAfter := after == space || after == newline
	switch {
	case before == other && !blankAfter && (after == letter || after == digit):
		return either
	case before == other && blankAfter:
		return closes
	case before == newline && !blankAfter:
		return opens
	case before == newline:
		return either
	case blankAfter, after == punct, after == stop, after == hyphen, after == dash, after == quote, after == apostrophe:
		return closes
	case after == bracket:
		if c := s.source[i+size]; c == ')' || c == ']' || c == '}' {
			return closes
		}
	}
	return either
}

// apostrophe makes the token of an apostrophe or single quotation mark that
// begins a token.
func (s *scanner) apostrophe(i, size int) int {
	source := s.source
	opening := strings.HasPrefix(source[i:], "‘")
	kind := curlySingle
	if source[i] == '\'' {
		kind = straightSingle
	}
	switch {
	case strings.HasPrefix(source[i:], "'''") && s.singles > 0:
		s.singles--
		return s.addMark(i, i+1, kind, closes)
	case strings.HasPrefix(source[i:], "''"):
		return s.addMark(i, i+2, backtick, s.place(i, 2))
	case strings.HasPrefix(source[i:], "‘‘"):
		return s.addFormed(i, i+2*size, backtick, opens)
	case strings.HasPrefix(source[i:], "’’"):
		return s.addFormed(i, i+2*size, backtick, closes)
	}
	if s.adjacent(i) && !opening {
		last := s.tokens[len(s.tokens)-1]
		if end, clitic := s.clitic(i, size); end > 0 && clitic != 't' && last.Kind != Quote {
			return s.add(i, end, Clitic)
		}
		if last.Kind != Punct && last.Kind != Quote || source[last.Start] != '(' && source[last.Start] != '[' && last.Kind != Quote && source[last.Start] != '-' {
			if s.singles > 0 && !(s.possessive(i, size) && s.nextSingle(i+size) == closes) {
				s.singles--
				return s.addMark(i, i+size, kind, closes)
			}
			if s.possessive(i, size) {
				return s.add(i, i+size, Clitic)
			}
			return s.addMark(i, i+size, kind, closes)
		}
	}
	after := s.classAt(i + size)
	if after == space || after == newline {
		if s.singles > 0 {
			s.singles--
			return s.addMark(i, i+size, kind, closes)
		}
		return s.addMark(i, i+size, kind, either)
	}
	if end := s.elision(i, size); end > 0 && (!opening || source[i+size] <= '9' || source[i+size:end] == "em") {
		return s.finish(i, end, Word)
	}
	if !opening {
		if source[i] != '\'' {
			// A right single mark before a word: it closes, or stands for what
			// is left out.
			if s.isWordAt(i+size) && s.singles == 0 {
				return s.finish(i, s.wordEnd(i+size), Word)
			}
		}
		if !s.closingSingle(i + size) {
			if s.isWordAt(i + size) {
				return s.finish(i, s.wordEnd(i+size), Word)
			}
			return s.addMark(i, i+size, kind, either)
		}
	}
	s.singles++
	return s.addMark(i, i+size, kind, opens)
}

// possessive reports whether the apostrophe at i can be that of a plural
// (states') rather than a closing mark.
func (s *scanner) possessive(i, size int) bool {
	last := s.tokens[len(s.tokens)-1]
	if last.Kind != Word && last.Kind != Number {
		return false
	}
	switch s.source[last.End-1] {
	case 's', 'S', 'x', 'z':
		return !s.isWordAt(i + size)
	}
	return false
}

// closingSingle reports whether a single mark that can close a quotation
// stands in the paragraph at or behind i. It looks for the last one once a
// paragraph.
func (s *scanner) closingSingle(i int) bool {
	if s.lastSingle < 0 {
		s.lastSingle = 0
		end := len(s.source)
		if at := strings.IndexByte(s.source[i:], '\n'); at >= 0 {
			end = i + at
		}
		if s.block.wrapped && i < s.block.end {
			end = s.block.end
		}
		for at := end - 1; at >= i; at-- {
			size := 1
			switch {
			case s.source[at] == '\'':
			case s.source[at] == 0x99 && at-2 >= i && s.source[at-2] == 0xe2 && s.source[at-1] == 0x80:
				at -= 2
				size = 3
			default:
				continue
			}
			if at == i {
				break
			}
			before := asciiClassAt(s.source, at-1)
			if before == space || s.isWordAt(at+size) || s.source[at-1] == '\'' {
				continue
			}
			s.lastSingle = at
			break
		}
	}
	return s.lastSingle >= i
}

// nextSingle is what the next single mark behind i in the same line does, as far
// as can be seen from its neighbours; 0 if none follows soon.
func (s *scanner) nextSingle(i int) role {
	const reach = 400
	for at := i; at < min(len(s.source), i+reach) && s.source[at] != '\n'; at++ {
		size := 1
		switch {
		case s.source[at] == '\'':
		case strings.HasPrefix(s.source[at:], "’"):
			size = len("’")
		case strings.HasPrefix(s.source[at:], "‘"):
			return opens
		default:
			continue
		}
		before, after := asciiClassAt(s.source, at-1), s.isWordAt(at+size)
		switch {
		case before == space || before == newline || before == bracket:
			if after && s.elision(at, size) == 0 {
				return opens
			}
		case !after:
			return closes
		}
		at += size - 1
	}
	return 0
}

// elision finds '90s, 'em, 'til and their like behind the apostrophe at i.
func (s *scanner) elision(i, size int) int {
	at := i + size
	end := s.wordEnd(at)
	if end-at > 5 || end == at {
		return 0
	}
	word := s.source[at:end]
	if c := word[0]; '0' <= c && c <= '9' {
		if len(word) == 2 || len(word) == 3 && word[2] == 's' {
			return end
		}
		return 0
	}
	if s.words.elisions[word] {
		return end
	}
	return 0
}
