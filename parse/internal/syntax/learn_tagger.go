package syntax

import (
	"cmp"
	"slices"
)

const (
	closedCount = 30 // words seen so often have only the classes seen
	commonCount = 4  // words seen so often have their classes as a feature
	openForms   = 10 // a class with so many words seen once is open to unknown words
)

// learnLexicon collects the words of the samples.
func learnLexicon(samples []*sample, clusters map[string]uint8) lexicon {
	counts := map[string]map[uint8]int{}
	for _, s := range samples {
		for i, w := range s.words {
			if counts[w] == nil {
				counts[w] = map[uint8]int{}
			}
			counts[w][s.gold[i]]++
		}
	}
	for w := range clusters {
		if counts[w] == nil {
			counts[w] = nil
		}
	}
	once := map[uint8]int{}
	var entries []entry
	for w, classes := range counts {
		total := 0
		for _, n := range classes {
			total += n
		}
		if total == 1 {
			for c := range classes {
				once[c]++
			}
		}
		cluster := clusters[w]
		if len(w) > 60 || total < 2 && cluster == 0 {
			continue
		}
		e := entry{form: w, cluster: cluster, closed: total >= closedCount, common: total >= commonCount}
		if total >= 2 {
			for c := range classes {
				e.classes = append(e.classes, c)
			}
			slices.SortFunc(e.classes, func(a, b uint8) int {
				return cmp.Or(cmp.Compare(classes[b], classes[a]), cmp.Compare(a, b))
			})
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.form, b.form) })
	var open []uint8
	for c, n := range once {
		if n >= openForms {
			open = append(open, c)
		}
	}
	slices.Sort(open)
	if len(open) == 0 {
		open = []uint8{0}
	}
	return newLexicon(entries, open)
}

// learnTagger trains the tagger's weights on the samples' gold classes.
func learnTagger(samples []*sample, epochs, keep int, seed uint64) []uint8 {
	const size = 1 << taggerBits
	w := newAveraged(size)
	order := make([]int32, len(samples))
	for i := range order {
		order[i] = int32(i)
	}
	r := random(seed)
	var f [taggerFeatures]uint32
	for range epochs {
		r.shuffle(order)
		for _, k := range order {
			s := samples[k]
			first, second := uint8(noClass), uint8(noClass)
			for i, gold := range s.gold {
				candidates := s.attributes[i+2].candidates
				best := candidates[0]
				if len(candidates) > 1 {
					taggerFeature(&f, s.attributes, i, first, second)
					top := int32(-1 << 31)
					for _, c := range candidates {
						sum := int32(0)
						for _, h := range f {
							sum += w.now[(h^uint32(c))&(size-1)]
						}
						if sum > top {
							top, best = sum, c
						}
					}
					w.at++
					if best != gold {
						for _, h := range f {
							w.add((h^uint32(gold))&(size-1), 1)
							w.add((h^uint32(best))&(size-1), -1)
						}
					}
				}
				first, second = best, first
			}
		}
	}
	sum := make([]int64, size)
	for i := range sum {
		sum[i] = w.average(i)
	}
	return quantise(sum, keep, 16, 15<<11)
}
