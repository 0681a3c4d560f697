package mention

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// relativeClause is where the first relative clause of a phrase begins; last if
// it has none.
func (r *Result) relativeClause(first, last int32) int32 {
	for i := first + 1; i < last; i++ {
		switch r.small(i) {
		case "who", "whom", "whose", "which", "where", "when":
			if i > first && isPreposition(r.small(i-1)) {
				return i - 1
			}
			return i
		case "that":
			if r.tree != nil && r.tree.UPOS[i] != syntax.DET {
				return i
			}
		}
		if r.isClauseVerb(i) {
			return i // the phrase given has swallowed its clause
		}
	}
	return last
}

// isClauseVerb reports whether token i is the verb of a clause and no modifier
// inside a noun phrase.
func (r *Result) isClauseVerb(i int32) bool {
	if r.tree == nil || r.tree.UPOS[i] != syntax.VERB && r.tree.UPOS[i] != syntax.AUX || r.covering(i) != nil {
		return false
	}
	if m := r.covering(i - 1); m != nil && m.Reading == personReading && m.Last == i && r.matcher.words.speech[r.small(i)] {
		return true // "X underlined ...", whatever the parser took it for
	}
	switch r.tree.XPOS[i] {
	case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
	default:
		return false
	}
	switch r.tree.Relation[i] {
	case syntax.Root, syntax.Conj, syntax.Ccomp, syntax.Parataxis, syntax.Advcl, syntax.Aux, syntax.Cop:
		return true
	}
	return false
}

// conjunct is a member of a coordination, or an apposition.
type conjunct struct {
	first, last int32
	apposed     bool // comes after a comma, and no conjunction follows in the list
	described   bool // begins as an apposition does: "a doctor", "head of"
}

// conjuncts cuts a phrase at its commas and conjunctions, outside of names.
func (r *Result) conjuncts(first, last int32) []conjunct {
	var list []conjunct
	start := first
	comma := false
	cut := func(end, next int32, byComma bool) {
		if end > start {
			c := conjunct{first: start, last: end, apposed: comma}
			c.described = comma && r.opensApposition(start)
			list = append(list, c)
		}
		start, comma = next, byComma
	}
	titled := int32(-1) // behind the last titled person
	for i := first; i < last; {
		if m := r.covering(i); m != nil && m.First >= start && m.Last > i {
			i = max(m.Last, i+1)
			continue
		}
		if i >= titled {
			// The conjunction of "Police and Crime Commissioner X" parts nothing.
			if titled = r.titleOver(i, last); titled > i {
				i = titled
				continue
			}
		}
		switch r.small(i) {
		case "and", "or", "&", "nor", "plus", "including":
			// A conjunction behind a comma makes a list of all before it.
			if i > first && r.small(i-1) == "," {
				comma = false
			}
			for k := range list {
				if !list[k].described {
					list[k].apposed = false
				}
			}
			cut(i, i+1, false)
			if len(list) > 1 && list[len(list)-1].apposed && !list[len(list)-1].described {
				list[len(list)-1].apposed = false
			}
		case "as":
			if r.small(i+1) == "well" && r.small(i+2) == "as" && i+3 < last {
				cut(i, i+3, false)
				i += 2
			}
		case "along", "together", "alongside":
			if r.small(i+1) == "with" && i > first {
				cut(i, i+2, false)
				i++
			}
		case "-", "–", "‑", "/":
			// "Turkish-Libyan" are two.
			if before, after := r.covering(i-1), r.covering(i+1); i > start && before != nil && after != nil && !before.Modifier && !after.Modifier {
				cut(i, i+1, false)
			}
		case ",", ";", "(":
			cut(i, i+1, true)
		case ")":
			cut(i, i+1, false)
		}
		i++
	}
	cut(last, last, false)
	return list
}

// titleOver is the end of the person's name whose title begins at token i; i
// itself where none does.
func (r *Result) titleOver(i, last int32) int32 {
	for k := i + 1; k < min(last, i+longestTitle); k++ {
		if m := r.covering(k); m != nil {
			if m.Person != "" && m.Reading == personReading && m.Role != "" && m.Title <= i && m.Last <= last {
				return m.First
			}
			if m.Reading == personReading {
				return i
			}
		}
	}
	return i
}

// opensApposition reports whether a segment begins as a description of the name
// before it does.
func (r *Result) opensApposition(i int32) bool {
	if m := r.covering(i); m != nil && m.Reading != actors.DescriptionReading {
		return r.isPossessive(m.Last) // "China, Pyongyang's only ally"
	}
	switch r.small(i) {
	case "a", "an", "the", "its", "his", "her", "their", "head", "one", "former", "deputy":
		return true
	}
	n := r.matcher.words.nouns[r.small(i)]
	return n.class&(officeNoun|roleNoun) != 0 && !n.plural
}
