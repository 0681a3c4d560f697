package timex

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/table"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// written finds the expressions of a text and writes each as its text, its
// first and last day and its granularity.
func written(text string, published actors.Day) string {
	var parts []string
	for _, e := range Find(token.Split(text), nil, published) {
		last := ""
		if e.Until != 0 {
			last = (e.Until - 1).String()
		}
		value := e.From.String() + ".." + last
		if e.From+1 == e.Until {
			value = e.From.String()
		}
		parts = append(parts, e.In(text)+" = "+value+" "+e.Granularity.String())
	}
	return strings.Join(parts, "; ")
}

// The texts are published on Thursday, 26 October 2023.
func TestFind(t *testing.T) {
	published := actors.MustParseDay("2023-10-26")
	for _, group := range []struct {
		name  string
		cases map[string]string
	}{
		{"dates", map[string]string{
			"on 24 April 2009":                        "24 April 2009 = 2009-04-24 day",
			"on April 24, 2009, they":                 "April 24, 2009 = 2009-04-24 day",
			"on the 3rd of May, 2011":                 "the 3rd of May, 2011 = 2011-05-03 day",
			"Friday, 4 January 2019":                  "Friday, 4 January 2019 = 2019-01-04 day",
			"dated 2006-10-14":                        "2006-10-14 = 2006-10-14 day",
			"dated 14.10.2006":                        "14.10.2006 = 2006-10-14 day",
			"dated 10/14/2006":                        "10/14/2006 = 2006-10-14 day",
			"in Sept. 2021 and May, 1750":             "Sept. 2021 = 2021-09-01..2021-09-30 month; May, 1750 = 1750-05-01..1750-05-31 month",
			"They met on 12 September.":               "12 September = 2023-09-12 day",
			"They will meet on 12 September.":         "12 September = 2024-09-12 day",
			"on 30 February 2010":                     "February 2010 = 2010-02-01..2010-02-28 month",
			"in 2009 and, on 4 July, they left":       "2009 = 2009-01-01..2009-12-31 year; 4 July = 2009-07-04 day",
			"the agreements of June 29 and July 2011": "June 29 = 2023-06-29 day; July 2011 = 2011-07-01..2011-07-31 month",
			"held in May and June 2005":               "May = 2005-05-01..2005-05-31 month; June 2005 = 2005-06-01..2005-06-30 month",
			"on March 20 last year":                   "March 20 last year = 2022-03-20 day",
			"It was sent on the 19th.":                "the 19th = 2023-10-19 day",
		}},
		{"weekdays", map[string]string{
			"They said so on Thursday.":              "Thursday = 2023-10-26 day",
			"They met on Monday.":                    "Monday = 2023-10-23 day",
			"They will meet on Monday.":              "Monday = 2023-10-30 day",
			"last Thursday":                          "last Thursday = 2023-10-19 day",
			"next Thursday":                          "next Thursday = 2023-11-02 day",
			"Tuesday night's vote was close":         "Tuesday night = 2023-10-24 day",
			"a vote is due on Thursday of next week": "Thursday of next week = 2023-11-02 day",
		}},
		{"days, weeks, months, years", map[string]string{
			"yesterday, today and tomorrow morning": "yesterday = 2023-10-25 day; today = 2023-10-26 day; tomorrow morning = 2023-10-27 day",
			"last night":                            "last night = 2023-10-25 day",
			"last week and this week":               "last week = 2023-10-16..2023-10-22 week; this week = 2023-10-23..2023-10-29 week",
			"next month":                            "next month = 2023-11-01..2023-11-30 month",
			"last September":                        "last September = 2023-09-01..2023-09-30 month",
			"last October":                          "last October = 2022-10-01..2022-10-31 month",
			"They met in August.":                   "August = 2023-08-01..2023-08-31 month",
			"this year, last year's":                "this year = 2023-01-01..2023-12-31 year; last year = 2022-01-01..2022-12-31 year",
			"earlier in the month":                  "earlier in the month = 2023-10-01..2023-10-26 span",
			"later this year":                       "later this year = 2023-10-26..2023-12-31 span",
			"early May 2011":                        "early May 2011 = 2011-05-01..2011-05-10 span",
			"in mid-June 2011":                      "mid-June 2011 = 2011-06-11..2011-06-20 span",
			"at the end of 2015":                    "the end of 2015 = 2015-10-01..2015-12-31 span",
			"over the weekend they met":             "the weekend = 2023-10-21..2023-10-22 day",
		}},
		{"counts", map[string]string{
			"two weeks ago":                             "two weeks ago = 2023-10-09..2023-10-15 week",
			"three days ago":                            "three days ago = 2023-10-23 day",
			"a decade ago":                              "a decade ago = 2013-01-01..2013-12-31 year",
			"twenty-five years ago":                     "twenty-five years ago = 1998-01-01..1998-12-31 year",
			"a year and a half ago":                     "a year and a half ago = 2022-04-01..2022-04-30 month",
			"the past 30 days":                          "the past 30 days = 2023-09-26..2023-10-26 span",
			"in the last two years":                     "the last two years = 2021-01-01..2023-10-26 span",
			"within 90 days":                            "90 days = 2023-10-26..2024-01-24 span",
			"for three weeks":                           "three weeks = .. week",
			"on 3 May 2011. Two days later it fell.":    "3 May 2011 = 2011-05-03 day; Two days later = 2011-05-05 day",
			"on 3 May 2011. It fell the same day.":      "3 May 2011 = 2011-05-03 day; the same day = 2011-05-03 day",
			"in 1999. That year and the following year": "1999 = 1999-01-01..1999-12-31 year; That year = 1999-01-01..1999-12-31 year; the following year = 2000-01-01..2000-12-31 year",
			"in the last 48 hours":                      "the last 48 hours = 2023-10-24..2023-10-26 span",
			"in the coming months":                      "the coming months = 2023-10-26..2024-01-31 span",
			"They will vote in ten days.":               "ten days = 2023-11-05 day",
			"It was built in ten days.":                 "",
			"the first three months of 2015":            "the first three months of 2015 = 2015-01-01..2015-03-31 span",
			"the second week of June 2019":              "the second week of June 2019 = 2019-06-08..2019-06-14 week",
			"the last day of the year":                  "the last day of the year = 2023-12-31 day",
			"a two-year plan, two years older":          "",
		}},
		{"ranges and bounds", map[string]string{
			"3-5 May 2011":                      "3-5 May 2011 = 2011-05-03..2011-05-05 span",
			"on May 3–5, 2011":                  "May 3–5, 2011 = 2011-05-03..2011-05-05 span",
			"from 2007 to 2010":                 "2007 to 2010 = 2007-01-01..2010-12-31 span",
			"in 2007-08":                        "2007-08 = 2007-01-01..2008-12-31 span",
			"between 29 May and 19 June 2005":   "29 May and 19 June 2005 = 2005-05-29..2005-06-19 span",
			"They met from Monday to Wednesday": "Monday to Wednesday = 2023-10-23..2023-10-25 span",
			"on 3, 4 and 5 May 2011":            "3, 4 and 5 May 2011 = 2011-05-03..2011-05-05 span",
			"in the 2014/15 season":             "2014/15 = 2014-01-01..2015-12-31 span",
			"before the end of 2015":            "the end of 2015 = ..2015-12-31 span",
			"by the July 2001 conference":       "the July 2001 = 2001-07-01..2001-07-31 month",
			"since 2006":                        "2006 = 2006-01-01..2023-10-26 span",
			"by 24 April 2009":                  "24 April 2009 = ..2009-04-24 span",
			"by the end of November":            "the end of November = 2023-10-26..2023-11-30 span",
			"until March 2024":                  "March 2024 = ..2024-03-31 span",
			"as recommended by the 2005 summit": "2005 = 2005-01-01..2005-12-31 year",
		}},
		{"longer times", map[string]string{
			"in the 1990s and the '80s":        "1990s = 1990-01-01..1999-12-31 decade; '80s = 1980-01-01..1989-12-31 decade",
			"the sixties":                      "sixties = 1960-01-01..1969-12-31 decade",
			"the early 1970s":                  "the early 1970s = 1970-01-01..1972-12-31 span",
			"the 1800s":                        "1800s = 1800-01-01..1899-12-31 century",
			"the 17th century":                 "the 17th century = 1600-01-01..1699-12-31 century",
			"the twenty-first century":         "the twenty-first century = 2000-01-01..2099-12-31 century",
			"the twelfth to fifteenth century": "the twelfth to fifteenth century = 1100-01-01..1499-12-31 span",
			"the summer of 2010":               "the summer of 2010 = 2010-06-01..2010-08-31 season",
			"last winter":                      "last winter = 2022-12-01..2023-02-28 season",
			"Q3 2012 and Q1 of 2013":           "Q3 2012 = 2012-07-01..2012-09-30 quarter; Q1 of 2013 = 2013-01-01..2013-03-31 quarter",
			"the third quarter of 2012":        "the third quarter of 2012 = 2012-07-01..2012-09-30 quarter",
			"the first half of last year":      "the first half of last year = 2022-01-01..2022-06-30 span",
		}},
		{"days with a name", map[string]string{
			"before Christmas Eve 2014":  "Christmas Eve 2014 = ..2014-12-23 span",
			"Good Friday 2019":           "Good Friday 2019 = 2019-04-19 day",
			"after 9/11 they":            "9/11 = 2001-09-12.. span",
			"during World War II":        "World War II = 1939-09-01..1945-09-02 span",
			"Thanksgiving, 2019":         "Thanksgiving, 2019 = 2019-11-28 day",
			"on the eve of 4 July 2011":  "the eve of 4 July 2011 = 2011-07-03 day",
			"people on Christmas Island": "",
			"the eve of the vote":        "",
		}},
		{"no times", map[string]string{
			"resolutions 1718 (2006), 1874 (2009) and 2087 (2013)": "",
			"resolution 2087, paragraph 1990, the 1718 Committee":  "",
			"2000 soldiers, 1,999 people and 1990 tonnes":          "",
			"S/RES/1718 (2006) and No. 2001":                       "",
			"They may march; May said they will.":                  "",
			"the fall of the city, a spring":                       "",
			"some 2015 voters; the 2030 Agenda":                    "",
			"costs $2000 or 1995%":                                 "",
			"August Wilson met April Smith":                        "",
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			for text, want := range group.cases {
				assert.Equal(t, want, written(text, published), text)
			}
		})
	}
}

