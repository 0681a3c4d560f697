package citation

import (
	"strings"

	"github.com/seed4619396c/communique/resolutions"
)

// body is the organ whose resolutions a noun phrase means.
type body uint8

const (
	noBody body = iota
	council
	assembly
	humanRights
	unitedNations // "UN resolutions": the Council's, as a rule
	foreignBody
)

// phrase is what stands before "resolution" and belongs to it.
type phrase struct {
	start      int // with determiner and adjectives
	nameFrom   int // the body's name, or the noun
	body       body
	the        bool // "the", and nothing else but the body
	indefinite bool
	anaphor    bool // "that", "these", "the said"
	singular   bool // "this", "that"
	two        bool // "both", "the two"
	pair       bool // "two"
	modified   bool // an adjective or a quantifier stands there
	vague      bool // an adjective makes a plural a reference: "relevant", "previous"
}

// phraseWords bounds the look-back.
const phraseWords = 10

// phraseBefore reads the noun phrase backwards from the noun at i, not beyond
// floor.
func (s *scanner) phraseBefore(i, floor int) phrase {
	p := phrase{start: i, nameFrom: i}
	j := i
	for range phraseWords {
		end := gapBack(s.text, j)
		start := wordBack(s.text, end)
		if start == end || start < floor || end == j {
			break
		}
		word := strings.ToLower(strings.ReplaceAll(s.text[start:end], "’", "'"))
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
		if p.body == noBody {
			if from, b := s.bodyBefore(start, end, word, floor); b != noBody {
				p.body, p.start, j = b, from, from
				if !p.modified {
					p.nameFrom = from
				}
				continue
			}
		}
		switch s.words[word] {
		case determiner:
			p.start = start
			p.the = word == "the" && !p.modified
			p.two = p.pair && word == "the"
			p.indefinite = word == "a" || word == "an"
			return p
		case anaphor:
			p.start, p.anaphor = start, true
			p.two = word == "both"
			if p.singular = word == "this" || word == "that"; p.singular || p.two || word == "such" {
				return p
			}
		case vagueAdjective:
			p.start, p.vague, p.modified = start, true, true
		case quantifier, adjective:
			p.start, p.modified = start, true
			p.pair = p.pair || word == "two"
		case foreign:
			if p.body == noBody {
				p.body = foreignBody
			}
			return p
		default:
			if word != "of" {
				return p
			}
			// "a number of", "several of its", but not "violation of".
			before := gapBack(s.text, start)
			from := wordBack(s.text, before)
			if from < floor || s.words[strings.ToLower(s.text[from:before])] != quantifier {
				return p
			}
		}
		j = start
	}
	return p
}

// bodyBefore recognises the organ whose name ends with the word [start, end).
func (s *scanner) bodyBefore(start, end int, word string, floor int) (from int, b body) {
	switch word {
	case "unsc":
		return start, council
	case "un", "u.n.":
		return start, unitedNations
	case "unga":
		return start, assembly
	case "nations":
		if from, ok := s.wordBefore(start, "united", floor); ok {
			return from, unitedNations
		}
	case "assembly":
		if from, ok := s.wordBefore(start, "general", floor); ok {
			return s.unitedNationsBefore(from, floor), assembly
		}
		return start, foreignBody
	case "council":
		if from, ok := s.wordBefore(start, "security", floor); ok {
			return s.unitedNationsBefore(from, floor), council
		}
		if from, ok := s.wordBefore(start, "rights", floor); ok {
			if from, ok := s.wordBefore(from, "human", floor); ok {
				return s.unitedNationsBefore(from, floor), humanRights
			}
		}
		if s.text[start] == 'C' {
			if _, ok := s.wordBefore(start, "the", floor); ok {
				return start, council
			}
		}
		return start, foreignBody
	}
	return start, noBody
}

func (s *scanner) wordBefore(i int, word string, floor int) (start int, ok bool) {
	end := gapBack(s.text, i)
	start = end - len(word)
	if start < floor || end == i || !equalFold(s.text[start:end], word) || start > 0 && isLetter(s.text[start-1]) {
		return i, false
	}
	return start, true
}

