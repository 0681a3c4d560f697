package syntax

import (
	"math/bits"
	"slices"
)

// random is a deterministic sequence (SplitMix64).
type random uint64

func (r *random) next() uint64 {
	*r += golden
	return mix(uint64(*r))
}

func (r *random) below(n int) int { return int(r.next() % uint64(n)) }

func (r *random) shuffle(order []int32) {
	for i := len(order) - 1; i > 0; i-- {
		j := r.below(i + 1)
		order[i], order[j] = order[j], order[i]
	}
}

// averaged are weights with the sum from which their average follows.
type averaged struct {
	now []int32
	sum []int64 // of changes, each times the step it was made at
	at  int64   // steps so far
}

func newAveraged(n int) *averaged {
	return &averaged{now: make([]int32, n), sum: make([]int64, n), at: 1}
}

func (a *averaged) add(i uint32, d int32) {
	a.now[i] += d
	a.sum[i] += a.at * int64(d)
}

// addTo adds the averages, times the number of steps, to those of other runs.
func (a *averaged) addTo(total []int64) {
	for i := range total {
		total[i] += int64(a.now[i])*a.at - a.sum[i]
	}
}

func emptyCodes() codes {
	return codes{
		tagger: make([]uint8, 1<<taggerBits),
		check:  make([]uint8, 1<<actionBits),
		left:   make([]uint8, 1<<actionBits),
		right:  make([]uint8, 1<<actionBits),
		labels: make([]uint8, 4*labelWords<<labelBits),
	}
}

// quantise encodes weights so that at most about keep of them are not zero. The
// smallest of these becomes floor, unless the largest would then pass the
// limit.
func quantise(weights []int64, keep int, floor, limit int64) []uint8 {
	sizes := make([]int64, 0, len(weights))
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, max(w, -w))
		}
	}
	out := make([]uint8, len(weights))
	if len(sizes) == 0 {
		return out
	}
	slices.Sort(sizes)
	smallest := sizes[max(0, len(sizes)-keep)]
	unit := max(smallest, sizes[len(sizes)-1]/(limit/floor), 1)
	for i, w := range weights {
		if max(w, -w) >= smallest {
			out[i] = encodeWeight(max(-limit, min(limit, w*floor/unit)))
		}
	}
	return out
}

// actionWeights are the actions' weights in training, for exactly the features
// that an update has touched.
type actionWeights struct {
	slots []actionSlot
	sums  [][3]int64 // of changes, each times the step it was made at
	at    int64
	used  int
	bits  int // of the number of slots
}

type actionSlot struct {
	check uint32 // the upper half of the feature; 0 is free
	now   [3]int32
}

// newActionWeights has room for what a text of so many tokens teaches.
func newActionWeights(tokens int) *actionWeights {
	bits := min(max(bits.Len(uint(tokens))+5, 16), 24)
	return &actionWeights{slots: make([]actionSlot, 1<<bits), sums: make([][3]int64, 1<<bits), at: 1, bits: bits}
}

// find is the slot of a feature, or the free one where it would go.
func (w *actionWeights) find(h uint64) (slot int, check uint32) {
	check = uint32(h>>32) | 1
	for i := h >> (64 - w.bits); ; i = (i + 1) & uint64(len(w.slots)-1) {
		if c := w.slots[i].check; c == check || c == 0 {
			return int(i), check
		}
	}
}

func (w *actionWeights) scores(f *[actionFeatures]uint64) (s [3]int32) {
	for _, h := range f {
		i, _ := w.find(h)
		x := &w.slots[i].now
		s[0] += x[0]
		s[1] += x[1]
		s[2] += x[2]
	}
	return s
}

func (w *actionWeights) update(f *[actionFeatures]uint64, up, down int) {
	for _, h := range f {
		i, check := w.find(h)
		if w.slots[i].check == 0 {
			if w.used > len(w.slots)/8*7 {
				continue // full: far more text than the table is made for
			}
			w.slots[i].check = check
			w.used++
		}
		w.slots[i].now[up]++
		w.slots[i].now[down]--
		w.sums[i][up] += w.at
		w.sums[i][down] -= w.at
	}
}

// actionRow is what the model keeps of a feature: how much more it speaks for
// left and right than for shift.
type actionRow struct {
	check       uint32
	left, right int64
}

func (r actionRow) size() int64 { return max(r.left, -r.left, r.right, -r.right) }

// addTo adds the averages to those of other runs.
func (w *actionWeights) addTo(rows map[uint32]actionRow) {
	for i, s := range w.slots {
		if s.check == 0 {
			continue
		}
		var average [3]int64
		for k := range average {
			average[k] = int64(s.now[k])*w.at - w.sums[i][k]
		}
		r := rows[s.check]
		r.left += average[left] - average[shift]
		r.right += average[right] - average[shift]
		rows[s.check] = r
	}
}

// pack puts the rows into the model's table. Of rows that meet in one place the
// heavier stays; about keep do.
func pack(rows map[uint32]actionRow, keep int, tables *codes) {
	const floor, limit = 8, 15 << 7
	best := make([]actionRow, 1<<actionBits)
	for c, r := range rows {
		r.check = c
		b := &best[c>>(32-actionBits)]
		if r.size() > b.size() || r.size() == b.size() && r.check < b.check {
			*b = r
		}
	}
	sizes := make([]int64, len(best))
	for i, r := range best {
		sizes[i] = r.size()
	}
	slices.Sort(sizes)
	unit := max(sizes[max(0, len(sizes)-keep)], sizes[len(sizes)-1]/(limit/floor), 1)
	for i, r := range best {
		tables.left[i] = encodeWeight(max(-limit, min(limit, r.left*floor/unit)))
		tables.right[i] = encodeWeight(max(-limit, min(limit, r.right*floor/unit)))
		tables.check[i] = uint8(r.check >> (24 - actionBits))
	}
}
