package resolutions

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// VoteClaim is a claim about how a member of the Council voted.
type VoteClaim struct {
	Member actors.ID
	Ballot Ballot
	// Symbols are resolutions, drafts that failed, or keys of regimes, which
	// stand for all resolutions of the regime on which names are recorded.
	Symbols []string
	// Until is the last day of votes that the claim can be about, usually the
	// day of publication; zero is no bound.
	Until actors.Day
}

// VoteCheck is a claim about votes beside the record.
type VoteCheck struct {
	Status   Status // [Supported], [Contradicted] or [NoRecord]
	Why      string
	For      []*Vote  // votes in which the member voted as claimed
	Against  []*Vote  // votes in which it voted otherwise
	NoRecord []string // symbols on which the tables hold no vote of the member
}

// Votes yields every vote held: the resolutions adopted since 2000 by number,
// then the drafts that failed by date.
func (r *Register) Votes() iter.Seq[*Vote] {
	return func(yield func(*Vote) bool) {
		for _, i := range r.instruments {
			if i.Vote != nil && !yield(i.Vote) {
				return
			}
		}
		for _, v := range r.drafts {
			if !yield(v) {
				return
			}
		}
	}
}

// Drafts yields the drafts that failed, by date.
func (r *Register) Drafts() iter.Seq[*Vote] { return slices.Values(r.drafts) }

// CheckVote compares a claim about votes with the record. It is supported when
// the member voted as claimed in every vote on record among the symbols and in
// at least one; contradicted when the record shows another ballot in all that
// are on record, or in any where one resolution is meant; no record when the
// tables hold no vote of the member. Where some votes agree and others do not,
// the check is contradicted and lists both.
func (r *Register) CheckVote(c VoteClaim) VoteCheck {
	var check VoteCheck
	for _, v := range r.votesOn(c.Symbols, c.Until, &check) {
		ballot := v.Ballot(c.Member)
		switch {
		case ballot == UnknownBallot:
			if v.Symbol != "" {
				check.NoRecord = append(check.NoRecord, v.Symbol)
			}
		case ballot == c.Ballot:
			check.For = append(check.For, v)
		default:
			check.Against = append(check.Against, v)
		}
	}
	switch {
	case len(check.Against) > 0:
		check.Status = Contradicted
		first := check.Against[0]
		check.Why = fmt.Sprintf("%s %s on %s", c.Member, first.Ballot(c.Member).verb(), voteName(first))
	case len(check.For) > 0:
		check.Status = Supported
		check.Why = fmt.Sprintf("%s %s on %s", c.Member, c.Ballot.verb(), voteNames(check.For))
	default:
		check.Status = NoRecord
		check.Why = fmt.Sprintf("the tables hold no vote of %s on this", c.Member)
	}
	return check
}

// verb is the ballot as a clause has it: "voted in favour", "abstained".
func (b Ballot) verb() string {
	switch b {
	case Abstaining:
		return "abstained"
	case NotVoting:
		return "did not vote"
	}
	return "voted " + b.String()
}

func voteName(v *Vote) string {
	if v.Symbol != "" {
		return v.Symbol
	}
	return "the draft of " + v.Day.String()
}

func voteNames(votes []*Vote) string {
	names := make([]string, len(votes))
	for i, v := range votes {
		names[i] = voteName(v)
	}
	return strings.Join(names, ", ")
}

// votesOn gathers the votes that the symbols stand for, each once; symbols
// without a vote are noted in the check.
func (r *Register) votesOn(symbols []string, until actors.Day, check *VoteCheck) []*Vote {
	var votes []*Vote
	add := func(v *Vote) {
		if (until == 0 || v.Day <= until) && !slices.Contains(votes, v) {
			votes = append(votes, v)
		}
	}
	for _, symbol := range symbols {
		if regime, ok := r.byKey[symbol]; ok {
			for _, v := range r.regimeVotes(regime) {
				add(v)
			}
			continue
		}
		if v := r.draft(symbol); v != nil {
			add(v)
			continue
		}
		if i, ok := r.Instrument(symbol); ok && i.Vote != nil {
			add(i.Vote)
			continue
		}
		check.NoRecord = append(check.NoRecord, symbol)
	}
	return votes
}

func (r *Register) draft(symbol string) *Vote {
	if symbol == "" || strings.HasPrefix(symbol, "S/RES/") {
		return nil
	}
	for _, v := range r.drafts {
		if v.Symbol == symbol {
			return v
		}
	}
	return nil
}

// regimeVotes are the votes on the resolutions that hold the regime's measures,
// by date; those that only extend a panel or tell of a committee are left out.
func (r *Register) regimeVotes(regime *Regime) []*Vote {
	var votes []*Vote
	for _, p := range r.provisions {
		if p.Regime == regime && len(p.kinds) > 0 && p.Instrument.Vote != nil && !slices.Contains(votes, p.Instrument.Vote) {
			votes = append(votes, p.Instrument.Vote)
		}
	}
	return votes
}
