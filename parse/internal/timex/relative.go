package timex

import "github.com/seed4619396c/communique/claims"

// which finds what starts with last, this, next, the same, that: last week,
// this morning, next Tuesday, that year, the past three months.
func (f *finder) which(i int, definite bool) (match, bool) {
	c := f.cell(i)
	at := i + 1
	if c.class == same || c.class == that {
		return f.leaning(i)
	}
	word := f.word(i)
	direction := int(c.value)
	past := word == "past" || word == "Past"
	if direction == 0 && f.class(at) == which && f.cell(at).value == -1 {
		// this past week
		past, direction = true, -1
		at++
	}
	n, next, vague, ok := f.count(at)
	if ok && f.word(next) == "1/2" {
		next++
	}
	if ok && f.class(next) == unit {
		if direction == 0 {
			return match{}, false
		}
		n, u := f.hours(n, next)
		return f.rolling(direction, n, u, vague, next+1), true
	}
	if u := f.cell(at); direction < 0 && u.class == unit {
		if m, ok := f.partOf(-1, 1, int(u.value), at+1); ok {
			return m, true
		}
	}
	if direction == 0 && f.class(at) == which && f.cell(at).value == 1 && f.class(at+1) == weekday {
		return f.upcoming(at + 1) // this coming Friday
	}
	base := f.published
	leans := definite && (word == "following" || word == "previous" || word == "preceding" || word == "next")
	switch target := f.cell(at); target.class {
	case weekday:
		if direction == 0 {
			direction = f.tense(i)
			if direction < 0 {
				return f.weekday(i, at, 0)
			}
			return f.upcoming(at)
		}
		return f.weekday(i, at, direction)
	case part:
		switch {
		case direction == 0:
			return f.relative(dayMoment(base), at+1, "day"), true
		case direction < 0 && f.word(at) == "night":
			return f.relative(dayMoment(base-1), at+1, "day"), true
		case direction > 0 && !f.reference.isZero():
			return match{moment: dayMoment(f.reference.from + 1), next: at + 1, rule: "leaning"}, true
		}
	case month:
		if !target.upper {
			return match{}, false
		}
		d, next, ok := f.fromMonth(at)
		if !ok || d.year > 0 {
			return match{}, false
		}
		m := match{moment: moment{granularity: d.in(2000).granularity}, next: next, rule: "month", full: true}
		if base != 0 {
			m.moment = f.directed(direction, d.in)
		}
		return m, true
	case season:
		m := match{moment: moment{granularity: claims.Seasons}, next: at + 1, rule: "season", full: true}
		if base != 0 {
			m.moment = f.directed(direction, func(year int) moment { return seasonMoment(year, int(target.value)) })
		}
		return m, true
	case unit:
		u := int(target.value)
		if u == unitHour || u == unitMillennium {
			return match{}, false
		}
		if direction > 0 && (word == "coming" || word == "Coming") {
			return f.rolling(1, f.number(at), u, true, at+1), true
		}
		if leans || u == unitDay && direction != 0 {
			if f.reference.isZero() || !definite {
				return match{}, false
			}
			anchor := f.reference.from
			if direction > 0 && u == unitDay {
				anchor = f.reference.until - 1
			}
			return match{moment: around(moved(anchor, direction, u), u), next: at + 1, rule: "leaning", full: true}, true
		}
		if u == unitWeekend {
			m := f.weekend(i)
			if direction != 0 && base != 0 {
				m = weekendMoment(base)
				if direction < 0 && m.until > base {
					m.from, m.until = m.from-7, m.until-7
				} else if direction > 0 && f.published >= m.from {
					m.from, m.until = m.from+7, m.until+7
				}
			}
			return f.relative(m, at+1, "weekend"), true
		}
		if one := f.number(at); past && u != unitWeek || direction < 0 && one == 0 {
			return f.rolling(-1, one, u, true, at+1), true
		} else if direction > 0 && one == 0 {
			return f.rolling(1, one, u, true, at+1), true
		}
		m := moment{granularity: unitGranularities[u]}
		if base != 0 {
			m = around(moved(base, direction, u), u)
			if u == unitFortnight {
				m = moment{from: base - 13, until: base + 1, granularity: claims.Spans, vague: true}
			}
		}
		return match{moment: m, next: at + 1, rule: "unit", full: true}, true
	default:
		return f.holiday(at, direction)
	}
	return match{}, false
}

// number is 1 for a unit in the singular and 0, a number left open, for the
// plural.
func (f *finder) number(i int) int {
	if word := f.word(i); word[len(word)-1] == 's' {
		return 0
	}
	return 1
}

// directed is the last, this year's or next occurrence of what comes once a
// year.
func (f *finder) directed(direction int, in func(year int) moment) moment {
	year, _, _ := f.published.Date()
	switch {
	case direction < 0:
		for y := year; y >= year-2; y-- {
			if m := in(y); m.until <= f.published {
				return m
			}
		}
	case direction > 0:
		for y := year - 1; y <= year+1; y++ {
			if m := in(y); m.from > f.published {
				return m
			}
		}
	}
	// A winter that began last year is still this one.
	if m := in(year - 1); m.until > f.published {
		return m
	}
	return in(year)
}

// rolling is the last, past or next n units from the day of publication.
func (f *finder) rolling(direction, n, u int, vague bool, next int) match {
	m := match{moment: moment{granularity: claims.Spans, vague: true}, next: next, rule: "rolling"}
	if f.published == 0 || u == unitMillennium {
		return m
	}
	if n == 0 {
		n = 3 // the last few
	}
	other := moved(f.published, direction*n, u)
	if other == 0 {
		return m
	}
	end := moment{from: other, until: other + 1}
	if u >= unitYear {
		end = around(other, unitYear)
	} else if u >= unitMonth {
		end = around(other, unitMonth)
	}
	m.vague = vague || u >= unitMonth
	m.full = true
	if direction < 0 {
		m.from, m.until = end.from, f.published+1
	} else {
		m.from, m.until = f.published, end.until
	}
	return m
}

// leaning finds the same day, that year, that same week: counted from the last
// expression named in full.
func (f *finder) leaning(i int) (match, bool) {
	at := i + 1
	if f.class(at) == same {
		at++
	}
	c := f.cell(at)
	if c.class != unit && c.class != part && c.class != season || f.reference.isZero() {
		return match{}, false
	}
	m := match{next: at + 1, rule: "leaning"}
	switch {
	case c.class == part:
		m.moment = dayMoment(f.reference.from)
	case c.class == season:
		year, _, _ := f.reference.from.Date()
		m.moment = seasonMoment(year, int(c.value))
	case int(c.value) == unitHour || int(c.value) == unitMillennium || int(c.value) == unitWeekend:
		return match{}, false
	case int(c.value) == unitDay && f.reference.granularity != claims.Days:
		return match{}, false
	default:
		m.moment = around(f.reference.from, int(c.value))
	}
	return m, true
}
