package parse_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse"
	"github.com/seed4619396c/communique/parse/export"
)

var update = flag.Bool("update", false, "rewrite the golden documents")

// TestGolden holds whole documents still. The texts are named by their day of
// publication; they were written for this test.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/golden/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(paths), 12)
	parser, err := parse.New()
	require.NoError(t, err)
	for _, path := range paths {
		day, name, ok := strings.Cut(strings.TrimSuffix(filepath.Base(path), ".txt"), "_")
		require.True(t, ok)
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			document, err := parser.Document(parse.Input{ID: name, Published: actors.MustParseDay(day), Text: string(text)})
			require.NoError(t, err)
			assertInvariants(t, document, string(text))

			record := export.NewRecord(document)
			record.DataVersion = "" // tables move on without a change to these documents
			var got bytes.Buffer
			encoder := json.NewEncoder(&got)
			encoder.SetEscapeHTML(false)
			encoder.SetIndent("", " ")
			require.NoError(t, encoder.Encode(record))
			golden := strings.TrimSuffix(path, ".txt") + ".json"
			if *update {
				require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
				return
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err, "run go test ./parse -run Golden -update")
			assert.Equal(t, string(want), got.String())
		})
	}
}
