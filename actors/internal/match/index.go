package match

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Index finds the names of a fixed set that resemble a given one. It doesn't
// change once made and is safe for concurrent use.
type Index struct {
	names    []*Form
	words    wordIndex // the weighty words of names
	joined   wordIndex // two or three neighbours written as one
	acronyms map[string][]int32
}

// Hit is a name of the index, by its number, and how it compares.
type Hit struct {
	Name int
	Result
}

// NewIndex makes an index of the names, which are numbered from 0.
func NewIndex(names []*Form) *Index {
	x := &Index{names: names, acronyms: map[string][]int32{}}
	x.words.init(len(names))
	x.joined.init(len(names))
	for n, f := range names {
		for i := range f.Tokens {
			if f.Tokens[i].weight > 0 {
				x.words.add(&f.Tokens[i], int32(n))
			}
		}
		for _, t := range joinedUnits(f, false) {
			x.joined.add(&t, int32(n))
		}
		for _, letters := range initials(f) {
			x.acronyms[letters] = append(x.acronyms[letters], int32(n))
		}
	}
	x.words.finish()
	x.joined.finish()
	return x
}

// Search compares the names that share enough with the one given and returns
// those that score at least the threshold, best first, then by number. Names in
// a script other than the Latin one and that of the given name are passed over.
func (x *Index) Search(f *Form, threshold int) []Hit {
	if len(f.Tokens) == 0 {
		return nil
	}
	var hits []Hit
	for _, n := range x.candidates(f, threshold) {
		if s := x.names[n].script; s != 0 && s != f.script {
			continue
		}
		if r := Compare(f, x.names[n]); r.Score >= threshold {
			hits = append(hits, Hit{int(n), r})
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Name, b.Name))
	})
	return hits
}

// Words is the number of words in a name of the index that carry weight.
func (x *Index) Words(name int) int { return len(x.names[name].weighty()) }

