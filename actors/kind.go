package actors

// Kind says what sort of party an actor is. The zero Kind is unknown.
type Kind uint8

// The kinds. Territory covers dependencies and the disputed or sub-national
// units that political text treats as actors; Bloc is a group of states with
// dated members; Group is an armed or political group.
const (
	UnknownKind Kind = iota
	State
	FormerState
	Territory
	Organisation
	Bloc
	Group
	Person
	Company
	Generic
)

var kindNames = []string{"", "state", "former-state", "territory", "organisation", "bloc", "group", "person", "company", "generic"}

// String is the kind's name ("state", "bloc" ...); "" for unknown.
func (k Kind) String() string { return enumText(kindNames, uint8(k)) }

// MarshalText gives the name that String gives.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText takes the names that String gives.
func (k *Kind) UnmarshalText(text []byte) error {
	i, err := parseEnum("kind", kindNames, text)
	*k = Kind(i)
	return err
}

func kindOfPrefix(prefix string) Kind {
	switch prefix {
	case "org":
		return Organisation
	case "bloc":
		return Bloc
	case "group":
		return Group
	case "person":
		return Person
	case "company":
		return Company
	case "generic":
		return Generic
	}
	return UnknownKind
}
