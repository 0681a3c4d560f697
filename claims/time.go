package claims

import "github.com/seed4619396c/communique/actors"

// Interval is a half-open stretch of calendar days, as wide as the text that
// gave it is vague: "September 2023" is the whole month. A zero end is open.
type Interval struct {
	From  actors.Day
	Until actors.Day // the first day after
}

// Contains reports whether the day lies in the interval.
func (i Interval) Contains(day actors.Day) bool {
	return (i.From == 0 || i.From <= day) && (i.Until == 0 || day < i.Until)
}

// IsZero reports whether neither end is known.
func (i Interval) IsZero() bool { return i.From == 0 && i.Until == 0 }

// Time is a time expression and what it comes to.
type Time struct {
	Span
	Interval
	Granularity Granularity
}
