package timex

import "github.com/seed4619396c/communique/claims"

// partOf finds a stretch counted from an end of a longer time, which is named
// behind token at: the first week of May, the last day of the year, the first
// three months of 2015. n is the place of its first unit, -1 where it's the
// last; length the number of units.
func (f *finder) partOf(n, length, u, at int) (match, bool) {
	if f.class(at) != of || u < unitDay || u > unitMonth || u == unitFortnight || length < 1 {
		return match{}, false
	}
	whole, ok := f.whole(at + 1)
	if !ok || whole.granularity <= unitGranularities[u] || whole.granularity > claims.Years {
		return match{}, false
	}
	m := match{moment: moment{granularity: unitGranularities[u], vague: u == unitWeek}, next: whole.next, rule: "part", full: true}
	if length > 1 {
		m.granularity = claims.Spans
	}
	if whole.isZero() {
		return m, true
	}
	if n < 0 {
		m.from, m.until = moved(whole.until, -length, u), whole.until
	} else {
		m.from, m.until = moved(whole.from, n-1, u), moved(whole.from, n-1+length, u)
		if u == unitWeek {
			m.until = min(m.until, whole.until)
		}
	}
	return m, m.from >= whole.from && m.until <= whole.until && m.from < m.until
}

// weekdayRange goes on from a weekday at token i to the one that a range ends
// with: from Monday to Friday.
func (f *finder) weekdayRange(i int, m match) match {
	connects := f.class(m.next)
	switch f.before(i) {
	case from:
		if connects != to && connects != until {
			return m
		}
	case between:
		if connects != and {
			return m
		}
	default:
		return m
	}
	if f.class(m.next+1) != weekday {
		return m
	}
	end := f.cell(m.next + 1).value
	m.next += 2
	if f.class(m.next) == part {
		m.next++
	}
	m.granularity, m.rule = claims.Spans, "range"
	if m.isZero() {
		return m
	}
	for m.until = m.from + 2; int32((m.until - 1).Weekday()) != end; {
		m.until++
	}
	if m.until > f.published+1 && m.from <= f.published && f.tense(i) < 0 {
		m.from, m.until = m.from-7, m.until-7
	}
	return m
}

// quarterName finds Q1 2015 and Q3 of 2019.
func (f *finder) quarterName(i int) (match, bool) {
	at := i + 1
	if f.class(at) == of {
		at++
	}
	year := f.yearNumber(at)
	if year == 0 {
		return match{}, false
	}
	return f.full(quarterMoment(year, int(f.cell(i).value)), at+1, "quarter", year), true
}
