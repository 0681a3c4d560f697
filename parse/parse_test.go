package parse_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse"
)

func TestErrors(t *testing.T) {
	parser, err := parse.New(parse.WithLimit(64))
	require.NoError(t, err)
	for name, c := range map[string]struct {
		text   string
		is     error
		offset int
	}{
		"invalid UTF-8":       {"Oslo \xc3( said", parse.ErrUTF8, 5},
		"surrogate in UTF-8":  {"Oslo \xed\xa0\x80", parse.ErrUTF8, 5},
		"cut off":             {"Oslo é"[:6], parse.ErrUTF8, 5},
		"binary":              {"PK\x03\x04\x00", parse.ErrBinary, 4},
		"empty":               {"", parse.ErrEmpty, 0},
		"white space":         {" \n\t", parse.ErrEmpty, 0},
		"longer than allowed": {strings.Repeat("a", 65), parse.ErrTooLong, 64},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := parser.Document(parse.Input{ID: "x", Text: c.text})
			require.Nil(t, d)
			var bad *parse.Error
			require.ErrorAs(t, err, &bad)
			assert.ErrorIs(t, err, c.is)
			assert.Equal(t, c.offset, bad.Offset)
			assert.NotEmpty(t, bad.Remedy)
			assert.Contains(t, err.Error(), "x: byte ")
			assert.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestOptions(t *testing.T) {
	for name, option := range map[string]parse.Option{
		"registry": parse.WithRegistry(nil), "register": parse.WithRegister(nil), "logger": parse.WithLogger(nil),
		"limit zero": parse.WithLimit(0), "limit below zero": parse.WithLimit(-1),
	} {
		_, err := parse.New(option)
		assert.ErrorIs(t, err, parse.ErrOption, name)
	}
}

func TestPublished(t *testing.T) {
	day := actors.MustParseDay("2024-03-15") // a Friday
	parser, err := parse.New(parse.WithPublished(day))
	require.NoError(t, err)
	const text = "Norway condemned the attack on Thursday."
	d, err := parser.Text(text)
	require.NoError(t, err)
	require.NotNil(t, d.Claims[0].Time)
	assert.Equal(t, day-1, d.Claims[0].Time.From)

	d, err = parser.Document(parse.Input{Text: text, Published: day + 7})
	require.NoError(t, err)
	assert.Equal(t, day+6, d.Claims[0].Time.From, "the input's own day comes first")

	d, err = parse.Text(text)
	require.NoError(t, err)
	if time := d.Claims[0].Time; time != nil {
		assert.True(t, time.Interval.IsZero(), "nothing to count from")
	}
	assert.True(t, slices.ContainsFunc(d.Notes, func(n parse.Note) bool { return n.Code == parse.NoteTimeUnanchored }))
}

func TestRegistry(t *testing.T) {
	own, err := actors.Default().With(actors.Actor{ID: "company:borealis-shipping", Kind: actors.Company, Name: "Borealis Shipping",
		Names: []actors.Name{{Text: "Borealis Shipping", Reading: actors.NameReading}}, Source: "test"})
	require.NoError(t, err)
	parser, err := parse.New(parse.WithRegistry(own))
	require.NoError(t, err)
	d, err := parser.Text("Denmark sanctioned Borealis Shipping.")
	require.NoError(t, err)
	require.Len(t, d.Claims, 1)
	assert.Equal(t, actors.ID("company:borealis-shipping"), d.Claims[0].Event.Recipients[0].Actors[0])
}

func TestLogger(t *testing.T) {
	var out bytes.Buffer
	parser, err := parse.New(parse.WithLogger(slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	require.NoError(t, err)
	_, err = parser.Document(parse.Input{ID: "note-7", Text: "Peru denied it."})
	require.NoError(t, err)
	assert.Contains(t, out.String(), "id=note-7")
}

// inputs yields n small texts; every seventh is bad, every eleventh an error of
// the source.
func inputs(n int) func(func(parse.Input, error) bool) {
	return func(yield func(parse.Input, error) bool) {
		for i := range n {
			in := parse.Input{ID: fmt.Sprint(i), Text: fmt.Sprintf("Norway said on day %d that Sweden had agreed to talks.", i)}
			if i%7 == 6 {
				in.Text = "\xff"
			}
			var err error
			if i%11 == 10 {
				err = errSource
			}
			if !yield(in, err) {
				return
			}
		}
	}
}

var errSource = errors.New("the source is broken")

func TestAllKeepsOrder(t *testing.T) {
	parser, err := parse.New()
	require.NoError(t, err)
	run := func(workers int) []string {
		var got []string
		for d, err := range parser.All(t.Context(), inputs(200), workers) {
			if err != nil {
				got = append(got, err.Error())
				continue
			}
			got = append(got, fmt.Sprintf("%s %+v", d.ID, d.Claims[0].Content))
		}
		return got
	}
	one := run(1)
	require.Len(t, one, 200)
	assert.Equal(t, one, run(8))
	assert.Equal(t, one, run(0), "at least one worker")
	assert.Equal(t, errSource.Error(), one[10])
}

func TestAllStops(t *testing.T) {
	parser, err := parse.New()
	require.NoError(t, err)
	t.Run("when the reader has enough", func(t *testing.T) {
		n := 0
		for range parser.All(t.Context(), inputs(1_000_000), 4) {
			if n++; n == 5 {
				break
			}
		}
		assert.Equal(t, 5, n)
	})
	t.Run("when the context ends", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var last error
		n := 0
		for _, err := range parser.All(ctx, inputs(1_000_000), 4) {
			if n++; n == 5 {
				cancel()
			}
			last = err
		}
		assert.ErrorIs(t, last, context.Canceled)
	})
}

func TestSameTwice(t *testing.T) {
	parser, err := parse.New()
	require.NoError(t, err)
	const text = "Seoul, Tokyo and Washington condemned it. “We will act,” they said. He and his ministers met the EU, NATO and ASEAN in Paris."
	first, err := parser.Text(text)
	require.NoError(t, err)
	for range 5 {
		again, err := parser.Text(text)
		require.NoError(t, err)
		require.Equal(t, first, again)
	}
}
