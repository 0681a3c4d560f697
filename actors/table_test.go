package actors

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestQuickDayAgreesWithParseDay(t *testing.T) {
	for d := Date(1582, time.January, 1); d < Date(2101, time.January, 1); d += 13 {
		got, ok := quickDay(d.String())
		require.True(t, ok, d)
		require.Equal(t, d, got)
	}
	for _, text := range []string{"", "2023", "2023-1-1", "2023-02-29", "2023-13-01", "2023-04-31", "0000-01-01", "2o23-01-01", "2023-00-10", "2023-01-00", "2023/01/01"} {
		_, ok := quickDay(text)
		_, err := ParseDay(text)
		assert.False(t, ok, text)
		assert.Error(t, err, text)
	}
}

func TestTablesReportTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"# only a comment\n": "no header row",
		"id\tname\nPRK\n":    "line 2: 1 cells, want 2",
	} {
		table, err := parseTable("t.tsv", text)
		if err == nil {
			for _, err = range table.rows() {
				break
			}
		}
		require.Error(t, err)
		assert.Contains(t, err.Error(), want)
	}
}
