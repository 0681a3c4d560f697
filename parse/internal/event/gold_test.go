package event

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/mention"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// shared is the folder of real texts; the test skips without it.
func shared(t testing.TB, parts ...string) string {
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	path := filepath.Join(append([]string{root}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("real texts are not here: set COMMUNIQUE_SHARED to their folder (%v)", err)
	}
	return path
}

type goldDocument struct {
	Doc       string
	Published string
	Text      string `json:"-"`
	Claims    []struct {
		ID           int
		Act          string
		Sources      [][]string
		SourceSpan   []int   `json:"source_span"`
		CueSpan      []int   `json:"cue_span"`
		ContentSpans [][]int `json:"content_spans"`
		Event        *goldEvent
	}
}

type goldEvent struct {
	Type, Predicate    string
	Actors, Recipients []string
	Factuality, Tense  string
}

func goldID(code string) actors.ID {
	if strings.Contains(code, ":") {
		if a, b, _ := strings.Cut(code, ":"); len(a) == 3 && a == strings.ToUpper(a) {
			return actors.GenericID(b, actors.ID(a))
		}
		return actors.ID(strings.ReplaceAll(code, " ", "-"))
	}
	if len(code) == 3 && code != "UNSC" && code != "IMF" && code != "YPG" && code != "SDF" && code != "PKK" && code != "PMF" {
		return actors.ID(code)
	}
	return actors.ID("org:" + strings.ToLower(code))
}

func readGold(t testing.TB) []goldDocument {
	files, err := filepath.Glob(filepath.Join(shared(t, "gold", "claims"), "*.json"))
	require.NoError(t, err)
	var list []goldDocument
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		var d goldDocument
		require.NoError(t, json.Unmarshal(raw, &d), file)
		text, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		require.NoError(t, err)
		d.Text = string(text)
		list = append(list, d)
	}
	return list
}

// tokensOf is the token range over a byte span.
func tokensOf(t *token.Text, start, end int) (first, last int32) {
	first = int32(slices.IndexFunc(t.Tokens, func(k token.Token) bool { return int(k.End) > start }))
	last = first
	for int(last) < len(t.Tokens) && int(t.Tokens[last].Start) < end {
		last++
	}
	return max(first, 0), last
}

// realInput is a text with the mentions that the stage before finds.
func realInput(source, published string) *Input {
	text := token.Split(source)
	matcher := matcher()
	names := matcher.Names(text)
	tree := syntax.Default().Analyse(text, names.Ranges(), nil)
	day, _ := actors.ParseDay(published)
	return &Input{Text: text, Tree: tree, Mentions: matcher.Resolve(text, tree, names, day)}
}

var matcher = sync.OnceValue(func() *mention.Matcher { return mention.NewMatcher(actors.Default()) })

// tally counts matches of actors.
type tally struct{ hit, got, want int }

func (s *tally) add(want []string, got []claims.Party) {
	var have []actors.ID
	for _, p := range got {
		have = append(have, p.Actors...)
	}
	s.got += len(have)
	s.want += len(want)
	for _, code := range want {
		if i := slices.IndexFunc(have, func(id actors.ID) bool { return sameActor(goldID(code), id) }); i >= 0 {
			have = slices.Delete(have, i, i+1)
			s.hit++
		}
	}
}

// sameActor compares identifiers as the annotators spell them with those of the
// registry.
func sameActor(want, got actors.ID) bool {
	if want == got {
		return true
	}
	plain := func(id actors.ID) string {
		s := strings.ToLower(string(id))
		if id.Kind() != actors.Generic {
			_, after, ok := strings.Cut(s, ":")
			if ok {
				s = after
			}
		}
		return strings.ReplaceAll(s, "-", "")
	}
	if want.Kind() == actors.Person && got.Kind() == actors.Person {
		return sortedWords(want) == sortedWords(got)
	}
	return plain(want) == plain(got)
}

