package actors

// Sector is the part of a society or government that a party belongs to, as
// the PLOVER coding manual defines its 25 sector codes. The zero Sector is
// unknown.
type Sector uint8

// The sectors of PLOVER, in the manual's order.
const (
	UnknownSector Sector = iota
	COP                  // police
	GOV                  // government, executive
	JUD                  // judiciary
	LEG                  // legislature
	MIL                  // military
	PRM                  // paramilitary on the government's side
	PTY                  // political party
	REB                  // armed opposition
	SPY                  // intelligence services
	UAF                  // unidentified armed forces
	UNK                  // unidentified actors
	AGR                  // agricultural labour
	BUS                  // business
	CRM                  // criminals and gangs
	CVL                  // civilians, protesters, activists
	EDU                  // education
	ELI                  // former officials, exiles, families of officials
	JRN                  // journalists and news media
	LAB                  // organised labour
	MED                  // health
	REF                  // refugees and displaced persons
	OPP                  // political opposition
	PRE                  // partially recognised entities
	REL                  // religious bodies
	SOC                  // other civil society
)

var sectorNames = []string{"", "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}

// String is the PLOVER code ("GOV"); "" for unknown.
func (s Sector) String() string { return enumText(sectorNames, uint8(s)) }

// MarshalText gives the PLOVER code.
func (s Sector) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes a PLOVER code in capitals, or the empty text.
func (s *Sector) UnmarshalText(text []byte) error {
	i, err := parseEnum("sector", sectorNames, text)
	*s = Sector(i)
	return err
}
