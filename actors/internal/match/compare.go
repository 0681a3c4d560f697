package match

import (
	"cmp"
	"slices"
	"strings"
)

// Kind says why a [Part] costs points or doesn't.
type Kind uint8

// The kinds of parts.
const (
	Same      Kind = iota // the same word
	Spelling              // spelt otherwise
	Initial               // an initial for a name
	Nickname              // a short form for a name
	Joined                // one word for several
	Acronym               // initial letters for the whole name
	Conflict              // words without a counterpart on both sides
	Extra                 // words that only one of the names has
	Partial               // one common or short word is all that the names share
	Order                 // the same words in an order that doesn't fit
	LegalForm             // another legal form
	Number                // another number
)

// Part is one reason for a score: words of the two names (either may be
// empty) and what they cost.
type Part struct {
	Kind Kind
	A, B string
	Cost int
}

// Result is the outcome of a comparison: 1000 minus the costs of its parts, not
// below 0.
type Result struct {
	Score int
	Parts []Part
}

// Weights are the prices of differences, in points of a score of 1000.
type Weights struct {
	Spelling int // for all letters of the shorter name changed
	Conflict int // for all of the shorter name replaced
	Clash    int // on top of that, once, however small the words' share
	Extra    int // for the longer name consisting of extra words alone
	Initial  int // for all of the shorter name given as initials
	Nickname int
	Joined   int
	Acronym  int
	Order    int
	Legal    int
	Number   int
	Partial  int // one common or short word is all that is shared; half for another
	Alone    int // that is less alike than this
	Loose    int // on top of Spelling for a pair of words less alike than Close
	Close    int
	Floor    int // likeness below which words are no counterparts
	Heard    int // likeness of words that sound the same but aren't spelt so
	First    int // taken off the likeness when the first letters differ
}

// Shipped are the weights that the package compares with.
var Shipped = Weights{
	Spelling: 1000, Conflict: 1600, Clash: 110, Loose: 170, Close: 750, Extra: 220, Initial: 250, Nickname: 60, Joined: 20,
	Acronym: 250, Order: 30, Legal: 90, Number: 180, Partial: 330, Alone: 900, Floor: 700, Heard: 980, First: 20,
}

type pair struct {
	i, j, ni, nj int // first token and number of tokens on each side
	likeness     int
	kind         Kind
	gain         int
}

// Compare aligns two names and prices their differences. It is symmetric.
func Compare(a, b *Form) Result { return Shipped.Compare(a, b) }

// Compare is the package-level [Compare] with other weights.
func (w *Weights) Compare(a, b *Form) Result {
	if len(a.Tokens) == 0 || len(b.Tokens) == 0 {
		return Result{}
	}
	if less(b, a) {
		r := w.compare(b, a)
		for i := range r.Parts {
			r.Parts[i].A, r.Parts[i].B = r.Parts[i].B, r.Parts[i].A
		}
		return r
	}
	return w.compare(a, b)
}

