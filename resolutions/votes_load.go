package resolutions

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

const votesSource = "UNxml/SCresolutions at 6c4072a"

func (r *Register) loadVotes() error {
	members := map[string][]actors.ID{}
	err := each("members.tsv", func(line row) (err error) {
		members[line.get("year")], err = ids(line.list("members", " "))
		return err
	})
	if err != nil {
		return err
	}
	return each("votes.tsv", func(line row) error {
		number, err := strconv.Atoi(line.get("number"))
		if err != nil {
			return err
		}
		adopted, err := line.day("adopted")
		if err != nil {
			return err
		}
		i, err := r.addInstrument(number, adopted)
		if err != nil {
			return err
		}
		i.Source = votesSource
		i.ChapterVII = line.get("vii") == "7"
		year := line.get("adopted")[:4]
		if record := line.get("record"); record != "" {
			i.Record = "S/PV." + record
		}
		if draft := line.get("draft"); draft != "" && !strings.HasPrefix(draft, "S/") {
			i.Draft = "S/" + year + "/" + draft
		} else {
			i.Draft = draft
		}
		i.Vote = &Vote{Symbol: i.Symbol, Day: adopted, Adopted: true, How: line.get("how"), Note: line.get("note"), Source: votesSource}
		return i.Vote.fill(line, members[year])
	})
}

// loadOldVotes reads the votes before 2000, after the instruments.
func (r *Register) loadOldVotes() error {
	return each("votes_before_2000.tsv", func(line row) error {
		number, err := strconv.Atoi(line.get("number"))
		if err != nil {
			return err
		}
		i, ok := r.byNumber[number]
		if !ok || i.Vote != nil {
			return fmt.Errorf("resolution %d is missing or has a vote", number)
		}
		members, err := ids(line.list("members", " "))
		if err != nil {
			return err
		}
		i.Vote = &Vote{Symbol: i.Symbol, Day: i.Adopted, Adopted: true, Subject: i.Subject, Source: "SeanFobbe/cr-unsc", Note: "the members that are named in the text, and the permanent ones"}
		return i.Vote.fill(line, members)
	})
}

// unanimous is shared by the votes without departures.
var unanimous = slices.Repeat([]Ballot{InFavour}, 15)

// fill reads the totals and the departures from unanimity.
func (v *Vote) fill(line row, members []actors.ID) error {
	if totals := line.get("totals"); totals != "" {
		for _, into := range []*int{&v.InFavour, &v.Against, &v.Abstained} {
			first, rest, _ := strings.Cut(totals, "-")
			n, err := strconv.Atoi(first)
			if err != nil {
				return fmt.Errorf("totals %q: want 13-0-2", line.get("totals"))
			}
			*into, totals = n, rest
		}
	}
	departures := line.get("departures")
	if departures == "?" || departures == "" {
		return nil
	}
	if departures == "-" && len(members) <= len(unanimous) {
		v.members, v.ballots = members, unanimous[:len(members)]
		return nil
	}
	ballots := slices.Repeat([]Ballot{InFavour}, len(members))
	if departures != "-" {
		for group := range strings.FieldsSeq(departures) {
			code, names, ok := strings.Cut(group, ":")
			ballot := map[string]Ballot{"N": Against, "A": Abstaining, "X": NotVoting}[code]
			if !ok || ballot == UnknownBallot {
				return fmt.Errorf("departures %q: want N:, A: or X: and codes", group)
			}
			for name := range strings.SplitSeq(names, ",") {
				i := slices.Index(members, actors.ID(name))
				if i < 0 {
					return fmt.Errorf("%s is no member of the Council that year", name)
				}
				ballots[i] = ballot
			}
		}
	}
	v.members, v.ballots = members, ballots
	return nil
}

func (r *Register) loadSubjects() error {
	return each("titles.tsv", func(line row) error {
		for _, cell := range line.list("numbers", " ") {
			number, err := strconv.Atoi(cell)
			if err != nil {
				return err
			}
			i, ok := r.byNumber[number]
			if !ok {
				return fmt.Errorf("no resolution %d", number)
			}
			i.Subject = line.get("subject")
			if i.Vote != nil {
				i.Vote.Subject = i.Subject
			}
		}
		return nil
	})
}

func (r *Register) loadDrafts() error {
	members := map[string][]actors.ID{}
	err := each("members.tsv", func(line row) (err error) {
		members[line.get("year")], err = ids(line.list("members", " "))
		return err
	})
	if err != nil {
		return err
	}
	err = each("drafts.tsv", func(line row) error {
		day, err := line.day("date")
		if err != nil {
			return err
		}
		vetoed, err := ids(line.list("vetoed", " "))
		if err != nil {
			return err
		}
		v := &Vote{
			Symbol: line.get("draft"), Day: day, How: line.get("result"), Vetoed: vetoed,
			Subject: line.get("subject"), Note: line.get("note"), Source: r.source(line),
		}
		r.drafts = append(r.drafts, v)
		return v.fill(line, members[line.get("date")[:4]])
	})
	slices.SortStableFunc(r.drafts, func(a, b *Vote) int { return cmp.Compare(a.Day, b.Day) })
	return err
}
