package event

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// verdict is how firm an event is, and when.
type verdict struct {
	value claims.Factuality
	tense claims.Tense
}

// certainty and polarity of the values; Uu has neither.
func parts(f claims.Factuality) (certainty, polarity int) {
	switch f {
	case claims.CTPlus:
		return 3, 1
	case claims.CTMinus:
		return 3, -1
	case claims.PRPlus:
		return 2, 1
	case claims.PRMinus:
		return 2, -1
	case claims.PSPlus:
		return 1, 1
	case claims.PSMinus:
		return 1, -1
	}
	return 0, 0
}

func value(certainty, polarity int) claims.Factuality {
	switch {
	case certainty == 3 && polarity > 0:
		return claims.CTPlus
	case certainty == 3:
		return claims.CTMinus
	case certainty == 2 && polarity > 0:
		return claims.PRPlus
	case certainty == 2:
		return claims.PRMinus
	case certainty == 1 && polarity > 0:
		return claims.PSPlus
	case certainty == 1:
		return claims.PSMinus
	}
	return claims.Uu
}

// under puts a value in the scope of another: the lesser certainty and the
// product of the polarities.
func under(inner, outer claims.Factuality) claims.Factuality {
	a, p := parts(inner)
	b, q := parts(outer)
	return value(min(a, b), p*q)
}

func negate(f claims.Factuality) claims.Factuality { return under(f, claims.CTMinus) }

// judge says how firm the event at a candidate's head is within the tokens
// [first, last): it climbs from the head through what governs it and puts the
// value under each scope that it leaves.
func (l *lexicon) judge(v *view, c *candidate, first, last int32) verdict {
	d := verdict{value: claims.CTPlus}
	at := c.head
	counted := false // the negation at this head is in its word's own value
	below := false   // the event is the complement of a word that decides its value
	for range maxSteps {
		s := l.scopeOf(v, at)
		d.enter(s, counted, below)
		h := v.head(at)
		if h < 0 && v.tree.XPOS[at] == syntax.VB && v.childBy(at, syntax.Aux) < 0 && v.childBy(at, syntax.Nsubj) < 0 {
			d.value, d.tense = claims.Uu, claims.Future // an imperative
		}
		if h < first || h >= last {
			return d
		}
		outer := l.scopeOf(v, h)
		counted = false
		switch r := v.relation(at); r {
		case syntax.Xcomp, syntax.Ccomp, syntax.Csubj, syntax.Acl, syntax.Obj, syntax.Obl, syntax.Nmod:
			if at == c.head && c.lightWord != nil && (c.light == h || c.light == at) {
				d.value = under(d.value, c.lightWord.value)
				if d.tense != claims.Future {
					d.tense = c.lightWord.tense
				}
				if c.light == at {
					return d
				}
				break
			}
			w, ok := l.governor(v, h)
			clause := r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Csubj || r == syntax.Acl
			switch {
			case ok && (clause || complementOf(v, at, h)):
				word := w.asserted
				if outer.negated {
					word = w.negated
				}
				if word == claims.Uu && l.fails(v, h) {
					// "failed in its attempt to"
					d.value = under(d.value, w.negated)
					at, counted, below = v.head(h), true, true
					continue
				}
				d.value = under(d.value, word)
				if w.tense != claims.UnknownTense {
					d.tense = w.tense
				}
				counted, below = true, true
			case clause:
				if r == syntax.Acl && v.isInfinitive(at) {
					d.value, d.tense = claims.Uu, claims.Future // "the chance to meet"
				}
			case r == syntax.Nmod && v.preposition(at) == "of": // "practices of torture"
			default: // what an ordinary word does with a noun leaves it a fact
				if outer.modal == claims.Uu || outer.would || outer.conditional {
					d.value = claims.Uu
				}
				return d
			}
		case syntax.Nsubj:
			if outer.modal != claims.CTPlus || outer.would || outer.conditional {
				d.value, d.tense = under(d.value, outer.modal), claims.Future
			}
			if outer.would || outer.conditional {
				d.value = claims.Uu
			}
			return d
		case syntax.Advcl:
			if v.isInfinitive(at) {
				d.value, d.tense = claims.Uu, claims.Future // a purpose
			}
			if outer.modal == claims.Uu || outer.conditional {
				d.value = claims.Uu
			}
			return d
		case syntax.Conj:
			// The auxiliary and negation of the first conjunct reach a bare second.
			if v.childBy(at, syntax.Aux) >= 0 || v.childBy(at, syntax.Nsubj) >= 0 || v.tree.XPOS[at] != v.tree.XPOS[h] {
				return d
			}
			d.tense = claims.UnknownTense
		default:
			return d
		}
		at = h
	}
	return d
}

// enter puts the verdict under the words beside a head.
func (d *verdict) enter(s scope, counted, below bool) {
	if d.tense == claims.UnknownTense || s.tense == claims.Future {
		d.tense = s.tense
	}
	switch {
	case s.negated && !counted && s.modal == claims.PSPlus && !below:
		d.value = under(d.value, claims.CTMinus) // "cannot", "could not"
	case s.negated && !counted:
		d.value = negate(under(d.value, s.modal))
	default:
		d.value = under(d.value, s.modal)
	}
	if s.conditional {
		d.value = claims.Uu
	}
}

// framed puts the verdict under what the cue of a claim says of its content.
func (d verdict) framed(f Frame) verdict {
	switch f {
	case Presupposed, Asserted:
	case Wanted:
		d.value = claims.Uu
		if d.tense != claims.Future {
			d.tense = claims.Future
		}
	case Committed:
		d.tense = claims.Future
	case Planned:
		d.value, d.tense = under(d.value, claims.PRPlus), claims.Future
	case Believed:
	case Feared:
		d.value = under(d.value, claims.PSPlus)
	case Doubted:
		d.value = under(d.value, claims.PRMinus)
	case Denied:
		d.value = negate(d.value)
	case Refused:
		d.value, d.tense = negate(d.value), claims.Future
	case Threatened:
		d.value, d.tense = claims.Uu, claims.Future
	case Asked:
		d.value = claims.Uu
	}
	if d.tense == claims.UnknownTense {
		d.tense = claims.Past
	}
	return d
}