func (s *scanner) unitedNationsBefore(i, floor int) int {
	if from, ok := s.wordBefore(i, "un", floor); ok {
		return from
	}
	if end := gapBack(s.text, i); end-4 >= floor && s.text[end-4:end] == "U.N." {
		return end - 4
	}
	end := gapBack(s.text, i)
	start := wordBack(s.text, end)
	word := strings.ToLower(strings.ReplaceAll(s.text[start:end], "’", "'"))
	if start >= floor && strings.TrimSuffix(strings.TrimSuffix(word, "s"), "'") == "nation" || word == "nations'" || word == "nations's" {
		if from, ok := s.wordBefore(start, "united", floor); ok {
			return from
		}
	}
	return i
}

// noun handles "resolution" or "resolutions" at [i, end).
func (s *scanner) noun(i, end int, plural bool) int {
	floor := 0
	if n := len(s.found); n > 0 {
		floor = s.found[n-1].End
	}
	if s.pending.of > floor && s.pending.of <= i {
		floor = s.pending.of
	}
	p := s.phraseBefore(i, floor)
	list := s.waiting(p.start)
	start := p.nameFrom
	if list != nil {
		start = list.start
	}
	numbersAt := end
	if !plural && hasPrefix(s.text, end, "(s)") { // "resolution(s)"
		numbersAt, plural = end+3, true
	}
	if symbols, stop, note := s.numbers(numbersAt, p.body, plural); len(symbols) > 0 {
		stop, list = s.trailing(stop, symbols, list)
		return s.add(start, stop, symbols, false, note, list)
	}
	if p.body == foreignBody || p.body == assembly || p.body == humanRights {
		return end
	}
	if plural {
		return s.vaguePlural(p, end, list)
	}
	return s.anaphor(p, end, list)
}

// anaphor handles "that resolution", "this resolution", "the resolution".
func (s *scanner) anaphor(p phrase, end int, list *paragraphs) int {
	if !p.anaphor && !p.the || p.indefinite {
		return end
	}
	next := gap(s.text, end)
	word := s.text[next:wordEnd(s.text, next)]
	if word == "of" && !hasPrefix(s.text, next, "of the Security Council") && !hasPrefix(s.text, next, "of the UN") || word == "to" && !p.anaphor {
		return end // the resolution of a conflict
	}
	symbol := s.self
	first := strings.ToLower(s.text[p.start:min(len(s.text), p.start+8)])
	if symbol.IsZero() || strings.HasPrefix(first, "that ") || strings.HasPrefix(first, "the same") || strings.HasPrefix(first, "the said") {
		if len(s.cited) == 0 {
			return end
		}
		symbol = s.cited[len(s.cited)-1]
	}
	start := p.start
	if list != nil {
		start = list.start
	}
	end, list = s.trailing(end, []resolutions.Symbol{symbol}, list)
	return s.add(start, end, []resolutions.Symbol{symbol}, false, "", list)
}

// vaguePlural handles "several Security Council resolutions", "these resolutions".
func (s *scanner) vaguePlural(p phrase, end int, list *paragraphs) int {
	start := p.start
	if list != nil {
		start = list.start
	}
	if p.two && len(s.cited) > 1 {
		symbols := s.cited[len(s.cited)-2:]
		if len(s.group) == 2 {
			symbols = s.group
		}
		return s.add(start, end, append([]resolutions.Symbol(nil), symbols...), false, "", list)
	}
	if p.anaphor && !p.singular && len(s.cited) > 0 {
		symbols := s.group
		if len(symbols) < 2 {
			symbols = s.cited
		}
		return s.add(start, end, append([]resolutions.Symbol(nil), symbols...), true, "", list)
	}
	if p.body == council || p.body == unitedNations || p.vague && list == nil {
		return s.add(start, end, nil, true, "", nil)
	}
	return end
}
