package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/token"
)

// text is a text of one sentence whose words stand between spaces.
func text(s string) *token.Text {
	t := &token.Text{Source: s}
	at := int32(0)
	for w := range strings.SplitSeq(s, " ") {
		end := at + int32(len(w))
		t.Tokens = append(t.Tokens, token.Token{Start: at, End: end, Kind: token.Word, Space: true})
		at = end + 1
	}
	n := int32(len(t.Tokens))
	t.Sentences = []token.Sentence{{End: int32(len(s)), Last: n}}
	t.Paragraphs = []token.Paragraph{{End: int32(len(s)), Last: 1}}
	return t
}

// draw writes a tree as word/relation<head, for reading.
func draw(t *token.Text, tree *Tree) string {
	var b strings.Builder
	for i := range t.Tokens {
		head := "-"
		if h := tree.Head[i]; h >= 0 {
			head = t.Word(int(h))
		}
		pass := ""
		if tree.Passive[i] {
			pass = ":pass"
		}
		b.WriteString(t.Word(i) + "/" + tree.Relation[i].String() + pass + "<" + head + " ")
	}
	return strings.TrimSpace(b.String())
}

func TestAnalyse(t *testing.T) {
	tests := []struct {
		text  string
		names [][2]int32
		want  string
	}{
		{"The minister said that the talks were postponed .", nil,
			"The/det<minister minister/nsubj<said said/root<- that/mark<postponed the/det<talks talks/nsubj:pass<postponed were/aux:pass<postponed postponed/ccomp<said ./punct<said"},
		{"The Security Council condemns the attack .", [][2]int32{{1, 3}},
			"The/det<Council Security/flat<Council Council/nsubj<condemns condemns/root<- the/det<attack attack/obj<condemns ./punct<condemns"},
		{"He said : “ We reject this ” .", nil,
			"He/nsubj<said said/root<- :/punct<reject “/punct<reject We/nsubj<reject reject/ccomp<said this/obj<reject ”/punct<reject ./punct<said"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			x := text(test.text)
			assert.Equal(t, test.want, draw(x, Default().Analyse(x, test.names, nil)))
		})
	}
}

func TestAnalyseNothing(t *testing.T) {
	tree := Default().Analyse(&token.Text{}, nil, nil)
	require.Empty(t, tree.Head)
	x := text("” “ ”")
	tree = Default().Analyse(x, nil, nil)
	assert.Equal(t, []int32{-1, 0, 0}, tree.Head)
}
