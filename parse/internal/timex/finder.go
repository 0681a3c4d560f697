package timex

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// finder goes through one text.
type finder struct {
	text      *token.Text
	tree      *syntax.Tree
	published actors.Day
	words     *lexicon
	cells     []cell
	sentence  int
	found     []Expression

	reference moment // the last expression named in full
	year      int    // the last year named
	yearAt    int    // the sentence that named it
}

// match is what a rule makes of the tokens from where it was asked to next.
type match struct {
	moment
	next int
	rule string
	full bool // named in full: others may lean on it
}

// class is the class of token i.
func (f *finder) class(i int) class { return f.cells[i].class }

// word is the text of token i, "" behind the last.
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.text.Tokens) {
		return ""
	}
	return f.text.Word(i)
}

// before is the class of the token before i in the same sentence.
func (f *finder) before(i int) class {
	if i <= int(f.text.Sentences[f.sentence].First) {
		return none
	}
	return f.cells[i-1].class
}

// at adds the expression that starts with token i, if there is one, and returns
// where to go on.
func (f *finder) at(i int) int {
	c := f.cells[i]
	if c.class == none && !c.upper && !(f.text.Tokens[i].Kind == token.Number) {
		return i + 1
	}
	m, ok := f.expression(i)
	if !ok {
		return i + 1
	}
	last := int(f.text.Sentences[f.sentence].Last)
	if m.next > last || m.next <= i {
		return i + 1
	}
	if m.from < 0 || m.until <= m.from {
		m.from, m.until = 0, 0 // before the calendar begins
	}
	if m.full && !m.isZero() {
		f.reference = m.moment
	}
	m = f.bounded(i, m)
	first, end := f.text.Tokens[i], f.text.Tokens[m.next-1]
	f.found = append(f.found, Expression{
		Time: claims.Time{
			Span:        claims.Span{Start: int(first.Start), End: int(end.End)},
			Interval:    claims.Interval{From: m.from, Until: m.until},
			Granularity: m.granularity,
		},
		First: int32(i), Last: int32(m.next),
		Vague: m.vague, Rule: m.rule,
	})
	return m.next
}

// expression tries the rules on the tokens from i on.
func (f *finder) expression(i int) (match, bool) {
	m, ok := f.core(i)
	if !ok {
		return m, false
	}
	return m, true
}

// core finds an expression without what bounds it on the left (since, by ...).
func (f *finder) core(i int) (match, bool) {
	if m, ok := f.dated(i); ok {
		return m, true
	}
	switch c := f.cells[i]; c.class {
	case the:
		return f.definite(i)
	case weekday:
		return f.weekday(i, i, 0)
	case dayWord:
		return f.dayWord(i)
	case which, same, that:
		return f.which(i, false)
	case phase, edge:
		return f.phase(i)
	case ordinal, nth:
		return f.ordinal(i)
	case season:
		return f.season(i, false)
	case cardinal, vague, number, bracket:
		if m, ok := f.ordinal(i); ok && c.class == cardinal {
			return m, true
		}
		if m, ok := f.counted(i); ok {
			return m, true
		}
	case eve:
		if f.class(i+1) == of && f.class(i+2) != eve && !(f.class(i+2) == the && f.class(i+3) == eve) {
			if m, ok := f.core(i + 2); ok && !m.isZero() {
				m.moment = dayMoment(m.from - 1)
				m.rule = "eve"
				return m, true
			}
		}
	}
	return f.holiday(i, 0)
}

// definite finds what starts with "the".
func (f *finder) definite(i int) (match, bool) {
	switch c := f.cells[i+1]; c.class {
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
			if y := f.cells[i+2].value; y > 0 && y <= 2100 {
				return f.full(yearMoment(int(y)), i+3, "year", int(y)), true
			}
		}
	case dayWord:
		// the day before yesterday, the day after tomorrow
	case month:
		return f.dated(i + 1)
	}
	if c := f.cells[i+1]; c.class == unit && c.value == unitDay && f.published != 0 {
		switch {
		case f.class(i+2) == before && f.class(i+3) == dayWord && f.cells[i+3].value == -1:
			return f.relative(dayMoment(f.published-2), i+4, "day"), true
		case f.class(i+2) == after && f.class(i+3) == dayWord && f.cells[i+3].value == 1:
			return f.relative(dayMoment(f.published+2), i+4, "day"), true
		}
	}
	return f.holiday(i+1, 0)
}

