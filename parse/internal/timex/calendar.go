package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// moment is an interval with its granularity.
type moment struct {
	from, until actors.Day
	granularity claims.Granularity
	vague       bool
}

func (m moment) isZero() bool { return m.from == 0 && m.until == 0 }

func dayMoment(d actors.Day) moment {
	if d <= 0 {
		return moment{granularity: claims.Days}
	}
	return moment{from: d, until: d + 1, granularity: claims.Days}
}

func weekMoment(d actors.Day) moment {
	monday := d - actors.Day((int(d.Weekday())+6)%7)
	return moment{from: monday, until: monday + 7, granularity: claims.Weeks}
}

func weekendMoment(d actors.Day) moment {
	week := weekMoment(d)
	return moment{from: week.from + 5, until: week.until, granularity: claims.Days}
}

// monthMoment is the month of a year; months beyond 1-12 go into other years.
func monthMoment(year, month int) moment {
	return moment{from: date(year, month, 1), until: date(year, month+1, 1), granularity: claims.Months}
}

func quarterMoment(year, quarter int) moment {
	return moment{from: date(year, 3*quarter-2, 1), until: date(year, 3*quarter+1, 1), granularity: claims.Quarters}
}

// seasonMoment is the season that begins in March (0), June, September or
// December of the year, as on the northern half of the globe.
func seasonMoment(year, season int) moment {
	return moment{from: date(year, 3+3*season, 1), until: date(year, 6+3*season, 1), granularity: claims.Seasons, vague: true}
}

func yearMoment(year int) moment {
	if year < 1 || year > 9999 {
		return moment{granularity: claims.Years}
	}
	return moment{from: date(year, 1, 1), until: date(year+1, 1, 1), granularity: claims.Years}
}

// decadeMoment is the decade that begins with the year.
func decadeMoment(year int) moment {
	return moment{from: date(year, 1, 1), until: date(year+10, 1, 1), granularity: claims.Decades}
}

// centuryMoment is the n-th century as newspapers count: the 20th is 1900-1999.
func centuryMoment(n int) moment {
	if n < 1 || n > 90 {
		return moment{granularity: claims.Centurys}
	}
	first := max(1, (n-1)*100)
	return moment{from: date(first, 1, 1), until: date(n*100, 1, 1), granularity: claims.Centurys}
}

func date(year, month, day int) actors.Day {
	return actors.Date(year, time.Month(month), day)
}

// isDate reports whether the calendar has such a day; year 0 stands for any.
func isDate(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	if year == 0 {
		year = 2000
	}
	return day <= int(date(year, month+1, 1)-date(year, month, 1))
}

// around is the moment of a unit's length that holds the day.
func around(d actors.Day, u int) moment {
	year, m, _ := d.Date()
	switch u {
	case unitHour, unitDay:
		return dayMoment(d)
	case unitWeek, unitFortnight:
		return weekMoment(d)
	case unitMonth:
		return monthMoment(year, int(m))
	case unitQuarter:
		return quarterMoment(year, (int(m)+2)/3)
	case unitYear:
		return yearMoment(year)
	case unitDecade:
		return decadeMoment(year / 10 * 10)
	case unitCentury:
		return centuryMoment(year/100 + 1)
	case unitWeekend:
		return weekendMoment(d)
	}
	return moment{}
}

// The units of lexicon.tsv.
const (
	unitHour = iota + 1
	unitDay
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitYear
	unitDecade
	unitCentury
	unitMillennium
	unitWeekend
)

var unitGranularities = [...]claims.Granularity{
	unitHour: claims.Days, unitDay: claims.Days, unitWeek: claims.Weeks, unitFortnight: claims.Weeks, unitMonth: claims.Months,
	unitQuarter: claims.Quarters, unitYear: claims.Years, unitDecade: claims.Decades, unitCentury: claims.Centurys,
	unitMillennium: claims.Centurys, unitWeekend: claims.Days,
}

// farthest bounds how many years a count may go from its anchor.
const farthest = 5000

// moved is the day n units from d; 0 outside the calendar.
func moved(d actors.Day, n, u int) actors.Day {
	if n > farthest || n < -farthest || d == 0 {
		return 0
	}
	var moved actors.Day
	switch u {
	case unitHour:
		return d
	case unitDay:
		moved = d + actors.Day(n)
	case unitWeek, unitWeekend:
		moved = d + actors.Day(7*n)
	case unitFortnight:
		moved = d + actors.Day(14*n)
	case unitMonth:
		moved = d.AddMonths(n)
	case unitQuarter:
		moved = d.AddMonths(3 * n)
	case unitYear:
		moved = d.AddMonths(12 * n)
	case unitDecade:
		moved = d.AddMonths(120 * n)
	case unitCentury, unitMillennium:
		moved = d.AddMonths(1200 * n)
	}
	if moved <= 0 || moved > date(9999, 12, 31) {
		return 0
	}
	return moved
}

// closest is the occurrence of what comes once a year that lies closest to the
// day.
func closest(in func(year int) moment, day actors.Day, year int) moment {
	best, distance := moment{}, -1
	for y := year - 1; y <= year+1; y++ {
		m := in(y)
		away := max(0, int(m.from-day), int(day-m.until)+1)
		if distance < 0 || away < distance {
			best, distance = m, away
		}
	}
	return best
}

// easter is Easter Sunday of the Gregorian year (the algorithm of Meeus, Jones
// and Butcher).
func easter(year int) actors.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	day := (h+l-7*m+114)%31 + 1
	return date(year, month, day)
}

// holidayIn is when a rule of holidays.tsv falls in a year.
func holidayIn(rule string, year int) moment {
	fields := strings.Fields(rule)
	number := func(i int) int {
		n, _ := strconv.Atoi(fields[i])
		return n
	}
	switch fields[0] {
	case "easter":
		return dayMoment(easter(year) + actors.Day(number(1)))
	case "nth":
		n, wanted, m := number(1), number(2), number(3)
		later := actors.Day(0)
		if len(fields) > 4 {
			later = actors.Day(number(4))
		}
		if n < 0 {
			last := date(year, m+1, 1) - 1
			return dayMoment(last - actors.Day((int(last.Weekday())-wanted+7)%7) + later)
		}
		first := date(year, m, 1)
		return dayMoment(first + actors.Day((wanted-int(first.Weekday())+7)%7+7*(n-1)) + later)
	case "on":
		return dayMoment(actors.MustParseDay(fields[1]))
	case "span":
		return moment{from: actors.MustParseDay(fields[1]), until: actors.MustParseDay(fields[2]) + 1, granularity: claims.Spans}
	}
	m, d, _ := strings.Cut(fields[0], "-")
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	return dayMoment(date(year, mm, dd))
}
