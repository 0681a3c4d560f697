package actors

// Reading says how a stretch of text stands for an actor. The zero Reading is
// unknown.
type Reading uint8

// The readings.
const (
	UnknownReading     Reading = iota
	NameReading                // a name of the actor itself: "North Korea"
	DemonymReading             // an adjective or noun for its people: "North Korean"
	MetonymReading             // a capital, seat or institution that stands for it: "Pyongyang", "the Kremlin"
	AcronymReading             // letters that stand for a longer name: "DPRK", "IAEA"
	PersonReading              // the name of a person: "Kim Jong Un"
	DescriptionReading         // a common noun phrase: "the two countries", "the allies"
	PronounReading             // "he", "they", "we"
)

var readingNames = []string{"", "name", "demonym", "metonym", "acronym", "person", "description", "pronoun"}

// String is the reading's name; "" for unknown.
func (r Reading) String() string { return enumText(readingNames, uint8(r)) }

// MarshalText gives the name that String gives.
func (r Reading) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText takes the names that String gives.
func (r *Reading) UnmarshalText(text []byte) error {
	i, err := parseEnum("reading", readingNames, text)
	*r = Reading(i)
	return err
}
