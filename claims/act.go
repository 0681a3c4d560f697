package claims

// Act is the speech act of an attributed claim. The zero Act is unknown, and is
// what narrated claims carry.
type Act uint8

// The acts.
const (
	UnknownAct Act = iota
	State          // says, tells, adds, notes, stresses, writes
	Confirm        // confirms, admits, verifies
	Deny           // denies, disputes
	Believe        // thinks, expects, fears, hopes, suspects
	Accuse         // accuses, blames, alleges wrongdoing
	Condemn        // condemns, criticises, denounces, deplores
	Concern        // voices concern, regret, alarm, grief, condolence
	Praise         // welcomes, commends, thanks, supports
	Demand         // demands, urges, calls on, orders
	Request        // asks, appeals, seeks, invites
	Propose        // offers, suggests, proposes
	Promise        // pledges, vows, commits
	Threaten       // threatens
	Warn           // warns, cautions
	Reject         // rejects, refuses, opposes, rules out
	Announce       // announces, declares, decides, rules
	Question       // asks whether
)

var actNames = []string{"", "state", "confirm", "deny", "believe", "accuse", "condemn", "concern", "praise", "demand", "request", "propose", "promise", "threaten", "warn", "reject", "announce", "question"}

// String is the act's name ("condemn"); "" for unknown.
func (a Act) String() string { return enumText(actNames, uint8(a)) }

// MarshalText gives the text that String gives.
func (a Act) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText takes the texts that String gives.
func (a *Act) UnmarshalText(text []byte) error {
	i, err := parseEnum("Act", actNames, text)
	*a = Act(i)
	return err
}
