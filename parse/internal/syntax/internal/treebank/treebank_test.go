package treebank

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `# newdoc id = d
# sent_id = d-1
# newpar
# newpar_block = p (2 s)
# text = They don't.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	AUX	VBP	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	agree	agree	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

# sent_id = d-2
# newpar_block = p (1 s)
# text = No
1	No	no	INTJ	UH	_	0	root	_	_
`

func TestRead(t *testing.T) {
	sentences, err := Read(strings.NewReader(sample))
	require.NoError(t, err)
	require.Len(t, sentences, 2)
	s := sentences[0]
	assert.Equal(t, "d-1", s.ID)
	assert.Equal(t, "They don't.", s.Text)
	assert.True(t, s.Document)
	assert.True(t, s.Paragraph)
	require.Len(t, s.Words, 4)
	assert.Equal(t, Word{"n't", "not", "PART", "RB", 2, "advmod"}, s.Words[2])
	assert.Equal(t, []Token{{"They", 0, 1, true}, {"don't", 1, 3, false}, {".", 3, 4, true}}, s.Tokens)
	assert.False(t, sentences[1].Document)
	assert.False(t, sentences[1].Paragraph)
}

func TestReadNamesTheLine(t *testing.T) {
	for _, bad := range []string{"1\tword\n", "1\tw\tw\tX\tX\t_\tnone\tdep\t_\t_\n", "2-1\tw\t_\t_\t_\t_\t_\t_\t_\t_\n"} {
		_, err := Read(strings.NewReader("# text = w\n" + bad))
		assert.ErrorContains(t, err, "line 2")
	}
	_, err := ReadFile("none.conllu")
	assert.Error(t, err)
}
