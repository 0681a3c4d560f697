package citation

import (
	"github.com/seed4619396c/communique/resolutions"
)

// document handles the United Nations' symbols at i: "S/RES/1718 (2006)",
// "S/PRST/2012/13", "S/2009/364", "A/RES/ES-11/1".
func (s *scanner) document(i int) int {
	symbol, end, _ := s.documentAt(i)
	if end == i {
		return i + 1
	}
	symbols, note := []resolutions.Symbol{symbol}, ""
	if symbol.Series == resolutions.CouncilResolution {
		symbols, end, note = s.numbers(i, council, false)
		if len(symbols) == 0 {
			return i + 1
		}
		var list *paragraphs
		if list = s.waiting(i); list != nil {
			i = list.start
		}
		end, list = s.trailing(end, symbols, list)
		return s.add(i, end, symbols, false, note, list)
	}
	return s.add(i, end, symbols, false, "", nil)
}

// documentAt reads one symbol of the United Nations at i; end is i if there is none.
func (s *scanner) documentAt(i int) (symbol resolutions.Symbol, end int, note string) {
	switch {
	case hasPrefix(s.text, i, "S/RES/"):
		n, j := number(s.text, i+6)
		if n == 0 || n > 9999 {
			return symbol, i, ""
		}
		year, k := yearIn(s.text, j)
		if year == 0 && at(s.text, j) == '/' {
			if y, stop := number(s.text, j+1); stop == j+5 {
				year, k = y, stop
			}
		}
		symbol, note = resolve(n, year)
		return symbol, k, note
	case hasPrefix(s.text, i, "S/PRST/"):
		symbol, end = pair(s.text, i, i+7, resolutions.PresidentialStatement)
		return symbol, end, ""
	case hasPrefix(s.text, i, "A/HRC/RES/"):
		symbol, end = s.sessionSymbol(i, i+10, humanRights)
		return symbol, end, ""
	case hasPrefix(s.text, i, "A/RES/"):
		n, j := number(s.text, i+6)
		if session, stop := romanIn(s.text, j); session != "" && n > 0 {
			return resolutions.Symbol{Series: resolutions.AssemblyResolution, Body: session, Number: n}, stop, ""
		}
		symbol, end = s.sessionSymbol(i, i+6, assembly)
		return symbol, end, ""
	case hasPrefix(s.text, i, "A/"):
		symbol, end = s.sessionSymbol(i, i+2, assembly)
		if end > i {
			symbol.Series = resolutions.AssemblyDocument
		}
		return symbol, end, ""
	case hasPrefix(s.text, i, "S/"):
		if symbol, end = pair(s.text, i, i+2, resolutions.CouncilDocument); end > i {
			return symbol, end, ""
		}
		n, j := number(s.text, i+2)
		if j-i-2 == 5 && n > 0 && at(s.text, j) != '/' {
			return resolutions.Symbol{Series: resolutions.CouncilDocument, Number: n}, j, ""
		}
	}
	return symbol, i, ""
}

func (s *scanner) sessionSymbol(i, j int, b body) (resolutions.Symbol, int) {
	symbol, end := s.session(j, b)
	if end == j {
		return symbol, i
	}
	return symbol, end
}

// pair reads "2012/13" at j, year first; the symbol begins at i.
func pair(text string, i, j int, series resolutions.Series) (resolutions.Symbol, int) {
	year, k := number(text, j)
	if k-j != 4 || at(text, k) != '/' || year < 1945 || year > 2199 {
		return resolutions.Symbol{}, i
	}
	n, end := number(text, k+1)
	if n == 0 {
		return resolutions.Symbol{}, i
	}
	return resolutions.Symbol{Series: series, Year: year, Number: n}, end
}

// executive handles "Executive Order 13722", "Executive Orders 13722 and 13810",
// "E.O. 14024"; end is the end of the words.
func (s *scanner) executive(i, end int, plural bool) int {
	j := end
	if at(s.text, j) == 's' {
		j++
	}
	j = gap(s.text, j)
	for _, inserted := range []string{"(E.O.)", "(EO)", "No.", "Nos."} {
		if hasPrefix(s.text, j, inserted) {
			j = gap(s.text, j+len(inserted))
		}
	}
	var symbols []resolutions.Symbol
	stop := end
	for {
		n, k := number(s.text, j)
		if n == 0 || k-j < 4 || isLetter(at(s.text, k)) {
			break
		}
		symbols, stop = append(symbols, resolutions.Symbol{Series: resolutions.ExecutiveOrder, Number: n}), k
		if j = separator(s.text, k); j == k || !plural {
			break
		}
	}
	if len(symbols) == 0 {
		return end
	}
	return s.add(i, stop, symbols, false, "", nil)
}

// statutory handles "SI 2019/855" and "S.I. 2019 No. 855".
func (s *scanner) statutory(i, end int) int {
	j := gap(s.text, end)
	if symbol, stop := pair(s.text, j, j, resolutions.StatutoryInstrument); stop > j {
		return s.add(i, stop, []resolutions.Symbol{symbol}, false, "", nil)
	}
	year, k := number(s.text, j)
	k = gap(s.text, k)
	if hasPrefix(s.text, k, "No. ") && 1945 <= year && year < 2200 {
		if n, stop := number(s.text, k+4); n > 0 {
			return s.add(i, stop, []resolutions.Symbol{{Series: resolutions.StatutoryInstrument, Year: year, Number: n}}, false, "", nil)
		}
	}
	return end
}

