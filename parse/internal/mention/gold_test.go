package mention

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// shared is the folder of real texts; tests over them skip without it.
func shared(t testing.TB, parts ...string) string {
	t.Helper()
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	path := filepath.Join(append([]string{root}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no texts at %s: set COMMUNIQUE_SHARED to the folder that holds them", path)
	}
	return path
}

type goldMention struct {
	Text   string   `json:"text"`
	Kind   string   `json:"kind"`
	Actors []string `json:"actors"`
	Span   []int    `json:"span"`
}

type goldDocument struct {
	Doc       string        `json:"doc"`
	Published string        `json:"published"`
	Mentions  []goldMention `json:"mentions"`
}

func analyse(t testing.TB, text, published string) *Result {
	t.Helper()
	day, err := actors.ParseDay(published)
	require.NoError(t, err)
	words := token.Split(text)
	names := defaultMatcher().Names(words)
	tree := syntax.Default().Analyse(words, names.Ranges(), nil)
	return defaultMatcher().Resolve(words, tree, names, day)
}

// TestGoldMentions counts as the reference scorer does: a mention is right when
// span and actors are; a predicted one counts against precision only where it
// overlaps an annotated one.
func TestGoldMentions(t *testing.T) {
	folder := shared(t, "gold", "claims")
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	right, predicted, gold := 0, 0, 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var g goldDocument
		require.NoError(t, json.Unmarshal(data, &g))
		text, err := os.ReadFile(strings.TrimSuffix(path, ".json") + ".txt")
		require.NoError(t, err)
		result := analyse(t, string(text), g.Published)
		want := map[[2]int][]string{}
		for _, m := range g.Mentions {
			if len(m.Span) == 2 {
				want[[2]int{m.Span[0], m.Span[1]}] = m.Actors
			}
		}
		got := map[[2]int]*Mention{}
		for i := range result.Mentions {
			m := &result.Mentions[i]
			if m.Place || m.Minor || len(m.Actors) == 0 {
				continue
			}
			got[[2]int{m.Start, m.End}] = m
		}
		docRight, docPredicted := 0, 0
		for _, m := range g.Mentions {
			if len(m.Span) != 2 {
				continue
			}
			span := [2]int{m.Span[0], m.Span[1]}
			if p := got[span]; p == nil {
				t.Logf("MISSED %s %q %s %v", g.Doc, m.Text, m.Kind, m.Actors)
			} else if !sameActors(m.Actors, p.Actors) {
				t.Logf("WRONG  %s %q %s want %v got %v (%s)", g.Doc, m.Text, m.Kind, m.Actors, p.Actors, p.Why)
			}
		}
		for span, actors := range want {
			if p := got[span]; p != nil && sameActors(actors, p.Actors) {
				docRight++
			}
		}
		for i := range result.Mentions {
			m := &result.Mentions[i]
			span := [2]int{m.Start, m.End}
			if got[span] != m {
				continue
			}
			for w := range want {
				if span[0] < w[1] && w[0] < span[1] {
					docPredicted++
					if want[span] == nil {
						t.Logf("EXTRA  %s %q %v (%s)", g.Doc, m.In(string(text)), m.Actors, m.Why)
					}
					break
				}
			}
		}
		right, predicted, gold = right+docRight, predicted+docPredicted, gold+len(want)
	}
	p, rec := float64(right)/float64(predicted), float64(right)/float64(gold)
	f := 2 * p * rec / (p + rec)
	require.GreaterOrEqual(t, f, 0.88)
	t.Logf("mentions P %.3f R %.3f F1 %.3f (%d right, %d predicted, %d gold)", p, rec, f, right, predicted, gold)
}

// What follows compares actors as the reference scorer does.

func sameActors(gold []string, got []actors.ID) bool {
	if len(gold) != len(got) {
		return false
	}
	left := slices.Clone(got)
	for _, g := range gold {
		i := slices.IndexFunc(left, func(id actors.ID) bool { return sameActor(g, string(id)) })
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

var (
	affiliated = regexp.MustCompile(`^([a-z]{3}):(.+)$`)
	kinds      = regexp.MustCompile(`^(org|bloc|group|office):`)
	wordRunes  = regexp.MustCompile(`[\p{L}\p{N}_]+`)
	notPlain   = regexp.MustCompile(`[^a-z0-9]`)
)

func plainCode(c string) string {
	c = strings.ToLower(strings.TrimSpace(c))
	if m := affiliated.FindStringSubmatch(c); m != nil && m[1] != "org" {
		return "generic:" + m[2] + "@" + m[1]
	}
	return kinds.ReplaceAllString(c, "")
}

func headOfCode(c string) string {
	if _, after, ok := strings.Cut(c, ":"); ok {
		c = after
	}
	c, _, _ = strings.Cut(c, "@")
	words := wordRunes.FindAllString(c, -1)
	if len(words) == 0 {
		return ""
	}
	return strings.TrimRight(words[len(words)-1], "s")
}

func sameActor(a, b string) bool {
	a, b = plainCode(a), plainCode(b)
	if a == b {
		return true
	}
	if strings.HasPrefix(a, "generic:") && strings.HasPrefix(b, "generic:") {
		return headOfCode(a) == headOfCode(b) || strings.Contains(a, "@") && a[strings.LastIndex(a, "@")+1:] == b[strings.LastIndex(b, "@")+1:]
	}
	if strings.HasPrefix(a, "person:") && strings.HasPrefix(b, "person:") {
		x, y := wordRunes.FindAllString(a[7:], -1), wordRunes.FindAllString(b[7:], -1)
		in := func(x, y []string) bool {
			return !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
		}
		return in(x, y) || in(y, x)
	}
	strip := func(s string) string { return notPlain.ReplaceAllString(s[strings.LastIndex(s, ":")+1:], "") }
	return strip(a) == strip(b) && !strings.HasPrefix(a, "generic:")
}
