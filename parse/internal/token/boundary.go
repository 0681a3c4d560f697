package token

import "strings"

// boundary decides whether the sentence that may end with token i ends there;
// start is its first token, next the token behind it and its closing marks.
func (s *Splitter) boundary(start, i, next int) bool {
	tokens, source := s.text.Tokens, s.text.Source
	end := tokens[i]
	// What the next sentence would open with, its opening marks left aside.
	opener := next
	for opener < len(tokens)-1 && (tokens[opener].Kind == Quote || tokens[opener].Kind == Punct && isOpeningBracket(source[tokens[opener].Start])) {
		opener++
	}
	opener = s.passItem(opener)
	first := source[tokens[opener].Start:tokens[opener].End]
	if s.isLabel(start, i) {
		return false
	}
	if isLower(first) && !s.lowerOpens(i, opener, start) {
		return false
	}
	if tokens[next].Kind == Punct && !isOpeningBracket(source[tokens[next].Start]) {
		if c := source[tokens[next].Start]; c == ',' || c == ';' || c == ':' || c == ')' || c == ']' || c == '-' && tokens[next].Space {
			return false
		}
	}
	if end.Kind != Stop {
		return s.afterAbbreviation(i, opener, next)
	}
	word := source[end.Start:end.End]
	if strings.HasPrefix(word, ".") && len(word) == 1 {
		if tokens[next].Kind == Stop && source[tokens[next].Start] == '.' {
			// The first of four spaced stops (word. . . . Next) may end a
			// sentence, the others end none but the last.
			after := next + 3
			return i > 0 && !tokens[i-1].Space && after < len(tokens) && s.spacedDots(next) == 3 && tokens[after].Upper
		}
		if i > start && tokens[i-1].Kind == Stop {
			return tokens[opener].Upper && i-start >= 4 && s.spacedDots(i-3) == 4
		}
		if i > start && source[tokens[i-1].End-1] == 0xb0 && tokens[next].Kind == Number {
			return false // N°. 5
		}
	}
	// Glued to the next word: only where both are words.
	if !tokens[next-1].Space && tokens[next].Start == tokens[next-1].End {
		return tokens[opener].Upper && i > 0 && tokens[i-1].End-tokens[i-1].Start > 1 && !(i > start && tokens[i-1].Space)
	}
	if tokens[next].Kind == Stop {
		return false
	}
	if strings.HasPrefix(word, "..") || strings.HasPrefix(word, "…") {
		return tokens[opener].Upper
	}
	return true
}

// passItem passes the mark of a list item in brackets: (b) and (iii).
func (s *Splitter) passItem(i int) int {
	tokens, source := s.text.Tokens, s.text.Source
	if i > 0 && i+2 < len(tokens) && source[tokens[i-1].Start] == '(' && source[tokens[i+1].Start] == ')' && tokens[i].End-tokens[i].Start <= 4 {
		if tokens[i].End-tokens[i].Start == 1 || tokens[i].Kind == Number || strings.Trim(source[tokens[i].Start:tokens[i].End], "ivx") == "" {
			return i + 2
		}
	}
	return i
}

// isLabel reports whether the tokens from start to i are no sentence but the
// mark of one: 1. or Q. or IV.
func (s *Splitter) isLabel(start, i int) bool {
	tokens, source := s.text.Tokens, s.text.Source
	if i-start > 1 || !tokens[i].Space {
		return false
	}
	word := strings.TrimSuffix(source[tokens[start].Start:tokens[start].End], ".")
	if i > start && source[tokens[i].Start:tokens[i].End] != "." || i == start && tokens[i].Kind == Stop {
		return false
	}
	return tokens[start].Kind == Number && len(word) <= 3 || len(word) == 1 || tokens[start].AllCaps && len(word) <= 5 && strings.Trim(word, "IVXL") == ""
}

// lowerOpens reports whether a small letter opens a sentence: where the writer
// uses no capitals, as the sentence before shows.
func (s *Splitter) lowerOpens(i, opener, start int) bool {
	tokens, source := s.text.Tokens, s.text.Source
	if tokens[i].Kind != Stop || source[tokens[i].Start] == '.' && tokens[i].End-tokens[i].Start > 1 || tokens[opener-1].Kind == Quote || !tokens[opener-1].Space {
		return false
	}
	return isLower(source[tokens[start].Start:]) && i-start > 1
}