func sortedWords(id actors.ID) string {
	words := strings.FieldsFunc(string(id), func(c rune) bool { return c == '-' || c == ':' })
	slices.Sort(words)
	return strings.Join(words, " ")
}

func (s *tally) f1() float64 { return 2 * float64(s.hit) / float64(max(1, s.got+s.want)) }

func TestGoldContents(t *testing.T) {
	var kind, fact, tense, none [2]int
	var who, whom tally
	for _, d := range readGold(t) {
		in := realInput(d.Text, d.Published)
		v := newView(in)
		for _, c := range d.Claims {
			if c.Act == "" || len(c.ContentSpans) == 0 {
				continue
			}
			first, last := tokensOf(in.Text, c.ContentSpans[0][0], c.ContentSpans[len(c.ContentSpans)-1][1])
			var act claims.Act
			require.NoError(t, act.UnmarshalText([]byte(c.Act)))
			clause := false
			for i := first; i < last; i++ {
				if h := in.Tree.Head[i]; (h < first || h >= last) && in.Tree.UPOS[i] != syntax.PUNCT {
					clause = v.verbal(i) || v.childBy(i, syntax.Cop) >= 0
					break
				}
			}
			got, ok := Default().Code(in, first, last, PlainFrame(act, clause))
			content := strings.ReplaceAll(d.Text[c.ContentSpans[0][0]:c.ContentSpans[0][1]], "\n", " ")
			if len(content) > 150 {
				content = content[:150] + "…"
			}
			if c.Event == nil {
				none[1]++
				if !ok {
					none[0]++
				} else {
					t.Logf("EXTRA %s %d %s: %v %q", d.Doc, c.ID, c.Act, got.Type, got.Predicate.In(d.Text))
					t.Logf("      %s", content)
				}
				continue
			}
			kind[1]++
			if !ok {
				t.Logf("NONE  %s %d want %s %q %v->%v: %s", d.Doc, c.ID, c.Event.Type, c.Event.Predicate, c.Event.Actors, c.Event.Recipients, content)
				who.want += len(c.Event.Actors)
				whom.want += len(c.Event.Recipients)
				continue
			}
			who.add(c.Event.Actors, got.Actors)
			whom.add(c.Event.Recipients, got.Recipients)
			fact[1]++
			tense[1]++
			if got.Tense.String() == c.Event.Tense {
				tense[0]++
			}
			if got.Type.String() == c.Event.Type {
				kind[0]++
			}
			if got.Factuality.String() == c.Event.Factuality {
				fact[0]++
			}
			if got.Type.String() != c.Event.Type || got.Factuality.String() != c.Event.Factuality || !sameIDs(c.Event.Actors, got.Actors) || !sameIDs(c.Event.Recipients, got.Recipients) {
				t.Logf("DIFF  %s %d %s got %v %q %v->%v %v  want %s %q %v->%v %s", d.Doc, c.ID, c.Act, got.Type, got.Predicate.In(d.Text), ids(got.Actors), ids(got.Recipients), got.Factuality,
					c.Event.Type, c.Event.Predicate, c.Event.Actors, c.Event.Recipients, c.Event.Factuality)
				t.Logf("      %s", content)
			}
		}
	}
	t.Logf("type %d/%d factuality %d/%d tense %d/%d none %d/%d actors F1 %.3f recipients F1 %.3f", kind[0], kind[1], fact[0], fact[1], tense[0], tense[1], none[0], none[1], who.f1(), whom.f1())
	assert.GreaterOrEqual(t, kind[0], 98, "right types")
	assert.GreaterOrEqual(t, none[0], 52, "rightly none")
	assert.GreaterOrEqual(t, fact[0], 100, "right factuality")
	assert.GreaterOrEqual(t, who.f1(), 0.55)
}

