package citation

import (
	"strings"

	"github.com/seed4619396c/communique/resolutions"
)

// paragraphs is a list such as "paragraphs 8 (a) and 9 of", waiting for the
// instrument that follows at byte of.
type paragraphs struct {
	start int
	of    int // 0: nothing waits
	part  string
	paths []string
}

// widest bounds how many paragraphs a range such as "8 to 12" stands for, and
// longest how many a list holds.
const (
	widest  = 60
	longest = 120
)

// waiting gives the paragraphs that wait for an instrument which starts at i.
func (s *scanner) waiting(i int) *paragraphs {
	if s.pending.of == 0 || s.pending.of != i {
		return nil
	}
	list := s.pending
	return &list
}

// paragraphs handles "paragraph", "paragraphs", "para.", "OP"; [i, end) is the word.
func (s *scanner) paragraphs(i, end int, part string) int {
	list, stop := readPaths(s.text, gap(s.text, end))
	if len(list) == 0 {
		return end
	}
	if list[0][0] == '(' {
		list, stop = s.within(list, stop)
	}
	if n := len(s.found); n > 0 && i < s.found[n-1].End {
		return end
	}
	j := gap(s.text, stop)
	word := s.text[j:wordEnd(s.text, j)]
	if word == "above" || word == "below" {
		if s.self.IsZero() {
			return j + len(word)
		}
		return s.add(i, j+len(word), []resolutions.Symbol{s.self}, false, "", &paragraphs{part: part, paths: list})
	}
	if !s.self.IsZero() && (hasPrefix(s.text, j, "of this paragraph") || hasPrefix(s.text, j, "of the present paragraph")) {
		j = gap(s.text, j+len("of"))
		j = gap(s.text, wordEnd(s.text, j))
		if hasPrefix(s.text, j, "present") {
			j = gap(s.text, j+len("present"))
		}
		return s.add(i, wordEnd(s.text, j), []resolutions.Symbol{s.self}, false, "", &paragraphs{part: part, paths: list})
	}
	comma := j
	if at(s.text, j) == ',' {
		comma = gap(s.text, j+1)
	}
	of := s.text[comma:wordEnd(s.text, comma)]
	next := gap(s.text, comma+len(of))
	if of != "of" && !((of == "in" || of == "to") && s.leads(next)) {
		return s.own(i, stop, part, list)
	}
	s.pending = paragraphs{start: i, of: next, part: part, paths: list}
	s.annex()
	// "paragraph 9 of 1874 (2009)": the noun is missing.
	if n, k := number(s.text, s.pending.of); k-s.pending.of >= 3 && n > 0 {
		year, stop := yearIn(s.text, k)
		if year == 0 {
			stop = k
		}
		if symbol, note := resolve(n, year); symbol.Year != 0 && !isLetter(at(s.text, k)) {
			pending := s.pending
			return s.add(i, stop, []resolutions.Symbol{symbol}, false, note, &pending)
		}
	}
	return s.pending.of
}

// own takes paragraphs without an instrument behind them: in the text of a
// resolution they are its own, unless they are somebody's ("its paragraph 94").
func (s *scanner) own(i, stop int, part string, list []string) int {
	if s.self.IsZero() || part != "OP" {
		return stop
	}
	end := gapBack(s.text, i)
	switch s.text[wordBack(s.text, end):end] {
	case "its", "their", "whose":
		return stop
	}
	if j := gap(s.text, stop); hasPrefix(s.text, j, "thereof") {
		return stop
	}
	return s.add(i, stop, []resolutions.Symbol{s.self}, false, "", &paragraphs{part: part, paths: list})
}

// leads says that an instrument or an annex is named within a few words.
func (s *scanner) leads(i int) bool {
	for range 5 {
		end := wordEnd(s.text, i)
		switch word := s.text[i:end]; {
		case end == i:
			return false
		case equalFold(word, "resolution"), equalFold(word, "resolutions"), equalFold(word, "annex"), word == "UNSCR", word == "Regulation", word == "Decision", word == "S" && at(s.text, end) == '/':
			return true
		}
		i = gap(s.text, end)
	}
	return false
}

// within reads "of paragraph 3" after "subparagraphs (a) and (b)": the items are
// that paragraph's.
func (s *scanner) within(items []string, stop int) (paths []string, end int) {
	j := gap(s.text, stop)
	if at(s.text, j) == ',' {
		j = gap(s.text, j+1)
	}
	k := wordEnd(s.text, j)
	if s.text[j:k] != "of" {
		return items, stop
	}
	j = gap(s.text, k)
	k = wordEnd(s.text, j)
	if s.text[j:k] != "paragraph" {
		return items, stop
	}
	outer, end := readPaths(s.text, gap(s.text, k))
	if len(outer) != 1 || outer[0][0] == '(' {
		return items, stop
	}
	paths = make([]string, len(items))
	for i, item := range items {
		paths[i] = outer[0] + item
	}
	return paths, end
}

// annex reads "annex B to", "the annex to" between the paragraphs and the
// instrument.
func (s *scanner) annex() {
	j := s.pending.of
	if k := wordEnd(s.text, j); s.text[j:k] == "the" {
		j = gap(s.text, k)
	}
	k := wordEnd(s.text, j)
	if !equalFold(s.text[j:k], "annex") {
		return
	}
	part := "Annex"
	j = gap(s.text, k)
	if k = wordEnd(s.text, j); k-j >= 1 && k-j <= 4 && strings.ToUpper(s.text[j:k]) == s.text[j:k] {
		part += " " + s.text[j:k]
		j = gap(s.text, k)
	}
	if k = wordEnd(s.text, j); s.text[j:k] == "of" || s.text[j:k] == "to" {
		s.pending.part, s.pending.of = part, gap(s.text, k)
	}
}

// trailing reads the paragraphs that follow the instrument: "resolution 1718
// (2006), paragraph 8 (a)", "S/RES/1718 (2006) OP 8". They belong to it unless an
// instrument of their own follows them.
func (s *scanner) trailing(stop int, symbols []resolutions.Symbol, list *paragraphs) (int, *paragraphs) {
	if list != nil || len(symbols) != 1 {
		return stop, list
	}
	j := gap(s.text, stop)
	if at(s.text, j) == ',' {
		j = gap(s.text, j+1)
	}
	k := wordEnd(s.text, j)
	switch w := s.text[j:k]; {
	case w == "operative":
		j = gap(s.text, k)
		k = wordEnd(s.text, j)
		if !equalFold(s.text[j:k], "paragraph") && !equalFold(s.text[j:k], "paragraphs") {
			return stop, nil
		}
	case equalFold(w, "paragraph"), equalFold(w, "paragraphs"), equalFold(w, "para"), equalFold(w, "paras"), w == "OP", w == "OPs":
	default:
		return stop, nil
	}
	if at(s.text, k) == '.' {
		k++
	}
	paths, end := readPaths(s.text, gap(s.text, k))
	if len(paths) == 0 {
		return stop, nil
	}
	after := gap(s.text, end)
	if at(s.text, after) == ',' {
		after = gap(s.text, after+1)
	}
	switch s.text[after:wordEnd(s.text, after)] {
	case "of", "above", "below":
		return stop, nil
	}
	return end, &paragraphs{part: "OP", paths: paths}
}
