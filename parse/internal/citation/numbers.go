package citation

import (
	"github.com/seed4619396c/communique/resolutions"
)

// numbers reads what follows "resolution(s)" at i: "1718 (2006)", "1718, 1874 and
// 2397", "65/283", "S/RES/1718". stop is the end of the last number taken.
func (s *scanner) numbers(i int, b body, plural bool) (symbols []resolutions.Symbol, stop int, note string) {
	j := gap(s.text, i)
	if hasPrefix(s.text, j, "No") || hasPrefix(s.text, j, "no") {
		k := wordEnd(s.text, j)
		if w := s.text[j:k]; equalFold(w, "no") || equalFold(w, "nos") {
			if at(s.text, k) == '.' {
				k++
			}
			j = gap(s.text, k)
		}
	}
	if at(s.text, j) == '#' {
		j++
	}
	dated := false
	for first := true; ; first = false {
		symbol, end, has, n := s.one(j, b, plural, first)
		if end == j {
			return symbols, stop, note
		}
		if !first && !has && (!plural || dated || symbol.Number < 100) {
			return symbols, stop, note
		}
		dated = dated || has
		symbols, stop = append(symbols, symbol), end
		if note == "" {
			note = n
		}
		if at(s.text, end) == '/' && plural && isDigit(at(s.text, end+1)) {
			j = end + 1
			continue
		}
		j = separator(s.text, end)
		if j == end || !plural && !isDigit(s.text[j]) {
			return symbols, stop, note
		}
	}
}

// one reads one number with its year. dated says that it has a year or a session.
func (s *scanner) one(i int, b body, plural, first bool) (symbol resolutions.Symbol, end int, dated bool, note string) {
	if hasPrefix(s.text, i, "S/RES/") || hasPrefix(s.text, i, "A/") {
		symbol, end, note = s.documentAt(i)
		return symbol, end, end > i, note
	}
	if c := at(s.text, i); c == 'E' || c == 'S' {
		symbol, end = s.session(i, b)
		return symbol, end, end > i, ""
	}
	n, end := number(s.text, i)
	if end == i || n == 0 || n > 9999 || isLetter(at(s.text, end)) {
		return symbol, i, false, ""
	}
	if at(s.text, end) == '/' && isDigit(at(s.text, end+1)) && b != council && (b == assembly || b == humanRights || n < 100 && n > 30) {
		symbol, end = s.session(i, b)
		return symbol, end, end > i, ""
	}
	if c := at(s.text, end); c == '.' && isDigit(at(s.text, end+1)) || c == '%' {
		return symbol, i, false, ""
	}
	year, after := yearIn(s.text, end)
	if b == assembly || b == humanRights {
		if session, stop := romanIn(s.text, end); session != "" && b == assembly {
			return resolutions.Symbol{Series: resolutions.AssemblyResolution, Body: session, Number: n}, stop, true, ""
		}
		return symbol, i, false, ""
	}
	right, known := resolutions.ResolutionYear(n)
	switch {
	case year != 0:
		if b == foreignBody && (!known || right != year) {
			return symbol, i, false, ""
		}
		end = after
	case !known && b != council, b == foreignBody, first && n < 100 && b == noBody:
		return symbol, i, false, ""
	}
	symbol, note = resolve(n, year)
	return symbol, end, year != 0, note
}

// separator skips ", ", " and ", ", and ", " or ", " & " before a further number;
// it gives i where there is none or no number follows.
func separator(text string, i int) int {
	j := gap(text, i)
	if at(text, j) == ',' || at(text, j) == ';' {
		j = gap(text, j+1)
	}
	switch k := wordEnd(text, j); text[j:k] {
	case "and", "or":
		j = gap(text, k)
	default:
		if at(text, j) == '&' {
			j = gap(text, j+1)
		}
	}
	if j > i && (isDigit(at(text, j)) || hasPrefix(text, j, "S/RES/")) {
		return j
	}
	return i
}

// yearIn reads " (2006)" or " [2006]" at i.
func yearIn(text string, i int) (year, end int) {
	j := gap(text, i)
	if c := at(text, j); c != '(' && c != '[' {
		return 0, i
	}
	k := gap(text, j+1)
	year, stop := number(text, k)
	if stop-k != 4 {
		return 0, i
	}
	stop = gap(text, stop)
	if c := at(text, stop); c != ')' && c != ']' {
		return 0, i
	}
	return year, stop + 1
}

// romanIn reads the Assembly's old sessions: " (XXX)".
func romanIn(text string, i int) (session string, end int) {
	j := gap(text, i)
	if at(text, j) != '(' {
		return "", i
	}
	k := j + 1
	for k < len(text) && k-j < 10 && (text[k] == 'I' || text[k] == 'V' || text[k] == 'X' || text[k] == 'L') {
		k++
	}
	if k == j+1 || at(text, k) != ')' {
		return "", i
	}
	return text[j+1 : k], k + 1
}

// session reads "65/283", "ES-11/1", "S-17/1", with any kind of hyphen.
func (s *scanner) session(i int, b body) (symbol resolutions.Symbol, end int) {
	prefix, j := "", i
	switch {
	case hasPrefix(s.text, i, "ES"):
		prefix, j = "ES-", dash(s.text, i+2)
		if j == i+2 {
			return symbol, i
		}
	case at(s.text, i) == 'S':
		prefix, j = "S-", dash(s.text, i+1)
		if j == i+1 {
			return symbol, i
		}
	}
	meeting, k := number(s.text, j)
	if meeting == 0 || k-j > 3 || at(s.text, k) != '/' {
		return symbol, i
	}
	n, stop := number(s.text, k+1)
	if n == 0 || isLetter(at(s.text, stop)) {
		return symbol, i
	}
	series := resolutions.AssemblyResolution
	if b == humanRights {
		series = resolutions.HumanRightsResolution
	}
	return resolutions.Symbol{Series: series, Body: prefix + s.text[j:k], Number: n}, stop
}

// abbreviation handles "UNSCR 1718", "UNSC Res. 1718" and the like; [i, end) is
// the abbreviation.
func (s *scanner) abbreviation(i, end int, plural bool) int {
	floor := 0
	if n := len(s.found); n > 0 {
		floor = s.found[n-1].End
	}
	start := i
	switch s.text[i] {
	case 'r', 'R':
		p := s.phraseBefore(i, floor)
		if p.body != council && p.body != unitedNations {
			return end
		}
		start = p.nameFrom
	case 'S': // UN SCR 1718
		start = s.unitedNationsBefore(i, floor)
	}
	symbols, stop, note := s.numbers(end, council, plural || s.text[i] == 'U')
	if len(symbols) > 0 && s.text[i:end] == "UNSC" && (symbols[0].Number < 100 || dash(s.text, stop) > stop) {
		symbols = nil // "the UNSC 15", "UNSC 2020-2021"
	}
	if len(symbols) == 0 {
		if plural && len(s.text[i:end]) > 3 {
			p := s.phraseBefore(i, floor)
			p.body = council
			return s.vaguePlural(p, end, nil)
		}
		return end
	}
	list := s.waiting(start)
	if list == nil {
		if from, ok := s.wordBefore(start, "the", 0); ok {
			list = s.waiting(from)
		}
	}
	if list != nil {
		start = list.start
	}
	stop, list = s.trailing(stop, symbols, list)
	return s.add(start, stop, symbols, false, note, list)
}
