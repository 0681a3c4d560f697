package timex

import "github.com/seed4619396c/communique/claims"

// dateRange finds a second date behind the first: 1980 to 2012, May – July
// 2004, 2010-11.
func (f *finder) dateRange(i int, d datum, next int) (match, bool) {
	start := f.before(i)
	if start == the && i >= 2 {
		start = f.before(i - 1)
	}
	switch f.class(next) {
	case dash:
	case to, until:
		if start != from && start != between && d.decade {
			return match{}, false
		}
	case and:
		if start != between {
			return match{}, false
		}
	default:
		return match{}, false
	}
	if f.class(next) == dash && d.month == 0 && d.year > 0 {
		if c := f.cell(next + 1); c.class == number && c.digits == 2 && int(c.value) > d.year%100 && f.class(next+2) != dash {
			second := datum{year: d.year/100*100 + int(c.value)}
			return f.span(i, d, second, next+2), true
		}
	}
	second, end, ok := f.datum(next + 1)
	if !ok && f.class(next+1) == the {
		second, end, ok = f.datum(next + 2)
	}
	if !ok || d.last > 0 || second.last > 0 {
		return match{}, false
	}
	if (second.month > 0) != (d.month > 0) || (second.day > 0) != (d.day > 0) {
		if d.day > 0 || second.day > 0 || d.year == 0 && second.year == 0 {
			return match{}, false
		}
	}
	if d.year == 0 && second.year > 0 {
		d.year = second.year
		if d.month > second.month {
			d.year--
		}
	}
	if d.year > 0 && second.year > 0 && second.year < d.year {
		return match{}, false
	}
	return f.span(i, d, second, end), true
}

// span is the match from the start of one date to the end of another.
func (f *finder) span(i int, first, second datum, next int) match {
	if first.year == 0 && second.year == 0 && f.published != 0 {
		// The range that holds the day of publication, if one does.
		year, _, _ := f.published.Date()
		for y := year - 1; y <= year; y++ {
			end := second.in(y)
			if end.until <= first.in(y).from {
				end = second.in(y + 1)
			}
			if first.in(y).from <= f.published && f.published < end.until {
				first.year = y
				break
			}
		}
	}
	a := f.resolved(i, first, next)
	if second.year == 0 && first.year > 0 {
		second.year = first.year
		if second.month < first.month {
			second.year++
		}
	}
	b := f.resolved(i, second, next)
	if second.year == 0 && !a.isZero() {
		// The end is the first such date after the start.
		for b.until <= a.from && b.until > 0 {
			b.from, b.until = b.from.AddMonths(12), b.until.AddMonths(12)
		}
		if b.from.AddMonths(-12) > a.from {
			b.from, b.until = b.from.AddMonths(-12), b.until.AddMonths(-12)
		}
	}
	m := match{next: next, rule: "range", full: true}
	m.granularity = claims.Spans
	if !a.isZero() && !b.isZero() && a.from < b.until {
		m.from, m.until = a.from, b.until
	}
	m.vague = a.vague || b.vague
	return m
}
