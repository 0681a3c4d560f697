package actors

import (
	"errors"
	"fmt"
	"time"
)

// Day is a calendar day, counted from 1 January of the year 1 in the Gregorian
// calendar (that day is 1). The zero Day means no day: an open end, or
// unknown. Days compare with <, and day+1 is the next one.
type Day int32

// ErrDay is the target of errors.Is for texts that are no calendar day.
var ErrDay = errors.New("not a calendar day")

var dayOne = time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()/86400 - 1

// Date makes the Day of a year, month and day of month. Values outside their
// usual ranges are normalised as [time.Date] does (31 April is 1 May).
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400 - dayOne)
}

// ParseDay takes "2006-10-14" and nothing else. The error wraps [ErrDay].
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return 0, fmt.Errorf("%w: %q: want YYYY-MM-DD", ErrDay, s)
	}
	return Date(t.Date()), nil
}

// MustParseDay is [ParseDay] for constants; it panics on an error.
func MustParseDay(s string) Day {
	d, err := ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Date is the day's year, month and day of month; all zero for the zero Day.
func (d Day) Date() (year int, month time.Month, day int) {
	if d == 0 {
		return 0, 0, 0
	}
	return d.time().Date()
}

// Weekday is the day of the week; it means nothing for the zero Day.
func (d Day) Weekday() time.Weekday { return d.time().Weekday() }

// AddMonths moves the day by n calendar months, to the last day of a shorter
// month if need be.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Date()
	first := Date(y, m+time.Month(n), 1)
	last := Date(y, m+time.Month(n)+1, 1) - 1
	return min(first+Day(day-1), last)
}

// String is the day as "2006-10-14", or "" for the zero Day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

// MarshalText gives the text that String gives.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText takes what [ParseDay] takes, and the empty text for the zero Day.
func (d *Day) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	parsed, err := ParseDay(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

func (d Day) time() time.Time { return time.Unix((int64(d)+dayOne)*86400, 0).UTC() }
