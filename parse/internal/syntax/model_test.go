package syntax

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/syntax/model"
)

func TestModelSize(t *testing.T) {
	assert.LessOrEqual(t, len(model.Data), 6_000_000)
}

func TestDecodeRefusesDamage(t *testing.T) {
	for _, damaged := range [][]byte{
		nil,
		[]byte(magic),
		model.Data[:len(model.Data)-1],
		append(slices.Clone(model.Data), 0),
		append([]byte("UDEN\x00"), model.Data[5:]...),
	} {
		_, err := Decode(damaged)
		require.ErrorIs(t, err, ErrModel)
	}
	b := slices.Clone(model.Data)
	b[len(b)/2] ^= 4
	_, err := Decode(b)
	require.ErrorIs(t, err, ErrModel)
}

func TestWeightCodes(t *testing.T) {
	assert.Zero(t, encodeWeight(0))
	assert.Zero(t, encodeWeight(7))
	assert.Zero(t, encodeWeight(-7))
	for w := int64(8); w <= 15<<11; w++ {
		got := int64(weight(encodeWeight(w)))
		require.InDelta(t, w, got, float64(w)/16+0.5, "%d", w)
		require.Equal(t, -got, int64(weight(encodeWeight(-w))))
	}
	assert.EqualValues(t, 15<<11, weight(encodeWeight(1<<40)))
	// sums of labels' weights stay within their sixteen bits
	assert.LessOrEqual(t, labelFeatures*(labelBias+labelLimit), 1<<16-1)
}

func TestLemmas(t *testing.T) {
	m, a := Default(), &Arena{}
	for _, test := range []struct {
		form  string
		xpos  XPOS
		lemma string
	}{
		{"said", VBD, "say"},
		{"condemns", VBZ, "condemn"},
		{"Condemning", VBG, "condemn"},
		{"were", VBD, "be"},
		{"missiles", NNS, "missile"},
		{"policies", NNS, "policy"},
		{"men", NNS, "man"},
		{"n't", RB, "not"},
		{"Moscow", NNP, "Moscow"},
		{"Their", PRPPossessive, "their"},
		{"worse", JJR, "bad"},
		{"", NN, ""},
	} {
		assert.Equal(t, test.lemma, m.lemmas.lemma(test.form, test.xpos, a), test.form)
	}
}
