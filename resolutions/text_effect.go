package resolutions

// Effect is what a resolution does to an instrument or paragraph that it names.
// The zero Effect is unknown.
type Effect uint8

// The effects.
const (
	UnknownEffect Effect = iota
	RefersTo             // names it, no more: "the measures imposed by paragraph 8"
	RecallsIt            // recalls, reaffirms, reiterates it
	ExtendsIt            // extends, renews, continues it
	AmendsIt             // modifies, adjusts, widens it
	ReplacesIt           // replaces, supersedes it
	SuspendsIt           // suspends it
	TerminatesIt         // terminates, lifts, repeals it
	ExemptsFromIt        // says to what it shall not apply
	PursuantTo           // acts under it: established by, as required by
)

var effectNames = []string{"", "refers", "recalls", "extends", "amends", "replaces", "suspends", "terminates", "exempts", "pursuant"}

// String is the effect's name ("extends"); "" for unknown.
func (e Effect) String() string { return enumText(effectNames, uint8(e)) }

// MarshalText gives the text that String gives.
func (e Effect) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText takes the texts that String gives.
func (e *Effect) UnmarshalText(text []byte) error {
	i, err := parseEnum("Effect", effectNames, text)
	*e = Effect(i)
	return err
}
