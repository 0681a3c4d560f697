package outline

import (
	"strings"
	"time"

	"github.com/seed4619396c/communique/actors"
)

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// date reads "14 October 2006" or "October 14, 2006" at i. A month that a scan
// damaged ("Apri]") is known by its first three letters.
func date(text string, i, end int) (day actors.Day, next int, ok bool) {
	if i < end && isDigit(text[i]) {
		return dayFirst(text, i, end)
	}
	month, j := monthAt(text, i, end)
	if month == 0 {
		return 0, i, false
	}
	d, k := digits(text, gap(text, j), end)
	if k < end && text[k] == ',' {
		k++
	}
	y, stop := digits(text, gap(text, k), end)
	return makeDay(y, month, d, i, stop)
}

func dayFirst(text string, i, end int) (day actors.Day, next int, ok bool) {
	d, j := digits(text, i, end)
	if j-i > 2 {
		return 0, i, false
	}
	month, k := monthAt(text, gap(text, j), end)
	if month == 0 {
		return 0, i, false
	}
	if k < end && text[k] == ',' {
		k++
	}
	y, stop := digits(text, gap(text, k), end)
	return makeDay(y, month, d, i, stop)
}

func makeDay(y int, month time.Month, d, i, stop int) (actors.Day, int, bool) {
	if y < 1945 || y > 2199 || d < 1 || d > 31 {
		return 0, i, false
	}
	day := actors.Date(y, month, d)
	if _, m, _ := day.Date(); m != month {
		return 0, i, false // 31 April
	}
	return day, stop, true
}

// monthAt reads a month's name; the rest of a damaged one up to the next space.
func monthAt(text string, i, end int) (time.Month, int) {
	if end-i < 3 {
		return 0, i
	}
	j := i
	for j < end && j-i < 12 && text[j] > ' ' && text[j] != ',' && text[j] < 0x80 && !isDigit(text[j]) {
		j++
	}
	if j-i < 3 {
		return 0, i
	}
	for n, name := range months {
		if !strings.EqualFold(text[i:i+3], name[:3]) {
			continue
		}
		written := text[i:j]
		if strings.EqualFold(written, name) || len(written) == len(name) && 'A' <= written[0] && written[0] <= 'Z' {
			return time.Month(n + 1), j
		}
	}
	return 0, i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func digits(text string, i, end int) (n, next int) {
	for next = i; next < end && isDigit(text[next]) && next-i < 5; next++ {
		n = n*10 + int(text[next]-'0')
	}
	return n, next
}

// dateIn finds the first date in [start, end).
func dateIn(text string, start, end int) (actors.Day, int, bool) {
	for i := start; i < end; i++ {
		c := text[i]
		if !isDigit(c) && (c < 'A' || c > 'Z') || i > start && isDigit(text[i-1]) {
			continue
		}
		if day, _, ok := date(text, i, end); ok {
			return day, i, true
		}
	}
	return 0, start, false
}
