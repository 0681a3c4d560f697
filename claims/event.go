package claims

// Event is a political event or proposition, coded as PLOVER does: who does
// what, how and about what to whom.
type Event struct {
	Type     EventType
	Mode     Mode
	Contexts []Context
	// Predicate is the word or words that carry the event: "supply", "met".
	Predicate Span
	// Actors do it; a reciprocal event (met, agreed) lists all parties here.
	Actors []Party
	// Recipients are those to whom it is done.
	Recipients []Party
	Factuality Factuality // as the nearest source commits to it
	Tense      Tense
	// Object is the phrase of the thing supplied, tested, imposed ...; empty if
	// the event has none.
	Object Span
}
