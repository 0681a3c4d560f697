package timex

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// datum is a calendar date as far as the text gives it; zero parts are not
// given.
type datum struct {
	year, month, day int
	last             int // the last day of 3-5 May
	mid              bool
	decade           bool // the year is the first of a decade
	vague            bool
}

// datum reads a date at token i.
func (f *finder) datum(i int) (d datum, next int, ok bool) {
	c := f.cell(i)
	switch c.class {
	case weekday:
		at := i + 1
		if f.class(at) == punct {
			at++
		}
		if f.class(at) == the {
			at++
		}
		d, next, ok = f.datum2(at)
		if ok && d.day > 0 && (at == i+1 || f.class(i+1) == punct || f.class(i+1) == the) {
			return d, next, true
		}
		return datum{}, 0, false
	case none:
		if i < len(f.text.Tokens) && f.text.Tokens[i].Kind == token.Number {
			if d, ok := numericDate(f.word(i)); ok {
				return d, i + 1, true
			}
		}
		return datum{}, 0, false
	}
	return f.datum2(i)
}

// datum2 reads a date that starts with a number or a month.
func (f *finder) datum2(i int) (d datum, next int, ok bool) {
	c := f.cell(i)
	switch c.class {
	case month:
		return f.fromMonth(i)
	case number, nth, ordinal, cardinal:
		if d, next, ok := f.fromDay(i); ok {
			return d, next, true
		}
		if c.class == number {
			if year := f.plainYear(i); year > 0 {
				next := i + 1
				if f.class(next) == era {
					next++
				}
				return datum{year: year, mid: c.mid}, next, true
			}
		}
	case era:
		if c.value > 0 && c.upper && f.class(i+1) == number && f.cell(i+1).value > 0 && f.cell(i+1).value < 2100 {
			return datum{year: int(f.cell(i + 1).value)}, i + 2, true
		}
	case decade:
		year := int(c.value)
		if c.digits == 2 {
			if year < 20 {
				return datum{}, 0, false
			}
			year += 1900
		}
		return datum{year: year, decade: true, mid: c.mid}, i + 1, true
	case decadeWord:
		if f.before(i) == the || f.before(i) == phase {
			return datum{year: 1900 + int(c.value), decade: true}, i + 1, true
		}
	}
	return datum{}, 0, false
}

// in is the date in a year.
func (d datum) in(year int) moment {
	var m moment
	switch {
	case d.decade && year%100 == 0 && year < 2000:
		m = centuryMoment(year/100 + 1) // the 1800s
	case d.decade:
		m = decadeMoment(year)
	case d.month == 0:
		m = yearMoment(year)
	case d.day == 0:
		m = monthMoment(year, d.month)
	case !isDate(year, d.month, d.day):
		m = dayMoment(date(year, d.month+1, 1) - 1)
	case d.last > 0:
		m = moment{from: date(year, d.month, d.day), until: date(year, d.month, d.last) + 1, granularity: claims.Spans}
	default:
		m = dayMoment(date(year, d.month, d.day))
	}
	m.vague = m.vague || d.vague
	if d.mid {
		m = phased(m, phaseMiddle, false, 0)
	}
	return m
}

// fromMonth reads May 3, 2009; May 3-5; May 2009; May.
func (f *finder) fromMonth(i int) (d datum, next int, ok bool) {
	c := f.cell(i)
	if !c.upper && f.word(i) != strings.ToUpper(f.word(i)) {
		return datum{}, 0, false
	}
	d = datum{month: int(c.value), mid: c.mid}
	at := i + 1
	dayAt := at
	if f.class(dayAt) == the {
		dayAt++
	}
	if day, after := f.dayOfMonth(dayAt); day > 0 && f.class(after) != clock && isDate(0, d.month, day) {
		d.day, at = day, after
		if connects := f.class(at); connects == dash || connects == to || connects == and {
			if last, after := f.dayOfMonth(at + 1); last > day && isDate(0, d.month, last) && f.class(after) != unit && f.class(after) != month &&
				(connects != and || f.cell(at+1).class == nth || f.yearAfter(after) > 0) {
				d.last, at = last, after
			}
		}
		if f.class(at) == punct && f.yearNumber(at+1) > 0 {
			d.year, at = f.yearNumber(at+1), at+2
		} else if year := f.yearNumber(at); year > 0 {
			d.year, at = year, at+1
		} else if year, after := f.relativeYear(at); year > 0 {
			d.year, at = year, after
		}
		return d, at, isDate(d.year, d.month, max(d.day, d.last))
	}
	if f.class(at) == punct || f.class(at) == of {
		if year := f.yearNumber(at + 1); year > 0 {
			d.year = year
			return d, at + 2, true
		}
	}
	if year, after := f.relativeYear(at); year > 0 {
		d.year = year
		return d, after, true
	}
	if year := f.yearNumber(at); year > 0 {
		d.year = year
		return d, at + 1, true
	}
	if f.class(at) == number && f.cell(at).digits == 4 && f.text.Word(at)[0] == '\'' {
		d.year = int(f.cell(at).value)
		return d, at + 1, true
	}
	if !f.monthAlone(i) {
		return datum{}, 0, false
	}
	return d, at, true
}