func TestGoldNarrated(t *testing.T) {
	hits, right, got, want, facts := 0, 0, 0, 0, 0
	var who, whom tally
	for _, d := range readGold(t) {
		in := realInput(d.Text, d.Published)
		v := newView(in)
		masked := make([]bool, len(in.Text.Tokens))
		cover := func(span []int) {
			if len(span) == 2 {
				first, last := tokensOf(in.Text, span[0], span[1])
				for i := first; i < last; i++ {
					masked[i] = true
				}
			}
		}
		for _, c := range d.Claims {
			if c.Act == "" {
				want++
				continue
			}
			cover(c.CueSpan)
			cover(c.SourceSpan)
			for _, s := range c.ContentSpans {
				cover(s)
			}
		}
		var found []Coded
		for s := range in.Text.Sentences {
			found = append(found, Default().Narrated(in, s, func(i int32) bool { return masked[i] })...)
		}
		got += len(found)
		used := make([]bool, len(found))
		for _, c := range d.Claims {
			if c.Act != "" || c.Event == nil {
				continue
			}
			best, at := 0.35, -1
			for i, f := range found {
				if o := overlap(c.ContentSpans, v.bytes(f.First, f.Last)); !used[i] && o >= best {
					best, at = o, i
				}
			}
			content := strings.ReplaceAll(d.Text[c.ContentSpans[0][0]:c.ContentSpans[len(c.ContentSpans)-1][1]], "\n", " ")
			if at < 0 {
				t.Logf("MISSED %s %d %s %q: %s", d.Doc, c.ID, c.Event.Type, c.Event.Predicate, content)
				who.want += len(c.Event.Actors)
				whom.want += len(c.Event.Recipients)
				continue
			}
			f := found[at]
			used[at] = true
			hits++
			if f.Type.String() == c.Event.Type {
				right++
			}
			if f.Factuality.String() == c.Event.Factuality {
				facts++
			}
			who.add(c.Event.Actors, f.Actors)
			whom.add(c.Event.Recipients, f.Recipients)
			if f.Type.String() != c.Event.Type || f.Factuality.String() != c.Event.Factuality || !sameIDs(c.Event.Actors, f.Actors) || !sameIDs(c.Event.Recipients, f.Recipients) {
				t.Logf("DIFF   %s %d got %v %q %v->%v %v  want %s %q %v->%v %s\n   %s", d.Doc, c.ID, f.Type, f.Predicate.In(d.Text), ids(f.Actors), ids(f.Recipients), f.Factuality, c.Event.Type, c.Event.Predicate, c.Event.Actors, c.Event.Recipients, c.Event.Factuality, content)
			}
		}
		for i, f := range found {
			if !used[i] {
				t.Logf("EXTRA  %s %v %q %v->%v %v: %s", d.Doc, f.Type, f.Predicate.In(d.Text), ids(f.Actors), ids(f.Recipients), f.Factuality, strings.ReplaceAll(v.bytes(f.First, f.Last).In(d.Text), "\n", " "))
			}
		}
	}
	t.Logf("narrated: %d found of %d, %d right kind, %d factuality, %d predicted; actors F1 %.3f recipients F1 %.3f", hits, want, right, facts, got, who.f1(), whom.f1())
	assert.GreaterOrEqual(t, hits, 35)
	assert.GreaterOrEqual(t, right, 34)
	assert.LessOrEqual(t, got-hits, 8)
}

func overlap(want [][]int, got claims.Span) float64 {
	shared, length := 0, got.Len()
	for _, s := range want {
		shared += max(0, min(s[1], got.End)-max(s[0], got.Start))
		length += s[1] - s[0]
	}
	return 2 * float64(shared) / float64(max(1, length))
}

func ids(list []claims.Party) []actors.ID {
	var out []actors.ID
	for _, p := range list {
		out = append(out, p.Actors...)
	}
	return out
}

func sameIDs(want []string, got []claims.Party) bool {
	var s tally
	s.add(want, got)
	return s.hit == s.got && s.hit == s.want
}
