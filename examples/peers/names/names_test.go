package main

import (
	"strings"
	"testing"
)

func TestAheadOfPeers(t *testing.T) {
	best := measure(resolvers[0].resolve, builtin)
	if best.wrong > 0 {
		t.Errorf("%d names resolved to another country", best.wrong)
	}
	for _, r := range resolvers[1:] {
		if s := measure(r.resolve, builtin); s.right > best.right {
			t.Errorf("%s has %d right, communique %d", r.name, s.right, best.right)
		}
	}
	var table strings.Builder
	report(&table, builtin)
	t.Log("\n" + table.String())
}

func BenchmarkNames(b *testing.B) {
	for _, r := range resolvers {
		b.Run(strings.ReplaceAll(r.name, " ", "-"), func(b *testing.B) {
			r.resolve("France") // tables are loaded
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				r.resolve(builtin[i%len(builtin)].Input)
				i++
			}
		})
	}
}

func BenchmarkOneName(b *testing.B) {
	for _, name := range []string{"France", "north korea", "Côte d’Ivoire", "Korea, Republic of", "Atlantis"} {
		for _, r := range resolvers {
			b.Run(strings.ReplaceAll(r.name+"/"+name, " ", "-"), func(b *testing.B) {
				r.resolve("France")
				b.ReportAllocs()
				for b.Loop() {
					r.resolve(name)
				}
			})
		}
	}
}
