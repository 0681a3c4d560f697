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

// scope is what the words beside one head say of it.
type scope struct {
	negated     bool
	modal       claims.Factuality // of an auxiliary, adverb or adjective; CT+ for none
	tense       claims.Tense
	conditional bool // an if-clause hangs on it, or it is one
	would       bool
}

var conditionMarks = map[string]bool{"if": true, "unless": true, "whether": true, "should": true, "provided": true, "lest": true, "until": true}

var negations = map[string]bool{"not": true, "n't": true, "never": true, "no": true, "neither": true, "nor": true, "without": true, "hardly": true, "nobody": true, "cannot": true}

// scopeOf reads auxiliaries, negation, hedges and conditions at a head.
func (l *lexicon) scopeOf(v *view, i int32) scope {
	s := scope{modal: claims.CTPlus}
	perfect, being := false, false
	var finite syntax.XPOS
	for _, c := range v.children(i) {
		word, lemma := v.lower(c), v.lemma(c)
		switch v.relation(c) {
		case syntax.Aux, syntax.Cop:
			if w, ok := l.modality[modalKey{lemma, 'm'}]; ok && v.relation(c) == syntax.Aux {
				s.modal, s.tense, s.would = under(s.modal, w.asserted), w.tense, lemma == "would"
				if s.would && word == "'d" {
					s.would = false
				}
			} else if w, ok := l.modality[modalKey{word, 'm'}]; ok && v.relation(c) == syntax.Aux {
				s.modal, s.tense = under(s.modal, w.asserted), w.tense
			}
			if word == "'ll" || word == "wo" {
				s.tense = claims.Future
			}
			if lemma == "have" {
				perfect = true
			}
			if x := v.tree.XPOS[c]; x == syntax.VBD || x == syntax.VBZ || x == syntax.VBP {
				finite = x
			}
			if word == "being" {
				being = true
			}
		case syntax.Advmod:
			if negations[word] {
				s.negated = !s.negated
			} else if w, ok := l.modality[modalKey{lemma, 'a'}]; ok {
				s.modal = under(s.modal, w.asserted)
			}
		case syntax.Det:
			if negations[word] {
				s.negated = !s.negated
			}
		case syntax.Amod:
			if w, ok := l.modality[modalKey{word, 'a'}]; ok {
				s.modal = under(s.modal, w.asserted)
				if w.tense != claims.UnknownTense {
					s.tense = w.tense
				}
			} else if w, ok := l.modality[modalKey{lemma, 'a'}]; ok {
				s.modal = under(s.modal, w.asserted)
			}
		case syntax.Case, syntax.Mark:
			if word == "without" {
				s.negated = !s.negated
			}
			if conditionMarks[word] && v.relation(c) == syntax.Mark {
				s.conditional = true
			}
		case syntax.Cc, syntax.Discourse:
			if word == "neither" || word == "nor" {
				s.negated = !s.negated
			}
		case syntax.Advcl:
			for _, m := range v.children(c) {
				if v.relation(m) == syntax.Mark && (v.lower(m) == "if" || v.lower(m) == "unless") {
					s.conditional = true
				}
			}
		case syntax.Nsubj:
			for _, d := range v.children(c) {
				if v.relation(d) == syntax.Det && v.lower(d) == "no" {
					s.negated = !s.negated
				}
			}
		}
	}
	if s.tense == claims.UnknownTense {
		x := v.tree.XPOS[i]
		if finite != syntax.NoXPOS {
			x = finite
			if perfect && !being && finite != syntax.VBD && v.tree.XPOS[i] != syntax.VBG {
				x = syntax.VBD
			}
		}
		switch x {
		case syntax.VBD, syntax.VBN:
			s.tense = claims.Past
		case syntax.VBZ, syntax.VBP, syntax.VBG:
			s.tense = claims.Present
		}
	}
	return s
}

// governor is the row of factuality.tsv for a governor of an event.
func (l *lexicon) governor(v *view, i int32) (modalWord, bool) {
	pos := byte('n')
	switch v.pos(i) {
	case syntax.VERB, syntax.AUX:
		pos = 'v'
	case syntax.ADJ, syntax.ADV:
		pos = 'a'
	}
	w, ok := l.modality[modalKey{v.lemma(i), pos}]
	return w, ok
}

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

// isInfinitive reports whether the verb is an infinitive with "to".
func (v *view) isInfinitive(i int32) bool {
	if v.tree.XPOS[i] != syntax.VB {
		return false
	}
	for _, c := range v.children(i) {
		if c < i && v.lower(c) == "to" {
			return true
		}
	}
	return false
}

// fails reports whether a word is the complement of one that says that its
// complement did not happen.
func (l *lexicon) fails(v *view, i int32) bool {
	h := v.head(i)
	if h < 0 {
		return false
	}
	r := v.relation(i)
	if r != syntax.Xcomp && r != syntax.Ccomp && !complementOf(v, i, h) {
		return false
	}
	w, ok := l.governor(v, h)
	if !ok {
		return false
	}
	said := w.asserted
	if l.scopeOf(v, h).negated {
		said = w.negated
	}
	return said == claims.CTMinus
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

// complementOf reports whether a noun is what its governor is about: an object,
// or joined by a preposition that leads a complement.
func complementOf(v *view, noun, governor int32) bool {
	switch v.relation(noun) {
	case syntax.Obj:
		return true
	case syntax.Nsubj:
		return false
	}
	switch v.preposition(noun) {
	case "of", "for", "from", "to", "on":
		return true
	case "in":
		return v.lemma(governor) == "fail" || v.lemma(governor) == "succeed"
	}
	return false
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
