package match

import (
	"strings"
)

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
	alike, sizes := 0, 0 // how like the counterparts are, by their size
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
		alike, sizes = alike+size*p.likeness, sizes+size
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
	if sizes > 0 { // words left over weigh more where the others are doubtful
		price += price * w.Doubt * (1000 - alike/sizes) / 10_000
	}
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
