package claims

// Form says how a claim's content is put: whose words they are. The zero Form
// is unknown.
type Form uint8

// The forms.
const (
	UnknownForm Form = iota
	Direct           // the whole content stands in quotation marks
	Mixed            // part of it does
	Indirect         // none of it does
	NoForm           // narrated: nobody is quoted
)

var formNames = []string{"", "direct", "mixed", "indirect", "none"}

// String is the form's name; "" for unknown.
func (f Form) String() string { return enumText(formNames, uint8(f)) }

// MarshalText gives the text that String gives.
func (f Form) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText takes the texts that String gives.
func (f *Form) UnmarshalText(text []byte) error {
	i, err := parseEnum("Form", formNames, text)
	*f = Form(i)
	return err
}
