package citation

import (
	"strconv"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// Scan gives the references in a text in its order; they don't overlap. If self
// is the symbol of the text itself, "this resolution" and "paragraph 8 above"
// refer to it; otherwise "this resolution" is the last one cited.
func Scan(source string, self resolutions.Symbol) []Reference {
	s := scanner{text: source, self: self, words: words()}
	for i := 0; i < len(source); {
		if !isLetter(source[i]) {
			i++
			continue
		}
		end := wordEnd(source, i)
		next := end
		if i == 0 || !isDigit(source[i-1]) && source[i-1] != '/' {
			next = max(end, s.word(i, end))
		}
		i = next
	}
	return s.found
}

type scanner struct {
	text  string
	self  resolutions.Symbol
	words map[string]class
	found []Reference
	// pending is a list of paragraphs that waits for its instrument.
	pending paragraphs
	// cited holds the distinct Council resolutions so far, the latest last.
	cited []resolutions.Symbol
	group []resolutions.Symbol // those of the last reference
}

// word looks at the word [i, end) and gives the position from which to go on.
func (s *scanner) word(i, end int) int {
	switch w := s.text[i:end]; w[0] {
	case 'r', 'R':
		switch {
		case equalFold(w, "resolution"):
			return s.noun(i, end, false)
		case equalFold(w, "resolutions"):
			return s.noun(i, end, true)
		case (w == "Res" || w == "res") && at(s.text, end) == '.':
			return s.abbreviation(i, end+1, false)
		case w == "Regulation", w == "Regulations":
			return s.european(i, end, resolutions.EuropeanRegulation)
		}
	case 'U', 'S', 'A':
		switch w {
		case "UNSCR", "SCR", "UNSC":
			return s.abbreviation(i, end, false)
		case "UNSCRs", "SCRs":
			return s.abbreviation(i, end, true)
		case "S", "A":
			if at(s.text, end) == '/' {
				return s.document(i)
			}
			if w == "S" && hasPrefix(s.text, end, ".I. ") {
				return s.statutory(i, end+3)
			}
		case "SI":
			return s.statutory(i, end)
		case "Article", "Articles":
			return s.paragraphs(i, end, "Art.")
		}
	case 'p', 'P', 's':
		switch {
		case equalFold(w, "paragraph"), equalFold(w, "paragraphs"), equalFold(w, "subparagraph"), equalFold(w, "subparagraphs"):
			return s.paragraphs(i, end, "OP")
		case equalFold(w, "para"), equalFold(w, "paras"):
			if at(s.text, end) == '.' {
				end++
			}
			return s.paragraphs(i, end, "OP")
		case w == "Panel":
			return s.committee(i, end)
		case w == "Position":
			return s.european(i, end, resolutions.EuropeanCommonPosition)
		}
	case 'O':
		if w == "OP" || w == "OPs" {
			return s.paragraphs(i, end, "OP")
		}
	case 'C':
		if w == "Committee" {
			return s.committee(i, end)
		}
	case 'D':
		if w == "Decision" || w == "Decisions" {
			return s.european(i, end, resolutions.EuropeanDecision)
		}
	case 'E', 'e':
		switch {
		case w == "E" && hasPrefix(s.text, end, ".O."):
			return s.executive(i, end+3, true)
		case w == "EO", w == "EOs":
			return s.executive(i, end, w == "EOs")
		case equalFold(w, "executive"):
			j := gap(s.text, end)
			k := wordEnd(s.text, j)
			if equalFold(s.text[j:k], "order") || equalFold(s.text[j:k], "orders") {
				return s.executive(i, k, k-j == len("orders"))
			}
		}
	}
	return end
}

// add appends a reference and remembers what it cites. The provisions are
// paths of each symbol if paragraphs wait for them.
func (s *scanner) add(start, end int, symbols []resolutions.Symbol, vague bool, note string, list *paragraphs) int {
	if n := len(s.found); n > 0 && start < s.found[n-1].End {
		start = s.found[n-1].End
	}
	r := Reference{Span: claims.Span{Start: start, End: end}, Vague: vague, Note: note}
	for _, symbol := range symbols {
		if list == nil || len(list.paths) == 0 {
			r.Provisions = append(r.Provisions, resolutions.ProvisionSymbol{Symbol: symbol})
			continue
		}
		for _, path := range list.paths {
			r.Provisions = append(r.Provisions, resolutions.ProvisionSymbol{Symbol: symbol, Part: list.part, Path: path})
		}
	}
	s.found = append(s.found, r)
	if !vague {
		s.remember(symbols)
	}
	s.pending = paragraphs{}
	return end
}

// most bounds what "these resolutions" may look back on.
const most = 12

func (s *scanner) remember(symbols []resolutions.Symbol) {
	group := false
	for _, symbol := range symbols {
		if symbol.Series != resolutions.CouncilResolution {
			continue
		}
		if !group {
			s.group, group = nil, true
		}
		s.group = append(s.group, symbol)
		for i, old := range s.cited {
			if old == symbol {
				s.cited = append(s.cited[:i:i], s.cited[i+1:]...)
				break
			}
		}
		if len(s.cited) == most {
			s.cited = s.cited[1:]
		}
		s.cited = append(s.cited, symbol)
	}
}

// resolve makes the symbol of a Council resolution from what is written.
func resolve(number, year int) (symbol resolutions.Symbol, note string) {
	symbol = resolutions.Symbol{Series: resolutions.CouncilResolution, Number: number, Year: year}
	if right, known := resolutions.ResolutionYear(number); known {
		if year != 0 && year != right {
			note = "the text gives " + strconv.Itoa(year) + " as the year of resolution " + strconv.Itoa(number) + ", which is of " + strconv.Itoa(right)
		}
		symbol.Year = right
	} else if year < 1946 || year > 2199 {
		symbol.Year = 0
	}
	return symbol, note
}