// fromDay reads 3 May 2009; the 3rd of May; 3-5 May; 3 and 4 May.
func (f *finder) fromDay(i int) (d datum, next int, ok bool) {
	day, at := f.dayOfMonth(i)
	if day == 0 {
		return datum{}, 0, false
	}
	d = datum{day: day}
	for f.class(at) == punct {
		another, after := f.dayOfMonth(at + 1)
		if another <= max(day, d.last) {
			break
		}
		d.last, at = another, after // 3, 4 and 5 May
	}
	if connects := f.class(at); connects == dash || connects == to || connects == and {
		if last, after := f.dayOfMonth(at + 1); last > max(day, d.last) {
			d.last, at = last, after
		}
	}
	if f.class(at) == of {
		at++
	} else if f.cell(i).class == ordinal || f.cell(i).class == cardinal {
		return datum{}, 0, false
	}
	if f.class(at) != month || !f.cell(at).upper {
		return datum{}, 0, false
	}
	d.month = int(f.cell(at).value)
	at++
	if f.class(at) == punct && f.yearNumber(at+1) > 0 {
		d.year, at = f.yearNumber(at+1), at+2
	} else if year := f.yearNumber(at); year > 0 {
		d.year, at = year, at+1
	} else if year, after := f.relativeYear(at); year > 0 {
		d.year, at = year, after
	}
	return d, at, isDate(d.year, d.month, max(d.day, d.last))
}

// dayOfMonth reads 3, 3rd, third and twenty-third.
func (f *finder) dayOfMonth(i int) (day, next int) {
	c := f.cell(i)
	switch c.class {
	case number, nth:
		if c.digits <= 2 && c.value >= 1 && c.value <= 31 {
			return int(c.value), i + 1
		}
	case ordinal:
		return int(c.value), i + 1
	case cardinal:
		if (c.value == 20 || c.value == 30) && f.class(i+1) == dash && f.class(i+2) == ordinal && f.cell(i+2).value < 10 {
			return int(c.value + f.cell(i+2).value), i + 3
		}
	}
	return 0, i
}

// monthAlone reports whether the word at i, without day and year, is a month
// and no name or verb.
func (f *finder) monthAlone(i int) bool {
	if f.cell(i).mid {
		return true
	}
	word := f.word(i)
	if word == "May" || word == "March" {
		return f.monthBefore(i)
	}
	switch f.before(i) {
	case in, since, until, by, from, between, to, before, after, which, phase, of, dash, edge, and, the, forDuring:
		return true
	}
	if len(word) <= 4 && word != "June" && word != "July" {
		return false
	}
	switch word {
	case "April", "June", "August":
		return !f.cell(i+1).upper || f.class(i+1) != none // August Wilson
	}
	return true
}

// monthBefore reports whether what stands before May or March at token i shows
// that it's the month.
func (f *finder) monthBefore(i int) bool {
	if f.class(i+1) == possessive {
		return false
	}
	switch f.before(i) {
	case in, since, until, which, phase, dash, forDuring:
		return true
	case to, and:
		return i >= 2 && f.class(i-2) == month
	case from, between:
		return f.class(i+2) == month
	case of:
		return i >= 2 && f.class(i-2) == edge
	}
	return false
}

// numericDate reads 2006-10-14, 14.10.2006, 10/14/2006 and 2010/11. Where day
// and month can't be told apart the month comes first, and the date is vague.
func numericDate(word string) (datum, bool) {
	var parts, lengths [3]int
	n, at := 0, 0
	for at < len(word) {
		c := word[at]
		if '0' <= c && c <= '9' {
			parts[n] = parts[n]*10 + int(c-'0')
			if lengths[n]++; lengths[n] > 4 {
				return datum{}, false
			}
		} else if n == 2 || c != '-' && c != '/' && c != '.' {
			return datum{}, false
		} else {
			n++
		}
		at++
	}
	var d datum
	switch {
	case n == 2 && lengths[0] == 4:
		d = datum{year: parts[0], month: parts[1], day: parts[2]}
	case n == 2 && lengths[0] <= 2 && (lengths[2] == 4 || lengths[2] == 2):
		d = datum{year: parts[2], month: parts[0], day: parts[1], vague: parts[1] <= 12 && parts[0] != parts[1]}
		if d.month > 12 || strings.IndexByte(word, '.') >= 0 {
			d.month, d.day, d.vague = parts[1], parts[0], false
		}
		if lengths[2] == 2 {
			d.year = int(century20(int32(d.year)))
		}
	default:
		return datum{}, false
	}
	return d, d.year >= 1000 && d.year <= 2199 && isDate(d.year, d.month, d.day)
}
