package event

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
)

func TestTables(t *testing.T) {
	l, err := readLexicon()
	require.NoError(t, err)
	type kind struct {
		eventType claims.EventType
		mode      claims.Mode
	}
	seen := map[kind]int{}
	words := map[string]bool{}
	for _, index := range []map[string][]*predicate{l.verbs, l.nouns, l.adjectives} {
		for _, list := range index {
			for _, p := range list {
				seen[kind{p.eventType, p.mode}]++
				seen[kind{p.eventType, claims.NoMode}]++
				words[string(p.pos)+" "+joinWords(p.words)] = true
			}
		}
	}
	assert.Greater(t, len(words), 2000)
	for eventType := claims.AgreeEvent; eventType <= claims.AssaultEvent; eventType++ {
		assert.Greater(t, seen[kind{eventType, claims.NoMode}], 30, eventType)
	}
	covered := map[claims.Context]bool{}
	for _, list := range l.contexts {
		for _, w := range list {
			covered[w.context] = true
		}
	}
	assert.Len(t, covered, 37)
}
