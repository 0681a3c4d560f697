package syntax

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNames(t *testing.T) {
	for i := range upos {
		u, err := ParseUPOS(UPOS(i).String())
		require.NoError(t, err)
		assert.Equal(t, UPOS(i), u)
	}
	for i := range xpos {
		x, err := ParseXPOS(XPOS(i).String())
		require.NoError(t, err)
		assert.Equal(t, XPOS(i), x)
	}
	for i := range relations {
		r, err := ParseRelation(Relation(i).String())
		require.NoError(t, err)
		assert.Equal(t, Relation(i), r)
	}
	assert.Equal(t, "VERB", VERB.String())
	assert.Equal(t, "WRB", WRB.String())
	assert.Equal(t, "xcomp", Xcomp.String())
	assert.Equal(t, "punct", PunctRel.String())
	assert.Equal(t, "invalid(200)", UPOS(200).String())

	r, err := ParseRelation("nsubj:pass")
	require.NoError(t, err)
	assert.Equal(t, Nsubj, r)
	_, err = ParseUPOS("NAME")
	assert.ErrorContains(t, err, `"NAME" is not a universal part of speech`)
	_, err = ParseXPOS("NAME")
	assert.Error(t, err)
	_, err = ParseRelation("subject")
	assert.Error(t, err)
}

func TestNamesInJSON(t *testing.T) {
	type word struct {
		U UPOS
		X XPOS
		R Relation
	}
	in := word{NOUN, NNS, Obj}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"U":"NOUN","X":"NNS","R":"obj"}`, string(b))
	var out word
	require.NoError(t, json.Unmarshal(b, &out))
	assert.Equal(t, in, out)
}
