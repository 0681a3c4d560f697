package event

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
)

// TestPairs measures the lexicon and the roles by themselves: wire sentences in
// which one pair of a source and a target is marked and labelled. An event counts
// whose actors overlap the source and whose recipients the target (all parties,
// if it is reciprocal). The labels merge CONCEDE and RETREAT.
func TestPairs(t *testing.T) {
	file, err := os.Open(shared(t, "corpora", "events", "plv_train.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	sentences, paired, right := 0, 0, 0
	confused := map[string]int{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var r struct{ Text, Source, Target, Plover string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		sentences++
		in := realInput(r.Text, "2015-06-15")
		v := Default().look(in)
		source, target := span(r.Text, r.Source), span(r.Text, r.Target)
		var labels []string
		for i := range v.events {
			h := &v.events[i]
			roles := h.roles
			h.name(v, &roles)
			whom := roles.recipients
			if h.frame.reciprocal {
				whom = roles.actors
			}
			if touches(roles.actors, source) && touches(whom, target) {
				label := h.eventType.String()
				if h.eventType == claims.ConcedeEvent || h.eventType == claims.RetreatEvent {
					label = "YIELD"
				}
				labels = append(labels, label)
			}
		}
		if len(labels) == 0 {
			continue
		}
		paired++
		hit := false
		for _, l := range labels {
			hit = hit || l == r.Plover
		}
		if hit {
			right++
		} else {
			confused[r.Plover+" as "+labels[0]]++
		}
	}
	precision, recall := float64(right)/float64(max(1, paired)), float64(right)/float64(max(1, sentences))
	t.Logf("%d sentences, %d with an event for the pair, %d right: precision %.3f recall %.3f F1 %.3f; %v", sentences, paired, right, precision, recall, 2*precision*recall/(precision+recall), confused)
	assert.GreaterOrEqual(t, precision, 0.72)
	assert.GreaterOrEqual(t, recall, 0.36)
}

func span(text, phrase string) claims.Span {
	at := strings.Index(text, phrase)
	if at < 0 {
		return claims.Span{}
	}
	return claims.Span{Start: at, End: at + len(phrase)}
}

func touches(list []claims.Party, s claims.Span) bool {
	for _, p := range list {
		if p.Span.Overlaps(s) {
			return true
		}
	}
	return false
}
