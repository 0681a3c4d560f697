package actors

import "fmt"

// ClashError tells that an actor given to [NewRegistry] or [Registry.With]
// claims an identifier or code that another actor has.
type ClashError struct {
	ID    ID     // of the actor that was given
	Field string // "ID", "ISO2", "ISO3", "ISON", "COW" or "Wikidata"
	Value string
	With  ID // the actor that has it
}

// Error names both actors and the remedy.
func (e *ClashError) Error() string {
	if e.Field == "ID" {
		return fmt.Sprintf("actors: %s is in the registry already: choose another slug", e.ID)
	}
	return fmt.Sprintf("actors: %s: %s %s belongs to %s: leave it out or correct it", e.ID, e.Field, e.Value, e.With)
}

// InvalidError tells what is wrong with an actor given to [NewRegistry] or
// [Registry.With]. It wraps [ErrID] where an identifier is outside the grammar.
type InvalidError struct {
	ID     ID
	Reason string
	Err    error
}

// Error names the actor and the remedy.
func (e *InvalidError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("actors: actor %q: %s: %v", e.ID, e.Reason, e.Err)
	}
	return fmt.Sprintf("actors: actor %q: %s", e.ID, e.Reason)
}

// Unwrap is the cause, or nil.
func (e *InvalidError) Unwrap() error { return e.Err }
