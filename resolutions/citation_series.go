package resolutions

import (
	"fmt"
	"slices"
	"strings"
)

// Series is a family of documents that are numbered together. The zero Series
// is unknown.
type Series uint8

// The series.
const (
	UnknownSeries                  Series = iota
	CouncilResolution                     // Security Council: S/RES/1718 (2006)
	PresidentialStatement                 // Security Council: S/PRST/2012/13
	CouncilDocument                       // Security Council, letters and reports: S/2009/364
	AssemblyResolution                    // General Assembly: A/RES/ES-11/1
	AssemblyDocument                      // General Assembly: A/65/871
	HumanRightsResolution                 // Human Rights Council: A/HRC/RES/S-17/1
	ExecutiveOrder                        // United States: E.O. 14024
	EuropeanRegulation                    // European Union: Regulation (EU) No 833/2014
	EuropeanImplementingRegulation        // Implementing Regulation (EU) 2022/336
	EuropeanDelegatedRegulation           // Delegated Regulation (EU) 2021/821
	EuropeanDecision                      // Decision 2014/512/CFSP, Decision (CFSP) 2016/849
	EuropeanImplementingDecision          // Implementing Decision (CFSP) 2022/1447
	EuropeanCommonPosition                // Common Position 2006/795/CFSP
	StatutoryInstrument                   // United Kingdom: SI 2019/855
)

var seriesNames = []string{"", "council-resolution", "presidential-statement", "council-document", "assembly-resolution", "assembly-document", "human-rights-resolution", "executive-order", "eu-regulation", "eu-implementing-regulation", "eu-delegated-regulation", "eu-decision", "eu-implementing-decision", "eu-common-position", "statutory-instrument"}

var europeanTitles = []struct {
	series Series
	title  string
}{
	{EuropeanImplementingRegulation, "Implementing Regulation"},
	{EuropeanDelegatedRegulation, "Delegated Regulation"},
	{EuropeanRegulation, "Regulation"},
	{EuropeanImplementingDecision, "Implementing Decision"},
	{EuropeanDecision, "Decision"},
	{EuropeanCommonPosition, "Common Position"},
}

// String is the series' name ("council-resolution"); "" for unknown.
func (s Series) String() string {
	if int(s) < len(seriesNames) {
		return seriesNames[s]
	}
	return fmt.Sprintf("invalid(%d)", uint8(s))
}

// MarshalText gives the text that String gives.
func (s Series) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes the texts that String gives.
func (s *Series) UnmarshalText(text []byte) error {
	i := slices.Index(seriesNames, string(text))
	if i < 0 {
		return fmt.Errorf("no such series %q: want one of %q", clip(string(text)), seriesNames[1:])
	}
	*s = Series(i)
	return nil
}

func (s Series) title() string {
	for _, t := range europeanTitles {
		if t.series == s {
			return t.title
		}
	}
	return ""
}

// parseEuropean reads the Union's symbols, in capitals: "COUNCIL REGULATION (EU)
// NO 833/2014", "DECISION 2014/512/CFSP", "DECISION (CFSP) 2016/849".
func parseEuropean(upper string) (Symbol, bool) {
	upper, _ = cutAny(upper, "COUNCIL ", "COMMISSION ")
	for _, t := range europeanTitles {
		rest, ok := strings.CutPrefix(upper, strings.ToUpper(t.title)+" ")
		if !ok {
			continue
		}
		var body string
		if strings.HasPrefix(rest, "(") {
			inner, after, ok := strings.Cut(rest[1:], ")")
			if !ok {
				return Symbol{}, false
			}
			body, rest = inner, strings.TrimSpace(after)
		}
		rest, _ = cutAny(rest, "NO. ", "NO ", "NO.", "NO")
		parts := strings.Split(rest, "/")
		if len(parts) == 3 && body == "" {
			body, parts = parts[2], parts[:2]
		}
		if len(parts) != 2 {
			return Symbol{}, false
		}
		first, ok1 := atoi(parts[0])
		second, ok2 := atoi(parts[1])
		if !ok1 || !ok2 {
			return Symbol{}, false
		}
		return EuropeanSymbol(t.series, body, first, second)
	}
	return Symbol{}, false
}

// EuropeanSymbol makes the symbol of an act of the European Union from the two
// numbers in the order in which they are printed: either may be the year.
func EuropeanSymbol(series Series, body string, first, second int) (Symbol, bool) {
	if body = strings.ToUpper(body); body == "EURATOM" {
		body = "Euratom"
	}
	switch body {
	case "", "EU", "EC", "EEC", "CFSP", "Euratom", "JHA":
	default:
		return Symbol{}, false
	}
	if series.title() == "" || first <= 0 || second <= 0 {
		return Symbol{}, false
	}
	regulation := series == EuropeanRegulation || series == EuropeanImplementingRegulation || series == EuropeanDelegatedRegulation
	year, number := first, second
	// A regulation up to 2014 has its number in front: of two possible years,
	// the second is the year unless the first shows the new order.
	switch {
	case !isYear(first):
		year, number = second, first
	case isYear(second) && regulation && second < europeanRenumbering:
		year, number = second, first
	}
	return Symbol{Series: series, Body: body, Year: year, Number: number}, isYear(year)
}
