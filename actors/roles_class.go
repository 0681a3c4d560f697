package actors

// RoleClass says what sort of thing a role noun names. The zero RoleClass is
// unknown.
type RoleClass uint8

// The classes of role nouns. Equipment stands for those who use it:
// "warplanes struck", "tanks rolled in".
const (
	UnknownRoleClass RoleClass = iota
	PersonRole                 // "soldier", "lawmakers"
	BodyRole                   // "ministry", "police"
	EquipmentRole              // "warplanes"
	PlaceRole                  // "capital"
)

var roleClassNames = []string{"", "person", "body", "equipment", "place"}

// String is the class's name; "" for unknown.
func (c RoleClass) String() string { return enumText(roleClassNames, uint8(c)) }

// MarshalText gives the name that String gives.
func (c RoleClass) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText takes the names that String gives.
func (c *RoleClass) UnmarshalText(text []byte) error {
	i, err := parseEnum("role class", roleClassNames, text)
	*c = RoleClass(i)
	return err
}
