package claims

// QuadClass is the coarse class of an event type. The zero QuadClass is unknown.
type QuadClass uint8

// The classes.
const (
	UnknownQuadClass QuadClass = iota
	VerbalCooperation
	MaterialCooperation
	VerbalConflict
	MaterialConflict
)

var quadClassNames = []string{"", "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"}

// String is the class's name; "" for unknown.
func (q QuadClass) String() string { return enumText(quadClassNames, uint8(q)) }

// MarshalText gives the text that String gives.
func (q QuadClass) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText takes the texts that String gives.
func (q *QuadClass) UnmarshalText(text []byte) error {
	i, err := parseEnum("QuadClass", quadClassNames, text)
	*q = QuadClass(i)
	return err
}
