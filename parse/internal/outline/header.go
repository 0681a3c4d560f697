package outline

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// heading is what stands before the preamble.
type heading struct {
	symbol    resolutions.Symbol
	draft     bool
	statement bool // a statement of the President, not a resolution
	adopted   actors.Day
	meeting   int
	section   string // the letter of the first part, where the formula is said once a part
	notes     []resolutions.TextNote
	dated     actors.Day // the date of distribution
	datedAt   claims.Span
	adoptedAt claims.Span
}

// formulas are how a resolution begins to speak.
var formulas = []string{"The Security Council", "The General Assembly"}

// speaks says that a line begins with the formula.
func speaks(line string) bool {
	for _, f := range formulas {
		if rest, ok := strings.CutPrefix(line, f); ok && (rest == "" || rest[0] == ',') {
			return true
		}
	}
	return false
}

// formula finds the block that holds the formula; rest is where the preamble
// begins, in the same block or the next one.
func formula(text string, blocks []block) (index, rest int, ok bool) {
	for i, at := range blocks {
		for _, f := range formulas {
			if !strings.HasPrefix(text[at.start:at.end], f) {
				continue
			}
			after := gap(text, at.start+len(f))
			if after >= at.end {
				return i, at.end, true
			}
			if text[after] == ',' {
				return i, min(gap(text, after+1), at.end), true
			}
		}
		if i > 200 {
			break
		}
	}
	return 0, 0, false
}

// readHeading reads symbol, date and meeting from the blocks before the formula.
func readHeading(text string, blocks []block) heading {
	var h heading
	number, document := resolutions.Symbol{}, resolutions.Symbol{}
	for n, at := range blocks {
		line := text[at.start:at.end]
		if s, ok := resolutionTitle(line); ok && number.IsZero() {
			number = s
		}
		switch {
		case strings.HasPrefix(line, "S/RES/"), strings.HasPrefix(line, "S/PRST/"), strings.HasPrefix(line, "S/"):
			first, _, _ := strings.Cut(line, "\n")
			if s, err := resolutions.ParseSymbol(strings.TrimRight(first, " *\r")); err == nil && document.IsZero() {
				document = s
			} else if s, ok := resolutionTitle("Resolution " + strings.TrimPrefix(first, "S/RES/")); ok && document.IsZero() {
				document = s
			}
		}
		if isSection(line) {
			h.section = line
		}
		lower := strings.ToLower(line)
		h.draft = h.draft || strings.Contains(lower, "draft resolution") || strings.Contains(lower, "provisional") && len(line) < 40
		h.statement = h.statement || strings.HasPrefix(lower, "statement by the president")
		if i := strings.Index(line, "dopted by the Security Council"); i >= 0 {
			h.meeting = meeting(line)
			end := at.end
			if next := n + 1; next < len(blocks) && blocks[next].lineStart {
				end = blocks[next].end // the date stands in the line below
			}
			h.adopt(text, at.start+i, end)
		} else if day, i, ok := dateIn(text, at.start, at.end); ok && h.dated == 0 {
			h.dated = day
			h.datedAt = claims.Span{Start: i, End: at.end}
			// "Resolution 253 (1968)" with "of 29 May 1968" in the line below.
			if strings.HasPrefix(line, "of ") || !number.IsZero() && (strings.Contains(line, "\nof ") || strings.Contains(line, "Resolution of ")) {
				h.adopt(text, at.start, at.end)
			}
		}
	}
	h.statement = h.statement || document.Series == resolutions.PresidentialStatement
	h.symbol = number
	if number.IsZero() {
		h.symbol = document
	}
	if h.symbol.Series != resolutions.CouncilResolution && !h.symbol.IsZero() {
		h.draft = h.draft || h.symbol.Series == resolutions.CouncilDocument
	}
	if h.draft && !document.IsZero() {
		h.symbol = document
	}
	if h.adopted == 0 && !h.draft {
		h.adopted = h.dated
	}
	return h
}

func (h *heading) adopt(text string, start, end int) {
	day, i, ok := dateIn(text, start, end)
	if !ok || h.adopted != 0 {
		return
	}
	h.adopted, h.adoptedAt = day, claims.Span{Start: i, End: end}
	if h.dated != 0 && h.dated != day {
		h.notes = append(h.notes, resolutions.TextNote{Span: h.adoptedAt, Code: resolutions.NoteDateDiffers, Text: "the heading is dated " + h.dated.String() + ", the adoption " + day.String()})
	}
}

// resolutionTitle reads "Resolution 1718 (2006)", and "54 (1948). Resolution of 15
// July 1948" of the first volumes, at the beginning of a block.
func resolutionTitle(line string) (resolutions.Symbol, bool) {
	first, _, _ := strings.Cut(line, "\n")
	at := 0
	switch {
	case len(first) > len("Resolution 1") && strings.EqualFold(first[:len("Resolution")], "resolution"):
		at = gap(first, len("Resolution"))
	case !strings.Contains(first, "). Resolution of "):
		return resolutions.Symbol{}, false
	}
	n, i := digits(first, at, len(first))
	if n == 0 {
		return resolutions.Symbol{}, false
	}
	s := resolutions.Symbol{Series: resolutions.CouncilResolution, Number: n}
	if year, known := resolutions.ResolutionYear(n); known {
		s.Year = year
	} else if j := gap(first, i); j < len(first) && first[j] == '(' {
		s.Year, _ = digits(first, j+1, len(first))
	}
	return s, true
}

// meeting reads the number in "at its 5551st meeting".
func meeting(line string) int {
	at := strings.Index(line, "meeting")
	if at < 0 {
		return 0
	}
	for i := at - 1; i > 0 && at-i < 16; i-- {
		if isDigit(line[i]) {
			start := i
			for start > 0 && isDigit(line[start-1]) {
				start--
			}
			if n, _ := digits(line, start, i+1); i+2 < len(line) && isLower(line[i+1]) && isLower(line[i+2]) {
				return n
			}
			return 0 // "298Ist" of a scan
		}
	}
	return 0
}
