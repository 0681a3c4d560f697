package text

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	uax "github.com/clipperhouse/uax29/v2/sentences"
	uaxwords "github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tokenize"
	punkt "github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/english"

	"github.com/seed4619396c/communique/parse/internal/token"
)

// splitters cut a text into sentences.
func splitters(t testing.TB) []splitter {
	var own token.Splitter
	prose, err := segment.New()
	if err != nil {
		t.Fatal(err)
	}
	var trained *punkt.DefaultSentenceTokenizer
	if trained, err = english.NewSentenceTokenizer(nil); err != nil {
		t.Fatal(err)
	}
	return []splitter{
		{"communique", func(source string) (sentences []string) {
			text := own.Split(source)
			for _, s := range text.Sentences {
				sentences = append(sentences, source[s.Start:s.End])
			}
			return sentences
		}},
		{"prose", func(source string) (sentences []string) {
			for _, s := range prose.Segment(source) {
				sentences = append(sentences, s.Text)
			}
			return sentences
		}},
		{"punkt", func(source string) (sentences []string) {
			for _, s := range trained.Tokenize(source) {
				sentences = append(sentences, s.Text)
			}
			return sentences
		}},
		{"uax29", func(source string) (sentences []string) {
			for all := uax.FromString(source); all.Next(); {
				sentences = append(sentences, all.Value())
			}
			return sentences
		}},
	}
}

type splitter struct {
	name  string
	split func(source string) []string
}

func TestGoldenRules(t *testing.T) {
	data, err := os.ReadFile(shared(t, "corpora", "segmentation", "golden_rules_en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Input  string
		Output []string
		Golden bool
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, s := range splitters(t) {
		golden, all := 0, 0
		for _, c := range cases {
			if plain(s.split(c.Input)) != plain(c.Output) {
				continue
			}
			all++
			if c.Golden {
				golden++
			}
		}
		t.Logf("%-10s golden rules %d, all cases %d of %d", s.name, golden, all, len(cases))
	}
}

// plain writes sentences with single spaces and a bar between them.
func plain(sentences []string) string {
	var parts []string
	for _, s := range sentences {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " | ")
}

func BenchmarkSentences(b *testing.B) {
	source := strings.Repeat(story, 40)
	for _, s := range splitters(b) {
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				s.split(source)
			}
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	source := strings.Repeat(story, 40)
	var own token.Splitter
	prose := tokenize.New()
	for name, split := range map[string]func(){
		"communique": func() { own.Split(source) },
		"prose":      func() { prose.Tokenize(source) },
		"uax29": func() {
			for words := uaxwords.FromString(source); words.Next(); {
				words.Value()
			}
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				split()
			}
		})
	}
}
