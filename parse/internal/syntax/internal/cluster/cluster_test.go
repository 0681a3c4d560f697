package cluster

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// sentences in which verbs, nouns and articles each stand in their own places.
func sentences() (out [][]string) {
	for _, a := range []string{"the", "a"} {
		for _, n := range []string{"envoy", "minister", "speaker", "general"} {
			for _, v := range []string{"left", "spoke", "rested"} {
				out = append(out, []string{a, n, v})
			}
		}
	}
	return append(out, strings.Fields("rare words are left out"))
}

func TestWords(t *testing.T) {
	got := Words(sentences(), 3, 2, 20)
	same := func(words ...string) {
		for _, w := range words {
			assert.NotZero(t, got[w], w)
			assert.Equal(t, got[words[0]], got[w], "%s and %s", words[0], w)
		}
	}
	same("the", "a")
	same("envoy", "minister", "speaker", "general")
	same("left", "spoke", "rested")
	assert.NotEqual(t, got["the"], got["envoy"])
	assert.NotEqual(t, got["left"], got["envoy"])
	assert.NotContains(t, got, "rare")
	assert.Equal(t, got, Words(sentences(), 3, 2, 20))
}

func TestNoWords(t *testing.T) {
	assert.Empty(t, Words(nil, 5, 1, 3))
	assert.Empty(t, Words(sentences(), 0, 1, 3))
}

func TestLogarithm(t *testing.T) {
	assert.EqualValues(t, 0, logarithm(0))
	assert.EqualValues(t, 0, logarithm(1))
	assert.EqualValues(t, 1<<16, logarithm(2))
	assert.EqualValues(t, 10<<16, logarithm(1024))
	assert.EqualValues(t, 103872, logarithm(3)) // 1.58496
	assert.EqualValues(t, 40<<16, logarithm(1<<40))
}
