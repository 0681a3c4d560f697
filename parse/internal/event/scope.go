package event

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

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
			if conditionMarks[word] && v.relation(c) == syntax.Mark && !(c > 0 && v.lower(c-1) == "even") {
				s.conditional = true
			}
		case syntax.Cc, syntax.Discourse:
			if word == "neither" || word == "nor" {
				s.negated = !s.negated
			}
		case syntax.Advcl:
			for _, m := range v.children(c) {
				if v.relation(m) == syntax.Mark && (v.lower(m) == "if" || v.lower(m) == "unless") && !(m > 0 && v.lower(m-1) == "even") {
					s.conditional = true
				}
			}
		case syntax.Obl:
			if lemma == "event" && v.preposition(c) == "in" {
				s.conditional = true // "in the event of"
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
