package claims

// Mode says how an event was done, as PLOVER lists it for the event's type. The
// zero Mode is none.
type Mode uint8

// The modes. Some serve several types: assist, change, yield and meet belong to
// REQUEST and REJECT, restrict to THREATEN and COERCE ([EventType.Modes]).
const (
	NoMode Mode = iota
	VisitMode
	ThirdPartyMode
	MultilateralMode
	PhoneMode
	WithdrawMode
	ReleaseMode
	DisarmMode
	CeasefireMode
	AccessMode
	ResignMode
	AssistMode
	ChangeMode
	YieldMode
	MeetMode
	DisapproveMode
	InvestigateMode
	AllegeMode
	RestrictMode
	ArrestMode
	RelationsMode
	ExpelMode
	TerritoryMode
	ViolenceMode
	DemoMode
	RiotMode
	StrikeMode
	HungerMode
	BoycottMode
	ObstructMode
	VandalizeMode
	ConvictMode
	DiscontinueMode
	TroopsMode
	WeaponsMode
	PoliceMode
	MilitiaMode
	SeizeMode
	CensorMode
	CurfewMode
	MartialLawMode
	DeportMode
	WithholdMode
	MisinformationMode
	CyberMode
	AbductMode
	BeatMode
	TortureMode
	SexualMode
	TargetedMode
	DestroyMode
	PrimitiveMode
	FirearmsMode
	ExplosivesMode
	SuicideAttackMode
	AerialMode
	DroneMode
	HeavyWeaponsMode
	CrowdControlMode
	UnconventionalMode
)

var modeNames = []string{"", "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire", "access", "resign", "assist", "change", "yield", "meet", "disapprove", "investigate", "allege", "restrict", "arrest", "relations", "expel", "territory", "violence", "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize", "convict", "discontinue", "troops", "weapons", "police", "militia", "seize", "censor", "curfew", "martial-law", "deport", "withhold", "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"}

// String is the PLOVER name ("heavy-weapons"); "" for unknown.
func (m Mode) String() string { return enumText(modeNames, uint8(m)) }

// MarshalText gives the text that String gives.
func (m Mode) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText takes the texts that String gives.
func (m *Mode) UnmarshalText(text []byte) error {
	i, err := parseEnum("Mode", modeNames, text)
	*m = Mode(i)
	return err
}