func TestFindWithoutPublication(t *testing.T) {
	for text, want := range map[string]string{
		"on 24 April 2009":            "24 April 2009 = 2009-04-24 day",
		"last week, on Thursday":      "last week = .. week; Thursday = .. day",
		"yesterday and two years ago": "yesterday = .. day; two years ago = .. year",
		"on 12 September":             "12 September = .. day",
		"in 2009, on 12 September":    "2009 = 2009-01-01..2009-12-31 year; 12 September = 2009-09-12 day",
		"this summer, next March":     "this summer = .. season; next March = .. month",
		"the past 30 days":            "the past 30 days = .. span",
		"at Christmas":                "Christmas = .. day",
		"since 2006":                  "2006 = 2006-01-01.. span",
		"over the weekend":            "",
	} {
		assert.Equal(t, want, written(text, 0), text)
	}
}

func TestFindWithTree(t *testing.T) {
	published := actors.MustParseDay("2023-10-26")
	for text, want := range map[string]actors.Day{
		"The ministers will sign the treaty in Oslo on Monday.":            published + 4,
		"The ministers signed the treaty in Oslo on Monday.":               published - 3,
		"The ministers are expected to sign the treaty in Oslo on Monday.": published + 4,
	} {
		split := token.Split(text)
		tree := syntax.Default().Analyse(split, nil, new(syntax.Arena))
		found := Find(split, tree, published)
		require.Len(t, found, 1, text)
		assert.Equal(t, want, found[0].From, text)
	}
}

