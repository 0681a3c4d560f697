package event

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// minGuess is the length in bytes from which a bare form is taken for a verb
// against the tagger: short ones are too often something else.
const minGuess = 6

// guessVerb finds verbs that the tagger took for something else, as it does with
// bare forms after "that" ("demands that Mali immediately comply") and rare past
// forms ("Mali withdrew troops"). Their neighbours are their arguments.
func (l *lexicon) guessVerb(v *view, i int32, accept func(*candidate) bool) (candidate, bool) {
	form := v.lower(i)
	told := false // the form is finite
	switch v.pos(i) {
	case syntax.ADJ, syntax.ADV, syntax.ADP, syntax.X, syntax.INTJ, syntax.SCONJ:
		if strings.HasSuffix(form, "ed") && v.pos(i) == syntax.ADJ && i > 0 && v.nominal(i-1) && v.verbless(i) {
			told = true // "Macron telephoned Putin"
		} else if len(form) < minGuess || len(l.verbs[form]) == 0 || l.notVerbs[form] {
			return candidate{}, false
		}
	case syntax.VERB: // taken for the modifier of its own object: "Mali imposed sanctions"
		if told = i > 0 && v.nominal(i-1) && v.verbless(i); !told {
			return candidate{}, false
		}
	case syntax.NOUN:
		told = l.irregular[form] != "" || strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "s") && v.relation(i) == syntax.Root
		if !told || l.notVerbs[form] || !v.verbless(i) {
			return candidate{}, false
		}
	default:
		return candidate{}, false
	}
	var a arguments
	filled := false
	for _, word := range l.stems(v, i) {
		for _, p := range l.verbs[word] {
			c := candidate{predicate: p, head: i, first: i, last: i + 1, prep: -1, light: -1, guessed: true, told: told, near: v.hasPartyBefore(i)}
			if len(p.words) > 1 && !c.phraseAfter(v) {
				continue
			}
			if !filled {
				a, filled = v.neighbours(i), true
			}
			c.arguments = a
			if (p.condition.none() || c.holds(v)) && (accept == nil || accept(&c)) {
				return c, true
			}
		}
	}
	return candidate{}, false
}

// hasPartyBefore reports whether a party stands right before a guessed verb, but
// for adverbs and quotation marks.
func (v *view) hasPartyBefore(i int32) bool {
	first, _ := v.bounds(i)
	for at := i - 1; at >= max(first, i-4); at-- {
		if v.nominal(at) || v.pos(at) == syntax.PRON {
			return len(v.at.Party(at, at+1).Actors) > 0
		}
		if v.pos(at) != syntax.ADV && v.pos(at) != syntax.PUNCT {
			return false
		}
	}
	return false
}

// neighbours are the nearest party before a guessed verb and the nearest noun
// after it, with what hangs on that.
func (v *view) neighbours(i int32) arguments {
	var a arguments
	first, last := v.bounds(i)
	for at := i - 1; at >= max(first, i-maxNeighbour); at-- {
		if (v.nominal(at) || v.pos(at) == syntax.PRON) && len(v.at.Party(at, at+1).Actors) > 0 {
			for range maxSteps { // to the first of a coordination
				if v.relation(at) != syntax.Conj || v.head(at) < first || v.head(at) > at {
					break
				}
				at = v.head(at)
			}
			a.subject = []int32{at}
			break
		}
	}
	for at := i + 1; at < min(last, i+maxNeighbour); at++ {
		if v.nominal(at) && v.relation(at) != syntax.Compound && v.relation(at) != syntax.Flat {
			a.object = []int32{at}
			v.nounParts(at, &a)
			break
		}
	}
	return a
}

// verbless reports whether no finite verb stands in the sentence of a token.
func (v *view) verbless(i int32) bool {
	s := v.sentence[i]
	if v.finite == nil {
		v.finite = make([]int8, len(v.text.Sentences))
	}
	if v.finite[s] == 0 {
		v.finite[s] = -1
		for at := v.text.Sentences[s].First; at < v.text.Sentences[s].Last; at++ {
			switch v.tree.XPOS[at] {
			case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
				v.finite[s] = 1
			}
		}
	}
	return v.finite[s] < 0
}

// maxNeighbour is how many words away a guessed verb's arguments are looked for.
const maxNeighbour = 7
