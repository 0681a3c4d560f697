package text

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// BenchmarkAnalysis gives the words a second from tokens on: communique tags,
// lemmatises and parses, prose tags.
func BenchmarkAnalysis(b *testing.B) {
	source := strings.Repeat(story, 10)
	b.Run("communique", func(b *testing.B) {
		text := token.Split(source)
		model := syntax.Default()
		var arena syntax.Arena
		model.Analyse(text, nil, &arena)
		b.ReportAllocs()
		for b.Loop() {
			model.Analyse(text, nil, &arena)
		}
		b.ReportMetric(float64(len(text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	})
	b.Run("prose", func(b *testing.B) {
		tagger, err := tag.New()
		if err != nil {
			b.Fatal(err)
		}
		tokens := tokenize.New().Tokenize(source)
		b.ReportAllocs()
		for b.Loop() {
			tagger.TagTokens(tokens)
		}
		b.ReportMetric(float64(len(tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	})
}
