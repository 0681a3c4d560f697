package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
)

// line writes an event as the tables of the tests do:
// TYPE/mode "predicate" ACTORS -> RECIPIENTS value tense.
func line(text string, e *claims.Event) string {
	var b strings.Builder
	b.WriteString(e.Type.String())
	if e.Mode != claims.NoMode {
		b.WriteString("/" + e.Mode.String())
	}
	fmt.Fprintf(&b, " %q %v -> %v %v %v", e.Predicate.In(text), ids(e.Actors), ids(e.Recipients), e.Factuality, e.Tense)
	return b.String()
}

func TestNarrated(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"France recalled its ambassador to Italy.", []string{`SANCTION/withdraw "recalled" [FRA] -> [ITA] CT+ past`}},
		{"North Korea fired two ballistic missiles on Tuesday.", []string{`MOBILIZE/weapons "fired" [PRK] -> [] CT+ past`}},
		{"Russia vetoed the draft resolution.", []string{`REJECT "vetoed" [RUS] -> [] CT+ past`}},
		{"Germany voted in favour of the resolution.", []string{`SUPPORT "voted in favour of" [DEU] -> [] CT+ past`}},
		{"Turkey and Libya signed an agreement.", []string{`AGREE "signed" [TUR LBY] -> [] CT+ past`}},
		{"The agreement was signed by Chad.", []string{`AGREE "signed" [TCD] -> [] CT+ past`}},
		{"The European Union has imposed sanctions on Belarus.", []string{`SANCTION/discontinue "imposed sanctions on" [org:eu] -> [BLR] CT+ past`}},
		{"Venezuela expelled two German diplomats.", []string{`SANCTION/expel "expelled" [VEN] -> [DEU] CT+ past`}},
		{"Israel attacked Syria.", []string{`ASSAULT "attacked" [ISR] -> [SYR] CT+ past`}},
		{"Syria was attacked by Israel.", []string{`ASSAULT "attacked" [ISR] -> [SYR] CT+ past`}},
		{"Iran supplied Yemen with missiles.", []string{`AID "supplied" [IRN] -> [YEM] CT+ past`}},
		{"Iran did not supply missiles to Yemen.", []string{`AID "supply" [IRN] -> [YEM] CT- past`}},
		{"Japan failed to attack China.", []string{`ASSAULT "attack" [JPN] -> [CHN] CT- past`}},
		{"Jordan met with Egypt and signed an agreement.", []string{`CONSULT "met with" [JOR EGY] -> [] CT+ past`, `AGREE "signed" [JOR] -> [] CT+ past`}},
		// What is wished, supposed or done by nobody in politics is not told.
		{"Japan might attack China.", nil},
		{"If Japan attacks China, prices will rise.", nil},
		{"Heavy rain killed 20 people in the valley.", nil},
		{"The company launched a new phone.", nil},
		{"She was born in a small town.", nil},
	} {
		in := realInput(test.text, "2024-05-05")
		var got []string
		for s := range in.Text.Sentences {
			for _, c := range Default().Narrated(in, s, nil) {
				got = append(got, line(test.text, &c.Event))
			}
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

func TestNarratedClause(t *testing.T) {
	text := "On Monday, Jordan met with Egypt in Cairo and signed an agreement, which pleased the markets."
	in := realInput(text, "2024-05-05")
	list := Default().Narrated(in, 0, nil)
	require.Len(t, list, 2)
	v := newView(in)
	assert.Equal(t, "Jordan met with Egypt in Cairo", v.bytes(list[0].First, list[0].Last).In(text))
	assert.True(t, strings.HasPrefix(v.bytes(list[1].First, list[1].Last).In(text), "signed an agreement"))
}

func TestNarratedMask(t *testing.T) {
	in := realInput("Israel attacked Syria.", "2024-05-05")
	assert.Empty(t, Default().Narrated(in, 0, func(int32) bool { return true }))
	assert.Empty(t, Default().Narrated(in, 7, nil))
	assert.Empty(t, Default().Narrated(in, -1, nil))
}
