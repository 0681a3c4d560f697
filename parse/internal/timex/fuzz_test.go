package timex

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// invariants checks what holds for every text and day of publication.
func invariants(t testing.TB, source string, published actors.Day) {
	t.Helper()
	text := token.Split(source)
	found := Find(text, nil, published)
	last := int32(0)
	for _, e := range found {
		require.LessOrEqual(t, last, e.First)
		require.Less(t, e.First, e.Last)
		require.LessOrEqual(t, int(e.Last), len(text.Tokens))
		require.Equal(t, int(text.Tokens[e.First].Start), e.Start)
		require.Equal(t, int(text.Tokens[e.Last-1].End), e.End)
		require.NotEmpty(t, e.Rule)
		require.NotZero(t, e.Granularity, "%q", e.In(source))
		if utf8.ValidString(source) {
			require.True(t, utf8.ValidString(e.In(source)))
		}
		if e.From != 0 && e.Until != 0 {
			require.Less(t, e.From, e.Until, "%q in %q", e.In(source), source)
		}
		require.GreaterOrEqual(t, e.From, actors.Day(0), "%q", e.In(source))
		require.GreaterOrEqual(t, e.Until, actors.Day(0), "%q", e.In(source))
		last = e.Last
	}
	again := Find(text, nil, published)
	require.True(t, reflect.DeepEqual(found, again))
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"", "on Friday, 4 January 2019", "the last 9999 years", "3-5 May", "two or three weeks ago", "the end of", "since", "1718 (2006)",
		"from May to", "the 1st century BC", "mid-", "'s", "in the first half of this year", "a year and a half later", "Christmas", "2010-11",
		"the eve of the eve of Christmas", "99 centuries ago", "January 31 - 30, 2010", "29 February", "Thursday of next week", "0 years ago",
	} {
		f.Add(seed, int32(738000))
		f.Add(seed, int32(1))
		f.Add(seed, int32(0))
	}
	f.Fuzz(func(t *testing.T, source string, published int32) {
		invariants(t, source, actors.Day(min(max(published, 0), 3_000_000)))
	})
}

func TestAdversarial(t *testing.T) {
	const n = 4_000
	for _, piece := range []string{"Monday ", "May ", "1999, ", "2 May and ", "two or ", "the end of ", "the first week of the ", "from Monday to ", "1, 2, 3, ", "the last day of this ", "the eve of ", "early ", "last ", "twenty-", "1 - ", "resolution 1, 2, ", "may will "} {
		invariants(t, strings.Repeat(piece, n), 738000)
	}
}
