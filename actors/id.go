package actors

import (
	"errors"
	"fmt"
	"strings"
)

// ID identifies an actor. The zero ID ("") means unknown.
//
// States are ISO 3166-1 alpha-3 codes ("PRK"; "XKX" for Kosovo; former states
// keep their withdrawn code: "SUN", "YUG"). Everything else is a kind and a
// slug: "org:unsc", "bloc:g7", "group:houthis", "person:kim-jong-un",
// "company:mahan-air". A party that no table knows is generic:
// "generic:experts", or "generic:officials@USA" when the text ties it to a
// state. IDs are comparable, ordered as strings and never reused.
type ID string

// ErrID is the target of errors.Is for identifiers outside the grammar.
var ErrID = errors.New("not an actor identifier")

// ParseID checks s against the grammar of [ID]. It says nothing about whether
// a registry knows the actor. The error wraps [ErrID] and names the remedy.
func ParseID(s string) (ID, error) {
	if isAlpha3(s) {
		return ID(s), nil
	}
	kind, slug, ok := strings.Cut(s, ":")
	if !ok {
		return "", fmt.Errorf("%w: %q: want three capitals (PRK) or kind:slug (org:unsc)", ErrID, s)
	}
	k := kindOfPrefix(kind)
	if k == UnknownKind {
		return "", fmt.Errorf("%w: %q: kind %q is none of org, bloc, group, person, company, generic", ErrID, s, kind)
	}
	body := slug
	if k == Generic {
		var state string
		if body, state, ok = strings.Cut(slug, "@"); ok && !isAlpha3(state) {
			return "", fmt.Errorf("%w: %q: after @ comes a state code of three capitals", ErrID, s)
		}
	}
	if !isSlug(body) {
		return "", fmt.Errorf("%w: %q: a slug is lower-case letters and digits joined by single hyphens", ErrID, s)
	}
	return ID(s), nil
}

// MustParseID is [ParseID] for constants; it panics on an error.
func MustParseID(s string) ID {
	id, err := ParseID(s)
	if err != nil {
		panic(err)
	}
	return id
}

// GenericID makes the identifier of a party that no table knows from its head
// noun phrase ("senior officials") and, when the text ties it to one, a state.
// Letters outside a-z are folded where Unicode decomposes them and dropped
// elsewhere; a phrase without any letter or digit gives the zero ID.
func GenericID(phrase string, state ID) ID {
	slug := Slug(phrase)
	if slug == "" {
		return ""
	}
	if isAlpha3(string(state)) {
		return ID("generic:" + slug + "@" + string(state))
	}
	return ID("generic:" + slug)
}

// Kind is the kind that the identifier's form shows. Former states and
// territories look like states here; [Actor.Kind] tells them apart.
func (id ID) Kind() Kind {
	if isAlpha3(string(id)) {
		return State
	}
	kind, _, ok := strings.Cut(string(id), ":")
	if !ok {
		return UnknownKind
	}
	return kindOfPrefix(kind)
}

// Slug is the part after the kind, without an affiliation; for a state the
// whole code.
func (id ID) Slug() string {
	_, slug, ok := strings.Cut(string(id), ":")
	if !ok {
		return string(id)
	}
	slug, _, _ = strings.Cut(slug, "@")
	return slug
}

// Affiliation is the state behind the @ of a generic identifier, or "".
func (id ID) Affiliation() ID {
	if id.Kind() != Generic {
		return ""
	}
	_, state, _ := strings.Cut(string(id), "@")
	return ID(state)
}

// String is the identifier as written.
func (id ID) String() string { return string(id) }

// MarshalText gives the identifier as written.
func (id ID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseID] takes, and the empty text for the zero ID.
func (id *ID) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*id = ""
		return nil
	}
	parsed, err := ParseID(string(text))
	if err != nil {
		return err
	}
	*id = parsed
	return nil
}

func isAlpha3(s string) bool {
	return len(s) == 3 && isCapital(s[0]) && isCapital(s[1]) && isCapital(s[2])
}

func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }

func isSlug(s string) bool {
	if s == "" || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	for i := range len(s) {
		if c := s[i]; c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
