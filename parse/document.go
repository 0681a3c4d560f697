package parse

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// Document is what a text says. It is the caller's own: nothing of it is
// shared with the parser but the immutable registries' actors.
type Document struct {
	ID        string
	Published actors.Day // the day that relative times were counted from; 0 if unknown
	Text      string     // byte for byte as given; all spans point into it
	// DataVersion names the versions of the tables that the answers rest on.
	DataVersion string
	Sentences   []claims.Span
	Mentions    []claims.Mention // in text order
	Claims      []claims.Claim   // in text order, IDs from 1
	Findings    []resolutions.Finding
	Notes       []Note // in text order
}

// Claim returns the claim with the ID, or nil.
func (d *Document) Claim(id int) *claims.Claim {
	if id < 1 || id > len(d.Claims) {
		return nil
	}
	return &d.Claims[id-1]
}

// Input is a text to be parsed.
type Input struct {
	ID string
	// Published is the day of publication, from which "Thursday" and "last
	// year" count; 0 takes the parser's own ([WithPublished]).
	Published actors.Day
	Text      string
}
