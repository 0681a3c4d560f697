package mention

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// Mention is a stretch of text that stands for an actor, with its place among
// the tokens.
type Mention struct {
	claims.Mention
	First, Last int32 // tokens [First, Last)
	Head        int32 // the token that carries it in the tree
	// Place marks a capital or seat that stands for a location only.
	Place bool
	// Modifier marks a name inside a compound ("U.S.-led", "anti-Russian"): it
	// refers to the actor, which is no party to what is said.
	Modifier bool
	// Minor marks a generic phrase ("German officials"), which is worth
	// reporting only where a claim uses it.
	Minor bool
	// Person is the person named, or for whom a pronoun stands.
	Person actors.ID
	// Affiliation is the state or organisation that the text or the registry
	// ties a person, company or generic party to.
	Affiliation actors.ID
	// Title is the token at which the title before a person's name begins;
	// First where there is none.
	Title int32
	// Role is the office or role that the text gives a person, in lower case:
	// "energy minister".
	Role string
}

// Note is a doubt about a stretch of text.
type Note struct {
	claims.Span
	Code string // stable
	Text string
}

// The codes of notes.
const (
	AmbiguousName         = "ambiguous-name"         // a name of several actors, none of them likelier
	UnresolvedPronoun     = "unresolved-pronoun"     // no antecedent
	UnresolvedCoreference = "unresolved-description" // "the two countries" without two countries
)

// Result holds the mentions of a text and answers whom its noun phrases stand
// for. It doesn't change.
type Result struct {
	Mentions []Mention // in text order, an outer one before those inside it
	Notes    []Note

	matcher *Matcher
	text    *token.Text
	tree    *syntax.Tree
	at      []int32 // token -> 1 + the innermost mention whose head it is
	cover   []int32 // token -> 1 + the outermost mention over it
}

// Resolve goes through the text once and decides for each name which actor it
// is, finds the persons, organisations, descriptions and pronouns that no table
// knows, and links them. The tree may be nil; then tokens alone decide.
// Published is the day of the text, 0 if unknown.
func (m *Matcher) Resolve(t *token.Text, tree *syntax.Tree, names *Names, published actors.Day) *Result {
	r := newResolver(m, t, tree, names, published)
	r.findNames()
	r.findReferences()
	return r.finish()
}

// The readings under short names.
const (
	nameReading        = actors.NameReading
	demonymReading     = actors.DemonymReading
	metonymReading     = actors.MetonymReading
	acronymReading     = actors.AcronymReading
	personReading      = actors.PersonReading
	descriptionReading = actors.DescriptionReading
	pronounReading     = actors.PronounReading
)
