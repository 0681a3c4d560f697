package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// choose picks the meaning of a found name on the day of the text; nil where
// several are left that nothing parts. The list holds one entry at least.
func (r *resolver) choose(f found, list []entry) *entry {
	best, bestScore, tie := -1, -1<<30, false
	for i := range list {
		e := &list[i]
		if e.surname {
			continue
		}
		score := 100 - 10*rank(*e)
		if e.holds(r.published) {
			score += 200
		}
		if r.states[e.actor.ID] > 0 || r.entities[e.actor.ID] != nil {
			score += 40
		}
		if e.actor.Kind == actors.FormerState && e.actor.Until != 0 && r.published > e.actor.Until {
			score -= 100
		}
		switch {
		case best < 0 || score > bestScore:
			best, bestScore, tie = i, score, false
		case score == bestScore && e.actor != list[best].actor:
			if state := isState(e.actor.ID); e.reading == metonymReading && state != isState(list[best].actor.ID) {
				// A city that is the seat of an organisation stands for that rather
				// than for its state: Brussels.
				if !state {
					best = i
				}
				continue
			}
			tie = true
		}
	}
	if best < 0 {
		return nil
	}
	if tie {
		if e := r.chooseByContext(list, bestScore); e != nil {
			return e
		}
		r.note(claims.Span{Start: int(f.start), End: int(f.end)}, AmbiguousName, "stands for "+candidates(list))
		return nil
	}
	return &list[best]
}

// chooseByContext prefers the candidate that names around it belong to: armed
// groups by their home, capitals by their state.
func (r *resolver) chooseByContext(list []entry, _ int) *entry {
	best, bestCount, tie := -1, 0, false
	s := &r.t.Sentences[r.sentence]
	for i := range list {
		count := 0
		for k := max(0, r.next-8); k < len(r.names.found) && k < r.next+8; k++ {
			f := r.names.found[k]
			if f.first > s.Last+40 {
				break
			}
			for _, e := range r.Matcher.names.entries[f.node][:1] {
				if e.actor != list[i].actor && (e.actor.Home == list[i].actor.ID) {
					count++
				} else if e.actor == list[i].actor && len(r.Matcher.names.entries[f.node]) == 1 {
					count += 2
				}
			}
		}
		switch {
		case count > bestCount:
			best, bestCount, tie = i, count, false
		case count == bestCount && best >= 0 && list[i].actor != list[best].actor:
			tie = true
		}
	}
	if best < 0 || tie {
		return nil
	}
	return &list[best]
}

func candidates(list []entry) string {
	var ids []string
	for _, e := range list {
		if len(ids) == 4 {
			ids = append(ids, "another")
			break
		}
		if id := string(e.actor.ID); len(ids) == 0 || ids[len(ids)-1] != id {
			ids = append(ids, id)
		}
	}
	return strings.Join(ids, " or ")
}

// leader decides which person a bare surname is: the one that the text has
// introduced, else the one in office on the day, the home state of the title or
// of the text first. unsure is set where several are left.
func (r *resolver) leader(list []entry, key string, by title) (person *actors.Actor, unsure bool) {
	best, bestScore, tie := (*actors.Actor)(nil), 0, false
	for i := range list {
		e := &list[i]
		if e.actor.Kind != actors.Person {
			continue
		}
		score := r.officeScore(e.actor, by)
		switch {
		case score <= 0:
		case score > bestScore:
			best, bestScore, tie = e.actor, score, false
		case score == bestScore && e.actor != best:
			tie = true
		}
	}
	if tie {
		return nil, true
	}
	return best, false
}

// officeScore says how likely a text of the day means the person by a surname.
func (r *resolver) officeScore(person *actors.Actor, by title) int {
	score, fits := 0, by.affiliation == "" && by.post == actors.UnknownPost
	strong := by.post != actors.UnknownPost || by.affiliation != "" // the title says which office
	post := by.post == actors.UnknownPost
	for i := range person.Offices {
		o := &person.Offices[i]
		s := 0
		switch {
		case r.published == 0:
			s = 2
		case (o.From == 0 || o.From <= r.published+60) && (o.Until == 0 || r.published < o.Until):
			s = 20
		case o.From != 0 && o.From > r.published+600:
			continue
		case o.From != 0 && o.From > r.published:
			s = 1 // who will hold it soon is in the news
		case o.Until != 0 && r.published-o.Until < 4*366:
			s = 6
		case o.Until != 0 && r.published-o.Until < 12*366 && (strong || by.former || r.states[o.Of] > 0):
			s = 2
		}
		if s == 0 {
			continue
		}
		switch o.Post {
		case actors.EffectiveLeader:
			s += 7
		case actors.HeadOfState:
			s += 6
		case actors.HeadOfGovernment:
			s += 5
		case actors.ForeignMinister, actors.OrganisationHead:
			s += 3
		case actors.DefenceMinister:
			s += 2
		}
		if by.affiliation != "" && o.Of == by.affiliation {
			s += 15
			fits = true
		}
		if r.states[o.Of] > 0 {
			s += 4
		}
		if by.post != actors.UnknownPost && o.Post == by.post || by.post == actors.HeadOfState && (o.Post == actors.EffectiveLeader || o.Post == actors.HeadOfGovernment) {
			s += 8
			post = true
		}
		if by.former && (o.Until == 0 || r.published < o.Until) {
			s -= 5
		}
		score = max(score, s)
	}
	if by.affiliation != "" && !fits || !post && by.post != actors.UnknownPost {
		return 0
	}
	if score > 0 && r.entities[person.ID] != nil {
		score += 30
	}
	if score < 5 && !strong && !by.former {
		return 0
	}
	return score
}
