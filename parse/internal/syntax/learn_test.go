package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
)

// smallTreebank is a treebank of a few sentences.
func smallTreebank(t *testing.T) []treebank.Sentence {
	t.Helper()
	var b strings.Builder
	for _, who := range []string{"minister", "envoy", "speaker", "general"} {
		for _, does := range []string{"praised", "rejected", "signed"} {
			for _, what := range []string{"treaty", "plan", "offer"} {
				for i, row := range []string{
					"The\tthe\tDET\tDT\t_\t2\tdet", who + "\t" + who + "\tNOUN\tNN\t_\t3\tnsubj",
					does + "\t" + strings.TrimSuffix(does, "ed") + "\tVERB\tVBD\t_\t0\troot",
					"the\tthe\tDET\tDT\t_\t5\tdet", what + "\t" + what + "\tNOUN\tNN\t_\t3\tobj",
					".\t.\tPUNCT\t.\t_\t3\tpunct",
				} {
					b.WriteString(string(rune('1'+i)) + "\t" + row + "\t_\t_\n")
				}
				b.WriteString("\n")
			}
		}
	}
	sentences, err := treebank.Read(strings.NewReader(b.String()))
	require.NoError(t, err)
	return sentences
}

func TestTrainIsDeterministic(t *testing.T) {
	training := Training{
		Treebank:     smallTreebank(t),
		Texts:        [][][]string{{strings.Fields("The general signed the treaty ."), strings.Fields("The envoy praised it .")}},
		TaggerEpochs: 2, ParserEpochs: 2, TaggerRuns: 1, ParserRuns: 1, Folds: 2,
	}
	first, err := Train(training)
	require.NoError(t, err)
	second, err := Train(training)
	require.NoError(t, err)
	require.Equal(t, first, second)

	m, err := Decode(first)
	require.NoError(t, err)
	tree := m.Words(strings.Fields("The speaker rejected the offer ."), nil)
	assert.Equal(t, []int32{1, 2, -1, 4, 2, 2}, tree.Head)
	assert.Equal(t, []Relation{Det, Nsubj, Root, Det, Obj, PunctRel}, tree.Relation)
	assert.Equal(t, []UPOS{DET, NOUN, VERB, DET, NOUN, PUNCT}, tree.UPOS)
	assert.Equal(t, "reject", tree.Lemma[2])
}

func TestTrainNamesWhatIsWrong(t *testing.T) {
	s := smallTreebank(t)
	s[3].Words[1].UPOS = "NOMEN"
	_, err := Train(Training{Treebank: s})
	assert.ErrorContains(t, err, "NOMEN")
}

func TestLift(t *testing.T) {
	// 1 -> 3 crosses 2 -> 4: the shorter or first one moves up
	g := goldTree{tokens: []int32{0, 1, 2, 3}, head: []int32{0, 3, 4, 5, 3, 0}}
	g.lift()
	for d := int32(1); d <= 4; d++ {
		h := g.head[d]
		if h == 5 {
			continue
		}
		for k := min(h, d) + 1; k < max(h, d); k++ {
			assert.True(t, g.under(k, h), "arc %d -> %d crosses at %d", h, d, k)
		}
	}
}