func TestExpressionTokens(t *testing.T) {
	text := "They met on Friday, 4 January 2019, in Oslo."
	split := token.Split(text)
	found := Find(split, nil, 0)
	require.Len(t, found, 1)
	e := found[0]
	assert.Equal(t, "Friday", split.Word(int(e.First)))
	assert.Equal(t, "2019", split.Word(int(e.Last)-1))
	assert.Equal(t, "date", e.Rule)
	assert.False(t, e.Vague)
}

func TestTables(t *testing.T) {
	seen := map[string]bool{}
	for row := range table.Rows(lexiconTable) {
		require.Len(t, row, 3, "%q", row)
		require.False(t, seen[row[0]], "%q stands twice", row[0])
		seen[row[0]] = true
		require.Equal(t, strings.ToLower(row[0]), row[0])
		require.LessOrEqual(t, len(row[0]), longestEntry, "%q", row[0])
		require.Contains(t, classes, row[1], "%q", row)
		require.Regexp(t, `^-?\d+$`, row[2], "%q", row)
	}
	for row := range table.Rows(holidaysTable) {
		require.Len(t, row, 2, "%q", row)
		require.Regexp(t, `^(\d\d-\d\d|nth -?\d \d \d\d( \d)?|easter -?\d+|on \d{4}-\d\d-\d\d|span \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d)$`, row[1], "%q", row)
		m := holidayIn(row[1], 2024)
		require.Less(t, m.from, m.until, "%q", row)
		for _, word := range splitName(row[0]) {
			require.LessOrEqual(t, len(word), longestEntry, "%q", row)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "1961-04-02", 1999: "1999-04-04", 2000: "2000-04-23", 2016: "2016-03-27", 2024: "2024-03-31", 2038: "2038-04-25"} {
		assert.Equal(t, want, easter(year).String())
	}
}
