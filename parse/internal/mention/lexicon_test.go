package mention

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
)

// TestTables checks every row of the tables: known classes, forms in the case
// that is looked up, no row twice.
func TestTables(t *testing.T) {
	unique := func(t *testing.T, rows [][]string, key func([]string) string) {
		seen := map[string]bool{}
		for _, row := range rows {
			assert.False(t, seen[key(row)], "twice: %q", row)
			seen[key(row)] = true
			for _, cell := range row {
				assert.Equal(t, strings.TrimSpace(cell), cell, "white space in %q", row)
			}
		}
	}
	t.Run("nouns", func(t *testing.T) {
		rows := mustTable("nouns.tsv", 4)
		unique(t, rows, func(row []string) string { return row[0] + "/" + row[2] })
		for _, row := range rows {
			assert.NotZero(t, nounClasses[row[2]], "class of %q", row)
			assert.Equal(t, strings.ToLower(row[0]+row[1]), row[0]+row[1], "%q is looked up in lower case", row)
			var sector actors.Sector
			assert.NoError(t, sector.UnmarshalText([]byte(row[3])), "%q", row)
		}
	})
	t.Run("namewords", func(t *testing.T) {
		rows := mustTable("namewords.tsv", 3)
		unique(t, rows, func(row []string) string { return row[0] + "/" + row[1] })
		for _, row := range rows {
			assert.NotZero(t, wordClasses[row[1]], "class of %q", row)
			assert.Contains(t, []string{"m", "f", "-"}, row[2], "gender of %q", row)
			assert.Equal(t, strings.ToLower(row[0]), row[0], "%q is looked up in lower case", row)
		}
	})
	t.Run("places", func(t *testing.T) {
		rows := mustTable("places.tsv", 2)
		unique(t, rows, func(row []string) string { return row[0] + "/" + row[1] })
		for _, row := range rows {
			assert.NotZero(t, placeClasses[row[1]], "class of %q", row)
		}
	})
	t.Run("masks", func(t *testing.T) {
		rows := mustTable("masks.tsv", 3)
		unique(t, rows, func(row []string) string { return row[0] + "/" + row[1] })
		for _, row := range rows {
			assert.Contains(t, []string{"after", "of", "before"}, row[1], "side of %q", row)
			assert.Contains(t, []string{"nothing", "company", "media", "organisation"}, row[2], "%q", row)
		}
	})
	t.Run("pronouns", func(t *testing.T) {
		rows := mustTable("pronouns.tsv", 5)
		unique(t, rows, func(row []string) string { return row[0] })
		for _, row := range rows {
			assert.Contains(t, []string{"1", "3"}, row[1], "person of %q", row)
			assert.Contains(t, []string{"sg", "pl", "any"}, row[2], "number of %q", row)
			assert.Contains(t, []string{"m", "f", "n", "p", "-"}, row[3], "gender of %q", row)
			assert.Contains(t, []string{"nom", "acc", "poss", "rel"}, row[4], "case of %q", row)
		}
	})
	t.Run("peoples", func(t *testing.T) {
		rows := mustTable("peoples.tsv", 2)
		unique(t, rows, func(row []string) string { return row[0] })
		for _, row := range rows {
			for id := range strings.SplitSeq(row[0], "+") {
				_, err := actors.ParseID(id)
				assert.NoError(t, err)
			}
			assert.NotContains(t, strings.Split(row[1], "|"), "", "empty form in %q", row)
		}
	})
	t.Run("homonyms", func(t *testing.T) {
		rows := mustTable("homonyms.tsv", 3)
		unique(t, rows, func(row []string) string { return row[0] + "/" + row[1] })
		for _, row := range rows {
			assert.Contains(t, []string{"near", "next"}, row[1], "%q", row)
			assert.Equal(t, strings.ToLower(row[2]), row[2], "cues of %q are looked up in lower case", row)
		}
	})
	t.Run("verbs", func(t *testing.T) {
		unique(t, mustTable("verbs.tsv", 1), func(row []string) string { return row[0] })
	})
	t.Run("unsafe", func(t *testing.T) {
		unique(t, mustTable("unsafe.tsv", 1), func(row []string) string { return row[0] })
	})
}

func TestInflections(t *testing.T) {
	for lemma, want := range map[string][]string{
		"say":     {"say", "said", "says", "saying"},
		"deny":    {"deny", "denies", "denied", "denying"},
		"stress":  {"stress", "stresses", "stressed", "stressing"},
		"urge":    {"urge", "urges", "urged", "urging"},
		"portray": {"portray", "portrays", "portrayed", "portraying"},
	} {
		require.ElementsMatch(t, want, inflections(lemma), lemma)
	}
}

// TestPieces says which ways of writing a name are the same.
func TestPieces(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"Guinea-Bissau", "GUINEA‑BISSAU"},
		{"U.S.", "US"},
		{"Côte d’Ivoire", "Cote d'Ivoire"},
		{"Erdoğan", "Erdogan"},
		{"Workers' Party", "Workers’ Party"},
	} {
		a, ok := appendPieces(nil, c.a)
		require.True(t, ok)
		b, ok := appendPieces(nil, c.b)
		require.True(t, ok)
		texts := func(pieces []piece) []string {
			var out []string
			for _, p := range pieces {
				out = append(out, p.text)
			}
			return out
		}
		require.Equal(t, texts(a), texts(b), "%q and %q", c.a, c.b)
	}
	_, ok := appendPieces(nil, "Korea, Republic of")
	require.False(t, ok, "no name goes across a comma in running text")
}

// TestRanges holds that what a parser is to take as one word are whole tokens of
// names that are no adjectives.
func TestRanges(t *testing.T) {
	r := resolve(t, small(t), "The South Korean envoy met Kim Jong Un in North Korea.", "2018-06-01")
	names := small(t).Names(r.text)
	var got []string
	for _, x := range names.Ranges() {
		got = append(got, r.text.Source[r.text.Tokens[x[0]].Start:r.text.Tokens[x[1]-1].End])
	}
	require.Equal(t, []string{"Kim Jong Un", "North Korea"}, got)
	require.True(t, slices.IsSortedFunc(names.Ranges(), func(a, b [2]int32) int { return int(a[0] - b[0]) }))
}
