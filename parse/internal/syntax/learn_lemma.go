package syntax

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// lemmaWord is a form with its tag and the script that makes its lemma.
type lemmaWord struct {
	form  string // lower case
	xpos  XPOS
	count map[uint16]int
}

// learnLemmas finds the shortest set of ends of forms from which the samples'
// lemmas follow: an end has a rule only if its script differs from that
// of the shorter end.
func learnLemmas(classes []class, samples []*sample) lemmatiser {
	var scripts []script
	index := map[script]uint16{}
	words := map[string]*lemmaWord{}
	for _, s := range samples {
		for i, form := range s.words {
			if s.lemmas[i] == "_" || s.lemmas[i] == "" {
				continue
			}
			e, ok := scriptOf(form, s.lemmas[i])
			if !ok {
				continue
			}
			n, known := index[e]
			if !known {
				if len(scripts) >= 1<<16-1 {
					continue
				}
				n = uint16(len(scripts))
				index[e], scripts = n, append(scripts, e)
			}
			x := classes[s.gold[i]].xpos
			lower := string(appendLemmaForm(nil, form))
			key := string(rune(x)) + lower
			if words[key] == nil {
				words[key] = &lemmaWord{lower, x, map[uint16]int{}}
			}
			words[key].count[n]++
		}
	}
	keys := make([]string, 0, len(words))
	for k := range words {
		keys = append(keys, k)
	}
	slices.Sort(keys)

	rules := map[uint32]uint16{}
	ends := map[string]map[uint16]int{} // tag + end -> types
	for n := 0; n <= lemmaEnd; n++ {
		clear(ends)
		for _, k := range keys {
			w := words[k]
			if len(w.form) < n {
				continue
			}
			e := string(rune(w.xpos)) + w.form[len(w.form)-n:]
			if ends[e] == nil {
				ends[e] = map[uint16]int{}
			}
			ends[e][most(w.count)]++
		}
		order := make([]string, 0, len(ends))
		for e := range ends {
			order = append(order, e)
		}
		slices.Sort(order)
		for _, e := range order {
			total := 0
			for _, c := range ends[e] {
				total += c
			}
			best := most(ends[e])
			x, end := cutTag(e)
			if n > 0 && (total < 2 || best == guess(rules, x, end)) {
				continue
			}
			rules[lemmaKey(x, []byte(end), false)] = best
		}
	}
	for _, k := range keys {
		w := words[k]
		if best := most(w.count); best != guess(rules, w.xpos, w.form) {
			rules[lemmaKey(w.xpos, []byte(w.form), true)] = best
		}
	}
	list := make([]lemmaRule, 0, len(rules))
	for k, s := range rules {
		list = append(list, lemmaRule{k, s})
	}
	slices.SortFunc(list, func(a, b lemmaRule) int { return cmp.Compare(a.key, b.key) })
	return newLemmatiser(scripts, list)
}

func cutTag(e string) (XPOS, string) {
	r, size := utf8.DecodeRuneInString(e)
	if size == 0 {
		return 0, e
	}
	return XPOS(r), e[size:]
}

// guess is the script by the rules so far.
func guess(rules map[uint32]uint16, x XPOS, form string) uint16 {
	for n := min(lemmaEnd, len(form)); n >= 0; n-- {
		if s, ok := rules[lemmaKey(x, []byte(form[len(form)-n:]), false)]; ok {
			return s
		}
	}
	return 0
}

// most is the script counted most often.
func most(counts map[uint16]int) uint16 {
	best, top := uint16(0), -1
	for s, n := range counts {
		if n > top || n == top && s < best {
			best, top = s, n
		}
	}
	return best
}

// scriptOf is the script that turns form into lemma.
func scriptOf(form, lemma string) (script, bool) {
	base := string(appendLemmaForm(nil, form))
	keep := strings.ToLower(lemma) != lemma
	if keep {
		base = form
	}
	n := 0
	for n < len(base) && n < len(lemma) && base[n] == lemma[n] {
		n++
	}
	if len(base)-n > 255 {
		return script{}, false
	}
	return script{cut: uint8(len(base) - n), add: lemma[n:], keep: keep}, true
}
