package match

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPatternEdits(t *testing.T) {
	tests := []struct {
		a, b  string
		edits int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"putin", "putin", 0}, {"putin", "pudin", 1}, {"putin", "puitn", 1},
		{"gaddafi", "qadhafi", 2}, {"kitten", "sitting", 3},
	}
	for _, test := range tests {
		assert.Equal(t, test.edits, newPattern(test.a).edits(test.b), "%s %s", test.a, test.b)
	}
}

func FuzzPatternEdits(f *testing.F) {
	f.Add("gaddafi", "qadhafi")
	f.Add("abab", "baba")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
		for _, s := range []string{a, b} {
			for i := range len(s) {
				if s[i] >= 128 {
					t.Skip()
				}
			}
		}
		require.Equal(t, distance(a, b, plain(), 1<<20)/1000, newPattern(a).edits(b))
	})
}
