package resolutions

// Ballot is how a member voted. The zero Ballot is unknown: the records name no
// vote of the member.
type Ballot uint8

// The ballots.
const (
	UnknownBallot Ballot = iota
	InFavour
	Against
	Abstaining
	NotVoting // absent or not participating
)

var ballotNames = []string{"", "in favour", "against", "abstaining", "not voting"}

// String is the text of the value ("in favour"); "" for unknown.
func (b Ballot) String() string { return enumText(ballotNames, uint8(b)) }

// MarshalText gives the text that String gives.
func (b Ballot) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText takes the texts that String gives.
func (b *Ballot) UnmarshalText(text []byte) error {
	i, err := parseEnum("Ballot", ballotNames, text)
	*b = Ballot(i)
	return err
}
