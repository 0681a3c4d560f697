package claims_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
)

// value is what all enums of the package have.
type value interface {
	comparable
	encoding.TextMarshaler
	String() string
}

// roundTrip checks that the values 0 to last have distinct texts that come
// back, that zero is the empty text, and that the value behind the last has none.
func roundTrip[T value, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, all ...T) {
	t.Helper()
	var zero T
	assert.Empty(t, zero.String(), "%T", zero)
	seen := map[string]bool{}
	for _, v := range append(all, zero) {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.False(t, seen[string(text)], "%T %q stands twice", v, text)
		seen[string(text)] = true
		var back T
		require.NoError(t, P(&back).UnmarshalText(text))
		assert.Equal(t, v, back)
	}
	var bad T
	err := P(&bad).UnmarshalText([]byte("no such value"))
	assert.ErrorIs(t, err, claims.ErrEnum)
	assert.Equal(t, zero, bad)
}

func values[T ~uint8](last T) []T {
	var all []T
	for v := T(1); v <= last; v++ {
		all = append(all, v)
	}
	return all
}

func TestEnums(t *testing.T) {
	roundTrip(t, values(claims.Question)...)
	roundTrip(t, values(claims.AssaultEvent)...)
	roundTrip(t, values(claims.UnconventionalMode)...)
	roundTrip(t, values(claims.Context(37))...)
	roundTrip(t, values(claims.NoForm)...)
	roundTrip(t, values(claims.Uu)...)
	roundTrip(t, values(claims.Future)...)
	roundTrip(t, values(claims.MaterialConflict)...)
	roundTrip(t, values(claims.Spans)...)
	assert.Len(t, values(claims.AssaultEvent), 16, "PLOVER has 16 types")
	assert.Equal(t, "invalid(38)", claims.Context(38).String(), "PLOVER has 37 contexts")
}

func TestSpan(t *testing.T) {
	text := "abcdef"
	for _, c := range []struct {
		span claims.Span
		in   string
	}{{claims.Span{}, ""}, {claims.Span{Start: 1, End: 3}, "bc"}, {claims.Span{Start: 3, End: 1}, ""}, {claims.Span{Start: -1, End: 2}, ""}, {claims.Span{Start: 4, End: 7}, ""}} {
		assert.Equal(t, c.in, c.span.In(text), "%v", c.span)
	}
	a, b := claims.Span{Start: 2, End: 4}, claims.Span{Start: 3, End: 6}
	assert.True(t, a.Overlaps(b))
	assert.False(t, a.Overlaps(claims.Span{Start: 4, End: 5}), "half-open")
	assert.Equal(t, claims.Span{Start: 2, End: 6}, a.Cover(b))
	assert.Equal(t, a, a.Cover(claims.Span{}))
	assert.Equal(t, a, claims.Span{}.Cover(a))
	assert.True(t, a.Cover(b).Contains(b))
	assert.False(t, a.Contains(b))
}

func TestInterval(t *testing.T) {
	assert.True(t, claims.Interval{}.Contains(1), "open at both ends")
	assert.True(t, claims.Interval{}.IsZero())
	assert.False(t, claims.Interval{From: 5}.Contains(4))
	assert.True(t, claims.Interval{From: 5}.Contains(5))
	assert.False(t, claims.Interval{Until: 5}.Contains(5))
}

func TestExtent(t *testing.T) {
	c := claims.Claim{Content: []claims.Span{{Start: 9, End: 12}, {Start: 2, End: 4}}}
	assert.Equal(t, claims.Span{Start: 2, End: 12}, c.Extent())
	none := claims.Claim{}
	assert.True(t, none.Extent().IsZero())
}
