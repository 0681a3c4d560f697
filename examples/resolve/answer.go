package main

import (
	"fmt"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// result is whom a name stands for: a line of the jsonl format.
type result struct {
	Name       string      `json:"name"`
	Candidates []candidate `json:"candidates"`
}

type candidate struct {
	ID      actors.ID      `json:"id"`
	Name    string         `json:"name"`
	Reading actors.Reading `json:"reading"`
	Score   int            `json:"score,omitempty"` // with -search, at most 1000
	Why     string         `json:"why"`
}

func answer(set settings, name string) result {
	r := result{Name: name, Candidates: []candidate{}}
	if set.search {
		options := []actors.SearchOption{actors.Threshold(set.threshold), actors.Limit(set.limit)}
		if set.at != 0 {
			options = append(options, actors.At(set.at))
		}
		for _, m := range actors.Default().Search(name, options...) {
			r.Candidates = append(r.Candidates, candidate{m.Actor.ID, m.Actor.Name, m.Name.Reading, m.Score, reasons(m)})
		}
		return r
	}
	for _, c := range actors.Default().Lookup(name, set.at) {
		why := c.Why
		if c.From != 0 || c.Until != 0 {
			why += ", " + period(c.From, c.Until)
		}
		if c.Ambiguous {
			why += ", ambiguous"
		}
		r.Candidates = append(r.Candidates, candidate{ID: c.Actor.ID, Name: c.Actor.Name, Reading: c.Reading, Why: why})
	}
	return r
}

// reasons tells the name that came nearest and what keeps it from being the same.
func reasons(m actors.Match) string {
	var parts []string
	for _, p := range m.Parts {
		if p.Cost > 0 {
			parts = append(parts, p.String())
		}
	}
	if len(parts) == 0 {
		return fmt.Sprintf("as %q", m.Name.Text)
	}
	return fmt.Sprintf("as %q: %s", m.Name.Text, strings.Join(parts, ", "))
}

func period(from, until actors.Day) string {
	switch {
	case from == 0:
		return "until " + until.String()
	case until == 0:
		return "since " + from.String()
	}
	return from.String() + " to " + until.String()
}
