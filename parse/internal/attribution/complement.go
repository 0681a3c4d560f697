package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// accused: "accused Iran of supplying arms", "blamed both for the attack".
func (f *finder) accused(i, _ int32, e *entry) (content, targets []Range) {
	word := "of"
	switch {
	case e.takes(AccuseFor):
		word = "for"
	case e.takes(AccuseWith):
		word = "with"
	}
	target := f.one(i, syntax.Obj)
	if target < 0 {
		if target = f.one(i, syntax.Nsubj); target < 0 || !f.passive(i) {
			return nil, nil
		}
	}
	whole := f.phrase(target, Range{})
	found := false
	for _, c := range f.children(i) {
		if c < target {
			continue
		}
		if first := f.leading(c); first == word {
			whole = cover(whole, f.trim(f.subtree(c)))
			found = true
		}
	}
	// The parser may hang the of-phrase on the target itself.
	if !found {
		for _, c := range f.children(target) {
			if c > target && f.leading(c) == word {
				whole, found = cover(whole, f.trim(f.subtree(c))), true
			}
		}
	}
	if !found || f.passive(i) {
		if !found {
			return nil, nil
		}
		return []Range{f.afterCue(whole, i)}, []Range{f.phrase(target, Range{})}
	}
	return []Range{whole}, []Range{f.phrase(target, Range{})}
}

// leading is the first word of a phrase's subtree, in lower case.
func (f *finder) leading(c int32) string {
	r := f.subtree(c)
	for r.First < r.Last-1 && f.isPunct(r.First) {
		r.First++
	}
	return f.lower(r.First)
}

// objectInfinitive: "urged Iran to comply"; also "demanded that" by clause.
func (f *finder) objectInfinitive(i, last int32, _ *entry) (content, targets []Range) {
	inf := int32(-1)
	for _, c := range f.children(i) {
		r := f.tree.Relation[c]
		if c > last && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl) && (f.infinitive(c) || r == syntax.Ccomp && f.isVerbForm(c, "VB")) {
			inf = c
			break
		}
	}
	o := f.one(i, syntax.Obj)
	if o < 0 {
		o = f.one(i, syntax.Iobj)
	}
	if inf < 0 && o >= 0 {
		// The infinitive may hang on the object.
		for _, c := range f.children(o) {
			if c > o && f.tree.Relation[c] == syntax.Acl && f.infinitive(c) {
				inf = c
			}
		}
	}
	if inf < 0 {
		return nil, nil
	}
	span := f.afterCue(f.subtree(inf), last)
	if o >= 0 && o > i {
		target := f.phrase(o, Range{})
		return f.some(cover(span, target)), []Range{clip(target, Range{target.First, f.infinitiveStart(inf)})}
	}
	if s := f.one(inf, syntax.Nsubj); s >= 0 {
		targets = []Range{f.phrase(s, Range{})}
	} else if f.passive(i) {
		if s := f.one(i, syntax.Nsubj); s >= 0 {
			targets = []Range{f.phrase(s, Range{})}
		}
	}
	return f.some(span), targets
}

// infinitiveStart is the "to" of an infinitive, or the verb.
func (f *finder) infinitiveStart(i int32) int32 {
	for _, c := range f.children(i) {
		if c < i && f.tree.UPOS[c] == syntax.PART && f.lower(c) == "to" {
			return c
		}
	}
	return i
}

// prepositional: "called for restraint", "called on both to return", "warned of".
func (f *finder) prepositional(i, last int32, e *entry) (content, targets []Range) {
	for word, to := range e.prepositions {
		for _, c := range f.children(i) {
			r := f.tree.Relation[c]
			if c < i || r != syntax.Obl && r != syntax.Nmod && r != syntax.Obj && r != syntax.Advcl && r != syntax.Ccomp {
				continue
			}
			at := f.casePosition(c)
			if at < 0 || f.lower(at) != word {
				// "calls upon the authorities": the particle is already part of the cue.
				if last == i || f.lower(last) != word || f.subtree(c).First != last && f.subtree(c).First != last+1 {
					continue
				}
				at = last
			}
			span := f.subtree(c)
			span.First = max(span.First, at+1)
			if !to {
				return f.some(f.withPurpose(i, c, span)), nil
			}
			target := clip(f.phrase(c, Range{}), Range{span.First, span.Last})
			whole, found := span, false
			for _, other := range f.children(i) {
				if other > c && (f.tree.Relation[other] == syntax.Xcomp || f.tree.Relation[other] == syntax.Advcl || f.tree.Relation[other] == syntax.Ccomp) && f.infinitive(other) {
					whole, found = cover(whole, f.subtree(other)), true
					break
				}
			}
			for _, other := range f.children(c) {
				if other > c && f.tree.Relation[other] == syntax.Acl && f.infinitive(other) {
					target.Last = min(target.Last, f.infinitiveStart(other))
					found = true
				}
			}
			if found || e.takes(Frame(prepPrefix+word)) {
				return f.some(whole), []Range{target}
			}
		}
	}
	return nil, nil
}

