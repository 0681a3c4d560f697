package claims

// Granularity is how wide a time expression is. The zero Granularity is unknown.
type Granularity uint8

// The granularities.
const (
	UnknownGranularity Granularity = iota
	Days
	Weeks
	Months
	Seasons
	Quarters
	Years
	Decades
	Centurys
	Spans // an interval with ends of its own: since 2006, 3-5 May
)

var granularityNames = []string{"", "day", "week", "month", "season", "quarter", "year", "decade", "century", "span"}

// String is the granularity's name; "" for unknown.
func (g Granularity) String() string { return enumText(granularityNames, uint8(g)) }

// MarshalText gives the text that String gives.
func (g Granularity) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText takes the texts that String gives.
func (g *Granularity) UnmarshalText(text []byte) error {
	i, err := parseEnum("Granularity", granularityNames, text)
	*g = Granularity(i)
	return err
}
