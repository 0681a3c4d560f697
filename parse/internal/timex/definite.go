package timex

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// definite finds what starts with "the".
func (f *finder) definite(i int) (match, bool) {
	switch c := f.cell(i + 1); c.class {
	case which, same:
		return f.which(i+1, true)
	case phase, edge:
		return f.phase(i + 1)
	case ordinal, nth, cardinal:
		if m, ok := f.dated(i + 1); ok {
			return m, true
		}
		if m, ok := f.ordinal(i + 1); ok {
			return m, true
		}
		if m, ok := f.dayAlone(i); ok {
			return m, true
		}
	case eve:
		return f.core(i + 1)
	case season:
		return f.season(i+1, true)
	case unit:
		if c.value == unitWeekend && f.published != 0 {
			return f.relative(f.weekend(i), i+2, "weekend"), true
		}
		if c.value == unitYear && f.class(i+2) == number {
			if y := f.cell(i + 2).value; y > 0 && y <= 2100 {
				return f.full(yearMoment(int(y)), i+3, "year", int(y)), true
			}
		}
	case month:
		return f.dated(i + 1)
	}
	if c := f.cell(i + 1); c.class == unit && c.value == unitDay && f.published != 0 {
		// the day before yesterday, the day after tomorrow
		switch {
		case f.class(i+2) == before && f.class(i+3) == dayWord && f.cell(i+3).value == -1:
			return f.relative(dayMoment(f.published-2), i+4, "day"), true
		case f.class(i+2) == after && f.class(i+3) == dayWord && f.cell(i+3).value == 1:
			return f.relative(dayMoment(f.published+2), i+4, "day"), true
		}
	}
	return f.holiday(i+1, 0)
}

// dayAlone finds on the 29th, the month left out.
func (f *finder) dayAlone(i int) (match, bool) {
	c := f.cell(i + 1)
	if c.class != nth || c.value < 1 || c.value > 31 || f.before(i) != in || !strings.EqualFold(f.word(i-1), "on") {
		return match{}, false
	}
	after := f.cell(i + 2)
	if i+2 < len(f.text.Tokens) && after.class == none && f.text.Tokens[i+2].Kind == token.Word {
		return match{}, false
	}
	m := match{moment: moment{granularity: claims.Days}, next: i + 2, rule: "date"}
	if f.published == 0 {
		return m, true
	}
	year, month, today := f.published.Date()
	shift := 0
	switch direction := f.tense(i); {
	case direction > 0 && int(c.value) < today:
		shift = 1
	case direction <= 0 && int(c.value) > today:
		shift = -1
	}
	if in := monthMoment(year, int(month)+shift); isDate(year, (int(month)+shift+11)%12+1, int(c.value)) {
		m.moment = dayMoment(in.from + actors.Day(c.value-1))
		m.full = true
	}
	return m, true
}

// dayWord finds today, yesterday morning, tomorrow.
func (f *finder) dayWord(i int) (match, bool) {
	next := i + 1
	if f.class(next) == part {
		next++
	}
	if f.published == 0 {
		return match{moment: moment{granularity: claims.Days}, next: next, rule: "day"}, true
	}
	return f.relative(dayMoment(f.published+actors.Day(f.cell(i).value)), next, "day"), true
}

// weekend is the weekend that "the weekend" or "this weekend" means.
func (f *finder) weekend(i int) moment {
	if f.published == 0 {
		return moment{granularity: claims.Days}
	}
	coming := weekendMoment(f.published)
	if f.tense(i) > 0 || f.published >= coming.from {
		return coming
	}
	return moment{from: coming.from - 7, until: coming.until - 7, granularity: coming.granularity}
}
