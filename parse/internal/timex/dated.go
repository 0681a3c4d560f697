package timex

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
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

// dated finds calendar dates, months, years and decades, and ranges of them.
func (f *finder) dated(i int) (match, bool) {
	switch f.class(i) {
	case month, weekday, number, nth, ordinal, decade, decadeWord, era, the, none, which, cardinal:
	default:
		return match{}, false
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
		if c := f.cells[next+1]; c.class == number && c.digits == 2 && int(c.value) > d.year%100 && f.class(next+2) != dash {
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

// datum reads a date at token i.
func (f *finder) datum(i int) (d datum, next int, ok bool) {
	c := f.cells[i]
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
	c := f.cells[i]
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
		if c.value > 0 && c.upper && f.class(i+1) == number && f.cells[i+1].value > 0 && f.cells[i+1].value < 2100 {
			return datum{year: int(f.cells[i+1].value)}, i + 2, true
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

// fromMonth reads May 3, 2009; May 3-5; May 2009; May.
func (f *finder) fromMonth(i int) (d datum, next int, ok bool) {
	c := f.cells[i]
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
				(connects != and || f.cells[at+1].class == nth || f.yearAfter(after) > 0) {
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
	if f.class(at) == number && f.cells[at].digits == 4 && f.text.Word(at)[0] == '\'' {
		d.year = int(f.cells[at].value)
		return d, at + 1, true
	}
	if !f.monthAlone(i) {
		return datum{}, 0, false
	}
	return d, at, true
}

// relativeYear is the year that "this year" or "of last year" behind a date
// means.
func (f *finder) relativeYear(i int) (year, next int) {
	if f.class(i) == of {
		i++
	}
	c := f.cells[i]
	if f.published == 0 || c.class != which || f.class(i+1) != unit || f.cells[i+1].value != unitYear {
		return 0, i
	}
	year, _, _ = f.published.Date()
	return year + int(c.value), i + 2
}

// yearAfter is the year at token i, behind a comma or not.
func (f *finder) yearAfter(i int) int {
	if f.class(i) == punct {
		i++
	}
	return f.yearNumber(i)
}

// monthAlone reports whether the word at i, without day and year, is a month
// and no name or verb.
func (f *finder) monthAlone(i int) bool {
	if f.cells[i].mid {
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
		return !f.cells[i+1].upper || f.class(i+1) != none // August Wilson
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

// fromDay reads 3 May 2009; the 3rd of May; 3-5 May; 3 and 4 May.
func (f *finder) fromDay(i int) (d datum, next int, ok bool) {
	day, at := f.dayOfMonth(i)
	if day == 0 {
		return datum{}, 0, false
	}
	d = datum{day: day}
	if connects := f.class(at); connects == dash || connects == to || connects == and {
		if last, after := f.dayOfMonth(at + 1); last > day {
			d.last, at = last, after
		}
	}
	if f.class(at) == of {
		at++
	} else if f.cells[i].class == ordinal || f.cells[i].class == cardinal {
		return datum{}, 0, false
	}
	if f.class(at) != month || !f.cells[at].upper {
		return datum{}, 0, false
	}
	d.month = int(f.cells[at].value)
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
	c := f.cells[i]
	switch c.class {
	case number, nth:
		if c.digits <= 2 && c.value >= 1 && c.value <= 31 {
			return int(c.value), i + 1
		}
	case ordinal:
		return int(c.value), i + 1
	case cardinal:
		if (c.value == 20 || c.value == 30) && f.class(i+1) == dash && f.class(i+2) == ordinal && f.cells[i+2].value < 10 {
			return int(c.value + f.cells[i+2].value), i + 3
		}
	}
	return 0, i
}

// yearNumber is the year with four digits at token i, 0 if there is none.
func (f *finder) yearNumber(i int) int {
	if c := f.cells[i]; c.class == number && c.digits == 4 && c.value >= 1000 && c.value <= 2199 {
		return int(c.value)
	}
	return 0
}

// plainYear is the year at token i that stands without month, 0 where the
// number counts or names something else.
func (f *finder) plainYear(i int) int {
	c := f.cells[i]
	year := int(c.value)
	previous := f.before(i)
	if f.class(i+1) == era {
		if f.cells[i+1].value < 0 || c.digits > 4 {
			return 0
		}
		return year
	}
	if previous == unit && f.cells[i-1].value == unitYear && c.digits >= 2 && c.digits <= 4 {
		return year
	}
	if c.digits != 4 || year < 1000 || year > 2199 {
		return 0
	}
	switch f.class(i + 1) {
	case unit, counted, clock, month, counts:
		return 0
	case bracket:
		if f.word(i+1) == "(" && f.yearNumber(i+2) > 0 {
			return 0 // resolution 1718 (2006)
		}
	}
	if f.word(i+1) == "%" || f.word(i+1) == "°" {
		return 0
	}
	if f.listed(i) {
		return 0
	}
	if i > 0 {
		t := f.text.Tokens[i-1]
		if t.Kind == token.Symbol && t.End == f.text.Tokens[i].Start {
			return 0
		}
		if f.word(i-1) == "(" && i > 1 && f.word(i+1) == ")" {
			if k := f.text.Tokens[i-2].Kind; k == token.Number || k == token.Symbol {
				return 0
			}
		}
	}
	if c.mid {
		return year
	}
	if year >= 1900 && year <= 2100 {
		return year
	}
	switch previous {
	case in, since, until, by, before, after, from, between, bracket, phase, dash, forDuring, month:
		return year
	case to, and:
		if i >= 2 && f.yearNumber(i-2) > 0 {
			return year
		}
	}
	return 0
}

// listed reports whether the number at i stands in a list that counts or names
// something else: resolutions 1718 (2006), 1874 and 2087.
func (f *finder) listed(i int) bool {
	first := max(int(f.text.Sentences[f.sentence].First), i-24)
	for at := i - 1; at >= first; at-- {
		switch f.class(at) {
		case counts:
			return true
		case number, punct, and, bracket:
		default:
			return false
		}
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

// shared is the year that the last date of a list names for all: May, June and
// July 2005.
func (f *finder) shared(d datum, next int) int {
	for range 6 {
		if k := f.class(next); k == punct && f.class(next+1) == and {
			next++
		} else if k != and && k != punct {
			return 0
		}
		other, after, ok := f.datum2(next + 1)
		if !ok || (other.day > 0) != (d.day > 0) || other.month < d.month {
			return 0
		}
		if other.year > 0 {
			return other.year
		}
		next = after
	}
	return 0
}

// tells reports whether the last year named, and not that of publication, is the
// year of the date at token i: the sentence or the paragraph tells of it.
func (f *finder) tells(i int) bool {
	if f.year == 0 {
		return false
	}
	sentences := f.text.Sentences
	distance := f.sentence - f.yearAt
	if distance > 3 || distance > 1 && sentences[f.sentence].Paragraph != sentences[f.yearAt].Paragraph {
		return false
	}
	if f.published == 0 {
		return true
	}
	if year, _, _ := f.published.Date(); f.year >= year {
		return false
	}
	t := f.tense(i)
	return t < 0 || t == 0 && distance == 0
}

// attributive reports whether the date that ends before token next belongs to
// the noun there (the October elections), so that no verb shows where it lies.
func (f *finder) attributive(next int) bool {
	return f.nounFollows(next) && f.tree != nil && next < len(f.tree.UPOS) && f.tree.UPOS[next] == syntax.NOUN
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
		m = phased(m, phaseMiddle, actors.Day(0))
	}
	return m
}
