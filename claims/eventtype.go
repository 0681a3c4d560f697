package claims

// EventType is one of the 16 event types of PLOVER. The zero EventType is unknown.
type EventType uint8

// The types, in the manual's order.
const (
	UnknownEventType EventType = iota
	AgreeEvent                 // agrees to, offers, promises to cooperate
	ConsultEvent               // meets, visits, calls
	SupportEvent               // supports politically, votes in favour, ratifies
	ConcedeEvent               // yields in words, eases, lifts
	CooperateEvent             // cooperates materially, trades, exercises with
	AidEvent                   // gives money, arms, relief, asylum
	RetreatEvent               // withdraws, releases, disarms, resigns
	RequestEvent               // requests, demands, orders
	AccuseEvent                // accuses, disapproves, investigates
	RejectEvent                // rejects, refuses, vetoes
	ThreatenEvent              // threatens
	ProtestEvent               // demonstrates, strikes, boycotts
	SanctionEvent              // imposes sanctions, expels, breaks off
	MobilizeEvent              // moves or shows force, tests weapons
	CoerceEvent                // seizes, restricts, arrests, hacks
	AssaultEvent               // attacks, kills, invades
)

var eventTypeNames = []string{"", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}

// String is the PLOVER name in capitals ("AID"); "" for unknown.
func (e EventType) String() string { return enumText(eventTypeNames, uint8(e)) }

// MarshalText gives the text that String gives.
func (e EventType) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText takes the texts that String gives.
func (e *EventType) UnmarshalText(text []byte) error {
	i, err := parseEnum("EventType", eventTypeNames, text)
	*e = EventType(i)
	return err
}
