package actors_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed4619396c/communique/actors"
)

// pair is two names and whether they are one person's or organisation's.
type pair struct {
	A, B  string
	Match bool
}

// scorePairs gives precision, recall and F1 of Compare at the default threshold.
func scorePairs(pairs []pair) (precision, recall, f1 float64) {
	var found, right, want float64
	for _, p := range pairs {
		same := actors.Compare(p.A, p.B).Score >= actors.DefaultThreshold
		if same {
			found++
		}
		if p.Match {
			want++
			if same {
				right++
			}
		}
	}
	precision, recall = right/found, right/want
	return precision, recall, 2 * precision * recall / (precision + recall)
}

func TestNamePairs(t *testing.T) {
	precision, recall, f1 := scorePairs(readShared[pair](t, "corpora/names/name_pairs.jsonl"))
	t.Logf("name pairs: precision %.3f, recall %.3f, F1 %.3f", precision, recall, f1)
	assert.GreaterOrEqual(t, f1, 0.88)
}

func TestLeaderNamePairs(t *testing.T) {
	precision, recall, f1 := scorePairs(readShared[pair](t, "corpora/names/leader_name_pairs.jsonl"))
	t.Logf("leaders: precision %.3f, recall %.3f, F1 %.3f", precision, recall, f1)
	assert.GreaterOrEqual(t, f1, 0.92)
}

func TestSpellingsOfOneName(t *testing.T) {
	type spelling struct{ Input, QID string }
	for _, s := range readShared[spelling](t, "corpora/names/putin_name_variants.jsonl") {
		found := actors.Default().Search(s.Input)
		if assert.NotEmpty(t, found, s.Input) {
			assert.Equal(t, actors.ID("person:vladimir-putin"), found[0].Actor.ID, s.Input)
		}
	}
}
