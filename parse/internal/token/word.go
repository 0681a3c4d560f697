package token

import (
	"strings"
	"unicode"
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
				if source[at] == '/' && kind == Word && end > at+1 {
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
	if kind == Word && end-start <= 9 && end-start >= 2 {
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
	switch s.source[at:end] {
	case "am", "pm", "AM", "PM", "mm", "cm", "km", "kg", "mg", "ft", "lbs", "lb", "k", "K", "m", "GB", "MB", "kW", "MW", "GW", "kt", "mph", "bn":
		return true
	}
	return false
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
	switch strings.ToLower(s.source[at:end]) {
	case "com", "org", "net", "gov", "edu", "int", "mil", "info", "co", "uk", "eu", "ru", "cn", "kp", "kr", "jp", "de", "fr", "ir", "ua", "us",
		"tv", "io", "html", "htm", "doc", "docx", "xls", "xlsx", "pdf", "txt", "jpg", "jpeg", "png", "gif", "zip", "exe", "url", "ppt", "csv":
		return true
	}
	return false
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
