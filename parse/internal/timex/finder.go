package timex

import (
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
	cells     []cell // of the sentence's tokens
	first     int    // the sentence's first token
	sentence  int
	found     []Expression

	reference moment // the last expression named in full
	depth     int    // how deep in a part of a part of a time
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

// cell is what token i can do; nothing beyond its sentence.
func (f *finder) cell(i int) cell {
	if i -= f.first; uint(i) < uint(len(f.cells)) {
		return f.cells[i]
	}
	return cell{}
}

// class is the class of token i.
func (f *finder) class(i int) class { return f.cell(i).class }

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
	return f.cell(i - 1).class
}

// at adds the expression that starts with token i, if there is one, and returns
// where to go on.
func (f *finder) at(i int) int {
	c := f.cell(i)
	if c.class == none && !c.upper && !(f.text.Tokens[i].Kind == token.Number) {
		return i + 1
	}
	m, ok := f.core(i)
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

// core finds an expression without what bounds it on the left (since, by ...).
func (f *finder) core(i int) (match, bool) {
	if m, ok := f.dated(i); ok {
		return m, true
	}
	switch c := f.cell(i); c.class {
	case the:
		return f.definite(i)
	case weekday:
		if f.before(i) == every {
			return match{}, false
		}
		m, ok := f.weekday(i, i, 0)
		return f.weekdayRange(i, m), ok
	case quarter:
		return f.quarterName(i)
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

// relative makes the match of an expression counted from the day of publication.
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

// nearest picks the year for an expression that names none. Its direction is
// given, or shown by the tense.
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
	// The year of publication goes without saying, but for what lies close on
	// the other side of New Year.
	const close = 62
	switch {
	case this.from > pub+3*close && pub-prior.until < close:
		return prior
	case this.until < pub-3*close && next.from-pub < close:
		return next
	}
	return this
}
