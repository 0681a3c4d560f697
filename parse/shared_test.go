package parse_test

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse"
)

// shared is a folder of real texts and annotations that this repository doesn't
// hold: COMMUNIQUE_SHARED, by default beside the module. Tests skip without it.
func shared(t testing.TB, path string) string {
	root := cmp.Or(os.Getenv("COMMUNIQUE_SHARED"), filepath.Join("..", "..", "shared"))
	full := filepath.Join(root, path)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("no real texts at %s: set COMMUNIQUE_SHARED to their folder", full)
	}
	return full
}

// TestCorpus parses every statement and story in one go.
func TestCorpus(t *testing.T) {
	folder := shared(t, "corpora/statements")
	parser, err := parse.New()
	require.NoError(t, err)
	paths, err := filepath.Glob(filepath.Join(folder, "*", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	inputs := func(yield func(parse.Input, error) bool) {
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if !yield(parse.Input{ID: path, Text: string(text)}, err) {
				return
			}
		}
	}
	n, withClaims := 0, 0
	for d, err := range parser.All(t.Context(), inputs, 2) {
		require.NoError(t, err)
		require.Equal(t, paths[n], d.ID)
		assertInvariants(t, d, d.Text)
		n++
		if len(d.Claims) > 0 {
			withClaims++
		}
	}
	assert.Equal(t, len(paths), n)
	assert.GreaterOrEqual(t, withClaims, n*97/100, "texts without any claim")
}

// gold is a document annotated by hand.
type gold struct {
	Doc       string `json:"doc"`
	Published string `json:"published"`
	Mentions  []struct {
		Span   [2]int   `json:"span"`
		Actors []string `json:"actors"`
	} `json:"mentions"`
	Claims []goldClaim `json:"claims"`
}

type goldClaim struct {
	Sources []([]string) `json:"sources"`
	Cue     []int        `json:"cue_span"`
	Act     string       `json:"act"`
	ActAlt  []string     `json:"act_alt"`
	TypeAlt []string     `json:"type_alt"`
	Content [][2]int     `json:"content_spans"`
	Event   *struct {
		Type string `json:"type"`
	} `json:"event"`
}

// tally counts for precision and recall.
type tally struct{ right, predicted, gold int }

func (x tally) f1() float64 { return 2 * float64(x.right) / float64(x.predicted+x.gold) }

// accuracy counts for a share.
type accuracy struct{ right, all int }

func (x accuracy) share() float64 { return float64(x.right) / float64(x.all) }

type figures struct {
	detected, mentions, correct tally
	source, act, kind           accuracy
}

// TestGold holds the figures on the hand-annotated documents as floors. Claims
// are paired as the annotators' own scorer does: by overlap of content or cue.
func TestGold(t *testing.T) {
	folder := shared(t, "gold/claims")
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	parser, err := parse.New()
	require.NoError(t, err)
	var all, seed figures
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var g gold
		require.NoError(t, json.Unmarshal(data, &g))
		text, err := os.ReadFile(strings.TrimSuffix(path, ".json") + ".txt")
		require.NoError(t, err)
		d, err := parser.Document(parse.Input{ID: g.Doc, Published: actors.MustParseDay(g.Published), Text: string(text)})
		require.NoError(t, err)
		all.add(&g, d)
		if g.Doc == "seed" {
			seed.add(&g, d)
		}
	}
	t.Logf("detected F1 %.3f, source %.3f, act %.3f, event type %.3f, mentions F1 %.3f, correct F1 %.3f; seed: correct F1 %.3f",
		all.detected.f1(), all.source.share(), all.act.share(), all.kind.share(), all.mentions.f1(), all.correct.f1(), seed.correct.f1())
	assert.GreaterOrEqual(t, all.detected.f1(), 0.80)
	assert.GreaterOrEqual(t, all.source.share(), 0.85)
	assert.GreaterOrEqual(t, all.act.share(), 0.95)
	assert.GreaterOrEqual(t, all.mentions.f1(), 0.88)
	assert.GreaterOrEqual(t, all.correct.f1(), 0.55)
	assert.GreaterOrEqual(t, seed.correct.f1(), 0.60)
}

