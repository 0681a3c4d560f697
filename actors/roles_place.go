package actors

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/places.tsv
var placesText string

// places maps folded names of towns and regions to the states they lie in.
var places = sync.OnceValue(func() map[string]ID {
	table, err := readPlaces(placesText)
	if err != nil {
		panic("actors: " + err.Error()) // a test reads the same table
	}
	return table
})

func readPlaces(text string) (map[string]ID, error) {
	t, err := parseTable("places.tsv", text)
	if err != nil {
		return nil, err
	}
	table := make(map[string]ID, 700)
	for r, err := range t.rows() {
		if err != nil {
			return nil, err
		}
		state, err := r.id("id")
		if err != nil {
			return nil, err
		}
		for _, name := range r.list("names") {
			key := placeKey(name)
			if key == "" || table[key] != "" {
				return nil, fmt.Errorf("places.tsv line %d: %q is empty or stands twice", r.line, name)
			}
			table[key] = state
		}
	}
	return table, nil
}

func placeKey(name string) string { return string(appendFold(nil, name)) }

// placeIn finds the first town or region among the words of a phrase and the
// state it lies in.
func placeIn(phrase string, words []wordIn) (state ID, first, last int) {
	table := places()
	for i := range words {
		if !words[i].capital {
			continue
		}
		for j := min(len(words), i+4) - 1; j >= i; j-- {
			name := strings.TrimSuffix(strings.TrimSuffix(phrase[words[i].start:words[j].end], "'s"), "’s")
			if state := table[placeKey(name)]; state != "" {
				return state, i, j
			}
		}
	}
	return "", -1, -1
}
