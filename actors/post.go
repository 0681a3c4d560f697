package actors

// Post is the class of an [Office]. The zero Post is unknown.
type Post uint8

// The posts.
const (
	UnknownPost      Post = iota
	HeadOfState           // president, monarch, governor-general where effective
	HeadOfGovernment      // prime minister, chancellor, premier
	EffectiveLeader       // who rules, where neither office says so
	ForeignMinister       // secretary of state, minister of foreign affairs
	DefenceMinister       // secretary of defense, minister of defence
	OrganisationHead      // Secretary-General, President of the Commission ...
	OtherPost             // spokesperson, ambassador, adviser ...
)

var postNames = []string{"", "head-of-state", "head-of-government", "effective-leader", "foreign-minister", "defence-minister", "organisation-head", "other"}

// String is the post's name; "" for unknown.
func (p Post) String() string { return enumText(postNames, uint8(p)) }

// MarshalText gives the name that String gives.
func (p Post) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText takes the names that String gives.
func (p *Post) UnmarshalText(text []byte) error {
	i, err := parseEnum("post", postNames, text)
	*p = Post(i)
	return err
}
