package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// holderOf is the person who holds the office that token i names: the one to
// whom the text gave it last, else the one in office for the state that the
// text is about.
func (r *resolver) holderOf(i int32, p *phrase) actors.ID {
	w := singular(r, r.small(i))
	role := w
	if len(p.words) > 0 {
		role = strings.Join(p.words, " ") + " " + w
	}
	if r.small(i+1) == "of" {
		// "the president of Iran" is Iran's, whoever else the text calls president.
		c, _ := r.complement(i)
		if c == nil || len(c.Actors) != 1 || !isState(c.Actors[0]) || r.published == 0 {
			return ""
		}
		if holders := r.registry.Holders(c.Actors[0], postOf(role), r.published); len(holders) == 1 && postOf(role) != actors.UnknownPost {
			return holders[0]
		}
		return ""
	}
	for k := len(r.holders) - 1; k >= 0 && k > len(r.holders)-32; k-- {
		h := &r.holders[k]
		if int(h.sentence) < r.sentence-12 {
			break
		}
		if h.role == role || len(p.words) == 0 && lastWord(h.role) == w {
			return h.person
		}
	}
	post := postOf(role)
	switch post {
	case actors.HeadOfState, actors.HeadOfGovernment, actors.ForeignMinister, actors.DefenceMinister, actors.EffectiveLeader:
	default:
		return ""
	}
	var state actors.ID
	if len(p.possessor) == 1 {
		state = r.stateOf(p.possessor[0])
	} else if len(p.modifier) == 1 {
		state = r.stateOf(p.modifier[0])
	} else if state = r.salientState(); r.quotation >= 0 {
		if side := r.stateOf(personOf(r.speakerOf(r.quotation))); side != "" {
			state = side
		}
	}
	if state == "" || r.published == 0 {
		return ""
	}
	holders := r.registry.Holders(state, post, r.published)
	if len(holders) == 1 {
		return holders[0]
	}
	return ""
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// holdersOf lists the persons to whom the text around gave an office.
func (r *resolver) holdersOf(i int32, p *phrase) []actors.ID {
	w := singular(r, r.small(i))
	want := strings.Join(append(slices.Clone(p.words), w), " ")
	var ids []actors.ID
	for k := len(r.holders) - 1; k >= 0 && k > len(r.holders)-24; k-- {
		h := &r.holders[k]
		if int(h.sentence) < r.sentence-4 {
			break
		}
		if h.role == want || len(p.words) == 0 && lastWord(h.role) == w {
			ids = appendNew(ids, h.person)
		}
	}
	slices.Reverse(ids)
	return ids
}

// partyOfHolders is the latest list of persons of whom one at least holds the
// office.
func (r *resolver) partyOfHolders(i int32, p *phrase) []actors.ID {
	if p.determiner != "the" {
		return nil
	}
	holders := r.holdersOf(i, p)
	for k := len(r.past) - 1; k >= 0 && k > len(r.past)-historyWindow; k-- {
		ref := &r.past[k]
		if int(ref.sentence) < r.sentence-sentenceWindow {
			break
		}
		if len(ref.actors) < 2 || ref.actors[0].Kind() != actors.Person || p.count > 0 && p.count != len(ref.actors) {
			continue
		}
		for _, id := range ref.actors {
			if slices.Contains(holders, id) {
				return ref.actors
			}
		}
	}
	return nil
}

// holder is a person to whom the text has given a role.
type holder struct {
	role     string
	person   actors.ID
	sentence int32
}
