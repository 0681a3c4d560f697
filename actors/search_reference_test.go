package actors_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// readShared reads the records of a jsonl file of the reference data, which is
// no part of the module; without it the test is skipped.
func readShared[T any](t *testing.T, name string) (records []T) {
	t.Helper()
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	file, err := os.Open(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Skipf("no reference data: %v (set COMMUNIQUE_SHARED to its folder)", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var record T
		require.NoError(t, json.Unmarshal(lines.Bytes(), &record))
		records = append(records, record)
	}
	require.NoError(t, lines.Err())
	return records
}
