package resolutions

import (
	"strings"
	"testing"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

func BenchmarkAssess(b *testing.B) {
	r := Default()
	day := actors.MustParseDay("2024-01-04")
	for name, c := range map[string]Conduct{
		"arms from the DPRK":  {Kind: "transfer", Item: "ammunition", From: "PRK", To: "RUS", Date: day},
		"refined fuel to it":  {Kind: "transfer", Item: "refined-petroleum", To: "PRK", Date: day},
		"arms to the Houthis": {Kind: "transfer", Item: "arms", From: "IRN", To: "group:houthis", Date: day},
		"nothing engaged":     {Kind: "transfer", Item: "arms", From: "USA", To: "UKR", Date: day},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Assess(c)
			}
		})
	}
}

func BenchmarkAssessClaim(b *testing.B) {
	const text = "The North shipped a thousand containers of artillery rounds and ballistic missiles to Russia."
	r, c, day := Default(), sentence(text, "shipped", claims.AidEvent, "PRK", "RUS"), actors.MustParseDay("2024-01-04")
	b.ReportAllocs()
	for b.Loop() {
		r.AssessClaim(c, text, day)
	}
}

func BenchmarkCheckVoteClaim(b *testing.B) {
	text, c := voteStory(strings.Repeat("Pyongyang and the DPRK. ", 200), "Russia voted in favour of the resolutions.", "voted in favour", "RUS")
	r, day := Default(), actors.MustParseDay("2024-01-04")
	b.ReportAllocs()
	for b.Loop() {
		r.CheckVoteClaim(c, text, nil, day)
	}
}

func BenchmarkAsOf(b *testing.B) {
	r, day := Default(), actors.MustParseDay("2024-01-04")
	b.ReportAllocs()
	for b.Loop() {
		r.AsOf(day)
	}
}

func BenchmarkMeasures(b *testing.B) {
	r, day := Default(), actors.MustParseDay("2024-01-04")
	b.ReportAllocs()
	for b.Loop() {
		r.Measures("PRK", day)
	}
}

// BenchmarkFirstUse is what the first call of Default costs.
func BenchmarkFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}
