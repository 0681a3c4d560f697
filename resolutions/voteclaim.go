package resolutions

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// subjectWindow is how far before a claim the text is searched for the subject
// of votes that it leaves vague.
const subjectWindow = 2048

// CheckVoteClaim compares a claim about a member's vote ("Russia itself voted in
// favor of the resolutions", "China vetoed") with the record. cited are the
// symbols that the claim cites, or keys of regimes; where it cites none, the
// regime that the text before it speaks of stands for them. Each finding is
// [Supported], [Contradicted] or [NoRecord] and names one vote; the first
// carries the verdict over all. A claim about no vote has no findings, nor has
// one that is about the future or hypothetical.
func (r *Register) CheckVoteClaim(c *claims.Claim, text string, cited []string, day actors.Day) []Finding {
	if c == nil || c.Event == nil || c.Event.Factuality == claims.Uu || c.Event.Tense == claims.Future {
		return nil
	}
	phrase, ok := r.ballotOf(c, text)
	if !ok {
		return nil
	}
	if phrase.unanimous {
		check := r.checkUnanimity(cited, day)
		if c.Event.Factuality == claims.CTMinus {
			check.deny()
		}
		return check.findings(c.ID, "")
	}
	var all []Finding
	for _, member := range r.members(c.Event.Actors, day) {
		symbols, vague := r.votesMeant(c, text, cited, member, phrase, day)
		check := r.CheckVote(VoteClaim{Member: member, Ballot: phrase.ballot, Symbols: symbols, Until: day})
		if vague && phrase.any && len(check.For) > 0 {
			check.Status, check.Against = Supported, nil
			check.Why = fmt.Sprintf("%s %s on %s", member, phrase.ballot.verb(), voteNames(check.For))
		}
		if c.Event.Factuality == claims.CTMinus {
			check.deny()
		}
		all = append(all, check.findings(c.ID, member)...)
	}
	return all
}

// checkUnanimity compares "adopted unanimously" with the totals of the
// resolutions cited.
func (r *Register) checkUnanimity(cited []string, until actors.Day) VoteCheck {
	check := VoteCheck{Status: NoRecord, Why: "the tables hold no vote on this"}
	for _, v := range r.votesOn(cited, until, &check) {
		switch {
		case v.InFavour == 0:
			check.NoRecord = append(check.NoRecord, v.Symbol)
		case v.Adopted && v.Against == 0 && v.Abstained == 0 && len(v.Named(NotVoting)) == 0:
			check.For = append(check.For, v)
		default:
			check.Against = append(check.Against, v)
		}
	}
	switch {
	case len(check.Against) > 0:
		check.Status, check.Why = Contradicted, voteName(check.Against[0])+" was not adopted unanimously"
	case len(check.For) > 0:
		check.Status, check.Why = Supported, voteNames(check.For)+" adopted unanimously"
	}
	return check
}

// ballotOf finds the vote that the claim is about: in its predicate, else in
// its content where that speaks of resolutions or votes.
func (r *Register) ballotOf(c *claims.Claim, text string) (ballotPhrase, bool) {
	predicate := " " + foldText(clipText(c.Event.Predicate.In(text))) + " "
	content := " " + contentOf(c, text) + " "
	for _, words := range []string{predicate, content} {
		for _, b := range r.frames.ballots {
			if strings.Contains(words, " "+b.phrase+" ") {
				return b, true
			}
		}
	}
	return ballotPhrase{}, false
}

// members are the states that the claim says voted.
func (r *Register) members(voters []claims.Party, day actors.Day) []actors.ID {
	var states []actors.ID
	for _, id := range parties(voters) {
		if id.Kind() != actors.State {
			targets := r.reach(id, day)
			i := slices.IndexFunc(targets, func(t target) bool { return t.id.Kind() == actors.State && !t.territory })
			if i < 0 {
				continue
			}
			id = targets[i].id
		}
		if !slices.Contains(states, id) {
			states = append(states, id)
		}
	}
	return states
}

// votesMeant are the symbols cited; else the votes of the regime that the text
// speaks of, for vetoes the drafts on its subject.
func (r *Register) votesMeant(c *claims.Claim, text string, cited []string, member actors.ID, phrase ballotPhrase, day actors.Day) (symbols []string, vague bool) {
	for _, symbol := range cited {
		if _, isRegime := r.byKey[symbol]; isRegime || r.draft(symbol) != nil {
			symbols = append(symbols, symbol)
		} else if i, ok := r.Instrument(symbol); ok {
			symbols = append(symbols, i.Symbol)
		}
	}
	if len(symbols) > 0 {
		_, isRegime := r.byKey[symbols[0]]
		return symbols, isRegime
	}
	regime := r.subject(c, text, member, day)
	if regime == nil {
		return nil, true
	}
	for _, v := range r.drafts {
		if phrase.ballot != InFavour && v.Symbol != "" && mentions(v.Subject, regime.words) > 0 && (!phrase.veto || slices.Contains(v.Vetoed, member)) {
			symbols = append(symbols, v.Symbol)
		}
	}
	if !phrase.veto {
		symbols = append(symbols, regime.Key)
	}
	return symbols, true
}

// subject is the regime of the United Nations of which the text speaks most in
// the stretch up to the end of the claim, the voter's own left out; among equals
// one in force on the day, then the later one. Nil where it speaks of none.
func (r *Register) subject(c *claims.Claim, text string, member actors.ID, day actors.Day) *Regime {
	extent := c.Extent().Cover(c.Event.Predicate)
	end := min(max(extent.End, 0), len(text))
	for _, stretch := range []string{text[max(0, end-subjectWindow):end], text[:min(len(text), subjectWindow)]} {
		var best *Regime
		most, current := 0, false
		for _, g := range r.regimes {
			if g.Issuer != "UN" || slices.Contains(g.Targets, member) {
				continue
			}
			n := mentions(stretch, g.words)
			if n == 0 || n < most {
				continue
			}
			state := g.status(min(day, r.horizon), r.horizon).State
			inForce := state == InForce || state == DisputedState
			if n > most || inForce || !current {
				best, most, current = g, n, inForce
			}
		}
		if best != nil {
			return best
		}
	}
	return nil
}

func mentions(text string, words []string) int {
	n := 0
	for _, word := range words {
		n += strings.Count(text, word)
	}
	return n
}

// deny turns the verdict round for a claim that the member did not vote so.
func (check *VoteCheck) deny() {
	switch check.Status {
	case Supported:
		check.Status = Contradicted
	case Contradicted:
		if len(check.For) == 0 {
			check.Status = Supported
		}
	}
	check.For, check.Against = check.Against, check.For
}

// findings lists the votes behind the verdict, one a vote; without any vote on
// record there is one finding that says so.
func (check *VoteCheck) findings(claim int, member actors.ID) []Finding {
	votes := check.For
	if check.Status == Contradicted {
		votes = check.Against
	}
	if len(votes) == 0 {
		return []Finding{{Claim: claim, Status: check.Status, Why: check.Why}}
	}
	all := make([]Finding, len(votes))
	for i, v := range votes {
		all[i] = Finding{Claim: claim, Provision: voteName(v), Status: check.Status, Vote: v}
		if member == "" {
			all[i].Why = fmt.Sprintf("adopted on %s%s", v.Day, v.totals())
			continue
		}
		all[i].Why = fmt.Sprintf("%s %s on %s%s", member, v.Ballot(member).verb(), v.Day, v.totals())
	}
	return all
}
