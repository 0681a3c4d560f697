// Package cluster puts words that stand beside the same words into one cluster.
package cluster

import (
	"cmp"
	"math/bits"
	"slices"
)

// Most is the largest number of clusters.
const Most = 255

// Words divides the words that occur at least least times in the sentences into
// n clusters, numbered from 1. It maximises what a cluster tells of the word before and
// after (the exchange algorithm of Kneser and Ney, 1993, over both directions).
// The same sentences give the same clusters.
func Words(sentences [][]string, n, least, rounds int) map[string]uint8 {
	t := count(sentences, least)
	n = min(n, Most, len(t.words))
	if n == 0 {
		return nil
	}
	t.start(n)
	for range rounds {
		if !t.round() {
			break
		}
	}
	out := make(map[string]uint8, len(t.words))
	for i, w := range t.words {
		out[w] = uint8(t.cluster[i] + 1)
	}
	return out
}

// neighbour is a word beside another, and how often.
type neighbour struct{ word, count int32 }

type table struct {
	words   []string // by falling count
	counts  []int64
	beside  [][]neighbour // context words: left ones, and right ones with len(words)+1 added
	cluster []int32
	n       int
	pair    []int32 // context x cluster: how often
	total   []int64 // of a cluster
}

func count(sentences [][]string, least int) *table {
	frequency := map[string]int64{}
	for _, s := range sentences {
		for _, w := range s {
			frequency[w]++
		}
	}
	t := &table{}
	for w, c := range frequency {
		if c >= int64(least) {
			t.words = append(t.words, w)
		}
	}
	slices.SortFunc(t.words, func(a, b string) int {
		return cmp.Or(cmp.Compare(frequency[b], frequency[a]), cmp.Compare(a, b))
	})
	id := map[string]int32{}
	for i, w := range t.words {
		id[w] = int32(i)
		t.counts = append(t.counts, frequency[w])
	}
	v := int32(len(t.words))
	pairs := map[[2]int32]int32{} // word, context
	for _, s := range sentences {
		last := v // the edge of a sentence is a context too
		for i := 0; i <= len(s); i++ {
			now := v
			if i < len(s) {
				if k, ok := id[s[i]]; ok {
					now = k
				} else {
					now = -1
				}
			}
			if now >= 0 && now < v && last >= 0 {
				pairs[[2]int32{now, last}]++
			}
			if last >= 0 && last < v && now >= 0 {
				pairs[[2]int32{last, now + v + 1}]++
			}
			last = now
		}
	}
	t.beside = make([][]neighbour, v)
	for k, c := range pairs {
		t.beside[k[0]] = append(t.beside[k[0]], neighbour{k[1], c})
	}
	for _, b := range t.beside {
		slices.SortFunc(b, func(a, b neighbour) int { return cmp.Compare(a.word, b.word) })
	}
	return t
}

func (t *table) start(n int) {
	t.n = n
	t.cluster = make([]int32, len(t.words))
	t.pair = make([]int32, 2*(len(t.words)+1)*n)
	t.total = make([]int64, n)
	for i := range t.words {
		t.cluster[i] = int32(i % n)
		t.move(int32(i), int32(i%n), 1)
	}
}

// move adds the word to a cluster, or takes it away.
func (t *table) move(w, c, sign int32) {
	for _, b := range t.beside[w] {
		t.pair[int(b.word)*t.n+int(c)] += sign * b.count
	}
	t.total[c] += int64(sign) * t.mass(w)
}

func (t *table) mass(w int32) int64 { return 2 * t.counts[w] }

// round moves each word to the cluster where it fits best.
func (t *table) round() bool {
	moved := 0
	gain := make([]int64, t.n)
	for w := range int32(len(t.words)) {
		from := t.cluster[w]
		t.move(w, from, -1)
		for c := range gain {
			gain[c] = entropy(t.total[c]) - entropy(t.total[c]+t.mass(w))
		}
		for _, b := range t.beside[w] {
			row := t.pair[int(b.word)*t.n : int(b.word+1)*t.n]
			alone := entropy(int64(b.count))
			for c, k := range row {
				if k == 0 {
					gain[c] += alone
				} else {
					gain[c] += entropy(int64(k+b.count)) - entropy(int64(k))
				}
			}
		}
		best := from
		for c := range gain {
			if gain[c] > gain[best] {
				best = int32(c)
			}
		}
		t.move(w, best, 1)
		if best != from {
			t.cluster[w] = best
			moved++
		}
	}
	return moved > len(t.words)/200
}

const tabled = 1 << 16

var entropies = func() (e [tabled]int64) {
	for i := range e {
		e[i] = int64(i) * logarithm(uint64(i))
	}
	return e
}()

// entropy is n times its binary logarithm, in 1/65536.
func entropy(n int64) int64 {
	if n < tabled {
		return entropies[n]
	}
	return n * logarithm(uint64(n))
}

// logarithm is the binary logarithm of n in 1/65536, by repeated squaring, so
// that every platform has the same.
func logarithm(n uint64) int64 {
	if n <= 1 {
		return 0
	}
	whole := bits.Len64(n) - 1
	x := n << (63 - whole) >> 32 // 1 <= x/2^31 < 2
	out := int64(whole)
	for range 16 {
		x = x * x >> 31
		out <<= 1
		if x >= 1<<32 {
			x >>= 1
			out |= 1
		}
	}
	return out
}
