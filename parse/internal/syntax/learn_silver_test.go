package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPerformatives(t *testing.T) {
	var text [][]string
	for _, s := range []string{
		"The Security Council condemns the raid .",
		"“ The Council calls upon all sides to stop .",
		"The Security Council notes the request .",
		"The Council's members met .",
	} {
		for range performativeLeast {
			text = append(text, strings.Fields(s))
		}
	}
	p := findPerformatives([][][]string{text})
	require.Equal(t, performatives{"condemns": true, "calls": true, "notes": true}, p)

	for _, test := range []struct {
		text string
		want []string
	}{
		{"The Security Council strongly condemns the raid , notes the appeal , and further calls upon all sides to stop .", []string{"condemns", "notes", "calls"}},
		{"3. Calls upon all sides to stop , and notes their words ;", []string{"Calls", "notes"}},
		{"The Council condemns raids , calls of envoys and notes .", []string{"condemns"}},
		{"The envoy condemns the raid .", nil},
		{"The calls were loud .", nil},
		{"calls upon all", nil},
		{"1. 2. 3.", nil},
	} {
		words := strings.Fields(test.text)
		var got []string
		for _, i := range p.in(words) {
			got = append(got, words[i])
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

func TestNameTokens(t *testing.T) {
	m := &Model{
		classes: []class{{NOUN, NN}, {PROPN, NNP}},
		names:   []label{{relation: Nsubj}, {relation: Flat}, {relation: Compound}},
	}
	// envoy Ann Lee of Port Said: "Ann Lee" and "Port Said" are names
	s := &sample{
		words: strings.Fields("envoy Ann Lee of Port Said"),
		gold:  []uint8{0, 1, 1, 0, 1, 1},
		head:  []int32{2, 0, 2, 6, 6, 2},
		label: []uint8{0, 0, 1, 0, 2, 0},
	}
	s.predicted = s.gold
	names, found := m.nameTokens(s)
	require.True(t, found)
	assert.Equal(t, []int32{0, 2, 2, 3, 5, 5}, names)

	g, ok := m.goldTree(s, names)
	require.True(t, ok)
	assert.Equal(t, []int32{0, 2, 3, 5}, g.tokens)
	assert.Equal(t, []int32{0, 2, 5, 4, 2, 0}, g.head)
}