func (w *Weights) compare(a, b *Form) Result {
	if r, ok := w.acronym(a, b); ok {
		return r
	}
	chosen := w.align(a, b)
	thin := a.script != b.script && (a.bare() || b.bare()) // vowels prove nothing
	short, long := max(1, min(a.weight, b.weight)), max(1, a.weight, b.weight)
	var r Result
	add := func(p Part) { r.Parts = append(r.Parts, p) }
	usedA, usedB := uint32(0), uint32(0)
	matchedA, matchedB, strong, least := 0, 0, 0, 1000
	for _, p := range chosen {
		wa, wb := 0, 0
		for i := p.i; i < p.i+p.ni; i++ {
			usedA |= 1 << i
			wa += a.Tokens[i].weight
		}
		for j := p.j; j < p.j+p.nj; j++ {
			usedB |= 1 << j
			wb += b.Tokens[j].weight
		}
		matchedA, matchedB = matchedA+wa, matchedB+wb
		size := (wa + wb) / 2
		part := Part{Kind: p.kind, A: textOf(a, p.i, p.ni), B: textOf(b, p.j, p.nj)}
		switch p.kind {
		case Initial:
			part.Cost = w.Initial * max(wa, wb) / max(1, long)
		case Nickname:
			part.Cost = w.Nickname
		default:
			part.Cost = min(w.Spelling*size*(1000-p.likeness)/(1000*max(short, size)), 1000)
			if p.kind == Spelling && p.likeness < w.Close && size > 0 {
				part.Cost += w.Loose
			}
			if p.kind == Joined {
				part.Cost += w.Joined
			}
		}
		if wa > 0 && wb > 0 {
			strong++
			least = min(least, p.likeness)
		}
		add(part)
	}
	leftA, leftB := a.weight-matchedA, b.weight-matchedB
	conflict := min(leftA, leftB)
	extra := max(leftA, leftB) - conflict
	price := w.Extra * extra / long
	if thin {
		price *= 2
	}
	switch {
	case conflict > 0 || strong == 0:
		if strong == 0 {
			price = 1000
		}
		add(Part{Kind: Conflict, A: unused(a, usedA), B: unused(b, usedB), Cost: min(1000, w.Clash+w.Conflict*conflict/short+price)})
	case leftA > 0:
		add(Part{Kind: Extra, A: unused(a, usedA), Cost: price})
	case leftB > 0:
		add(Part{Kind: Extra, B: unused(b, usedB), Cost: price})
	}
	if lone := a.lone(b); strong > 0 && lone != nil && (extra > 0 || least < 1000 || a.numbers() != b.numbers()) {
		if size := len(lone.Text); size < 4 || lone.class&(common|generic|nick) != 0 {
			add(Part{Kind: Partial, A: lone.Text, Cost: w.Partial})
		} else if least < w.Alone && extra > 0 {
			add(Part{Kind: Partial, A: lone.Text, Cost: w.Partial / 2})
		}
	}
	w.weak(a, b, usedA, usedB, add)
	if outOfOrder(chosen, a, b) {
		add(Part{Kind: Order, Cost: w.Order})
	}
	r.Score = 1000
	for _, p := range r.Parts {
		r.Score -= p.Cost
	}
	r.Score = max(0, r.Score)
	return r
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
				size, weight, script := 0, 0, latin
				for n := range several {
					size += len(several[n].Text)
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
					s = max(s, likeness(one.Sound, sound, heard(), 800))
					if !sameScript && (one.script == bones || script == bones) {
						s = max(s, bare(one.Bones, bonesOf(sound)))
					}
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

// acronym compares letters like "PLA" with the words they stand for.
func (w *Weights) acronym(a, b *Form) (Result, bool) {
	short, long := a, b
	if len(b.Tokens) < len(a.Tokens) {
		short, long = b, a
	}
	if len(short.Tokens) != 1 || len(long.Tokens) < 3 {
		return Result{}, false
	}
	letters := short.Tokens[0].Text
	if len(letters) < 3 || len(letters) > 8 {
		return Result{}, false
	}
	n, every := 0, 0 // with and without particles
	whole, skipped := true, true
	for i := range long.Tokens {
		t := &long.Tokens[i]
		if every >= len(letters) || t.Text[0] != letters[every] {
			whole = false
		}
		every++
		if t.class&particle != 0 {
			continue
		}
		if n >= len(letters) || t.Text[0] != letters[n] {
			skipped = false
		}
		n++
	}
	if !(whole && every == len(letters)) && !(skipped && n == len(letters)) {
		return Result{}, false
	}
	part := Part{Kind: Acronym, A: textOf(a, 0, len(a.Tokens)), B: textOf(b, 0, len(b.Tokens)), Cost: w.Acronym}
	return Result{Score: 1000 - w.Acronym, Parts: []Part{part}}, true
}

// weak prices legal forms and numbers that differ.
func (w *Weights) weak(a, b *Form, usedA, usedB uint32, add func(Part)) {
	for _, kind := range [...]struct {
		class class
		kind  Kind
		cost  int
	}{{legal, LegalForm, w.Legal}, {number | numeral, Number, w.Number}} {
		ta, tb := unusedOf(a, usedA, kind.class), unusedOf(b, usedB, kind.class)
		switch {
		case ta != "" && tb != "":
			add(Part{Kind: kind.kind, A: ta, B: tb, Cost: kind.cost})
		case ta != "" || tb != "":
			add(Part{Kind: kind.kind, A: ta, B: tb, Cost: kind.cost / 3})
		}
	}
}

// lone is the only weighty word of the name that has just one; of two such
// names the more common word.
func (f *Form) lone(g *Form) *Token {
	one, other := f.weighty(), g.weighty()
	switch {
	case len(one) == 1 && (len(other) > 1 || one[0].Common()):
		return one[0]
	case len(other) == 1:
		return other[0]
	}
	return nil
}

// numbers counts the numbers of a name.
func (f *Form) numbers() int {
	n := 0
	for i := range f.Tokens {
		if f.Tokens[i].class&(number|numeral) != 0 {
			n++
		}
	}
	return n
}

// bare reports that the name is in a script that leaves vowels out.
func (f *Form) bare() bool {
	return slices.ContainsFunc(f.Tokens, func(t Token) bool { return t.script == bones })
}

func (f *Form) weighty() []*Token {
	var out []*Token
	for i := range f.Tokens {
		if f.Tokens[i].weight > 0 {
			out = append(out, &f.Tokens[i])
		}
	}
	return out
}

// outOfOrder reports that the counterparts follow each other neither in the
// same order nor with one name's end moved to its front.
func outOfOrder(chosen []pair, a, b *Form) bool {
	var order [MaxTokens]int
	n := 0
	for i := range a.Tokens {
		for _, p := range chosen {
			if p.i == i && a.Tokens[i].weight > 0 {
				order[n] = p.j
				n++
			}
		}
	}
	breaks := 0
	for i := 1; i < n; i++ {
		if order[i] < order[i-1] {
			breaks++
		}
	}
	return breaks > 1 || breaks == 1 && n > 2 && order[n-1] > order[0]
}

func exact(p pair) int { return p.likeness / 1000 }

func distanceInPlace(p pair) int { return max(p.i-p.j, p.j-p.i) }

func textOf(f *Form, i, n int) string {
	if n == 1 {
		return f.Tokens[i].Text
	}
	parts := make([]string, n)
	for k := range n {
		parts[k] = f.Tokens[i+k].Text
	}
	return strings.Join(parts, " ")
}

func unused(f *Form, used uint32) string {
	var parts []string
	for i := range f.Tokens {
		if used&(1<<i) == 0 && f.Tokens[i].weight > 0 {
			parts = append(parts, f.Tokens[i].Text)
		}
	}
	return strings.Join(parts, " ")
}

func unusedOf(f *Form, used uint32, c class) string {
	for i := range f.Tokens {
		if used&(1<<i) == 0 && f.Tokens[i].class&c != 0 && f.Tokens[i].class&(particle|title) == 0 {
			return f.Tokens[i].Text
		}
	}
	return ""
}

// less orders forms, so that comparing is symmetric to the point.
func less(a, b *Form) bool {
	if len(a.Tokens) != len(b.Tokens) {
		return len(a.Tokens) < len(b.Tokens)
	}
	for i := range a.Tokens {
		if c := strings.Compare(a.Tokens[i].Text, b.Tokens[i].Text); c != 0 {
			return c < 0
		}
	}
	return a.script < b.script
}
