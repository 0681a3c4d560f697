package timex

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// weekday finds Thursday, Monday morning and Monday last. It starts at token i,
// the weekday stands at; direction is -1 behind "last" and 1 behind "next".
func (f *finder) weekday(i, at, direction int) (match, bool) {
	next := at + 1
	if f.class(next) == part {
		next++
	}
	if direction == 0 && f.class(next) == which && f.cells[next].value == -1 && f.word(next) == "last" && f.class(next+1) != unit {
		direction = -1
		next++
	}
	m := match{moment: moment{granularity: claims.Days}, next: next, rule: "weekday"}
	if week := f.cells[min(next+2, len(f.cells)-1)]; direction == 0 && f.class(next) == of && f.class(next+1) == which && week.class == unit && week.value == unitWeek {
		m.next = next + 3
		if f.published != 0 {
			monday := weekMoment(f.published + actors.Day(7*f.cells[next+1].value)).from
			m.moment = dayMoment(monday + actors.Day((f.cells[at].value+6)%7))
			m.full = true
		}
		return m, true
	}
	if f.published == 0 {
		return m, true
	}
	back := actors.Day((int(f.published.Weekday()) - int(f.cells[at].value) + 7) % 7)
	strict := direction != 0
	if direction == 0 {
		direction = f.tense(i)
		if direction == 0 {
			direction = -1
		}
	}
	day := f.published - back
	switch {
	case direction < 0 && strict && back == 0:
		day -= 7
	case direction > 0 && (back > 0 || strict):
		day += 7
	}
	m.moment = dayMoment(day)
	m.full = true
	return m, true
}

