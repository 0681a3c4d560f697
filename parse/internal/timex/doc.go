// Package timex finds time expressions in a text and counts out the days they
// mean: calendar dates in every order, weekdays, "last September", "two weeks
// ago", ranges, decades, seasons, holidays. Relative ones are counted from the
// day of publication that the caller gives, never from the clock; without such
// a day they stay unresolved. Expressions that lean on another one ("that
// year", "two days later") are counted from the last one named in full.
//
// The value is a half-open interval of days, as wide as the expression is
// vague. Weeks begin on Monday. A weekday is the last one up to the day of
// publication, that day included, unless the sentence speaks of what lies
// ahead.
//
// The words are in lexicon.tsv, the days with a name in holidays.tsv. Each token
// gets a cell that says what its word can do in a time expression (classify.go);
// the rules look at cells only. Rules for dates are in dated.go, datum.go,
// year.go and range.go, those for what is counted from a day in relative.go,
// counted.go, weekday.go and definite.go, those for parts of longer times in
// phases.go. What stands before an expression (since, by, until) opens one end of
// its interval (bounds.go).
package timex
