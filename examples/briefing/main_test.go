package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/export"
)

// briefing runs the program and gives its exit status and what it wrote.
func briefing(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// file writes a file into a folder of the test's own.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	return path
}

func TestStory(t *testing.T) {
	status, out, errs := briefing(t, "", "-published", "2023-10-26", "testdata/story.txt")
	require.Zero(t, status, errs)
	assert.Empty(t, errs)
	for _, want := range []string{
		"story, 2023-10-26", "South Korea + Japan + United States condemn", "North Korea", "S/RES/1718 (2006) OP 8(b)",
		"“Thursday” = 2023-10-26", "Actors", "Notes", "quotation-stray",
	} {
		assert.Contains(t, out, want)
	}
	assert.NotContains(t, out, "\x1b", "no colours but on a terminal")
}

func TestJSONL(t *testing.T) {
	status, out, errs := briefing(t, "", "-format", "jsonl", "-published", "2023-10-26", "testdata/story.txt")
	require.Zero(t, status, errs)
	text, err := os.ReadFile("testdata/story.txt")
	require.NoError(t, err)
	require.Equal(t, 1, strings.Count(out, "\n"))
	var record export.Record
	decoder := json.NewDecoder(strings.NewReader(out))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&record))
	assert.Equal(t, string(text), record.Text, "byte for byte")
	assert.Equal(t, "2023-10-26", record.Published)
	assert.NotEmpty(t, record.DataVersion)
	assert.NotEmpty(t, record.Findings)
	assert.NotContains(t, out, ":null,\"act\":\"state\",\"form\":\"none\"")

	var raw map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(out), &raw))
	for _, key := range []string{"id", "published", "text", "data_version", "sentences", "mentions", "claims", "findings", "notes"} {
		assert.Contains(t, raw, key)
		assert.NotEqual(t, "null", string(raw[key]), "lists are empty, not null: %s", key)
	}
}

func TestRecordsKeepOrderAndGoOn(t *testing.T) {
	path := file(t, "bulk.jsonl", strings.Join([]string{
		`{"id":"a","published":"2024-03-15","text":"Norway denied it on Thursday."}`,
		`{"id":"b","published":"soon","text":"Norway denied it."}`,
		``,
		`{"id":"c","text":"Sweden said it would wait."}`,
		`not json`,
		`{"id":"d"}`,
		`{"id":"e","published":"2024-03-15T08:00:00Z","text":"Chile welcomed the vote."}`,
		`{"id":"f","text":"  "}`,
	}, "\n"))
	one, ones, errs := "", "", ""
	for _, workers := range []string{"1", "8"} {
		status, out, stderr := briefing(t, "", "-format", "jsonl", "-workers", workers, path)
		assert.Equal(t, 1, status)
		if one == "" {
			one, ones, errs = out, out, stderr
		}
		assert.Equal(t, ones, out, "same with %s workers", workers)
	}
	var ids []string
	for line := range strings.Lines(one) {
		var r export.Record
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		ids = append(ids, r.ID)
	}
	assert.Equal(t, []string{"a", "c", "e"}, ids)
	for _, want := range []string{"bulk.jsonl:2:", "bulk.jsonl:5:", "bulk.jsonl:6:", "f: byte 0: empty text"} {
		assert.Contains(t, errs, want)
	}
	assert.Equal(t, 4, strings.Count(errs, "\n"), "one line each:\n%s", errs)
}

func TestStandardInput(t *testing.T) {
	status, out, errs := briefing(t, "Kenya condemned the attack.", "-")
	require.Zero(t, status, errs)
	assert.Contains(t, out, "Kenya condemn")
}

func TestSeveralPaths(t *testing.T) {
	first, second := file(t, "first.txt", "Kenya denied it."), file(t, "second.txt", "Peru denied it.")
	status, out, errs := briefing(t, "", first, second)
	require.Zero(t, status, errs)
	assert.Less(t, strings.Index(out, "first"), strings.Index(out, "second"))
}

// TestMistakes: one line that says what is wrong and how to mend it.
func TestMistakes(t *testing.T) {
	folder := t.TempDir()
	for name, c := range map[string]struct {
		args   []string
		status int
		want   []string
	}{
		"no input":        {nil, 2, []string{"no input", "standard input"}},
		"wrong flag":      {[]string{"-colour"}, 2, []string{"-colour", "briefing -h"}},
		"wrong format":    {[]string{"-format", "xml", "x.txt"}, 2, []string{"xml", "text or jsonl"}},
		"wrong day":       {[]string{"-published", "yesterday", "x.txt"}, 2, []string{"yesterday", "YYYY-MM-DD"}},
		"no workers":      {[]string{"-workers", "0", "x.txt"}, 2, []string{"-workers 0", "at least 1"}},
		"bad limit":       {[]string{"-limit", "0", "x.txt"}, 2, []string{"want 1 to"}},
		"missing file":    {[]string{"nowhere.txt"}, 1, []string{"nowhere.txt", "no such file"}},
		"missing records": {[]string{"nowhere.jsonl"}, 1, []string{"nowhere.jsonl", "no such file"}},
		"directory":       {[]string{folder}, 1, []string{"is a directory", "*.txt"}},
		"empty file":      {[]string{file(t, "empty.txt", "")}, 1, []string{"empty.txt", "is empty"}},
		"empty records":   {[]string{file(t, "empty.jsonl", "\n")}, 1, []string{"empty.jsonl", "is empty"}},
		"invalid UTF-8":   {[]string{file(t, "latin.txt", "Br\xe9sil said")}, 1, []string{"latin", "byte 2", "UTF-8"}},
		"binary":          {[]string{file(t, "image.txt", "\x89PNG\x00")}, 1, []string{"image", "byte"}},
		"over the limit":  {[]string{"-limit", "10", file(t, "long.txt", "Norway denied it.")}, 1, []string{"over the limit of 10", "-limit"}},
		"record too long": {[]string{"-limit", "10", file(t, "long.jsonl", `{"id":"x","text":"`+strings.Repeat("a", 100)+`"}`)}, 1, []string{"long.jsonl:1", "over the limit"}},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := briefing(t, "", c.args...)
			assert.Equal(t, c.status, status)
			assert.Empty(t, out)
			for _, want := range c.want {
				assert.Contains(t, errs, want)
			}
			assert.Equal(t, 1, strings.Count(errs, "\n"), "one line: %q", errs)
			assert.NotContains(t, errs, "goroutine")
		})
	}
}

func TestHelp(t *testing.T) {
	status, _, errs := briefing(t, "", "-h")
	assert.Zero(t, status)
	assert.Contains(t, errs, "usage: briefing")
	assert.Contains(t, errs, "-published")
}

func TestNoColour(t *testing.T) {
	assert.False(t, colours(&bytes.Buffer{}))
	t.Setenv("NO_COLOR", "1")
	assert.False(t, colours(os.Stdout))
}
