package resolutions

// Force is how firmly a paragraph binds. The zero Force is unknown.
type Force uint8

// The forces.
const (
	UnknownForce Force = iota
	ChapterVII         // a decision in a resolution that invokes Chapter VII or Article 40 or 41
	Binding            // a decision elsewhere
	Demand             // demands or requires, addressed to the target
	Hortatory          // calls upon, urges, encourages
	OtherForce         // requests, recalls, clarifies: no duty of its own
)

var forceNames = []string{"", "binding under Chapter VII", "binding", "demand", "hortatory", "other"}

// String is the text of the value ("binding under Chapter VII"); "" for unknown.
func (f Force) String() string { return enumText(forceNames, uint8(f)) }

// MarshalText gives the text that String gives.
func (f Force) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText takes the texts that String gives.
func (f *Force) UnmarshalText(text []byte) error {
	i, err := parseEnum("Force", forceNames, text)
	*f = Force(i)
	return err
}
