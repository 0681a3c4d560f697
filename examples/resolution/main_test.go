package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each text in testdata holds one difficulty of resolution texts; the golden
// files beside it hold its outline and its JSON line.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		for format, suffix := range map[string]string{"text": ".outline", "jsonl": ".jsonl"} {
			t.Run(filepath.Base(file)+suffix, func(t *testing.T) {
				var out, errOut bytes.Buffer
				err := run([]string{"-format", format, file}, nil, &out, &errOut)
				if err != nil {
					assert.ErrorIs(t, err, errSome)
					assert.Equal(t, 1, strings.Count(errOut.String(), "\n"), "one line says what is wrong")
				}
				got := out.String() + filepath.ToSlash(errOut.String())
				golden := strings.TrimSuffix(file, ".txt") + suffix
				if *update {
					require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
				}
				want, err := os.ReadFile(golden)
				require.NoError(t, err, "run with -update")
				assert.Equal(t, string(want), got)
			})
		}
	}
}

func TestWrongUseIsOneLine(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
		return path
	}
	for name, c := range map[string]struct {
		arguments []string
		says      string
	}{
		"no file":         {nil, "no file given"},
		"unknown format":  {[]string{"-format", "xml", "x"}, "want text or jsonl"},
		"unknown flag":    {[]string{"-colour"}, "usage: resolution"},
		"missing file":    {[]string{filepath.Join(dir, "none.txt")}, "no such file"},
		"folder":          {[]string{dir}, "is a folder"},
		"empty file":      {[]string{write("empty.txt", "")}, "empty text"},
		"invalid UTF-8":   {[]string{write("latin.txt", "R\xe9solution")}, "invalid UTF-8"},
		"binary":          {[]string{write("binary.txt", "PK\x00\x01")}, "binary data"},
		"no resolution":   {[]string{write("story.txt", "The ship left the harbour.\n")}, "not the text of a resolution"},
		"only a preamble": {[]string{write("half.txt", "The Security Council,\n\nRecalling its resolution 1718 (2006),\n")}, "no operative paragraph"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errOut bytes.Buffer
			err := run(c.arguments, nil, &out, &errOut)
			require.Error(t, err)
			said := errOut.String()
			if said == "" {
				said = err.Error()
			}
			assert.Contains(t, said, c.says)
			assert.LessOrEqual(t, strings.Count(strings.TrimSpace(said), "\n"), 0)
		})
	}
}

func TestHelp(t *testing.T) {
	var out, errOut bytes.Buffer
	require.NoError(t, run([]string{"-h"}, nil, &out, &errOut))
	assert.Equal(t, usage+"\n", out.String())
	assert.Empty(t, errOut.String())
}

func TestStandardInput(t *testing.T) {
	text, err := os.ReadFile("testdata/arms.txt")
	require.NoError(t, err)
	var out, errOut bytes.Buffer
	require.NoError(t, run([]string{"-format", "jsonl", "-"}, bytes.NewReader(text), &out, &errOut))
	assert.Contains(t, out.String(), `"symbol":"S/RES/9001 (2031)","adopted":"2031-05-14"`)
}
