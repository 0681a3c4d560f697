package timex

import "github.com/seed4619396c/communique/parse/internal/token"

// yearNumber is the year with four digits at token i, 0 if there is none.
func (f *finder) yearNumber(i int) int {
	if c := f.cell(i); c.class == number && c.digits == 4 && c.value >= 1000 && c.value <= 2199 {
		return int(c.value)
	}
	return 0
}

// yearAfter is the year at token i, behind a comma or not.
func (f *finder) yearAfter(i int) int {
	if f.class(i) == punct {
		i++
	}
	return f.yearNumber(i)
}

// relativeYear is the year that "this year" or "of last year" behind a date
// means.
func (f *finder) relativeYear(i int) (year, next int) {
	if f.class(i) == of {
		i++
	}
	c := f.cell(i)
	if f.published == 0 || c.class != which || f.class(i+1) != unit || f.cell(i+1).value != unitYear {
		return 0, i
	}
	year, _, _ = f.published.Date()
	return year + int(c.value), i + 2
}

// plainYear is the year at token i that stands without month, 0 where the
// number counts or names something else.
func (f *finder) plainYear(i int) int {
	c := f.cell(i)
	year := int(c.value)
	previous := f.before(i)
	if f.class(i+1) == era {
		if f.cell(i+1).value < 0 || c.digits > 4 {
			return 0
		}
		return year
	}
	if previous == unit && f.cell(i-1).value == unitYear && c.digits >= 2 && c.digits <= 4 {
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
	if (previous == none || previous == vague) && f.pluralFollows(i+1) {
		return 0 // some 2015 voters
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

// pluralFollows reports whether a plural in small letters stands at token i.
func (f *finder) pluralFollows(i int) bool {
	if !f.nounFollows(i) || f.cell(i).upper {
		return false
	}
	word := f.word(i)
	return len(word) > 3 && word[len(word)-1] == 's' && word[len(word)-2] != 's'
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
