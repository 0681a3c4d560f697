package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func resolved(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

func results(t *testing.T, text string) (all []result) {
	t.Helper()
	for line := range strings.Lines(text) {
		var r result
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		all = append(all, r)
	}
	return all
}

func TestOrderAndSources(t *testing.T) {
	file := filepath.Join(t.TempDir(), "names.txt")
	require.NoError(t, os.WriteFile(file, []byte("\ufeffFrance\r\nnobody at all\r\n\r\nNATO"), 0o600))
	out, errs, status := resolved(t, "Kenya\nPeru\n", "-format", "jsonl", "Japan", file, "-", "North Korea")
	assert.Zero(t, status, errs)
	var names, first []string
	for _, r := range results(t, out) {
		names = append(names, r.Name)
		id := ""
		if len(r.Candidates) > 0 {
			id = string(r.Candidates[0].ID)
		}
		first = append(first, id)
	}
	assert.Equal(t, []string{"Japan", "France", "nobody at all", "", "NATO", "Kenya", "Peru", "North Korea"}, names)
	assert.Equal(t, []string{"JPN", "FRA", "", "", "org:nato", "KEN", "PER", "PRK"}, first)
	assert.Contains(t, out, `{"name":"nobody at all","candidates":[]}`)
}

func TestFormats(t *testing.T) {
	out, _, status := resolved(t, "North Korea\nnobody at all\n")
	assert.Zero(t, status)
	lines := strings.Split(out, "\n")
	assert.Equal(t, []string{"INPUT", "ID", "NAME", "READING", "WHY"}, strings.Fields(lines[0]))
	assert.Equal(t, strings.Index(lines[0], "ID"), strings.Index(lines[1], "PRK"), "columns are aligned")
	assert.Contains(t, lines[2], "nobody at all")
	assert.Equal(t, strings.Index(lines[0], "NAME"), strings.LastIndex(lines[2], "nobody"), lines[2])

	out, _, status = resolved(t, "North Korea\nnobody at all\n", "-format", "csv")
	assert.Zero(t, status)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 3)
	assert.Equal(t, []string{"input", "rank", "id", "name", "reading", "score", "why"}, rows[0])
	assert.Equal(t, []string{"North Korea", "1", "PRK"}, rows[1][:3])
	assert.Equal(t, []string{"nobody at all", "", "", "", "", "", ""}, rows[2])
}

func TestTableOfWideLetters(t *testing.T) {
	out, _, status := resolved(t, "", "北朝鮮", "North Korea")
	assert.Zero(t, status)
	lines := strings.Split(out, "\n")
	assert.Equal(t, columnsOf(lines[2][:strings.Index(lines[2], "PRK")]), columnsOf(lines[1][:strings.Index(lines[1], "PRK")]))
}

func TestSearch(t *testing.T) {
	out, _, status := resolved(t, "", "-search", "-format", "jsonl", "Norht Koera", "North Korea")
	assert.Zero(t, status)
	all := results(t, out)
	require.NotEmpty(t, all[0].Candidates)
	assert.Equal(t, "PRK", string(all[0].Candidates[0].ID))
	assert.Less(t, all[0].Candidates[0].Score, 1000)
	assert.Contains(t, all[0].Candidates[0].Why, "spelling")
	assert.Equal(t, 1000, all[1].Candidates[0].Score)

	out, _, _ = resolved(t, "", "-search", "-threshold", "1000", "-format", "jsonl", "Norht Koera")
	assert.Empty(t, results(t, out)[0].Candidates)
}

func TestAt(t *testing.T) {
	for day, want := range map[string]string{"1990-01-01": "SUN", "2020-01-01": "SUN"} {
		out, _, status := resolved(t, "", "-at", day, "-format", "jsonl", "Soviet Union")
		assert.Zero(t, status)
		assert.Equal(t, want, string(results(t, out)[0].Candidates[0].ID))
	}
}

func TestMistakes(t *testing.T) {
	folder := t.TempDir()
	tests := []struct {
		args, says string
		status     int
	}{
		{"-colour", "resolve -h lists the flags", 2},
		{"-at yesterday", "write it as 2006-10-14", 2},
		{"-format xml", "use text, jsonl or csv", 2},
		{"-threshold 0", "use 1 to 1000", 2},
		{"-limit -1", "use 0 for all matches", 2},
		{"Japan -search", "put the flags first", 2},
		{"missing.txt", "no such file; check the path", 1},
		{folder, "is a directory; give a file", 1},
	}
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			_, errs, status := resolved(t, "", strings.Fields(test.args)...)
			assert.Equal(t, test.status, status)
			assert.Contains(t, errs, test.says)
			assert.Equal(t, 1, strings.Count(errs, "\n"), "one line")
			assert.True(t, strings.HasPrefix(errs, "resolve: "))
		})
	}
	out, _, status := resolved(t, "", "-h")
	assert.Zero(t, status)
	assert.Contains(t, out, "usage:")
}

func TestOddInput(t *testing.T) {
	out, errs, status := resolved(t, "Japan\nJ\xffpan\nPeru\n", "-format", "jsonl")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "line 2: not UTF-8")
	assert.Len(t, results(t, out), 3, "the rest goes on")

	out, _, status = resolved(t, "")
	assert.Zero(t, status)
	assert.Empty(t, out)

	_, _, status = resolved(t, strings.Repeat("Congo ", 200_000)+"\n\x00\x1b[31m\n", "-search")
	assert.Zero(t, status)
}
