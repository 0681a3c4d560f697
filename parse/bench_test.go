package parse_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse"
)

func benchmarkText(b *testing.B, text string) {
	parser, err := parse.New()
	require.NoError(b, err)
	d, err := parser.Text(text)
	require.NoError(b, err)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parser.Text(text); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Sentences))*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
}

func file(b *testing.B, path string) string {
	text, err := os.ReadFile(path)
	require.NoError(b, err)
	return string(text)
}

func BenchmarkTextStory(b *testing.B) {
	benchmarkText(b, file(b, "../examples/briefing/testdata/story.txt"))
}

func BenchmarkTextStatement(b *testing.B) {
	benchmarkText(b, file(b, "testdata/golden/2013-05-14_council_statement.txt"))
}

// The seed and a real statement, where the folder of real texts is at hand.
func BenchmarkTextSeed(b *testing.B) {
	benchmarkText(b, file(b, shared(b, "gold/claims/seed.txt")))
}

func BenchmarkTextRealStatement(b *testing.B) {
	benchmarkText(b, file(b, shared(b, "gold/claims/s_prst_2013_21.txt")))
}

func BenchmarkText2MB(b *testing.B)  { benchmarkText(b, repeated(b, 2<<20)) }
func BenchmarkText20MB(b *testing.B) { benchmarkText(b, repeated(b, 20<<20)) }
