package event

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// check runs the coder over everything in a text and checks what must always
// hold.
func check(t testing.TB, in *Input) int {
	source := in.Text.Source
	inside := func(s claims.Span) {
		require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(source), s)
		if !s.IsZero() {
			require.True(t, utf8.RuneStart(source[s.Start]) && (s.End == len(source) || utf8.RuneStart(source[s.End])), s)
		}
	}
	sound := func(c *Coded) {
		require.NotZero(t, c.Type)
		require.NotZero(t, c.Factuality)
		require.NotEmpty(t, c.Rule)
		require.False(t, c.Predicate.IsZero())
		require.True(t, c.First <= c.Last)
		inside(c.Predicate)
		inside(c.Object)
		for _, p := range append(append([]claims.Party{}, c.Actors...), c.Recipients...) {
			require.True(t, len(p.Actors) > 0 || !p.Span.IsZero())
			inside(p.Span)
		}
	}
	found := 0
	for s := range in.Text.Sentences {
		list := Default().Narrated(in, s, nil)
		require.Equal(t, list, Default().Narrated(in, s, nil))
		for i := range list {
			sound(&list[i])
		}
		found += len(list)
		sentence := in.Text.Sentences[s]
		if c, ok := Default().Code(in, sentence.First, sentence.Last, Asserted); ok {
			sound(c)
		}
	}
	return found
}

func FuzzCoder(f *testing.F) {
	for _, seed := range []string{
		"", "Israel attacked Syria.", "“Iran supplied arms”, it said, to … (the DPRK)", "X\u00ff attacked \u200b Y", "to to to of of by by",
		"The attack, which was carried out by the rebels, followed the withdrawal of troops from Mali.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) {
			t.Skip() // refused before the stages
		}
		check(t, realInput(source, ""))
	})
}

// FuzzTree gives the coder trees that no parser would make.
func FuzzTree(f *testing.F) {
	f.Add("Israel attacked Syria and supplied arms to Mali.", []byte{1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, source string, shape []byte) {
		if !utf8.ValidString(source) {
			t.Skip()
		}
		text := token.Split(source)
		tree := syntax.Default().Analyse(text, nil, nil)
		for i := range tree.Head {
			if len(shape) == 0 {
				break
			}
			b := shape[i%len(shape)]
			tree.Head[i] = int32(int(b)*7%(len(tree.Head)+1)) - 1
			tree.Relation[i] = syntax.Relation(b) % (syntax.Xcomp + 1)
		}
		check(t, &Input{Text: text, Tree: tree, Mentions: nobody{}})
	})
}

// nobody knows no parties.
type nobody struct{}

func (nobody) Party(int32, int32) claims.Party { return claims.Party{} }
func (nobody) PartyAt(int32) claims.Party      { return claims.Party{} }

func TestAdversarial(t *testing.T) {
	for name, source := range map[string]string{
		"quotes":    strings.Repeat("“", 20000) + "Israel attacked Syria.",
		"one line":  strings.Repeat("Israel attacked Syria and ", 4000),
		"names":     strings.Repeat("Israel, ", 8000) + "met.",
		"of":        "the attack" + strings.Repeat(" of the attack", 8000),
		"hold":      strings.Repeat("to hold ", 8000),
		"marks":     strings.Repeat("attack\u200b\u202e ", 4000),
		"no spaces": strings.Repeat("attack", 20000),
	} {
		t.Run(name, func(t *testing.T) {
			text := token.Split(source)
			check(t, &Input{Text: text, Tree: syntax.Default().Analyse(text, nil, nil), Mentions: nobody{}})
		})
	}
}

func TestSharedTexts(t *testing.T) {
	found := 0
	for _, d := range readGold(t) {
		found += check(t, realInput(d.Text, d.Published))
	}
	assert.NotZero(t, found)
}

func BenchmarkCoder(b *testing.B) {
	source := strings.Repeat("On Monday the European Union imposed sanctions on Belarus, and Minsk recalled its ambassador to Germany. "+
		"Troops from Mali, which had withdrawn from the border, did not attack Niger. The weather was fine and the harvest was good this year.\n\n", 40)
	in := realInput(source, "2024-05-05")
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		in.view = nil
		for s := range in.Text.Sentences {
			Default().Narrated(in, s, nil)
		}
	}
}
