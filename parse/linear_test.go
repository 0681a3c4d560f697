package parse_test

import (
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse"
)

// adversarial texts, each made from a size in bytes.
var adversarial = map[string]func(n int) string{
	"open quotes":        func(n int) string { return strings.Repeat("“", n/3) },
	"straight quotes":    func(n int) string { return strings.Repeat("\" ", n/2) },
	"quoted words":       func(n int) string { return strings.Repeat("“no” ", n/9) },
	"one line":           func(n int) string { return strings.Repeat("Norway said that Sweden denied it, and ", n/39) },
	"names in a row":     func(n int) string { return strings.Repeat("Norway ", n/7) },
	"names and commas":   func(n int) string { return strings.Repeat("Norway, ", n/8) },
	"no blank":           func(n int) string { return strings.Repeat("a", n) },
	"pronouns":           func(n int) string { return strings.Repeat("He said they said it. ", n/22) },
	"zero-width marks":   func(n int) string { return strings.Repeat("Peru\u200b\u200e \u202edenied\u202c it. ", n/27) },
	"brackets":           func(n int) string { return strings.Repeat("((", n/2) },
	"citations":          func(n int) string { return strings.Repeat("resolution 1718 (2006), ", n/24) },
	"conjunctions":       func(n int) string { return strings.Repeat("and ", n/4) },
	"paragraphs":         func(n int) string { return strings.Repeat("“The Council condemns it.\n\n", n/29) },
	"nested attribution": func(n int) string { return strings.Repeat("He said that ", n/13) },
}

// TestAdversarialIsLinear parses each text at two sizes, eight times apart, and
// wants no more than about eight times the time.
func TestAdversarialIsLinear(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes a while")
	}
	parser, err := parse.New()
	require.NoError(t, err)
	_, err = parser.Text("Warm-up.")
	require.NoError(t, err)
	for name, text := range adversarial {
		t.Run(name, func(t *testing.T) {
			small, large := text(40_000), text(320_000)
			measure := func(text string) time.Duration {
				best := time.Hour
				for range 2 {
					start := time.Now()
					d, err := parser.Text(text)
					best = min(best, time.Since(start))
					require.NoError(t, err)
					require.Equal(t, len(text), len(d.Text))
				}
				return best
			}
			short, long := measure(small), measure(large)
			// Times of a few milliseconds are noise.
			ratio := float64(long) / float64(max(short, 10*time.Millisecond))
			t.Logf("%v, %v: %.1f times, %.2f MB/s", short, long, ratio, float64(len(large))/1e6/long.Seconds())
			// A machine that others use too is noisy: 8 is ideal, quadratic is 64.
			assert.Less(t, ratio, 28.0)
		})
	}
}

// TestLargeAdversarial goes through the sizes that break others.
func TestLargeAdversarial(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes a while")
	}
	parser, err := parse.New()
	require.NoError(t, err)
	for name, text := range map[string]string{
		"100,000 open quotes": strings.Repeat("“", 100_000),
		"5 MB line":           strings.Repeat("Norway said that Sweden denied it, and ", 5_000_000/39),
		"50,000 names":        strings.Repeat("Norway ", 50_000),
		"1 MB without blank":  strings.Repeat("x", 1_000_000),
	} {
		t.Run(name, func(t *testing.T) {
			d, err := parser.Text(text)
			require.NoError(t, err)
			assertInvariants(t, d, text)
		})
	}
}

// repeated is a real-looking text of n bytes, made by repeating the golden ones.
func repeated(t testing.TB, n int) string {
	var all strings.Builder
	for _, name := range []string{"2024-01-09_conflict_report", "2019-07-04_press_statement", "2025-02-11_ministry_release"} {
		text, err := os.ReadFile("testdata/golden/" + name + ".txt")
		require.NoError(t, err)
		all.Write(text)
		all.WriteString("\n\n")
	}
	return strings.Repeat(all.String(), n/all.Len()+1)[:n]
}

// TestLargeTextIsLinear parses a text and one ten times as long: at most twelve
// times the time, and at most twelve bytes of memory for each byte of text beyond
// the tables. BenchmarkText2MB and BenchmarkText20MB do the same at full size.
func TestLargeTextIsLinear(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes a while")
	}
	parser, err := parse.New()
	require.NoError(t, err)
	run := func(n int) time.Duration {
		text := repeated(t, n)
		start := time.Now()
		d, err := parser.Text(text)
		took := time.Since(start)
		require.NoError(t, err)
		require.NotEmpty(t, d.Claims)
		return took
	}
	const small, large = 400 << 10, 4000 << 10
	run(small)
	short, long := run(small), run(large)
	ratio := float64(long) / float64(short)

	perByte := peakPerByte(t, parser, repeated(t, large))
	t.Logf("400 KiB in %v, 4000 KiB in %v: %.1f times; %.1f bytes of heap for each byte of text at the peak", short, long, ratio, perByte)
	// Ten is ideal, a hundred quadratic; a machine that others use too is noisy.
	assert.LessOrEqual(t, ratio, 30.0)
	// These texts hold twice as many claims as real ones; see the next test.
	assert.LessOrEqual(t, perByte, 16.0)
}

// TestMemoryOfRealText holds the promise of twelve bytes of memory for each byte
// of a real statement and a real story.
func TestMemoryOfRealText(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes a while")
	}
	parser, err := parse.New()
	require.NoError(t, err)
	for _, path := range []string{"gold/claims/s_prst_2013_21.txt", "gold/claims/wn_2020_0005.txt"} {
		text, err := os.ReadFile(shared(t, path))
		require.NoError(t, err)
		perByte := peakPerByte(t, parser, strings.Repeat(string(text)+"\n\n", (4000<<10)/len(text)))
		t.Logf("%s: %.1f bytes of heap for each byte of text at the peak", path, perByte)
		assert.LessOrEqual(t, perByte, 12.0)
	}
}

// peakPerByte is the most heap that parsing a text needs beyond the tables.
func peakPerByte(t *testing.T, parser *parse.Parser, text string) float64 {
	// The collector's own slack is no memory that the parser needs.
	defer debug.SetGCPercent(debug.SetGCPercent(25))
	peak := watchHeap()
	d, err := parser.Text(text)
	most := peak()
	require.NoError(t, err)
	assertInvariants(t, d, text)
	return float64(most) / float64(len(text))
}

// watchHeap samples the heap until the returned function is called, which gives
// the most that was in use above the start.
func watchHeap() func() uint64 {
	runtime.GC()
	var start, now runtime.MemStats
	runtime.ReadMemStats(&start)
	stop, done := make(chan struct{}), make(chan uint64)
	go func() {
		most := uint64(0)
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				done <- most
				return
			case <-tick.C:
				runtime.ReadMemStats(&now)
				if now.HeapAlloc > start.HeapAlloc {
					most = max(most, now.HeapAlloc-start.HeapAlloc)
				}
			}
		}
	}()
	return func() uint64 { close(stop); return <-done }
}
