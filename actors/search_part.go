package actors

import (
	"fmt"

	"github.com/seed4619396c/communique/actors/internal/match"
)

// Part is one reason for the score of two names. Query and Name are the words
// concerned, folded to lower-case Latin letters; either may be empty.
type Part struct {
	Kind        PartKind
	Query, Name string
	Cost        int // points taken off 1000
}

// String is the part in a few words: "spelling qadhafi/gaddafi -57".
func (p Part) String() string {
	words := p.Query
	if p.Name != p.Query {
		words += "/" + p.Name
	}
	if words != "" {
		words = " " + words
	}
	if p.Cost == 0 {
		return p.Kind.String() + words
	}
	return fmt.Sprintf("%s%s -%d", p.Kind, words, p.Cost)
}

// PartKind says what a [Part] is about. The zero PartKind is unknown.
type PartKind uint8

// The kinds of parts.
const (
	UnknownPart   PartKind = iota
	SamePart               // the same word in both names
	SpellingPart           // spelt otherwise, or heard alike
	InitialPart            // an initial for a word
	NicknamePart           // a short form for a given name
	JoinedPart             // written as one word and as several
	AcronymPart            // initial letters for the whole name
	ConflictPart           // words without a counterpart on both sides
	ExtraPart              // words that only one name has
	CommonPart             // all they share is one word that very many names have
	OrderPart              // words in an order that names don't take
	LegalFormPart          // another legal form, or none
	NumberPart             // another number, or none
)

var partNames = []string{"", "same", "spelling", "initial", "nickname", "joined", "acronym", "conflict", "extra", "common", "order", "legal-form", "number"}

// String is the kind's name; "" for unknown.
func (k PartKind) String() string { return enumText(partNames, uint8(k)) }

// MarshalText gives the name that String gives.
func (k PartKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText takes the names that String gives.
func (k *PartKind) UnmarshalText(text []byte) error {
	i, err := parseEnum("part kind", partNames, text)
	*k = PartKind(i)
	return err
}

// partsOf translates the parts of a comparison; the kinds are in one order.
func partsOf(parts []match.Part) []Part {
	out := make([]Part, len(parts))
	for i, p := range parts {
		out[i] = Part{Kind: PartKind(p.Kind) + SamePart, Query: p.A, Name: p.B, Cost: p.Cost}
	}
	return out
}
