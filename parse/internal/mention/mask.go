package mention

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// isCompound reports whether a name stands inside "X-led" or "anti-X".
func (r *resolver) isCompound(first, last int32) bool {
	if w := r.word(last); (w == "-" || w == "‑" || w == "–") && !r.token(last-1).Space {
		if r.words.places[r.small(last+1)]&compoundWord != 0 {
			return true
		}
	}
	if w := r.word(first - 1); w == "-" || w == "‑" {
		return r.words.places[r.small(first-2)]&prefixWord != 0
	}
	return false
}

// masked treats a name that is part of a longer one that no table has: "Korean
// Air", "Sea of Japan", "Paris Hilton", "Haifa University".
func (r *resolver) masked(f found, list []entry) (next int32, done bool) {
	last := r.t.Sentences[r.sentence].Last
	// Sea of X, Gulf of X, University of X.
	if r.small(f.first-1) == "of" && r.isCapital(f.first-2) {
		switch of := r.words.masks[r.word(f.first-2)].of; of {
		case "":
		case "nothing":
			for i := f.first - 2; i < f.last; i++ {
				r.inRun[i] = true
			}
			return f.last, true
		default:
			if list[0].reading == nameReading && !r.inRun[f.first-2] {
				return r.unknownOrganisation(f.first-2, f.last, kindOf(of), "name of an organisation"), true
			}
		}
	}
	if h, ok := r.words.homonyms[r.word(f.first)]; ok && f.last-f.first == 1 && r.isHomonym(f.first, h) {
		r.inRun[f.first] = true
		return f.last, true
	}
	if !isState(list[0].actor.ID) && list[0].actor.Kind != actors.Generic {
		// "West Africa"
		if list[0].actor.Kind == actors.Bloc && list[0].reading == nameReading && f.last-f.first == 1 && !r.token(f.first).AllCaps && (r.words.masks[r.word(f.last)].after == "nothing" || r.isCapital(f.last) && !r.token(f.last).AllCaps && r.words.words[r.small(f.last)].class&(titleWord|notNameWord) == 0 && !r.headings[r.sentence]) {
			r.inRun[f.first], r.inRun[f.last] = true, true
			return f.last + 1, true
		}
		return 0, false
	}
	if before := r.words.masks[r.word(f.first-1)].before; before == "company" && list[0].reading == nameReading && !r.inRun[f.first-1] {
		return r.unknownOrganisation(f.first-1, f.last, actors.Company, "name of a company"), true // Air France
	} else if before == "nothing" && list[0].reading != demonymReading {
		r.inRun[f.first-1] = true
		for i := f.first; i < f.last; i++ {
			r.inRun[i] = true
		}
		return f.last, true
	}
	if list[0].reading == acronymReading {
		return 0, false
	}
	// X ... Mask
	end, becomes := f.last, ""
	of := false
	for i := f.last; i < min(last, f.last+7); i++ {
		if !r.isCapital(i) {
			w := r.small(i)
			if i > f.last && (w == "of" || w == "for" || w == "and" || w == "&") && r.isCapital(i+1) && (becomes == "organisation" || becomes == "" && w != "of" && w != "and") {
				of = becomes == "organisation"
				continue
			}
			break
		}
		w := r.word(i)
		if r.nounClass(i)&officeNoun != 0 {
			break
		}
		if of {
			end = i + 1
			if r.isFoundAt(i) {
				break
			}
			continue
		}
		if m, ok := r.words.masks[w]; ok && m.after != "" {
			end, becomes = i+1, m.after
			continue
		}
		if r.isFoundAt(i) || r.nounClass(i)&(organNoun|governmentNoun) != 0 && becomes == "" {
			break
		}
	}
	if list[0].reading == demonymReading && becomes == "nothing" && end > f.last+1 {
		return 0, false // "the Syrian Red Sea coast"
	}
	switch {
	case becomes == "nothing":
		for i := f.first; i < end; i++ {
			r.inRun[i] = true
		}
		return end, true
	case becomes != "" && !r.headings[r.sentence]:
		if organEnd, _ := r.organAfter(f.first, f.last, list[0].reading == demonymReading); organEnd >= end {
			return 0, false
		}
		return r.unknownOrganisation(f.first, end, kindOf(becomes), "name of an organisation"), true
	}
	// A state's or capital's name with a surname behind it.
	if list[0].reading != demonymReading && f.last-f.first == 1 && !r.headings[r.sentence] && r.isPlainCapital(f.last) && !r.token(f.first).AllCaps &&
		(!r.isPlainCapital(f.last+1) || r.words.words[r.small(f.last+1)].class&suffixWord != 0) && r.word(f.first+1) != "-" && r.nounClass(f.last) == 0 && (r.upos(f.last) == syntax.PROPN || r.tree == nil) {
		key := r.key(f.last, f.last+1)
		if r.surnames[key] == nil {
			for i := f.first; i <= f.last; i++ {
				r.inRun[i] = true
			}
			if r.isSubjectOfSpeech(f.last) {
				r.unknownPerson(f.first, f.last+1, title{first: f.first}, "name with a surname behind it")
			}
			return f.last + 1, true
		}
	}
	return 0, false
}

func kindOf(becomes string) actors.Kind {
	if becomes == "company" {
		return actors.Company
	}
	return actors.Organisation
}

// isHomonym reports whether the words around the name at token i say that it
// means something else.
func (r *resolver) isHomonym(i int32, h homonym) bool {
	if h.next[r.small(i+1)] {
		return true
	}
	s := &r.t.Sentences[r.sentence]
	for k := max(s.First, i-20); k < min(s.Last, i+20) && len(h.near) > 0; k++ {
		if h.near[r.small(k)] {
			return true
		}
	}
	return false
}

// isPlainCapital reports whether token i is a capitalised word that is no name
// of the registry, no title, no word that opens sentences.
func (r *resolver) isPlainCapital(i int32) bool {
	if !r.isCapital(i) || r.token(i).AllCaps || i >= r.t.Sentences[r.sentence].Last || r.isFoundAt(i) {
		return false
	}
	c := r.words.words[r.small(i)].class
	return c&(titleWord|notNameWord|domainWord) == 0
}
