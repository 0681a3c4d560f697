package actors

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared is the folder with the test material that is not part of the module.
func shared(t testing.TB, path ...string) string {
	t.Helper()
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	full := filepath.Join(append([]string{root}, path...)...)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("no %s: set COMMUNIQUE_SHARED to the folder with the test material", filepath.Join(path...))
	}
	return full
}

// records reads a file with one JSON object a line.
func records[T any](t testing.TB, file string) []T {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	var all []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var record T
		require.NoError(t, json.Unmarshal(lines.Bytes(), &record))
		all = append(all, record)
	}
	require.NoError(t, lines.Err())
	return all
}

// readJSON reads a file that holds one JSON value.
func readJSON[T any](t testing.TB, file string) T {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	var value T
	require.NoError(t, json.Unmarshal(text, &value))
	return value
}

// The look-alikes: taking one for the other is the error that must not happen.
var lookAlikes = strings.Fields("KOR PRK COD COG TWN CHN GBR IRL NER NGA GIN GNB GNQ GUY PNG SDN SSD DMA DOM AUT AUS SVK SVN GEO")

func TestVariantsOfStates(t *testing.T) {
	type variant struct {
		Input string
		ISO3  string
	}
	registry := Default()
	right := 0
	variants := records[variant](t, shared(t, "corpora", "names", "country_variants.jsonl"))
	for _, v := range variants {
		got := ""
		if c := registry.Lookup(v.Input, 0); len(c) > 0 {
			got = string(c[0].Actor.ID)
		}
		if got == v.ISO3 {
			right++
			continue
		}
		t.Logf("%q: want %q, got %q", v.Input, v.ISO3, got)
		if got != "" {
			assert.False(t, slices.Contains(lookAlikes, v.ISO3) || slices.Contains(lookAlikes, got), "look-alikes confused: %q is %s, got %s", v.Input, v.ISO3, got)
		}
	}
	t.Logf("right: %d of %d", right, len(variants))
	assert.GreaterOrEqual(t, float64(right)/float64(len(variants)), 0.97)
}