// withPurpose widens a phrase over the phrases and the infinitive right behind
// it: "called for a zone | for refugees | to be set up".
func (f *finder) withPurpose(i, c int32, span Range) Range {
	for _, from := range []int32{i, c} {
		for _, other := range f.children(from) {
			if other <= c || f.subtree(other).First != span.Last {
				continue
			}
			switch f.tree.Relation[other] {
			case syntax.Obl, syntax.Nmod:
				if f.placesSaying(other) {
					continue
				}
			case syntax.Xcomp, syntax.Acl, syntax.Ccomp:
			default:
				continue
			}
			span.Last = f.subtree(other).Last
		}
	}
	return span
}

// casePosition is the token of a phrase's preposition or subordinating word, -1 for none.
func (f *finder) casePosition(c int32) int32 {
	for _, k := range f.children(c) {
		if k < c && (f.tree.Relation[k] == syntax.Case || f.tree.Relation[k] == syntax.Mark) {
			return k
		}
	}
	return -1
}

// infinitiveClause: "pledged to act".
func (f *finder) infinitiveClause(i, last int32, e *entry) (content, targets []Range) {
	if o := f.one(i, syntax.Obj); o > last && e.takes(Object) {
		return nil, nil // "seeks aid to develop": the aid is sought
	}
	for _, c := range f.children(i) {
		if r := f.tree.Relation[c]; c > i && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl) && f.infinitive(c) {
			if r == syntax.Advcl && f.one(i, syntax.Obj) >= 0 {
				continue // "signed it to end the war": a purpose
			}
			return f.some(f.afterCue(f.subtree(c), last)), nil
		}
	}
	return nil, nil
}

// objectAs: "described the alliance as a threat".
func (f *finder) objectAs(i, last int32, _ *entry) (content, targets []Range) {
	o := f.one(i, syntax.Obj)
	if o < 0 && f.passive(i) {
		o = f.one(i, syntax.Nsubj)
	}
	if o < 0 {
		return nil, nil
	}
	whole := f.phrase(o, Range{})
	found := false
	for _, from := range []int32{i, o} {
		for _, c := range f.children(from) {
			if c > i && f.leading(c) == "as" {
				whole, found = cover(whole, f.subtree(c)), true
			}
		}
	}
	if x := f.one(i, syntax.Xcomp); x > i {
		whole, found = cover(whole, f.subtree(x)), true
	}
	if !found {
		return nil, nil
	}
	return f.some(f.afterCue(whole, last)), nil
}

// smallClause: "called it a mistake", "found the strike justified".
func (f *finder) smallClause(i, last int32, _ *entry) (content, targets []Range) {
	if f.mark(i) == "as" {
		return nil, nil // "as it deems necessary"
	}
	x := f.one(i, syntax.Xcomp)
	o := f.one(i, syntax.Obj)
	if x < i {
		if c := f.one(i, syntax.Ccomp); c > i && f.one(c, syntax.Nsubj) >= 0 {
			return f.some(f.afterCue(f.subtree(c), last)), nil
		}
		// Two objects, or an object that swallowed its predicate.
		if p := f.one(i, syntax.Iobj); p > i && o > p {
			return f.some(f.afterCue(cover(f.subtree(p), f.subtree(o)), last)), nil
		}
		if (f.finite(i) || f.isVerbForm(i, "VBG")) && o > i {
			return f.restOfClause(i, last), nil
		}
		return nil, nil
	}
	whole := f.subtree(x)
	for _, c := range f.children(i) {
		if c > x && f.tree.Relation[c] == syntax.Xcomp {
			whole = cover(whole, f.subtree(c))
		}
	}
	if o >= 0 {
		whole = cover(whole, f.subtree(o))
	}
	if gap := whole.First - last - 1; gap > 0 && gap < 12 && f.nominalBetween(last+1, whole.First) {
		whole.First = last + 1
	}
	return f.some(f.afterCue(whole, last)), nil
}

