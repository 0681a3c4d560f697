package timex

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// dated finds calendar dates, months, years and decades, and ranges of them.
func (f *finder) dated(i int) (match, bool) {
	switch f.class(i) {
	case month, weekday, number, nth, ordinal, decade, decadeWord, era, the, none, which, cardinal:
	default:
		return match{}, false
	}
	if m, ok := f.twoYears(i); ok {
		return m, true
	}
	d, next, ok := f.datum(i)
	if !ok {
		return match{}, false
	}
	if m, ok := f.dateRange(i, d, next); ok {
		return m, true
	}
	return f.resolved(i, d, next), true
}

// twoYears finds 2014/15.
func (f *finder) twoYears(i int) (match, bool) {
	word := f.word(i)
	if len(word) != 7 || word[4] != '/' || f.class(i) != none {
		return match{}, false
	}
	first, second := f.numeral(word[:4]), f.numeral(word[5:])
	if first.digits != 4 || second.digits != 2 || first.value < 1800 || first.value > 2199 || (first.value+1)%100 != second.value {
		return match{}, false
	}
	m := moment{from: date(int(first.value), 1, 1), until: date(int(first.value)+2, 1, 1), granularity: claims.Spans}
	return f.full(m, i+1, "range", int(first.value)+1), true
}

// resolved counts out the date that starts at token i.
func (f *finder) resolved(i int, d datum, next int) match {
	named := d.year
	rule := "date"
	switch {
	case d.decade:
		rule = "decade"
	case d.month == 0:
		rule = "year"
	case d.day == 0:
		rule = "month"
	}
	if d.year == 0 && d.month > 0 {
		d.year = f.shared(d, next)
	}
	if d.year == 0 {
		in := func(year int) moment { return d.in(year) }
		switch {
		case f.tells(i):
			return match{moment: d.in(f.year), next: next, rule: rule, full: true}
		case f.published != 0:
			year, _, _ := f.published.Date()
			m := match{next: next, rule: rule, full: true}
			if f.attributive(next) {
				m.moment = closest(in, f.published, year)
			} else {
				m.moment = f.nearest(i, 0, in, year)
			}
			return m
		}
		return match{moment: moment{granularity: d.in(2000).granularity}, next: next, rule: rule}
	}
	return f.full(d.in(d.year), next, rule, named)
}

// attributive reports whether the date that ends before token next belongs to
// the noun there (the October elections), so that no verb shows where it lies.
func (f *finder) attributive(next int) bool {
	return f.nounFollows(next) && f.tree != nil && next < len(f.tree.UPOS) && f.tree.UPOS[next] == syntax.NOUN
}