// candidates are the names of which nearly all, or that hold nearly all of what
// is asked for: words left over on both sides cost too much for the others.
func (x *Index) candidates(f *Form, threshold int) []int32 {
	var t tally
	t.shares = make(map[int32]share, 256)
	for i := range f.Tokens {
		if token := &f.Tokens[i]; token.weight > 0 {
			t.next(token.weight)
			x.words.alike(token, f.script, t.count)
			if len(token.Text) > 3 {
				x.joined.alike(token, f.script, t.count)
			}
		}
	}
	for _, token := range joinedUnits(f, true) {
		t.next(token.weight)
		x.words.alike(&token, f.script, t.count)
	}
	slack := 40 + 1000*max(0, 1000-threshold-Shipped.Clash)/Shipped.Conflict
	var out []int32
	for n, s := range t.shares {
		if 1000*s.asked >= (1000-slack)*f.weight || 1000*s.held >= (1000-slack)*x.names[n].weight {
			out = append(out, n)
		}
	}
	if len(f.Tokens) == 1 {
		out = append(out, x.acronyms[f.Tokens[0].Text]...)
	}
	for _, letters := range initials(f) {
		if id, ok := x.words.byText[letters]; ok {
			out = append(out, x.words.list[id].in...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tally adds up how much of a name and of the one asked for has counterparts.
type tally struct {
	shares map[int32]share
	unit   int // number of the word asked for
	weight int // of that word
}

type share struct {
	asked, held int
	unit        int // that counted last
}

func (t *tally) next(weight int) { t.unit, t.weight = t.unit+1, weight }

func (t *tally) count(w *entry) {
	for _, n := range w.in {
		s := t.shares[n]
		if s.unit != t.unit {
			s.unit = t.unit
			s.asked += t.weight
		}
		s.held += w.token.weight
		t.shares[n] = s
	}
}

// wordIndex holds every word once, with the names that it stands in.
type wordIndex struct {
	list    []entry // by length once finished
	byText  map[string]int32
	byBones []boneKey          // by key, then word
	starts  [longest + 2]int32 // of each length in the list
}

type boneKey struct {
	key  uint64
	word int32
}

type entry struct {
	token Token
	mask  uint64 // of the letters in its text
	in    []int32
}

func (x *wordIndex) init(size int) {
	x.byText = make(map[string]int32, size)
	x.list = make([]entry, 0, size)
}

func (x *wordIndex) add(t *Token, name int32) {
	id, ok := x.byText[t.Text]
	if !ok {
		id = int32(len(x.list))
		x.byText[t.Text] = id
		x.list = append(x.list, entry{token: *t, mask: maskOf(t.Text)})
	}
	w := &x.list[id]
	w.token.script = min(w.token.script, t.script)
	if n := len(w.in); n == 0 || w.in[n-1] != name {
		w.in = append(w.in, name)
	}
}

func (x *wordIndex) finish() {
	slices.SortFunc(x.list, func(a, b entry) int {
		return cmp.Or(cmp.Compare(len(a.token.Text), len(b.token.Text)), strings.Compare(a.token.Text, b.token.Text))
	})
	x.byBones = make([]boneKey, 0, 6*len(x.list))
	var keys []uint64
	for id := range x.list {
		t := &x.list[id].token
		x.byText[t.Text] = int32(id)
		keys = neighbours(keys[:0], t.Bones)
		for _, key := range keys {
			x.byBones = append(x.byBones, boneKey{key, int32(id)})
		}
	}
	slices.SortFunc(x.byBones, func(a, b boneKey) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.word, b.word))
	})
	id := int32(0)
	for length := range x.starts {
		for int(id) < len(x.list) && len(x.list[id].token.Text) < length {
			id++
		}
		x.starts[length] = id
	}
}

// alike yields the words that may stand for the token: those spelt nearly like
// it, and those with nearly its consonants.
func (x *wordIndex) alike(t *Token, script unicodeScript, yield func(*entry)) {
	mask, length := maskOf(t.Text), min(len(t.Text), longest)
	share := 1000 - Shipped.Floor
	from := x.starts[max(0, length-length*share/1000)]
	long := min(longest, length*1000/Shipped.Floor)
	until := int32(len(x.list))
	if long < longest {
		until = x.starts[long+1]
	}
	letters := newPattern(t.Text)
	near := func(w *entry) bool {
		edits := max(length, len(w.token.Text)) * share / 1000
		return bits.OnesCount64(mask^w.mask) <= 2*edits && letters.edits(w.token.Text) <= edits
	}
	for id := from; id < until; id++ {
		if w := &x.list[id]; near(w) {
			if s, _ := Shipped.likeness(t, &w.token, true); s >= Shipped.Floor {
				yield(w)
			}
		}
	}
	if len(t.Bones) < 2 {
		return
	}
	var buffer [20]uint64
	keys := neighbours(buffer[:0], t.Bones)
	var found []int32
	for _, key := range keys {
		i, _ := slices.BinarySearchFunc(x.byBones, key, func(b boneKey, key uint64) int { return cmp.Compare(b.key, key) })
		for ; i < len(x.byBones) && x.byBones[i].key == key; i++ {
			found = append(found, x.byBones[i].word)
		}
	}
	slices.Sort(found)
	for _, id := range slices.Compact(found) {
		w := &x.list[id]
		if id >= from && id < until && near(w) {
			continue // yielded above
		}
		if s, _ := Shipped.likeness(t, &w.token, script == 0); s >= Shipped.Floor {
			yield(w)
		}
	}
}

// joinedUnits are two neighbours of a name as one word, and three where they
// are short or all are asked for.
func joinedUnits(f *Form, all bool) []Token {
	var out []Token
	for i := range f.Tokens {
		size, weight, script := len(f.Tokens[i].Text), f.Tokens[i].weight, f.Tokens[i].script
		for k := i + 1; k < len(f.Tokens) && k < i+3; k++ {
			next := &f.Tokens[k]
			size += len(next.Text)
			weight += next.weight
			script = max(script, next.script)
			if size > longest || weight == 0 || (f.Tokens[i].class|next.class)&(generic|number|numeral) != 0 || k == i+2 && size > 15 && !all {
				break
			}
			text := together(f.Tokens[i : k+1])
			sound := soundOf(text)
			out = append(out, Token{Text: text, Sound: sound, Bones: bonesOf(sound), script: script, weight: weight})
		}
	}
	return out
}

// initials are the letters that a name of three words or more is shortened to,
// with and without its particles.
func initials(f *Form) []string {
	if len(f.Tokens) < 3 {
		return nil
	}
	var every, weighty strings.Builder
	for i := range f.Tokens {
		r, _ := utf8.DecodeRuneInString(f.Tokens[i].Text)
		every.WriteRune(r)
		if f.Tokens[i].class&particle == 0 {
			weighty.WriteRune(r)
		}
	}
	out := []string{every.String()}
	if s := weighty.String(); s != out[0] {
		out = append(out, s)
	}
	return slices.DeleteFunc(out, func(s string) bool { return len(s) < 3 || len(s) > 8 })
}

// neighbours are the bones, packed, and what is left when one of four or more is
// taken away.
func neighbours(to []uint64, bones string) []uint64 {
	if len(bones) < 2 {
		return to
	}
	bones = bones[:min(len(bones), 16)]
	var whole uint64
	for i := range len(bones) {
		whole = whole<<4 | boneCode(bones[i])
	}
	to = append(to, whole)
	if len(bones) < 4 {
		return to // one of three wrong is too far
	}
	for i := range len(bones) {
		if i > 0 && bones[i] == bones[i-1] {
			continue
		}
		after := 4 * (len(bones) - 1 - i)
		to = append(to, whole>>(after+4)<<after|whole&(1<<after-1))
	}
	return to
}

func boneCode(c byte) uint64 {
	if i := strings.IndexByte("ptskrmna", c); i >= 0 {
		return uint64(i) + 1
	}
	return 9 + uint64(c)%7
}

func maskOf(text string) uint64 {
	var mask uint64
	for i := range len(text) {
		mask |= 1 << (text[i] & 63)
	}
	return mask
}
