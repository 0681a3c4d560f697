package resolutions

// Status is what the law says of a conduct on a day, or what the record says of
// a claimed vote. The zero Status is unset.
type Status uint8

// The statuses.
const (
	UnsetStatus  Status = iota
	Permitted           // no measure of the tables reaches it on that day
	Conditional         // allowed on terms: notice, approval, purpose
	Capped              // allowed up to a quantity
	Prohibited          // banned or demanded not to be done
	Disputed            // states differ on whether the measure is in force
	Unknown             // after the horizon, or the conduct is not understood
	Supported           // the record of votes agrees with the claim
	Contradicted        // the record of votes says otherwise
	NoRecord            // the tables hold no vote that could decide
)

var statusNames = []string{"", "permitted", "conditional", "capped", "prohibited", "disputed", "unknown", "supported", "contradicted", "no record"}

// String is the text of the value ("permitted"); "" for unknown.
func (s Status) String() string { return enumText(statusNames, uint8(s)) }

// MarshalText gives the text that String gives.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes the texts that String gives.
func (s *Status) UnmarshalText(text []byte) error {
	i, err := parseEnum("Status", statusNames, text)
	*s = Status(i)
	return err
}
