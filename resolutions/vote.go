package resolutions

import (
	"fmt"
	"slices"

	"github.com/seed4619396c/communique/actors"
)

// Vote is a recorded vote of the Security Council.
type Vote struct {
	Symbol                       string // the resolution, or the draft that failed ("S/2024/255"); "" where the draft's symbol isn't held
	Day                          actors.Day
	InFavour, Against, Abstained int // as printed; all zero where no totals are held
	Adopted                      bool
	How                          string      // "", "acclamation", "without vote", "veto", "failed"
	Vetoed                       []actors.ID // the permanent members whose negative vote prevented adoption
	Subject                      string
	Note                         string // where the printed and the named figures disagree
	Source                       string

	members []actors.ID // of the Council that year; nil where no names are held
	ballots []Ballot
}

// Ballot is how a member voted; UnknownBallot where it had no seat or no names
// are recorded.
func (v *Vote) Ballot(member actors.ID) Ballot {
	if i := slices.Index(v.members, member); i >= 0 {
		return v.ballots[i]
	}
	if slices.Contains(v.Vetoed, member) {
		return Against
	}
	return UnknownBallot
}

// Members are the members of the Council whose votes are held, in alphabetical
// order of their codes.
func (v *Vote) Members() []actors.ID { return slices.Clone(v.members) }

// Named are the members that voted so, in alphabetical order of their codes.
func (v *Vote) Named(ballot Ballot) []actors.ID {
	var named []actors.ID
	for i, member := range v.members {
		if v.ballots[i] == ballot {
			named = append(named, member)
		}
	}
	if v.members == nil && ballot == Against {
		named = slices.Clone(v.Vetoed)
	}
	return named
}

// totals is " (14-0-1)"; "" where none are held.
func (v *Vote) totals() string {
	if v.InFavour+v.Against+v.Abstained == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d-%d-%d)", v.InFavour, v.Against, v.Abstained)
}