// which finds what starts with last, this, next, the same, that: last week,
// this morning, next Tuesday, that year, the past three months.
func (f *finder) which(i int, definite bool) (match, bool) {
	c := f.cells[i]
	at := i + 1
	if c.class == same || c.class == that {
		return f.leaning(i)
	}
	word := f.word(i)
	direction := int(c.value)
	past := word == "past" || word == "Past"
	if direction == 0 && f.class(at) == which && f.cells[at].value == -1 {
		// this past week
		past, direction = true, -1
		at++
	}
	if n, next, vague, ok := f.count(at); ok && f.class(next) == unit {
		if direction == 0 {
			return match{}, false
		}
		return f.rolling(direction, n, int(f.cells[next].value), vague, next+1), true
	}
	base := f.published
	leans := definite && (word == "following" || word == "previous" || word == "preceding" || word == "next")
	switch target := f.cells[at]; target.class {
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
		one := 1
		if end := f.word(at); end[len(end)-1] == 's' {
			one = 0 // the coming months
		}
		if past && u != unitWeek || direction < 0 && one == 0 {
			return f.rolling(-1, one, u, true, at+1), true
		}
		if direction > 0 && (one == 0 || word == "coming" || word == "Coming") {
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

// upcoming is this Friday: the first from the day of publication on.
func (f *finder) upcoming(at int) (match, bool) {
	next := at + 1
	if f.class(next) == part {
		next++
	}
	m := match{moment: moment{granularity: claims.Days}, next: next, rule: "weekday", full: true}
	if f.published != 0 {
		ahead := actors.Day((int(f.cells[at].value) - int(f.published.Weekday()) + 7) % 7)
		m.moment = dayMoment(f.published + ahead)
	}
	return m, true
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
	c := f.cells[at]
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

// counted finds a count of units with what shows where they lie: two weeks ago,
// three days later, for ten years, within 30 days.
func (f *finder) counted(i int) (match, bool) {
	n, at, vague, ok := f.count(i)
	if !ok {
		return match{}, false
	}
	halved := false
	if f.word(at) == "1/2" {
		at, halved = at+1, true
	} else if f.halfBehind(at) {
		at, halved = at+3, true
	}
	if f.class(at) != unit {
		return match{}, false
	}
	u := int(f.cells[at].value)
	at++
	if !halved && f.halfBehind(at) {
		at, halved = at+3, true
	}
	if halved {
		n, u, vague = halves(n, u)
	}
	possessed := false
	if f.class(at) == possessive {
		possessed = true
		at++
	}
	if f.class(at) == bracket && f.word(at) == "]" {
		at++
	}
	m := match{moment: moment{granularity: unitGranularities[u], vague: vague}, next: at, rule: "duration"}
	switch c := f.cells[at]; {
	case c.class == ago:
		m.next, m.rule, m.full = at+1, "ago", true
		m.moment = f.distant(f.published, -1, n, u, vague)
		return m, true
	case c.class == hence, c.class == from && f.word(at+1) == "now":
		m.next, m.rule = at+1, "ahead"
		if c.class == from {
			m.next++
		}
		m.moment = f.distant(f.published, 1, n, u, vague)
		return m, true
	case c.class == phase && c.value >= phaseEarlier:
		m.next, m.rule, m.full = at+1, "leaning", true
		direction := 1
		if c.value == phaseEarlier {
			direction = -1
		}
		base := f.reference
		if base.isZero() || base.granularity > claims.Years {
			m.full = false
			return m, true
		}
		m.moment = f.distant(base.from, direction, n, u, vague)
		return m, true
	case possessed && f.word(at) == "time":
		m.next, m.rule = at+1, "ahead"
		m.moment = f.distant(f.published, 1, n, u, vague)
		return m, true
	}
	previous := f.before(i)
	switch previous {
	case within:
		if f.published != 0 && n > 0 {
			if end := moved(f.published, n, u); end > 0 {
				m.moment = moment{from: f.published, until: end + 1, granularity: claims.Spans, vague: vague}
			}
		}
		m.rule = "within"
		return m, true
	case forDuring, after:
		if u == unitMillennium {
			return match{}, false
		}
		return m, true
	}
	return match{}, false
}

// halfBehind reports whether "and a half" stands at token i.
func (f *finder) halfBehind(i int) bool {
	return f.class(i) == and && f.class(i+1) == cardinal && f.cells[i+1].value == 1 && f.class(i+2) == half
}

// halves is n and a half units, counted in a smaller unit where one fits.
func halves(n, u int) (count, smaller int, loose bool) {
	switch u {
	case unitYear:
		return 12*n + 6, unitMonth, false
	case unitDecade:
		return 10*n + 5, unitYear, false
	case unitMonth:
		return 30*n + 15, unitDay, true
	}
	return n, u, true
}

// distant is the moment n units from a day, as wide as the unit; a count left
// open reaches from two units to seven.
func (f *finder) distant(base actors.Day, direction, n, u int, vague bool) moment {
	m := moment{granularity: unitGranularities[u], vague: vague}
	if base == 0 || u == unitMillennium && n > 4 {
		return m
	}
	width := u
	switch u {
	case unitDecade, unitCentury, unitMillennium:
		width = unitYear
		m.vague = true
	}
	if n == 0 {
		near, far := moved(base, 2*direction, u), moved(base, 7*direction, u)
		if near == 0 || far == 0 {
			return m
		}
		if direction < 0 {
			near, far = far, near
		}
		return moment{from: around(near, width).from, until: around(far, width).until, granularity: claims.Spans, vague: true}
	}
	day := moved(base, direction*n, u)
	if day == 0 {
		return m
	}
	v := around(day, width)
	v.vague = m.vague
	return v
}

// count reads a count: 3, three, twenty-three, a, a few, several, a couple of,
// two or three, [ten]. n is 0 where the text leaves it open.
func (f *finder) count(i int) (n, next int, loose, ok bool) {
	c := f.cells[i]
	switch c.class {
	case bracket:
		if f.word(i) == "[" && f.word(i+2) == "]" {
			if n, _, loose, ok := f.count(i + 1); ok {
				return n, i + 3, loose, true
			}
		}
		return 0, i, false, false
	case number:
		n, next = int(c.value), i+1
	case cardinal:
		n, next = int(c.value), i+1
		if c.value >= 20 && c.value < 100 && f.class(i+1) == dash && f.class(i+2) == cardinal && f.cells[i+2].value < 10 {
			n, next = n+int(f.cells[i+2].value), i+3
		}
		if f.word(i) == "a" || f.word(i) == "A" {
			if f.class(i+1) == vague {
				return f.count(i + 1)
			}
			if f.class(i+1) == cardinal && f.cells[i+1].value == 100 {
				n, next = 100, i+2
			}
		} else if f.class(next) == cardinal && f.cells[next].value == 100 {
			n, next = n*100, next+1
		}
	case vague:
		n, next, loose = int(c.value), i+1, true
		if f.class(next) == of {
			next++
		}
		return n, next, loose, true
	default:
		return 0, i, false, false
	}
	if f.class(next) == and && f.word(next) == "or" || f.class(next) == to {
		// two or three: the second must be a plain count
		other := f.cells[next+1]
		if (other.class == number || other.class == cardinal) && f.class(next+2) == unit {
			return n, next + 2, true, true
		}
	}
	return n, next, loose, true
}
