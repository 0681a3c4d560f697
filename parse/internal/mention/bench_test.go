package mention

import (
	"strings"
	"testing"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

const story = "The foreign ministers of Germany, France and Poland met in Warsaw on Tuesday. " +
	"German Foreign Minister Otto Brandner said the three countries would ask the UN Security Council for an urgent session. " +
	"“We cannot wait,” he told reporters, adding that Moscow had been informed. The Kremlin declined to comment. " +
	"Officials in Berlin expect an answer within days, a spokesman for the ministry said in a statement.\n\n"

func BenchmarkNames(b *testing.B) {
	text := strings.Repeat(story, 200)
	words := token.Split(text)
	m := defaultMatcher()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Names(words)
	}
}

func BenchmarkResolve(b *testing.B) {
	text := strings.Repeat(story, 200)
	words := token.Split(text)
	m := defaultMatcher()
	names := m.Names(words)
	tree := syntax.Default().Analyse(words, names.Ranges(), nil)
	day := actors.MustParseDay("2024-03-05")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Resolve(words, tree, names, day)
	}
}

func BenchmarkNewMatcher(b *testing.B) {
	registry := actors.Default()
	b.ReportAllocs()
	for b.Loop() {
		NewMatcher(registry)
	}
}