// european handles the acts of the European Union; [i, end) is the noun.
func (s *scanner) european(i, end int, series resolutions.Series) int {
	start, series, named := s.europeanTitle(i, series)
	if series == resolutions.UnknownSeries {
		return end
	}
	var symbols []resolutions.Symbol
	stop, j := end, gap(s.text, end)
	for {
		symbol, k := europeanNumber(s.text, j, series)
		if k == j || symbol.Body == "" && !named && (series == resolutions.EuropeanDecision || series == resolutions.EuropeanCommonPosition) {
			break
		}
		symbols, stop = append(symbols, symbol), k
		if j = europeanSeparator(s.text, k); j == k {
			break
		}
	}
	if len(symbols) == 0 {
		return end
	}
	list := s.waiting(start)
	if list != nil {
		start = list.start
	}
	return s.add(start, stop, symbols, false, "", list)
}

// europeanTitle takes in "Council", "Commission", "Implementing" and the like before the noun.
func (s *scanner) europeanTitle(i int, series resolutions.Series) (start int, _ resolutions.Series, named bool) {
	start = i
	if series == resolutions.EuropeanCommonPosition {
		from, ok := s.wordBefore(i, "common", 0)
		if !ok {
			return i, resolutions.UnknownSeries, false
		}
		start = from
	}
	if from, ok := s.wordBefore(start, "implementing", 0); ok {
		start = from
		if series == resolutions.EuropeanRegulation {
			series = resolutions.EuropeanImplementingRegulation
		} else {
			series = resolutions.EuropeanImplementingDecision
		}
	} else if from, ok := s.wordBefore(start, "delegated", 0); ok && series == resolutions.EuropeanRegulation {
		start, series = from, resolutions.EuropeanDelegatedRegulation
	}
	for _, word := range []string{"council", "commission"} {
		if from, ok := s.wordBefore(start, word, 0); ok {
			start, named = from, true
		}
	}
	if from, ok := s.wordBefore(start, "eu", 0); ok {
		start, named = from, true
	}
	return start, series, named
}

// europeanNumber reads "(EU) No 833/2014", "2014/512/CFSP", "(CFSP) 2016/849".
func europeanNumber(text string, i int, series resolutions.Series) (symbol resolutions.Symbol, end int) {
	j, body := i, ""
	if at(text, j) == '(' {
		k := wordEnd(text, j+1)
		if at(text, k) != ')' {
			return symbol, i
		}
		body = text[j+1 : k]
		j = gap(text, k+1)
	}
	if k := wordEnd(text, j); k > j && equalFold(text[j:k], "no") {
		if at(text, k) == '.' {
			k++
		}
		j = gap(text, k)
	}
	first, k := number(text, j)
	if k == j || at(text, k) != '/' {
		return symbol, i
	}
	second, stop := number(text, k+1)
	if stop == k+1 {
		return symbol, i
	}
	if body == "" && at(text, stop) == '/' {
		if k := wordEnd(text, stop+1); k > stop+1 {
			body, stop = text[stop+1:k], k
		}
	}
	symbol, ok := resolutions.EuropeanSymbol(series, body, first, second)
	if !ok {
		return symbol, i
	}
	return symbol, stop
}

func europeanSeparator(text string, i int) int {
	j := gap(text, i)
	if at(text, j) == ',' {
		j = gap(text, j+1)
	}
	if k := wordEnd(text, j); text[j:k] == "and" || text[j:k] == "or" {
		j = gap(text, k)
	}
	if j > i && (isDigit(at(text, j)) || at(text, j) == '(' || hasPrefix(text, j, "No ")) {
		return j
	}
	return i
}

// committee handles "the 1718 Committee", "the 751 (1992) Sanctions Committee",
// "the 1267/1989 Committee"; [i, end) is the noun.
func (s *scanner) committee(i, end int) int {
	j := i
	if from, ok := s.wordBefore(j, "sanctions", 0); ok {
		j = from
	}
	j = gapBack(s.text, j)
	if at(s.text, j-1) == ')' && j >= 6 && at(s.text, j-6) == '(' {
		j = gapBack(s.text, j-6)
	}
	start := j
	for start > 0 && j-start < 24 && (isDigit(s.text[start-1]) || s.text[start-1] == '/' && start != j) {
		start--
	}
	if start == j || !isDigit(at(s.text, start)) {
		return end
	}
	before := gapBack(s.text, start)
	from := wordBack(s.text, before)
	switch word := s.text[from:before]; {
	case before == start:
		return end
	case equalFold(word, "the"), equalFold(word, "its"), equalFold(word, "un"), word == "Nations", word == "Council", word == "Council’s", word == "Council's", word == "UNSC", word == "UNSCR":
	default:
		return end
	}
	if n := len(s.found); n > 0 && start < s.found[n-1].End {
		return end
	}
	var symbols []resolutions.Symbol
	note := ""
	for k := start; k < j; {
		n, stop := number(s.text, k)
		year, after := yearIn(s.text, stop)
		symbol, why := resolve(n, year)
		if stop == k || !committees()[n] {
			return end
		}
		symbols = append(symbols, symbol)
		if note == "" {
			note = why
		}
		if year != 0 {
			stop = after
		}
		k = stop + 1
	}
	return s.add(start, end, symbols, false, note, nil)
}
