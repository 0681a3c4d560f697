package parse_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse"
)

// FuzzText checks that any bytes give a document that keeps its promises or a
// typed error, twice the same.
func FuzzText(f *testing.F) {
	paths, err := filepath.Glob("testdata/golden/*.txt")
	require.NoError(f, err)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(string(text), int32(738_000))
	}
	for _, text := range []string{
		"", "\xff", "“", "““““”", "\"\"\"", "He said.", "said said said", "According to", "according to to to", ": \"x y z q r s t u\"",
		"The Council condemns, and and welcomes and", "X called Y\u200e Z\u2011W", "“A,” he said, “b.” “C?” she asked.",
		"(a) (i) 1718 (2006), paragraph 8 (a) (i) of resolution", "‘‘’’''``", "A\u0301\u0301 said B", "\u202eCaracas called\u202c",
	} {
		f.Add(text, int32(0))
	}
	parser, err := parse.New()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string, day int32) {
		if day < 0 || day > 3_000_000 {
			day = 0
		}
		in := parse.Input{Text: text, Published: actors.Day(day)}
		d, err := parser.Document(in)
		if err != nil {
			var bad *parse.Error
			require.ErrorAs(t, err, &bad)
			require.True(t, 0 <= bad.Offset && bad.Offset <= len(text))
			require.True(t, errors.Is(err, parse.ErrUTF8) || errors.Is(err, parse.ErrBinary) || errors.Is(err, parse.ErrEmpty))
			return
		}
		assertInvariants(t, d, text)
		again, err := parser.Document(in)
		require.NoError(t, err)
		require.Equal(t, d, again)
	})
}
