package parse_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse"
)

// assertInvariants checks what holds of every document, whatever the text.
func assertInvariants(t *testing.T, d *parse.Document, text string) {
	t.Helper()
	require.Equal(t, text, d.Text, "the text comes back byte for byte")
	check := func(what string, s claims.Span, mayBeEmpty bool) {
		t.Helper()
		if s.IsZero() {
			require.True(t, mayBeEmpty, "%s: empty span", what)
			return
		}
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "%s: %v is outside the text of %d bytes", what, s, len(text))
		require.True(t, utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End])), "%s: %v cuts a rune", what, s)
	}
	parties := func(what string, all []claims.Party) {
		t.Helper()
		for _, p := range all {
			check(what, p.Span, true)
		}
	}
	last := 0
	for _, s := range d.Sentences {
		check("sentence", s, false)
		require.GreaterOrEqual(t, s.Start, last, "sentences overlap")
		last = s.End
	}
	for i := range d.Mentions {
		check("mention", d.Mentions[i].Span, false)
		assert.NotEmpty(t, d.Mentions[i].Actors)
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		require.Equal(t, i+1, c.ID)
		require.NotEmpty(t, c.Content)
		require.NotEqual(t, c.ID, c.Within)
		require.LessOrEqual(t, c.Within, len(d.Claims))
		require.NotEmpty(t, c.Rule)
		for _, s := range c.Content {
			check("content", s, false)
		}
		check("cue", c.Cue, true)
		parties("source", c.Sources)
		parties("target", c.Targets)
		if c.Attributed() {
			require.NotEmpty(t, c.Sources)
			require.NotEqual(t, claims.NoForm, c.Form)
		} else {
			require.Empty(t, c.Sources)
			require.Equal(t, claims.NoForm, c.Form)
			require.NotNil(t, c.Event)
		}
		if e := c.Event; e != nil {
			require.NotEqual(t, claims.UnknownEventType, e.Type)
			check("predicate", e.Predicate, false)
			check("object", e.Object, true)
			parties("actor", e.Actors)
			parties("recipient", e.Recipients)
		}
		if c.Time != nil {
			check("time", c.Time.Span, false)
			require.True(t, c.Time.Until == 0 || c.Time.From < c.Time.Until, "%v", c.Time)
		}
		for _, cited := range c.Citations {
			check("citation", cited.Span, false)
		}
	}
	for _, f := range d.Findings {
		require.NotNil(t, d.Claim(f.Claim))
	}
	for _, n := range d.Notes {
		check("note", n.Span, false)
		require.NotEmpty(t, n.Code)
	}
}
