package match

import (
	"cmp"
	"slices"
	"strings"
)

type pair struct {
	i, j, ni, nj int // first token and number of tokens on each side
	likeness     int
	kind         Kind
	gain         int
}

// align chooses counterparts, best first.
func (w *Weights) align(a, b *Form) []pair {
	sameScript := a.script == b.script
	pairs := make([]pair, 0, len(a.Tokens)*len(b.Tokens))
	for i := range a.Tokens {
		for j := range b.Tokens {
			ta, tb := &a.Tokens[i], &b.Tokens[j]
			s, kind := w.likeness(ta, tb, sameScript)
			if s >= w.Floor {
				pairs = append(pairs, pair{i, j, 1, 1, s, kind, s * (ta.weight + tb.weight + 1)})
			}
		}
	}
	pairs = w.joins(pairs, a, b, sameScript, false)
	pairs = w.joins(pairs, b, a, sameScript, true)
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(exact(y), exact(x)), cmp.Compare(y.gain, x.gain), cmp.Compare(distanceInPlace(x), distanceInPlace(y)), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j), cmp.Compare(x.ni+x.nj, y.ni+y.nj))
	})
	var usedA, usedB uint32
	chosen := pairs[:0]
	for _, p := range pairs {
		ma, mb := (uint32(1)<<p.ni-1)<<p.i, (uint32(1)<<p.nj-1)<<p.j
		if usedA&ma != 0 || usedB&mb != 0 {
			continue
		}
		usedA, usedB = usedA|ma, usedB|mb
		chosen = append(chosen, p)
	}
	return chosen
}

// joins adds counterparts of one word with two or three words written apart.
func (w *Weights) joins(pairs []pair, a, b *Form, sameScript, swapped bool) []pair {
	for i := range a.Tokens {
		one := &a.Tokens[i]
		if len(one.Text) < 2 {
			continue
		}
		for j := range b.Tokens {
			for k := 2; k <= 3 && j+k <= len(b.Tokens); k++ {
				several := b.Tokens[j : j+k]
				size, weight, shortest, script := 0, 0, longest, latin
				for n := range several {
					size += len(several[n].Text)
					shortest = min(shortest, len(several[n].Text))
					weight += several[n].weight
					script = max(script, several[n].script)
				}
				if len(a.Tokens) > 1 && initialsOf(one, several) {
					pairs = append(pairs, joined(pair{i, j, 1, k, 900, Initial, 900 * (one.weight + weight + 1)}, swapped))
				}
				if len(one.Text) < 4 || 4*size > 5*len(one.Text)+8 || 5*size < 4*len(one.Text)-8 {
					continue
				}
				text := together(several)
				s := likeness(one.Text, text, plain(), 800)
				if s < 1000 {
					sound := soundOf(text)
					s = max(s, min(likeness(one.Sound, sound, heard(), 800), w.Heard))
					if !sameScript && (one.script == bones || script == bones) {
						s = max(s, bare(one.Bones, bonesOf(sound)))
					}
				}
				if shortest == 1 && s < 1000 {
					continue // an initial isn't run together with a name
				}
				if s < 800 || nearAlone(one, several, s) {
					continue
				}
				pairs = append(pairs, joined(pair{i, j, 1, k, s, Joined, s * (one.weight + weight + 1)}, swapped))
			}
		}
	}
	return pairs
}

// bare compares consonants; few of them prove little.
func bare(a, b string) int {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	return min(likeness(a, b, plain(), 500)*95/100, 550+100*min(len(a), len(b)))
}

func joined(p pair, swapped bool) pair {
	if swapped {
		p.i, p.j, p.ni, p.nj = p.j, p.i, p.nj, p.ni
	}
	return p
}

// together is words written as one.
func together(words []Token) string {
	var text strings.Builder
	for i := range words {
		text.WriteString(words[i].Text)
	}
	return text.String()
}

// nearAlone reports that one of the words by itself is as near to t as all of
// them joined.
func nearAlone(t *Token, of []Token, joined int) bool {
	for i := range of {
		if likeness(t.Text, of[i].Text, plain(), joined) >= joined {
			return true
		}
	}
	return false
}

// initialsOf reports that a short word without vowels ("jc") is the initials
// of the words.
func initialsOf(t *Token, of []Token) bool {
	if len(t.Text) != len(of) || strings.ContainsAny(t.Text, "aeiouy") {
		return false
	}
	for i := range of {
		if of[i].Text[0] != t.Text[i] || of[i].Weak() {
			return false
		}
	}
	return true
}

// likeness of two words: by letters, by sound, and by consonants where a script
// leaves vowels out.
func (w *Weights) likeness(a, b *Token, sameScript bool) (int, Kind) {
	if a.Text == b.Text {
		return 1000, Same
	}
	weakA, weakB := a.class&(title|particle|legal|number|numeral), b.class&(title|particle|legal|number|numeral)
	if weakA != 0 || weakB != 0 {
		switch {
		case weakA&legal != 0 && weakB&legal != 0, weakA&(number|numeral) != 0 && weakB&(number|numeral) != 0:
			if a.Canon == b.Canon {
				return 1000, Same
			}
			return 0, Spelling
		case weakA&(number|numeral|legal) != 0 || weakB&(number|numeral|legal) != 0:
			return 0, Spelling
		}
	}
	if a.class&nick != 0 && (a.Canon == b.Text || a.Canon == b.Canon) || b.class&nick != 0 && b.Canon == a.Text {
		return 950, Nickname
	}
	if a.Initial() || b.Initial() {
		if a.Text[0] == b.Text[0] || a.Sound[:1] == b.Sound[:1] {
			if a.Initial() && b.Initial() {
				return 950, Same
			}
			return 900, Initial
		}
		return 0, Spelling
	}
	if weakA != 0 && weakB != 0 {
		if weakA&weakB&particle != 0 && a.Bones == b.Bones {
			return 1000, Same
		}
		return 0, Spelling
	}
	s := likeness(a.Text, b.Text, plain(), w.Floor)
	if a.Sound != "" && b.Sound != "" {
		s = max(s, min(likeness(a.Sound, b.Sound, heard(), w.Floor), w.Heard))
	}
	if !sameScript && (a.script == bones || b.script == bones) {
		s = max(s, bare(a.Bones, b.Bones))
	} else if a.Sound != "" && b.Sound != "" && a.Sound[0] != b.Sound[0] && !sounds().near[a.Sound[0]&127][b.Sound[0]&127] {
		s -= w.First
	}
	return s, Spelling
}

func exact(p pair) int { return p.likeness / 1000 }

func distanceInPlace(p pair) int { return max(p.i-p.j, p.j-p.i) }
