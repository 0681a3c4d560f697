package mention

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// FuzzResolve holds what every text must give: spans inside the text and on
// rune boundaries, tokens that fit them, text order, the same result twice, and
// an answer for every phrase.
func FuzzResolve(f *testing.F) {
	for _, seed := range []string{
		"South Korea, Japan and the United States condemned North Korea, the allies said.",
		"“We will not go,” Putin said. “I” he", "UN Security Council (UNSC) the Council's UN-led",
		"Foreign Minister Wang Yi, a doctor, of the of of the", "al-al-al and the two countries", "(((( \"\"\"\" ‘’“", "Nikos\xff Dendias",
		"the Committee established pursuant to resolution 1718 (2006)", "İstanbul ǅ ﬁ ", "and and, and , of 's 's", "The North and the South Korean",
	} {
		f.Add(seed)
	}
	m := small(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		words := token.Split(text)
		names := m.Names(words)
		for _, tree := range []*syntax.Tree{nil, syntax.Default().Analyse(words, names.Ranges(), nil)} {
			r := m.Resolve(words, tree, names, actors.MustParseDay("2018-06-01"))
			before := 0
			for _, x := range r.Mentions {
				require.True(t, 0 <= x.Start && x.Start < x.End && x.End <= len(text), "span %v", x.Span)
				if utf8.ValidString(text) {
					require.True(t, utf8.RuneStart(text[x.Start]) && (x.End == len(text) || utf8.RuneStart(text[x.End])), "span %v cuts a rune", x.Span)
				}
				require.True(t, 0 <= x.First && x.First < x.Last && int(x.Last) <= len(words.Tokens))
				require.True(t, x.First <= x.Head && x.Head < x.Last, "head %d of [%d %d)", x.Head, x.First, x.Last)
				require.LessOrEqual(t, before, x.Start)
				before = x.Start
				for _, id := range x.Actors {
					_, err := actors.ParseID(string(id))
					require.NoError(t, err)
				}
			}
			require.Equal(t, r.Mentions, m.Resolve(words, tree, names, actors.MustParseDay("2018-06-01")).Mentions)
			for i := range words.Tokens {
				p := r.PartyAt(int32(i))
				require.True(t, p.Start <= p.End && p.End <= len(text))
				r.Party(int32(i), int32(min(len(words.Tokens), i+7)))
			}
		}
	})
}

// TestLinear resolves texts that tempt a search to go far: time must grow with
// the length, not with its square.
func TestLinear(t *testing.T) {
	m := small(t)
	for name, unit := range map[string]string{
		"names in a row":   "Moscow ",
		"one sentence":     "the ally of Japan and ",
		"open quotations":  "“We said ",
		"pronouns":         "he and they ",
		"capitals":         "Aaa Bbb ",
		"open brackets":    "Japan (",
		"unknown persons":  "President Aaa Bbb, ",
		"document holders": "The statement said. ",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, 400_000/len(unit))
			words := token.Split(text)
			m.Resolve(words, nil, m.Names(words), 0)
		})
	}
}
