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
)

func try(t *testing.T, input string, args ...string) (code int, out, diagnostics string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(args, strings.NewReader(input), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func TestRegimesAsOf(t *testing.T) {
	code, out, diagnostics := try(t, "", "-at", "2024-05-15", "-issuer", "un")
	require.Zero(t, code, diagnostics)
	assert.Contains(t, out, "Regimes as of 2024-05-15")
	assert.Regexp(t, `UN-1718 .*in force +2006-10-14`, out)
	assert.Regexp(t, `UN-1907 .*lapsed +2018-11-14`, out)
	assert.NotContains(t, out, "EU-833/2014")

	_, out, _ = try(t, "", "-at", "2030-01-01")
	assert.Contains(t, out, "after the horizon")
	assert.Contains(t, out, "unknown after horizon")

	_, out, _ = try(t, "", "-at", "2024-05-15", "-issuer", "eu", "-format", "jsonl")
	for line := range strings.Lines(out) {
		var row map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &row))
		assert.Equal(t, "EU", row["issuer"])
	}
}

func TestMeasuresOnATarget(t *testing.T) {
	code, out, diagnostics := try(t, "", "-at", "2016-01-01", "-target", "PRK")
	require.Zero(t, code, diagnostics)
	assert.Contains(t, out, "S/RES/1718 (2006) OP 8(a)(iii)")
	assert.NotContains(t, out, "S/RES/2270", "not yet in force")
	_, byName, _ := try(t, "", "-at", "2016-01-01", "-target", "North Korea")
	assert.Equal(t, out, byName)
	_, all, _ := try(t, "", "-at", "2016-01-01", "-target", "prk", "-all")
	assert.Contains(t, all, "not yet")
}

func TestAssess(t *testing.T) {
	code, out, diagnostics := try(t, "", "-assess", filepath.Join("testdata", "conducts.jsonl"), "-format", "jsonl")
	require.Zero(t, code, diagnostics)
	want := map[string]string{"shells": "prohibited", "rifles": "permitted", "diesel": "capped", "drones": "disputed"}
	for line := range strings.Lines(out) {
		var a assessment
		require.NoError(t, json.Unmarshal([]byte(line), &a))
		assert.Equal(t, want[a.ID], a.Status, a.ID)
		delete(want, a.ID)
	}
	assert.Empty(t, want)
	assert.Contains(t, out, `"findings":[]`)

	_, text, _ := try(t, "", "-assess", filepath.Join("testdata", "conducts.jsonl"))
	assert.Contains(t, text, "shells: prohibited")
	assert.Contains(t, text, "S/RES/1718 (2006) OP 8(b)")
	assert.Contains(t, text, "FRA, GBR, DEU, USA say so, IRN, RUS, CHN do not")
}

func TestBadLinesAreReportedAndTheRestGoesOn(t *testing.T) {
	code, out, diagnostics := try(t, "{\"id\":\"1\",\"conduct\":\"launch\",\"from\":\"PRK\",\"date\":\"2020-01-01\"}\n{\n{\"id\":\"3\",\"date\":\"soon\"}\n", "-assess", "-", "-format", "jsonl")
	assert.Equal(t, 1, code)
	assert.Contains(t, out, `"id":"1","status":"prohibited"`)
	assert.Contains(t, diagnostics, "-:2:")
	assert.Contains(t, diagnostics, "-:3:")
	assert.Contains(t, diagnostics, "2 of 3 lines")
}

func TestVote(t *testing.T) {
	code, out, _ := try(t, "", "-vote", "S/RES/1718 (2006)")
	assert.Zero(t, code)
	assert.Contains(t, out, "adopted 15-0-0")
	_, out, _ = try(t, "", "-vote", "S/2024/255")
	assert.Contains(t, out, "not adopted 13-1-1 (veto)")
	_, out, _ = try(t, "", "-vote", "2216", "-format", "jsonl")
	assert.Contains(t, out, `"named_abstaining":["RUS"]`)
}

func TestMistakesGetOneHelpfulLine(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.jsonl")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	tests := []struct {
		args []string
		says string
	}{
		{[]string{"-at", "yesterday"}, "YYYY-MM-DD"},
		{[]string{"-colour"}, "-help"},
		{[]string{"file.jsonl"}, "-assess"},
		{[]string{"-issuer", "mars"}, "un, eu, us, uk"},
		{[]string{"-format", "xml"}, "text or jsonl"},
		{[]string{"-target", "nobody at all"}, "code"},
		{[]string{"-target", "CHE"}, "no measure"},
		{[]string{"-assess", "nowhere.jsonl"}, "no such file"},
		{[]string{"-assess", t.TempDir()}, "directory"},
		{[]string{"-assess", empty}, "empty"},
		{[]string{"-vote", "S/RES/9999"}, "no vote on record"},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			code, _, diagnostics := try(t, "", test.args...)
			assert.NotZero(t, code)
			assert.Contains(t, diagnostics, test.says)
			assert.Equal(t, 1, strings.Count(diagnostics, "\n"), diagnostics)
		})
	}
	code, out, _ := try(t, "", "-help")
	assert.Zero(t, code)
	assert.Contains(t, out, "-assess")
}
