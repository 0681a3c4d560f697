package timex

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// The phases of lexicon.tsv.
const (
	phaseEarly = iota + 1
	phaseMiddle
	phaseLate
	phaseEarlier
	phaseLater
)

// phase finds a part of a longer time: early May, late last year, earlier this
// month, later in the week, the end of 2015, the beginning of March.
func (f *finder) phase(i int) (match, bool) {
	c := f.cell(i)
	at := i + 1
	if c.class == edge {
		if f.class(at) != of {
			return match{}, false
		}
		at++
	} else if f.class(at) == dash && f.word(i) == "mid" || f.class(at) == in && f.word(at) == "in" {
		at++
	}
	inner, ok := f.whole(at)
	if !ok {
		return match{}, false
	}
	if inner.granularity <= claims.Weeks && c.value < phaseEarlier && inner.rule != "unit" {
		if inner.granularity == claims.Days {
			return match{}, false // early Tuesday keeps the day: the day rule finds it
		}
	}
	if !inner.isZero() {
		inner.moment = phased(inner.moment, int(c.value), c.class == edge, f.published)
	}
	return inner, true
}

// whole finds the longer time that a phase is a part of.
func (f *finder) whole(i int) (match, bool) {
	const deepest = 3 // the end of the first week of next month
	if f.depth == deepest {
		return match{}, false
	}
	f.depth++
	defer func() { f.depth-- }()
	switch c := f.cell(i); c.class {
	case the:
		if u := f.cell(i + 1); u.class == unit && u.value >= unitDay && u.value <= unitCentury {
			m := match{moment: moment{granularity: unitGranularities[u.value]}, next: i + 2, rule: "unit"}
			if f.published != 0 {
				m.moment = around(f.published, int(u.value))
			}
			return m, true
		}
		return f.definite(i)
	case which, same, that:
		return f.which(i, false)
	case season:
		return f.season(i, true)
	case phase, edge:
		return match{}, false
	case month, number, decade, decadeWord, nth, ordinal:
		if m, ok := f.dated(i); ok {
			return m, true
		}
		return f.ordinal(i)
	}
	return match{}, false
}

// phased narrows a moment to its first, middle or last third, or to what lies
// before or after the day of publication. The edges of a year are its first and
// last quarter.
func phased(m moment, phase int, edge bool, published actors.Day) moment {
	length := int(m.until - m.from)
	narrow := moment{from: m.from, until: m.until, granularity: claims.Spans, vague: true}
	third := func(n int) actors.Day {
		switch m.granularity {
		case claims.Years:
			return m.from.AddMonths(4 * n)
		case claims.Decades:
			return m.from.AddMonths(12 * [...]int{0, 3, 7, 10}[n])
		case claims.Centurys:
			return m.from.AddMonths(12 * [...]int{0, 33, 66, 100}[n])
		case claims.Months:
			if n < 3 {
				return m.from + actors.Day(10*n)
			}
			return m.until
		}
		return m.from + actors.Day(n*length/3)
	}
	switch phase {
	case phaseEarly:
		narrow.until = third(1)
		if edge && m.granularity == claims.Years {
			narrow.until = m.from.AddMonths(3)
		}
	case phaseMiddle:
		narrow.from, narrow.until = third(1), third(2)
	case phaseLate:
		narrow.from = third(2)
		if edge && m.granularity == claims.Years {
			narrow.from = m.until.AddMonths(-3)
		}
	case phaseEarlier:
		if m.granularity == claims.Days {
			return m
		}
		if m.from <= published && published < m.until {
			narrow.until = published + 1
		}
	case phaseLater:
		if m.granularity == claims.Days {
			return m
		}
		if m.from <= published && published < m.until {
			narrow.from = published
		}
	}
	if narrow.until <= narrow.from {
		return m
	}
	return narrow
}

