package timex

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/token"
)

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
	defined := at != i || f.class(i) == the && f.class(i+1) == month
	if f.class(m.next) == possessive || defined && f.nounFollows(m.next) {
		return m // after Friday's attack, by the July 2001 conference
	}
	bound := f.before(at)
	if bound == before && at == i && f.ends(i) {
		bound = until // before the end of May
	}
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

// ends reports whether the expression at token i is the end of a longer time.
func (f *finder) ends(i int) bool {
	if f.class(i) == the {
		i++
	}
	return f.class(i) == edge && f.cell(i).value == phaseLate
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