// told: "informed the Council of the launch".
func (f *finder) told(i, last int32, _ *entry) (content, targets []Range) {
	o := f.one(i, syntax.Obj)
	if o < 0 {
		return nil, nil
	}
	for _, c := range f.children(i) {
		if c > o && f.tree.Relation[c] == syntax.Obl {
			if w := f.preposition1(c); w == "of" || w == "about" {
				span := f.subtree(c)
				span.First++
				return f.some(span), []Range{f.phrase(o, Range{})}
			}
		}
		if c > o && f.tree.Relation[c] == syntax.Xcomp && f.infinitive(c) {
			return f.some(cover(f.subtree(o), f.subtree(c))), []Range{f.phrase(o, Range{})}
		}
	}
	return nil, nil
}

// object: "condemned the attack"; with a particle, the noun behind it.
func (f *finder) object(i, last int32, e *entry) (content, targets []Range) {
	o := f.one(i, syntax.Obj)
	if behind := f.behindTerms(last + 1); o < i && behind > last+1 {
		return f.some(f.untilNextClause(Range{behind, f.text.Sentences[f.sentenceOf[i]].Last})), nil
	}
	if o < i && last > i {
		for _, c := range f.children(i) {
			if at := f.casePosition(c); c > last && at == last {
				span := f.subtree(c)
				span.First = last + 1
				return f.some(span), nil
			}
		}
	}
	if o < i {
		// A shared object: "welcomes and encourages further efforts".
		for _, c := range f.children(i) {
			if f.tree.Relation[c] == syntax.Conj && c > i && c-i <= 3 {
				if s := f.one(c, syntax.Obj); s > c {
					return f.some(f.subtree(s)), nil
				}
			}
		}
		return nil, nil
	}
	span := f.subtree(o)
	span.First = max(span.First, last+1)
	return f.some(f.withAdjuncts(i, o, f.withNoun(span))), nil
}

// withNoun widens a phrase that the parser broke off before its noun.
func (f *finder) withNoun(span Range) Range {
	for int(span.Last) < len(f.text.Tokens) && !span.Empty() {
		before, next := f.tree.UPOS[span.Last-1], f.tree.UPOS[span.Last]
		if before != syntax.DET && before != syntax.ADJ || next != syntax.NOUN && next != syntax.PROPN && next != syntax.ADJ {
			break
		}
		span.Last++
	}
	return span
}

// placesSaying reports whether a phrase tells when or where something was said.
func (f *finder) placesSaying(c int32) bool {
	switch f.preposition1(c) {
	case "during", "after", "before", "since", "until", "while", "via", "through", "":
		return true
	}
	return f.lexicon.adjuncts[strings.ToLower(f.lemma(c))] || f.tree.UPOS[c] == syntax.NUM
}

// behindTerms skips "in the strongest terms" and the like.
func (f *finder) behindTerms(first int32) int32 {
	start := first
	if f.word(start) == "," {
		start++
	}
	if f.lower(start) != "in" {
		return first
	}
	for k := start + 1; k < start+6 && int(k) < len(f.text.Tokens); k++ {
		if w := f.lower(k); w == "terms" || w == "manner" {
			if f.word(k+1) == "," {
				k++
			}
			return k + 1
		}
	}
	return first
}

// withAdjuncts widens an object over the phrases right behind it that the
// parser hung on the verb ("condemned the use of force by armed groups"), as
// far as they don't place the saying itself.
func (f *finder) withAdjuncts(i, o int32, span Range) Range {
	for _, c := range f.children(i) {
		if c < o {
			continue
		}
		r := f.tree.Relation[c]
		sub := f.subtree(c)
		if sub.First != span.Last || r != syntax.Obl && r != syntax.Nmod && r != syntax.Advcl && r != syntax.Acl {
			continue
		}
		if r == syntax.Obl || r == syntax.Nmod {
			if f.placesSaying(c) {
				continue
			}
		} else if f.mark(c) != "" || !f.isVerbForm(c, "VBG", "VBN") {
			continue
		}
		span.Last = sub.Last
	}
	return span
}
