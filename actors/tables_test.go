package actors

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTitles(t *testing.T) {
	seen := map[string]bool{}
	styles := map[string]int{}
	for _, title := range Titles() {
		require.NotEmpty(t, title.Text)
		require.False(t, seen[title.Text], title.Text)
		seen[title.Text] = true
		styles[title.Style]++
		if title.Style == "office" {
			assert.NotEqual(t, UnknownPost, title.Post, title.Text)
		}
	}
	assert.Len(t, styles, 4)
	for _, text := range []string{"president", "prime minister", "chancellor", "foreign minister", "spokesman", "ambassador", "general", "senator", "archbishop", "Mr.", "analyst"} {
		assert.True(t, seen[text], text)
	}
}

func TestAmbiguousNamesAreAmbiguous(t *testing.T) {
	require.NoError(t, eachRow("ambiguous", func(r *row) error {
		var ids []string
		for _, c := range Default().Lookup(r.text("name"), 0) {
			assert.True(t, c.Ambiguous, r.text("name"))
			ids = append(ids, string(c.Actor.ID))
		}
		for _, id := range r.list("states") {
			assert.Contains(t, ids, id, r.text("name"))
		}
		return nil
	}))
	assert.Contains(t, AmbiguousNames(), "congo")
}

func TestEveryStateHasWhatTextsSay(t *testing.T) {
	registry := Default()
	states, territories := 0, 0
	for a := range registry.All() {
		switch a.Kind {
		case State:
			states++
		case Territory:
			territories++
			continue
		default:
			continue
		}
		readings := map[Reading]bool{}
		for _, n := range a.Names {
			readings[n.Reading] = true
		}
		assert.NotEmpty(t, a.Codes.ISO2, a.ID)
		assert.True(t, strings.HasPrefix(a.Codes.Wikidata, "Q"), a.ID)
		if a.ID != "VAT" {
			assert.True(t, readings[DemonymReading], "%s has no adjective", a.ID)
		}
	}
	assert.Equal(t, 200, states)
	assert.GreaterOrEqual(t, states+territories, 250)
}

func TestSpeakersOfTheTables(t *testing.T) {
	registry := Default()
	for a := range registry.All() {
		if a.Kind != Person {
			continue
		}
		require.Equal(t, PersonReading, a.Names[0].Reading, a.ID)
		require.True(t, strings.HasPrefix(string(a.ID), "person:"), a.ID)
		require.NotEmpty(t, a.Home, a.ID)
	}
}

func TestLookupIsSafeForConcurrentUse(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, name := range []string{"Korea, Rep.", "Congo (Dem. Rep.)", "Bush", "S. Sudan", "Hong Kong, China"} {
				assert.NotEmpty(t, Default().Lookup(name, 0))
			}
		})
	}
	group.Wait()
}

// A table that no list names would never be read.
func TestEveryTableIsRead(t *testing.T) {
	read := map[string]bool{"titles": true, "abbreviations": true, "qualifiers": true, "name_orders": true, "ambiguous": true}
	for _, names := range [][]string{actorTables, nameTables, memberTables, officeTables} {
		for _, name := range names {
			read[name] = true
		}
	}
	for name, text := range tableTexts {
		assert.True(t, read[name], name)
		assert.NotEmpty(t, text, name)
	}
	assert.Len(t, read, len(tableTexts))
}
