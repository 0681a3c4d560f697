package resolutions

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/years.tsv
var yearsTable string

// numbering is where each year's numbers begin.
type numbering struct {
	first, years []int
	last         int
}

var loadNumbering = sync.OnceValue(func() numbering {
	var n numbering
	for line := range strings.Lines(yearsTable) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 2 || cells[0] == "year" {
			continue
		}
		number, err := strconv.Atoi(cells[1])
		if err != nil {
			panic("resolutions: data/years.tsv: " + err.Error())
		}
		if cells[0] == "last" {
			n.last = number
			continue
		}
		year, err := strconv.Atoi(cells[0])
		if err != nil {
			panic("resolutions: data/years.tsv: " + err.Error())
		}
		n.years, n.first = append(n.years, year), append(n.first, number)
	}
	return n
})

// ResolutionYear is the year of a Security Council resolution by its number;
// false for numbers below 1 and beyond [LastResolution], where the table ends.
func ResolutionYear(number int) (year int, known bool) {
	n := loadNumbering()
	if number < 1 || number > n.last {
		return 0, false
	}
	return n.years[sort.SearchInts(n.first, number+1)-1], true
}

// LastResolution is the number of the last Security Council resolution that the
// tables know.
func LastResolution() int { return loadNumbering().last }
