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
	if direction == 0 && f.class(next) == which && f.cell(next).value == -1 && f.word(next) == "last" && f.class(next+1) != unit {
		direction = -1
		next++
	}
	m := match{moment: moment{granularity: claims.Days}, next: next, rule: "weekday"}
	week := next
	if f.class(week) == of {
		week++
	}
	if direction == 0 && f.class(week) == which && f.class(week+1) == unit && f.cell(week+1).value == unitWeek {
		// Thursday of next week, Friday last week
		m.next = week + 2
		if f.published != 0 {
			monday := weekMoment(f.published + actors.Day(7*f.cell(week).value)).from
			m.moment = dayMoment(monday + actors.Day((f.cell(at).value+6)%7))
			m.full = true
		}
		return m, true
	}
	if f.published == 0 {
		return m, true
	}
	back := actors.Day((int(f.published.Weekday()) - int(f.cell(at).value) + 7) % 7)
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

// upcoming is this Friday: the first from the day of publication on.
func (f *finder) upcoming(at int) (match, bool) {
	next := at + 1
	if f.class(next) == part {
		next++
	}
	m := match{moment: moment{granularity: claims.Days}, next: next, rule: "weekday", full: true}
	if f.published != 0 {
		ahead := actors.Day((int(f.cell(at).value) - int(f.published.Weekday()) + 7) % 7)
		m.moment = dayMoment(f.published + ahead)
	}
	return m, true
}
