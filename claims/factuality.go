package claims

// Factuality is how firmly the nearest source commits to an event, in the values
// of FactBank (Sauri and Pustejovsky 2009). The zero Factuality is unset.
type Factuality uint8

// The values.
const (
	UnknownFactuality Factuality = iota
	CTPlus                       // certain that it happened, holds or will
	CTMinus                      // certain that it did not or will not
	PRPlus                       // probable
	PRMinus                      // probably not
	PSPlus                       // possible
	PSMinus                      // possibly not
	Uu                           // uncommitted: demanded, asked, hypothetical
)

var factualityNames = []string{"", "CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu"}

// String is the FactBank value ("CT+"); "" for unknown.
func (f Factuality) String() string { return enumText(factualityNames, uint8(f)) }

// MarshalText gives the text that String gives.
func (f Factuality) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText takes the texts that String gives.
func (f *Factuality) UnmarshalText(text []byte) error {
	i, err := parseEnum("Factuality", factualityNames, text)
	*f = Factuality(i)
	return err
}
