package resolutions

// Direction says between whom a measure stands. The zero Direction is unknown.
type Direction uint8

// The directions.
const (
	UnknownDirection Direction = iota
	ToTarget                   // supply to the target
	FromTarget                 // supply by the target, and procurement from it
	BothWays                   // either way
	ByTarget                   // what the target itself must not do
	OfDesignated               // dealings with persons and entities on the list
	OfStates                   // what all states must do or prevent
	NoDirection                // committees, panels, exemptions, terminations
)

var directionNames = []string{"", "to target", "from target", "both", "by target", "designated", "states", "none"}

// String is the text of the value ("to target"); "" for unknown.
func (d Direction) String() string { return enumText(directionNames, uint8(d)) }

// MarshalText gives the text that String gives.
func (d Direction) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText takes the texts that String gives.
func (d *Direction) UnmarshalText(text []byte) error {
	i, err := parseEnum("Direction", directionNames, text)
	*d = Direction(i)
	return err
}
