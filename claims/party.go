package claims

import "github.com/seed4619396c/communique/actors"

// Party is who a stretch of text stands for: one actor, or several that act
// together ("South Korea, Japan and the United States" is one party of three).
// No actors means that the text names somebody whom nothing resolves.
type Party struct {
	Span
	Actors []actors.ID
	Sector actors.Sector
}

// Source is the holder of a claim; the span is its phrase in the text, and is
// empty where the holder is understood from the context.
type Source = Party

// Mention is a stretch of text that stands for an actor.
type Mention struct {
	Span
	Actors  []actors.ID
	Why     string // the rule that chose the actors
	Reading actors.Reading
	Sector  actors.Sector
}
