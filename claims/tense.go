package claims

// Tense places an event before, at or after the time of the statement. The zero
// Tense is unknown.
type Tense uint8

// The tenses.
const (
	UnknownTense Tense = iota
	Past
	Present
	Future
)

var tenseNames = []string{"", "past", "present", "future"}

// String is the tense's name; "" for unknown.
func (t Tense) String() string { return enumText(tenseNames, uint8(t)) }

// MarshalText gives the text that String gives.
func (t Tense) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText takes the texts that String gives.
func (t *Tense) UnmarshalText(text []byte) error {
	i, err := parseEnum("Tense", tenseNames, text)
	*t = Tense(i)
	return err
}