// spacedDots counts the single full stops from token i on.
func (s *Splitter) spacedDots(i int) int {
	n := 0
	for i+n < len(s.text.Tokens) && n < 8 && s.text.Tokens[i+n].Kind == Stop && s.text.Tokens[i+n].End-s.text.Tokens[i+n].Start == 1 {
		n++
	}
	return n
}

func isOpeningBracket(c byte) bool { return c == '(' || c == '[' || c == '{' }

// afterAbbreviation decides whether the abbreviation at token i also ends its
// sentence.
func (s *Splitter) afterAbbreviation(i, opener, next int) bool {
	tokens, source := s.text.Tokens, s.text.Source
	token := tokens[i]
	word := source[token.Start : token.End-1]
	first := source[tokens[opener].Start:tokens[opener].End]
	if !tokens[next-1].Space {
		return false
	}
	opens := tokens[opener].Upper && s.scanner.words.opener(first)
	if len(word) == 1 || len(word) == 2 && word[0] >= 0x80 {
		return false // an initial
	}
	if strings.IndexByte(word, '.') >= 0 {
		lower := strings.EqualFold(word, "e.g") || strings.EqualFold(word, "i.e")
		if lower {
			return false
		}
		if tokens[next].Kind == Quote {
			return true
		}
		if strings.EqualFold(word, "p.m") || strings.EqualFold(word, "a.m") {
			switch s.scanner.words.abbreviation(strings.TrimSuffix(first, ".")) {
			case titleAbbreviation:
				return token.Upper
			case monthAbbreviation:
				return false
			}
			return opens || tokens[opener].Upper && !tokens[opener].AllCaps && !s.scanner.words.calendar(first)
		}
		return opens
	}
	switch s.scanner.words.abbreviation(word) {
	case titleAbbreviation, innerAbbreviation:
		return false
	case numberAbbreviation, monthAbbreviation:
		return opens && tokens[opener].Kind != Number
	}
	return opens
}

// item is the mark of a list item: 1. 2) (a) b.
type item struct {
	value   int  // 1 for "1" and "a"; 0 for no item
	end     int  // the token behind the mark
	letters bool // a, b, c
	sign    byte // what follows the value: . or )
}

// follows reports whether the item comes next after other in a list.
func (m item) follows(other item) bool {
	return m.value == other.value+1 && m.letters == other.letters && m.sign == other.sign
}

// itemAt reads the list mark at token i.
func (s *Splitter) itemAt(i, end int) item {
	tokens, source := s.text.Tokens, s.text.Source
	at := i
	if at < end && s.isBullet(at) {
		at++
	}
	if at+2 >= end {
		return item{}
	}
	word := source[tokens[at].Start:tokens[at].End]
	var m item
	switch {
	case tokens[at].Kind == Number && len(word) <= 3:
		for _, c := range word {
			if c < '0' || c > '9' {
				return item{}
			}
			m.value = m.value*10 + int(c-'0')
		}
	case tokens[at].Kind == Word && len(word) == 1 && 'a' <= word[0] && word[0] <= 'z':
		m.value, m.letters = int(word[0]-'a')+1, true
	default:
		return item{}
	}
	sign := source[tokens[at+1].Start:tokens[at+1].End]
	if tokens[at].Space || sign != "." && sign != ")" {
		return item{}
	}
	m.sign = sign[0]
	m.end = at + 2
	if tokens[at+2].Start == tokens[at+1].End && source[tokens[at+2].Start] == ')' {
		m.end++
	}
	if m.end >= end || !tokens[m.end-1].Space || !tokens[m.end].Upper {
		return item{}
	}
	return m
}

// isBullet reports whether token i is a bullet.
func (s *Splitter) isBullet(i int) bool {
	switch s.text.Source[s.text.Tokens[i].Start:s.text.Tokens[i].End] {
	case "•", "⁃", "‣", "◦", "▪", "●", "■":
		return true
	}
	return false
}