// dayAlone finds on the 29th, the month left out.
func (f *finder) dayAlone(i int) (match, bool) {
	c := f.cells[i+1]
	if c.class != nth || c.value < 1 || c.value > 31 || f.before(i) != in || !strings.EqualFold(f.word(i-1), "on") {
		return match{}, false
	}
	after := f.cells[i+2]
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

func (f *finder) relative(m moment, next int, rule string) match {
	if f.published == 0 {
		m.from, m.until = 0, 0
	}
	return match{moment: m, next: next, rule: rule, full: true}
}

// full makes the match of an expression that names its year.
func (f *finder) full(m moment, next int, rule string, year int) match {
	if year > 0 {
		f.year, f.yearAt = year, f.sentence
	}
	return match{moment: m, next: next, rule: rule, full: true}
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
	return f.relative(dayMoment(f.published+actors.Day(f.cells[i].value)), next, "day"), true
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

// bounded applies the preposition before token i: since, by, until, before and
// after leave one end of the interval open.
func (f *finder) bounded(i int, m match) match {
	if m.isZero() || i == 0 {
		return m
	}
	at := i
	if f.before(at) == the {
		at--
	}
	if f.class(m.next) == possessive || at != i && f.nounFollows(m.next) {
		return m // after Friday's attack, by the July 2001 conference
	}
	bound := f.before(at)
	if bound == to && f.through(at-1) {
		bound = until
	}
	switch bound {
	case since:
		m.until = 0
		if f.published > 0 && f.published >= m.from {
			m.until = f.published + 1
		}
	case by:
		from := actors.Day(0)
		if f.published > 0 && f.published < m.until {
			from = f.published
		}
		m.from = from
	case until:
		m.from = 0
	case before:
		if at != i {
			return m
		}
		m.from, m.until = 0, m.from
	case after:
		if at != i {
			return m
		}
		m.from, m.until = m.until, 0
	default:
		return m
	}
	m.granularity = claims.Spans
	return m
}

// nounFollows reports whether a word without a part in time expressions stands at
// token i.
func (f *finder) nounFollows(i int) bool {
	return i < len(f.text.Tokens) && f.text.Tokens[i].Kind == token.Word && f.class(i) == none
}

// through reports whether token i is "through".
func (f *finder) through(i int) bool {
	word := f.word(i)
	return strings.EqualFold(word, "through") || strings.EqualFold(word, "thru")
}

// holiday finds a day with a name, in the year that follows it or in the one
// that fits; direction is that of "last" (-1) or "next" (1) before it.
func (f *finder) holiday(i, direction int) (match, bool) {
	if i >= len(f.text.Tokens) {
		return match{}, false
	}
	var buffer [longestEntry]byte
	list := f.words.holidays[string(lower(&buffer, f.word(i)))]
	for _, h := range list {
		if !f.named(i, h.words) {
			continue
		}
		next := i + len(h.words)
		if next < len(f.text.Tokens) && f.cells[next].upper && f.class(next) == none {
			continue // Christmas Island
		}
		if strings.HasPrefix(h.rule, "on ") || strings.HasPrefix(h.rule, "span ") {
			return f.full(holidayIn(h.rule, 0), next, "history", 0), true
		}
		at := next
		if f.class(at) == punct || f.class(at) == of {
			at++
		}
		if year := f.yearNumber(at); year > 0 {
			return f.full(holidayIn(h.rule, year), at+1, "holiday", year), true
		}
		m := match{moment: moment{granularity: claims.Days}, next: next, rule: "holiday"}
		if f.published != 0 {
			year, _, _ := f.published.Date()
			m.moment = f.nearest(i, direction, func(y int) moment { return holidayIn(h.rule, y) }, year)
			m.full = true
		}
		return m, true
	}
	return match{}, false
}

// named reports whether the words stand at token i, with a capital or a digit
// first.
func (f *finder) named(i int, name []string) bool {
	if w := f.word(i); !f.text.Tokens[i].Upper && (w[0] < '0' || w[0] > '9') {
		return false
	}
	for k, w := range name {
		if !strings.EqualFold(f.word(i+k), w) {
			return false
		}
	}
	return true
}

// nearest picks the year for an expression that names none. Its direction is
// given, or shown by the tense; without either it's the occurrence closest to
// the day of publication, the past preferred.
func (f *finder) nearest(i, direction int, in func(year int) moment, year int) moment {
	pub := f.published
	if direction == 0 {
		direction = f.tense(i)
	}
	this, prior, next := in(year), in(year-1), in(year+1)
	switch {
	case direction < 0:
		if this.from <= pub {
			return this
		}
		return prior
	case direction > 0:
		if this.until > pub {
			return this
		}
		return next
	}
	candidate := this
	if this.from > pub {
		if ahead, back := int(this.from-pub), int(pub-prior.until); back >= 0 && back < 2*ahead {
			candidate = prior
		}
	} else if this.until <= pub {
		if ahead, back := int(next.from-pub), int(pub-this.until); 3*ahead < back {
			candidate = next
		}
	}
	return candidate
}
