package timex

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
)

// holiday finds a day with a name, in the year that follows it or in the one
// that fits; direction is that of "last" (-1) or "next" (1) before it.
func (f *finder) holiday(i, direction int) (match, bool) {
	if i >= len(f.text.Tokens) {
		return match{}, false
	}
	var buffer [longestEntry]byte
	list := f.words.holidays[string(lower(&buffer, f.word(i)))]
	for _, h := range list {
		if !f.named(i, h.words) {
			continue
		}
		next := i + len(h.words)
		if next < len(f.text.Tokens) && f.cell(next).upper && f.class(next) == none {
			continue // Christmas Island
		}
		if strings.HasPrefix(h.rule, "on ") || strings.HasPrefix(h.rule, "span ") {
			return f.full(holidayIn(h.rule, 0), next, "history", 0), true
		}
		at := next
		if f.class(at) == punct || f.class(at) == of {
			at++
		}
		if year := f.yearNumber(at); year > 0 {
			return f.full(holidayIn(h.rule, year), at+1, "holiday", year), true
		}
		m := match{moment: moment{granularity: claims.Days}, next: next, rule: "holiday"}
		if f.published != 0 {
			year, _, _ := f.published.Date()
			m.moment = f.nearest(i, direction, func(y int) moment { return holidayIn(h.rule, y) }, year)
			m.full = true
		}
		return m, true
	}
	return match{}, false
}

// named reports whether the words stand at token i, with a capital or a digit
// first.
func (f *finder) named(i int, name []string) bool {
	if w := f.word(i); !f.text.Tokens[i].Upper && (w[0] < '0' || w[0] > '9') {
		return false
	}
	for k, w := range name {
		if !strings.EqualFold(f.word(i+k), w) {
			return false
		}
	}
	return true
}
