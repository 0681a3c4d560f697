package syntax

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/token"
)

// check holds what is true of every tree.
func check(t testing.TB, x *token.Text, tree *Tree) {
	t.Helper()
	n := len(x.Tokens)
	for _, length := range []int{len(tree.UPOS), len(tree.XPOS), len(tree.Lemma), len(tree.Head), len(tree.Relation), len(tree.Passive), len(tree.Margin)} {
		require.Equal(t, n, length)
	}
	depth := make([]int8, n) // 1 being visited, 2 leads to a root
	for _, s := range x.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			h := tree.Head[i]
			require.NotEqual(t, NoRelation, tree.Relation[i])
			require.Equal(t, h < 0, tree.Relation[i] == Root)
			if h < 0 {
				roots++
				continue
			}
			require.True(t, h >= s.First && h < s.Last && h != i, "head %d of token %d in [%d,%d)", h, i, s.First, s.Last)
			require.GreaterOrEqual(t, tree.Margin[i], int16(0))
		}
		require.Equal(t, 1, roots)
		for i := s.First; i < s.Last; i++ {
			k := i
			for k >= 0 && depth[k] == 0 {
				depth[k] = 1
				k = tree.Head[k]
			}
			require.True(t, k < 0 || depth[k] == 2, "circle at token %d", i)
			for k = i; k >= 0 && depth[k] == 1; k = tree.Head[k] {
				depth[k] = 2
			}
		}
	}
}

func FuzzAnalyse(f *testing.F) {
	f.Add("The Security Council condemns the attack, and calls upon all states to help.", uint8(1), uint8(2))
	f.Add("“No,” he said. “‘Yes’ is what I said”", uint8(0), uint8(4))
	f.Add("\" \" ' '' ` `` ” “", uint8(0), uint8(0))
	f.Add("\xff\xfe a\x00b ﷺ Ünïcode İSTANBUL ẞ", uint8(2), uint8(1))
	m, arena := Default(), &Arena{}
	f.Fuzz(func(t *testing.T, source string, at, length uint8) {
		x := token.Split(source)
		var names [][2]int32
		if a := int32(at); length > 0 {
			names = [][2]int32{{a, a + int32(length)}, {a + 1, a + 2}, {a + 300, a + 302}}
		}
		tree := m.Analyse(x, names, arena)
		check(t, x, tree)
		fresh := m.Analyse(x, names, nil)
		require.Equal(t, fresh, tree)
	})
}

func TestLongSentence(t *testing.T) {
	words := strings.Fields("the minister said that the envoys , who met in the capital , signed “ it ” and")
	took := func(n int) time.Duration {
		x := text(strings.Join(slices.Repeat(words, n/len(words)), " "))
		best := time.Hour
		for range 3 {
			start := time.Now()
			tree := Default().Analyse(x, nil, nil)
			best = min(best, time.Since(start))
			check(t, x, tree)
		}
		return best
	}
	short, long := took(10_000), took(100_000)
	assert.Less(t, long, 40*short, "time must grow with the sentence, not with its square")
}

func TestNoAllocations(t *testing.T) {
	x, arena := token.Split(strings.Repeat("The ministers denied that weapons had been shipped to either side. ", 20)), &Arena{}
	Default().Analyse(x, nil, arena)
	assert.Zero(t, testing.AllocsPerRun(10, func() { Default().Analyse(x, [][2]int32{{1, 2}}, arena) }))
}
