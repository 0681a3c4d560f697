package resolutions

// State says whether a measure or regime is in force on a day. The zero State is
// unset.
type State uint8

// The states of a measure.
const (
	UnsetState State = iota
	NotYet           // the day lies before its first day
	InForce
	Suspended     // set aside for a time, not ended
	Lapsed        // terminated, replaced or expired
	DisputedState // states differ on whether it is in force
	AfterHorizon  // the day lies after the tables end
)

var stateNames = []string{"", "not yet", "in force", "suspended", "lapsed", "disputed", "unknown after horizon"}

// String is the text of the value ("not yet"); "" for unknown.
func (s State) String() string { return enumText(stateNames, uint8(s)) }

// MarshalText gives the text that String gives.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes the texts that String gives.
func (s *State) UnmarshalText(text []byte) error {
	i, err := parseEnum("State", stateNames, text)
	*s = State(i)
	return err
}
