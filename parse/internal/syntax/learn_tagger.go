package syntax

import (
	"cmp"
	"slices"
)

const (
	closedCount  = 100 // words seen so often have only the classes seen
	commonCount  = 4   // words seen so often have their classes as a feature
	openForms    = 10  // a class with so many words seen once is open to unknown words
	taggerMargin = 25  // a class whose score is not so much better than the next is learnt from
	longestForm  = 60  // bytes of a word in the lexicon
)

// learnLexicon collects the words of the samples and of the clusters.
func learnLexicon(samples []*sample, clusters map[string]uint8, table []class) lexicon {
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
			counts[w] = map[uint8]int{}
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
		if len(w) > longestForm || total < 2 && cluster == 0 {
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
	return newLexicon(entries, open, table)
}

// learnTagger trains the tagger's weights on the samples' gold classes: the sum of
// several runs.
func learnTagger(samples []*sample, epochs, runs int, seed uint64) []uint8 {
	total := make([]int64, 1<<taggerBits)
	for k := range runs {
		r := random(seed + uint64(k)*1000)
		runTagger(samples, epochs, &r).addTo(total)
	}
	return quantise(total, keptTagger, 16, 15<<11)
}

// runTagger is one training of the tagger.
func runTagger(samples []*sample, epochs int, r *random) *averaged {
	w := newAveraged(1 << taggerBits)
	order := make([]int32, len(samples))
	for i := range order {
		order[i] = int32(i)
	}
	var f [taggerFeatures]uint32
	for range epochs {
		r.shuffle(order)
		for _, k := range order {
			s := samples[k]
			first, second := uint8(noClass), uint8(noClass)
			for i, gold := range s.gold {
				best := s.attributes[i+2].candidates[0]
				if candidates := s.attributes[i+2].candidates; len(candidates) > 1 {
					taggerFeature(&f, s.attributes, i, first, second)
					top := int32(-1 << 31)
					for _, c := range candidates {
						sum := int32(0)
						for _, h := range f {
							sum += w.now[h^uint32(c)]
						}
						if c == gold {
							sum -= taggerMargin
						}
						if sum > top {
							top, best = sum, c
						}
					}
					w.at++
					if best != gold {
						for _, h := range f {
							w.add(h^uint32(gold), 1)
							w.add(h^uint32(best), -1)
						}
					}
				}
				first, second = best, first
			}
		}
	}
	return w
}
