package actors

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func BenchmarkDefaultFirstCall(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		actors, err := loadTables()
		require.NoError(b, err)
		index(actors)
	}
}

func BenchmarkLookup(b *testing.B) {
	registry := Default()
	for _, c := range []struct{ name, input string }{
		{"exact", "North Korea"},
		{"acronym", "IAEA"},
		{"folded", "Côte d’Ivoire"},
		{"person", "Kim Jong Un"},
		{"dated", "Bush"},
		{"inverted", "Korea, Democratic People's Republic of"},
		{"bracketed", "Congo (Dem. Rep. of the)"},
		{"unknown", "Ruritania"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				registry.Lookup(c.input, 0)
			}
		})
	}
}

func TestExactLookupAllocatesNothing(t *testing.T) {
	registry := Default()
	day := Date(2003, 3, 20)
	for _, name := range []string{"North Korea", "the Kremlin", "U.S.", "Kim Jong Un", "IAEA", "Bush"} {
		assert.Zero(t, testing.AllocsPerRun(100, func() { registry.Lookup(name, day) }), name)
	}
}

func TestTablesPassTheChecksOfNewRegistry(t *testing.T) {
	actors, err := loadTables()
	require.NoError(t, err)
	require.NoError(t, checkAll(actors))
}

func TestDefaultStaysSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("counts bytes of the heap")
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	actors, err := loadTables()
	require.NoError(t, err)
	registry := index(actors)
	runtime.GC()
	runtime.ReadMemStats(&after)
	held := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	t.Logf("%d actors hold %.1f MB", registry.Len(), float64(held)/1e6)
	assert.Less(t, held, int64(12e6))
	runtime.KeepAlive(registry)
}
