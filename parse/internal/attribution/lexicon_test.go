package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
)

func TestCueLexicon(t *testing.T) {
	l, err := parseLexicon(cuesTable, lightTable, lightVerbsTable, adjunctsTable)
	require.NoError(t, err)

	known := map[Frame]bool{}
	for _, f := range []Frame{Quote, That, Wh, Object, ObjectTo, ObjectWith, To, As, Small, Tell, AccuseOf, AccuseFor, AccuseWith, Of, SourceAfter, Must, Via} {
		known[f] = true
	}
	heads, acts := 0, map[claims.Act]int{}
	seen := map[string]bool{}
	for line, row := range rows(cuesTable) {
		assert.False(t, seen[row[0]+"/"+row[1]], "cues.tsv:%d: %s stands twice", line, row[0])
		seen[row[0]+"/"+row[1]] = true
		assert.Equal(t, strings.ToLower(row[0]), row[0], "cues.tsv:%d", line)
		for f := range strings.SplitSeq(row[3], ",") {
			assert.True(t, known[Frame(f)] || strings.HasPrefix(f, prepPrefix), "cues.tsv:%d: frame %q", line, f)
		}
		heads++
	}
	for _, table := range []map[string][]*entry{l.verbs, l.nouns, l.adjectives, l.prepositions} {
		for _, list := range table {
			for i, e := range list {
				acts[e.act]++
				if i > 0 {
					assert.LessOrEqual(t, len(e.words), len(list[i-1].words), "longer entries come first: %v", e.words)
				}
			}
		}
	}
	assert.GreaterOrEqual(t, heads, 300)
	for act := claims.State; act <= claims.Question; act++ {
		assert.NotZero(t, acts[act], "no cue for %s", act)
	}
	assert.GreaterOrEqual(t, len(l.lightNouns), 40)
	assert.GreaterOrEqual(t, len(l.lightVerbs), 20)
	assert.GreaterOrEqual(t, len(l.adjuncts), 40)
}

func TestCueLexiconErrors(t *testing.T) {
	for name, table := range map[string]string{
		"columns":    "h\nsay\tverb\tstate\n",
		"act":        "h\nsay\tverb\tspeak\tthat\tCT+\t1\n",
		"part":       "h\nsay\tword\tstate\tthat\tCT+\t1\n",
		"factuality": "h\nsay\tverb\tstate\tthat\tsure\t1\n",
		"count":      "h\nsay\tverb\tstate\tthat\tCT+\tmany\n",
	} {
		_, err := parseLexicon(table, "h\n", "h\n", "h\n")
		assert.ErrorContains(t, err, "cues.tsv:2", name)
	}
}
