package timex

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

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
	n, u := f.hours(n, at)
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
	switch c := f.cell(at); {
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
	case in:
		if f.word(i-1) != "in" && f.word(i-1) != "In" || f.tense(i) <= 0 {
			return match{}, false
		}
		m.rule = "ahead"
		m.moment = f.distant(f.published, 1, n, u, vague)
		return m, true
	case forDuring, after:
		if u == unitMillennium {
			return match{}, false
		}
		return m, true
	}
	return match{}, false
}

// hours is the count of the units at token i, with hours from a day on counted
// as days.
func (f *finder) hours(n, i int) (count, u int) {
	u = int(f.cell(i).value)
	if u == unitHour && n >= 24 && strings.HasPrefix(f.word(i), "hour") {
		return n / 24, unitDay
	}
	return n, u
}

// halfBehind reports whether "and a half" stands at token i.
func (f *finder) halfBehind(i int) bool {
	return f.class(i) == and && f.class(i+1) == cardinal && f.cell(i+1).value == 1 && f.class(i+2) == half
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
	c := f.cell(i)
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
		if c.value >= 20 && c.value < 100 && f.class(i+1) == dash && f.class(i+2) == cardinal && f.cell(i+2).value < 10 {
			n, next = n+int(f.cell(i+2).value), i+3
		}
		if f.word(i) == "a" || f.word(i) == "A" {
			if f.class(i+1) == vague {
				return f.count(i + 1)
			}
			if f.class(i+1) == cardinal && f.cell(i+1).value == 100 {
				n, next = 100, i+2
			}
		} else if f.class(next) == cardinal && f.cell(next).value == 100 {
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
		other := f.cell(next + 1)
		if (other.class == number || other.class == cardinal) && f.class(next+2) == unit {
			return n, next + 2, true, true
		}
	}
	return n, next, loose, true
}
