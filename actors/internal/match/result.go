package match

// Kind says why a [Part] costs points or doesn't.
type Kind uint8

// The kinds of parts.
const (
	Same      Kind = iota // the same word
	Spelling              // spelt otherwise
	Initial               // an initial for a name
	Nickname              // a short form for a name
	Joined                // one word for several
	Acronym               // initial letters for the whole name
	Conflict              // words without a counterpart on both sides
	Extra                 // words that only one of the names has
	Partial               // one common or short word is all that the names share
	Order                 // the same words in an order that doesn't fit
	LegalForm             // another legal form
	Number                // another number
)

// Part is one reason for a score: words of the two names (either may be
// empty) and what they cost.
type Part struct {
	Kind Kind
	A, B string
	Cost int
}

// Result is the outcome of a comparison: 1000 minus the costs of its parts, not
// below 0.
type Result struct {
	Score int
	Parts []Part
}
