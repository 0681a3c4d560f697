package token

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestGoldenRules runs the cases for cutting sentences that its makers publish;
// white space within and between the sentences doesn't count.
func TestGoldenRules(t *testing.T) {
	data, err := os.ReadFile(shared(t, "corpora", "segmentation", "golden_rules_en.json"))
	require.NoError(t, err)
	var cases []struct {
		Name, Input string
		Output      []string
		Golden      bool
	}
	require.NoError(t, json.Unmarshal(data, &cases))
	golden, all, rules := 0, 0, 0
	for _, c := range cases {
		text := Split(c.Input)
		var got []string
		for _, s := range text.Sentences {
			got = append(got, text.Source[s.Start:s.End])
		}
		right := plain(got) == plain(c.Output)
		if c.Golden {
			rules++
		}
		if right {
			all++
			if c.Golden {
				golden++
			}
			continue
		}
		if os.Getenv("SHOW") != "" {
			t.Logf("golden=%v %s\n  in   %q\n  got  %q\n  want %q", c.Golden, c.Name, c.Input, got, c.Output)
		}
	}
	t.Logf("golden rules %d of %d, all cases %d of %d", golden, rules, all, len(cases))
	require.GreaterOrEqual(t, golden, 47)
	require.GreaterOrEqual(t, 100*all, 80*len(cases))
}

// plain writes sentences with single spaces and a bar between them.
func plain(sentences []string) string {
	for i, s := range sentences {
		sentences[i] = strings.Join(strings.Fields(s), " ")
	}
	return strings.Join(sentences, " | ")
}