func (f *figures) add(g *gold, d *parse.Document) {
	f.detected.gold += len(g.Claims)
	f.detected.predicted += len(d.Claims)
	type pair struct {
		score float64
		i, j  int
	}
	var pairs []pair
	for i := range g.Claims {
		for j := range d.Claims {
			if score, ok := overlap(&g.Claims[i], &d.Claims[j]); ok {
				pairs = append(pairs, pair{score, i, j})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.i, a.i), cmp.Compare(b.j, a.j))
	})
	usedGold, usedClaim := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if usedGold[p.i] || usedClaim[p.j] {
			continue
		}
		usedGold[p.i], usedClaim[p.j] = true, true
		f.compare(&g.Claims[p.i], &d.Claims[p.j])
	}
	f.correct.gold, f.correct.predicted = f.detected.gold, f.detected.predicted

	spans := map[[2]int][]actors.ID{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		spans[[2]int{m.Start, m.End}] = m.Actors
	}
	for span := range spans {
		for i := range g.Mentions {
			if s := g.Mentions[i].Span; span[0] < s[1] && s[0] < span[1] {
				f.mentions.predicted++
				break
			}
		}
	}
	seen := map[[2]int]bool{}
	for i := range g.Mentions {
		m := &g.Mentions[i]
		if seen[m.Span] {
			continue
		}
		seen[m.Span] = true
		f.mentions.gold++
		if got, ok := spans[m.Span]; ok && sameActors(m.Actors, got) {
			f.mentions.right++
		}
	}
}

func (f *figures) compare(want *goldClaim, got *claims.Claim) {
	f.detected.right++
	source := true
	if len(want.Sources) > 0 {
		source = sameActors(want.Sources[0], got.Sources[0].Actors)
		f.source.all++
		f.source.right += one(source)
	}
	act := got.Act.String() == want.Act || slices.Contains(want.ActAlt, got.Act.String())
	if want.Act != "" {
		f.act.all++
		f.act.right += one(act)
	}
	wanted, found := "", ""
	if want.Event != nil {
		wanted = want.Event.Type
	}
	if got.Event != nil {
		found = got.Event.Type.String()
	}
	kind := wanted == found || slices.Contains(want.TypeAlt, found)
	if want.Event != nil {
		f.kind.all++
		f.kind.right += one(kind)
	}
	f.correct.right += one(source && (act || want.Act == "") && kind)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// overlap of two claims' contents, and whether they may be a pair.
func overlap(want *goldClaim, got *claims.Claim) (score float64, ok bool) {
	if (len(want.Sources) > 0) != (len(got.Sources) > 0) {
		return 0, false
	}
	common, total := 0, 0
	for _, a := range want.Content {
		total += a[1] - a[0]
		for _, b := range got.Content {
			common += max(0, min(a[1], b.End)-max(a[0], b.Start))
		}
	}
	for _, b := range got.Content {
		total += b.Len()
	}
	cue := len(want.Cue) == 2 && got.Cue.Start < want.Cue[1] && want.Cue[0] < got.Cue.End
	score = 2 * float64(common) / float64(total)
	least := 0.35
	if len(want.Sources) > 0 {
		least = 0.5
	}
	ok = score >= least || cue && score > 0
	if cue {
		score += 0.5
	}
	return score, ok
}

func sameActors(want []string, got []actors.ID) bool {
	if len(want) != len(got) {
		return false
	}
	left := slices.Clone(got)
	for _, w := range want {
		i := slices.IndexFunc(left, func(id actors.ID) bool { return sameActor(w, string(id)) })
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

var (
	goldGeneric = regexp.MustCompile(`^([a-z]{3}):(.+)$`)
	word        = regexp.MustCompile(`[\p{L}\p{N}_]+`)
	notSlug     = regexp.MustCompile(`[^a-z0-9]`)
)

// sameActor compares an annotator's code ("UNSC", "USA:officials",
// "person:pompeo-mike") with an identifier.
func sameActor(want, got string) bool {
	want, got = strings.ToLower(strings.TrimSpace(want)), strings.ToLower(got)
	if m := goldGeneric.FindStringSubmatch(want); m != nil {
		want = "generic:" + m[2] + "@" + m[1]
	}
	kind, _, _ := strings.Cut(got, ":")
	switch kind {
	case "org", "bloc", "group":
		got = got[len(kind)+1:]
	}
	if want == got {
		return true
	}
	generic := strings.HasPrefix(want, "generic:")
	switch {
	case generic && strings.HasPrefix(got, "generic:"):
		_, a, tied := strings.Cut(want, "@")
		_, b, _ := strings.Cut(got, "@")
		return headWord(want) == headWord(got) || tied && a == b
	case strings.HasPrefix(want, "person:") && strings.HasPrefix(got, "person:"):
		a, b := word.FindAllString(want[7:], -1), word.FindAllString(got[7:], -1)
		return within(a, b) || within(b, a)
	}
	return !generic && notSlug.ReplaceAllString(want[strings.LastIndex(want, ":")+1:], "") == notSlug.ReplaceAllString(got[strings.LastIndex(got, ":")+1:], "")
}

func within(a, b []string) bool {
	return len(a) > 0 && !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

func headWord(code string) string {
	_, body, _ := strings.Cut(code, ":")
	body, _, _ = strings.Cut(body, "@")
	words := word.FindAllString(body, -1)
	if len(words) == 0 {
		return ""
	}
	return strings.TrimRight(words[len(words)-1], "s")
}
