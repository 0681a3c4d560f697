package event

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// Coder finds events. It is immutable and safe for concurrent use.
type Coder struct{ *lexicon }

// New makes a coder over the embedded tables.
func New() *Coder { return &Coder{loadLexicon()} }

// Default is the coder that New makes.
func Default() *Coder { return New() }

// Parties tells whom the noun phrases of a text stand for; *mention.Result does.
type Parties interface {
	// Party is who the tokens [first, last) stand for.
	Party(first, last int32) claims.Party
	// PartyAt is who the noun phrase headed by the token stands for.
	PartyAt(token int32) claims.Party
}

// Input is one text with its analysis. The coder keeps what it works out about
// the text in it, so that an Input belongs to one goroutine at a time.
type Input struct {
	Text     *token.Text
	Tree     *syntax.Tree
	Mentions Parties

	view *view
}

// Coded is an event with its place among the tokens.
type Coded struct {
	claims.Event
	// First and Last are the tokens [First, Last) of the clause that reports it.
	First, Last int32
	Head        int32  // the predicate's token
	Rule        string // how it was found, a stable name
}

// Frame is what the cue of a claim says of its content. The zero Frame is
// Asserted.
type Frame uint8

// The frames.
const (
	Asserted    Frame = iota // says that it is so
	Presupposed              // takes it as given: condemns, welcomes, justifies it
	Wanted                   // demands, asks, proposes it
	Committed                // promises, decides, announces to do it
	Planned                  // intends it
	Believed                 // thinks, expects it
	Feared                   // fears, hopes, suspects it
	Doubted                  // doubts it
	Denied                   // denies it, rules it out
	Refused                  // refuses to do it
	Threatened               // threatens to do it
	Asked                    // asks whether
)

// PlainFrame is the frame that an act of speech gives its content when nothing
// else is known of the cue. Clause tells a that-clause or quotation from a noun
// phrase ("condemned the launch"), which most acts take as given.
func PlainFrame(act claims.Act, clause bool) Frame {
	switch act {
	case claims.Demand, claims.Request, claims.Propose:
		return Wanted
	case claims.Promise, claims.Announce:
		return Committed
	case claims.Threaten:
		return Threatened
	case claims.Question:
		return Asked
	case claims.Deny:
		return Denied
	case claims.Believe:
		return Believed
	case claims.Reject:
		if clause {
			return Refused
		}
		return Presupposed
	}
	if clause {
		return Asserted
	}
	return Presupposed
}