// ordinal finds the 17th century, the first half of 2015, the third quarter.
func (f *finder) ordinal(i int) (match, bool) {
	n, at := f.ordinalNumber(i)
	if n == 0 {
		return match{}, false
	}
	last := 0
	if k := f.class(at); k == to || k == and || k == dash {
		if n2, after := f.ordinalNumber(at + 1); n2 > n && f.class(after) == unit && f.cell(after).value == unitCentury {
			last, at = n2, after
		}
	}
	if f.class(at) == dash && f.class(at+1) == unit {
		at++ // 17th-century painters
	}
	length, unitAt := 1, at
	if n == 1 && f.class(at) != unit {
		if k, after, _, ok := f.count(at); ok && k > 0 {
			length, unitAt = k, after
		}
	}
	if f.class(unitAt) == unit {
		if m, ok := f.partOf(n, length, int(f.cell(unitAt).value), unitAt+1); ok {
			return m, true
		}
	}
	switch c := f.cell(at); {
	case c.class == unit && c.value == unitCentury:
		next := at + 1
		if f.class(next) == era {
			if f.cell(next).value < 0 {
				return match{moment: moment{granularity: claims.Centurys}, next: next + 1, rule: "century"}, true
			}
			next++
		}
		m := centuryMoment(n)
		if last > 0 && last <= 90 {
			m = moment{from: m.from, until: centuryMoment(last).until, granularity: claims.Spans}
		}
		return match{moment: m, next: next, rule: "century", full: true}, true
	case c.class == unit && c.value == unitQuarter && n <= 4, c.class == half && n <= 2:
		isHalf := c.class == half
		at++
		if f.class(at) == of {
			at++
		}
		whole, ok := f.wholeYear(at)
		if !ok {
			return match{}, false
		}
		m := match{moment: moment{granularity: claims.Quarters}, next: whole.next, rule: "quarter", full: true}
		if isHalf {
			m.granularity = claims.Spans
		}
		if whole.isZero() {
			return m, true
		}
		length := 3
		if isHalf {
			length = 6
			if whole.granularity != claims.Years {
				return match{}, false
			}
		}
		m.from = whole.from.AddMonths(length * (n - 1))
		m.until = whole.from.AddMonths(length * n)
		return m, true
	}
	return match{}, false
}

// wholeYear finds 2015, this year, last year, the year.
func (f *finder) wholeYear(i int) (match, bool) {
	m, ok := f.whole(i)
	if !ok || m.granularity != claims.Years {
		return match{}, false
	}
	return m, true
}

// ordinalNumber reads 17th, third and twenty-first.
func (f *finder) ordinalNumber(i int) (n, next int) {
	switch c := f.cell(i); c.class {
	case nth, ordinal:
		return int(c.value), i + 1
	case cardinal:
		if c.value >= 20 && c.value < 100 && f.class(i+1) == dash && f.class(i+2) == ordinal && f.cell(i+2).value < 10 {
			return int(c.value + f.cell(i+2).value), i + 3
		}
	}
	return 0, i
}

// season finds the summer of 2010, summer 2010, in the summer.
func (f *finder) season(i int, definite bool) (match, bool) {
	c := f.cell(i)
	at := i + 1
	if f.class(at) == of || f.class(at) == punct {
		at++
	}
	if year := f.yearNumber(at); year > 0 {
		return f.full(seasonMoment(year, int(c.value)), at+1, "season", year), true
	}
	if f.class(i+1) == of && f.class(i+2) == which {
		if m, ok := f.which(i+2, false); ok && m.granularity == claims.Years {
			m.rule = "season"
			if !m.isZero() {
				year, _, _ := m.from.Date()
				m.moment = seasonMoment(year, int(c.value))
			}
			return m, true
		}
	}
	if f.class(i+1) == of {
		return match{}, false // the fall of the city
	}
	previous := f.before(i)
	if definite {
		previous = f.before(i - 1)
	}
	switch previous {
	case in, forDuring, since, until, by, before, after, phase:
	default:
		// Spring and fall are other words too, and a capital makes a name.
		if c.value == 0 || c.value == 2 && strings.EqualFold(f.word(i), "fall") || c.upper && (i > int(f.text.Sentences[f.sentence].First) || f.cell(i+1).upper) {
			return match{}, false
		}
	}
	m := match{moment: moment{granularity: claims.Seasons}, next: i + 1, rule: "season"}
	if f.published != 0 {
		year, _, _ := f.published.Date()
		m.moment = f.nearest(i, 0, func(y int) moment { return seasonMoment(y, int(c.value)) }, year)
	}
	return m, true
}
