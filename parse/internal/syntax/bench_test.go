package syntax

import (
	"strings"
	"testing"

	"github.com/seed4619396c/communique/parse/internal/syntax/model"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// news is a text in the manner of an agency's report.
var news = strings.Repeat(`The foreign ministers of the three countries strongly condemned the shipment of artillery shells on Thursday, saying it would violate several resolutions.
"We will not recognise the outcome of this vote," a spokeswoman for the government told reporters in the capital, adding that talks could resume next month.
The Council expresses its deep concern about the situation, urges all parties to respect the ceasefire, and requests the Secretary-General to report every ninety days.
`, 40)

func BenchmarkTag(b *testing.B) {
	m, x, arena := Default(), token.Split(news), &Arena{}
	b.ReportAllocs()
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		for _, s := range x.Sentences {
			n := int(s.Last - s.First)
			arena.begin(n)
			for i := range n {
				m.lexicon.look(&arena.attributes[i+2], x.Word(int(s.First)+i))
			}
			m.tag(arena.classes, arena.attributes)
		}
	}
	words(b, x)
}

func BenchmarkAnalyse(b *testing.B) {
	m, x, arena := Default(), token.Split(news), &Arena{}
	b.ReportAllocs()
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		m.Analyse(x, nil, arena)
	}
	words(b, x)
}

func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(model.Data)))
	for b.Loop() {
		if _, err := Decode(model.Data); err != nil {
			b.Fatal(err)
		}
	}
}

func words(b *testing.B, x *token.Text) {
	b.ReportMetric(float64(b.N)*float64(len(x.Tokens))/b.Elapsed().Seconds(), "words/s")
}
