package event

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// The ratings of UDS-IH2 go from -3 (certainly not) to 3 (certainly).
var rating = map[claims.Factuality]float64{
	claims.CTPlus: 3, claims.PRPlus: 1.5, claims.PSPlus: 0.5, claims.Uu: -0.5, claims.PSMinus: -0.5, claims.PRMinus: -1.5, claims.CTMinus: -2.5,
}

// TestRatings compares the values of all predicates, political or not, with the
// ratings of readers.
func TestRatings(t *testing.T) {
	file, err := os.Open(shared(t, "corpora", "factuality", "uds_ih2", "dev.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	l := loadLexicon()
	var want, got []float64
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r struct {
			Text       string
			Predicates []struct {
				Span       [2]int
				Factuality float64
			}
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		runes := []rune(r.Text)
		text := token.Split(r.Text)
		in := &Input{Text: text, Tree: syntax.Default().Analyse(text, nil, nil), Mentions: nobody{}}
		v := newView(in)
		for _, p := range r.Predicates {
			start := len(string(runes[:p.Span[0]]))
			first, _ := tokensOf(text, start, start+1)
			c := candidate{head: first, light: -1, prep: -1, predicate: &predicate{}}
			d := l.judge(v, &c, 0, int32(len(text.Tokens)))
			value := rating[d.value]
			if d.tense == claims.Future {
				value = min(value, -1) // the readers were asked whether it happened
			}
			want, got = append(want, p.Factuality), append(got, value)
		}
	}
	mae, constant := 0.0, 0.0
	for i := range want {
		mae += math.Abs(want[i]-got[i]) / float64(len(want))
		constant += math.Abs(want[i]-3) / float64(len(want))
	}
	t.Logf("%d predicates: MAE %.3f, r %.3f; all certain: MAE %.3f", len(want), mae, pearson(want, got), constant)
	assert.Less(t, mae, 1.6)
}

func pearson(x, y []float64) float64 {
	n := float64(len(x))
	var mx, my, xy, xx, yy float64
	for i := range x {
		mx, my = mx+x[i]/n, my+y[i]/n
	}
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return xy / math.Sqrt(xx*yy)
}
