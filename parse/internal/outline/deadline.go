package outline

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// bounds are the words before a date that make it a limit, longest first where
// one holds another.
var bounds = []struct{ words, bound string }{
	{"no later than", "by"}, {"not later than", "by"}, {"at the latest by", "by"}, {"latest by", "by"},
	{"until", "until"}, {"till", "until"}, {"up to", "until"}, {"through", "until"},
	{"by", "by"}, {"before", "before"}, {"prior to", "before"},
	{"as of", "from"}, {"as from", "from"}, {"with effect from", "from"}, {"effective", "from"}, {"from", "from"}, {"starting", "from"}, {"beginning", "from"},
	{"expire on", "on"}, {"expires on", "on"}, {"end on", "on"}, {"terminate on", "on"},
}

// deadlines finds the days and terms that a paragraph sets.
func (b *builder) deadlines(p *resolutions.Paragraph, end int, adopted actors.Day) {
	for i := p.Text.Start; i < end; {
		c := b.text[i]
		if i > p.Text.Start && (isDigit(b.text[i-1]) || b.text[i-1] == '/') {
			i++
			continue
		}
		if isDigit(c) || strings.IndexByte("JFMASOND", c) >= 0 {
			if day, next, ok := date(b.text, i, end); ok {
				if start, bound := boundBefore(b.text, i, p.Text.Start); bound != "" {
					p.Deadlines = append(p.Deadlines, resolutions.Deadline{Span: claims.Span{Start: start, End: next}, Day: day, Bound: bound})
				}
				i = next
				continue
			}
		}
		if isDigit(c) {
			if d, ok := b.enters(i, end, adopted); ok {
				p.Deadlines = append(p.Deadlines, d)
				i = d.End
				continue
			}
		}
		if c|0x20 < 'a' || c|0x20 > 'z' {
			i++
			continue
		}
		stop := wordEnd(b.text[:end], i)
		if d, ok := b.term(i, stop, end, adopted); ok {
			p.Deadlines = append(p.Deadlines, d)
			stop = d.End
		}
		i = max(stop, i+1)
	}
}

// boundBefore finds the word that makes the date at i a limit; the day may have
// "the end of" or a clock time in front.
func boundBefore(text string, i, floor int) (start int, bound string) {
	before := strings.TrimRight(text[floor:i], " \n\u00a0")
	for _, b := range bounds {
		rest, ok := strings.CutSuffix(before, b.words)
		if !ok || rest != "" && wordEnd(rest, len(rest)-1) == len(rest) {
			continue
		}
		return floor + len(rest), b.bound
	}
	// "to extend to 15 August", "from 1 May to 31 July".
	if rest, ok := strings.CutSuffix(before, " to"); ok {
		near := rest[max(0, len(rest)-48):]
		if strings.Contains(near, "xtend") || strings.Contains(near, "from ") {
			return floor + len(rest) + 1, "until"
		}
	}
	return i, ""
}

var numerals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
	"twenty-four": 24, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90,
}

// term reads "within 30 days", "for a further period of twelve months", "no later
// than 90 days" at a word, and what the term counts from.
func (b *builder) term(i, stop, end int, adopted actors.Day) (resolutions.Deadline, bool) {
	text := b.text[:end]
	bound, start := "", i
	j := stop
	switch text[i:stop] {
	case "within":
		bound = "within"
	case "for":
		bound = "for"
	case "than":
		for _, words := range []string{"no later ", "not later ", "no more "} {
			if strings.HasSuffix(text[:i], words) {
				bound, start = "within", i-len(words)
			}
		}
	}
	if bound == "" {
		return resolutions.Deadline{}, false
	}
	n, unit, j := length(text, j)
	if n == 0 {
		return resolutions.Deadline{}, false
	}
	d := resolutions.Deadline{Span: claims.Span{Start: start, End: j}, Bound: bound}
	if anchor, ok := adoption(text, j); ok {
		d.End = anchor
		if adopted != 0 {
			d.Day = after(adopted, n, unit)
		}
	}
	return d, true
}

// enters reads "30 days from the adoption of this resolution", when something begins.
func (b *builder) enters(i, end int, adopted actors.Day) (resolutions.Deadline, bool) {
	text := b.text[:end]
	n, unit, j := length(text, i)
	if n == 0 {
		return resolutions.Deadline{}, false
	}
	stop, ok := adoption(text, j)
	if !ok {
		return resolutions.Deadline{}, false
	}
	d := resolutions.Deadline{Span: claims.Span{Start: i, End: stop}, Bound: "from"}
	if adopted != 0 {
		d.Day = after(adopted, n, unit)
	}
	return d, true
}

// length reads "30 days", "a further period of twelve months"; n is 0 for anything else.
func length(text string, i int) (n int, unit string, end int) {
	j := i
	for range 7 {
		j = gap(text, j)
		if d, k := digits(text, j, len(text)); k > j && d < 1000 {
			n, j = d, k
			if j < len(text) && text[j] == '-' {
				j++
			}
			continue
		}
		k := wordEnd(text, j)
		if k == j {
			return 0, "", i
		}
		word := text[j:k]
		j = k
		switch word {
		case "a", "an", "the", "further", "additional", "initial", "final", "period", "of", "another", "calendar", "working", "maximum", "new", "next":
			continue
		case "day", "days", "week", "weeks", "month", "months", "year", "years":
			return n, strings.TrimSuffix(word, "s"), j
		}
		value := numerals[word]
		if value == 0 {
			return 0, "", i
		}
		n = value
	}
	return 0, "", i
}

// adoption reads "of the adoption of this resolution", "from the date of
// adoption" and the like at i.
func adoption(text string, i int) (end int, ok bool) {
	const reach = 60
	near := text[gap(text, i):min(len(text), i+reach)]
	first := near[:wordEnd(near, 0)]
	switch first {
	case "of", "from", "after", "following", "upon":
	default:
		return i, false
	}
	for _, words := range []string{"adoption", "date of this resolution"} {
		if k := strings.Index(near, words); k >= 0 && !strings.ContainsAny(near[:k], ",;.") {
			return gap(text, i) + k + len(words), true
		}
	}
	return i, false
}

func after(day actors.Day, n int, unit string) actors.Day {
	switch unit {
	case "week":
		return day + actors.Day(7*n)
	case "month":
		return day.AddMonths(n)
	case "year":
		return day.AddMonths(12 * n)
	}
	return day + actors.Day(n)
}
