package token

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// story is a wire story in the manner of the real ones.
const story = `The foreign ministers of Norway, Chile and Kenya “firmly reject” the sale of drones to the junta, they said in a joint statement on Tuesday, adding that it “can't go on like this.”
Dr. A. N. Weber, who led the U.N. team until Jan. 2019, said the shipments – at least 1,250.5 tonnes – broke S/RES/1907 (2009). "We won't wait," she told reporters in Oslo's city hall. "Not for weeks, not for days."
A spokesman for the army didn't answer questions; the U.S.-led mission, based in the far north, called the report (published on 3 May) "one-sided and, frankly, wrong".
The council meets again at 10:30 a.m. on Thursday, 9 May 2019, to hear the countries' envoys.
`

func BenchmarkSplit(b *testing.B) {
	for name, source := range map[string]string{
		"story":   strings.Repeat(story, 40),
		"2MB":     strings.Repeat(story, 2<<20/len(story)),
		"oneLine": strings.Repeat(strings.ReplaceAll(story, "\n", " "), 5<<20/len(story)),
	} {
		b.Run(name, func(b *testing.B) {
			var splitter Splitter
			splitter.Split(source)
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				splitter.Split(source)
			}
		})
	}
}

func BenchmarkStatements(b *testing.B) {
	names, err := filepath.Glob(filepath.Join(shared(b, "corpora", "statements", "prst"), "*"))
	require.NoError(b, err)
	var text strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(b, err)
		text.Write(data)
		text.WriteString("\n\n")
	}
	source := text.String()
	var splitter Splitter
	splitter.Split(source)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		splitter.Split(source)
	}
}

// TestSplitterAllocates holds the promise that a Splitter needs no memory of its
// own once it has seen a text of the same size.
func TestSplitterAllocates(t *testing.T) {
	source := strings.Repeat(story+"See EXAMPLE.ORG, Kevin.X@example.org and ''this'' (N°. 5).\n\n", 20)
	var splitter Splitter
	splitter.Split(source)
	require.Zero(t, testing.AllocsPerRun(5, func() { splitter.Split(source) }))
}
