package timex

import (
	"strings"
	"testing"

	"github.com/seed4619396c/communique/parse/internal/token"
)

func BenchmarkFind(b *testing.B) {
	const story = `The envoys met in Oslo on Tuesday, two weeks after the talks of 3-5 May, and will meet again next month, the host said.
The island has been without a government since 2019; its last vote was held on 24 April 2009, in the middle of the rains.
No party has asked for a recount, and the court's three judges, who were chosen by lot, refused to say when they would hear the case.
`
	text := token.Split(strings.Repeat(story, 100))
	b.SetBytes(int64(len(text.Source)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, nil, 738000)
	}
}
