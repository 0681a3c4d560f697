package mention

import (
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// isPlace decides whether the capital or seat at tokens [first, last) stands for
// the place and not for a government. Names that are coordinated with one
// before take its reading.
func (r *resolver) isPlace(first, last int32, before *Mention) bool {
	for i := first; i < last; i++ {
		if r.nounClass(i)&(organNoun|governmentNoun|organisationNoun) != 0 || r.token(i).AllCaps && last-first == 1 && !r.headings[r.sentence] {
			return false // an institution, no seat: "Department of State"
		}
	}
	if r.headings[r.sentence] && r.isCapital(last) && r.words.places[r.small(last)]&localNoun != 0 {
		return true
	}
	previous, next := r.small(first-1), r.small(last)
	// "Tokyo, Seoul and Washington": as the first of them.
	if before != nil && before.Last < first && r.isListed(before.Last, first) && before.Reading == metonymReading && r.relation(r.headOf(first, last)) != syntax.Nsubj {
		if next != "'s" && next != "’s" {
			return before.Place
		}
	}
	// "Paris, France" and "MOSCOW (Agency) -".
	if next == "," && r.isFoundState(last+1) && !r.isCoordinated(last+1) {
		return true
	}
	if r.isDateline(first, last) {
		return true
	}
	if next == "-" || next == "‑" || next == "–" {
		return r.words.places[r.small(last+1)]&localNoun != 0
	}
	if next == "'s" || next == "’s" {
		return r.words.places[r.possessed(last+1)]&localNoun != 0
	}
	if r.words.places[r.nounForm(next)]&localNoun != 0 && r.upos(last) != syntax.VERB {
		return true
	}
	if previous == "the" || previous == "downtown" || previous == "central" {
		previous = r.small(first - 2)
	}
	class := r.words.places[previous]
	switch {
	case class&governmentWord != 0:
		return false
	case class&placePreposition != 0:
		return true
	}
	switch previous {
	case "to", "from", "for", "on", "toward", "towards", "into":
		return previous == "into" || r.followsMotion(first-1, previous)
	case "of":
		return r.words.places[r.nounForm(r.small(first-2))]&localNoun != 0
	}
	if r.tree == nil {
		return r.words.places[r.nounForm(previous)]&reachVerb != 0
	}
	head := r.headOf(first, last)
	verb := r.head(head)
	switch r.relation(head) {
	case syntax.Obj:
		return r.words.places[r.lemma(verb)]&reachVerb != 0
	case syntax.Nsubj:
		return r.words.places[r.lemma(verb)]&siteVerb != 0 && !r.isSpeech(verb) || r.isPassive(head) && r.words.places[r.lemma(verb)]&reachVerb != 0
	}
	return false
}

func (r *resolver) isPassive(i int32) bool {
	return r.tree != nil && i >= 0 && int(i) < len(r.tree.Passive) && r.tree.Passive[i]
}

// followsMotion reports whether the preposition at belongs to a word of going:
// "flew to", "on a visit to", "arrived yesterday from".
func (r *resolver) followsMotion(at int32, preposition string) bool {
	if r.tree != nil {
		above := r.head(r.head(at))
		for n := 0; n < 3 && above >= 0; n++ {
			if r.words.places[r.lemma(above)]&motionWord != 0 {
				return true
			}
			if r.upos(above) == syntax.VERB {
				break
			}
			above = r.head(above)
		}
	}
	for back := int32(1); back <= 3; back++ {
		w := r.small(at - back)
		if w == "," || w == "" {
			break
		}
		if r.words.places[r.verbForm(w)]&motionWord != 0 || r.words.places[r.nounForm(w)]&motionWord != 0 {
			return true
		}
		if preposition == "from" && r.words.nouns[w].class != 0 {
			return false // "leaders from Tokyo"
		}
	}
	return false
}

// verbForm guesses the lemma of an inflected word of the place table.
func (r *resolver) verbForm(w string) string {
	for _, cut := range [...]struct{ suffix, add string }{{"", ""}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"d", ""}, {"es", ""}} {
		if n := len(w) - len(cut.suffix); n > 1 && w[n:] == cut.suffix {
			if lemma := w[:n] + cut.add; r.words.places[lemma] != 0 {
				return lemma
			}
		}
	}
	switch w {
	case "flew", "flown":
		return "fly"
	case "went", "gone":
		return "go"
	case "came":
		return "come"
	case "left":
		return "leave"
	case "fled":
		return "flee"
	case "drove", "driven":
		return "drive"
	case "brought":
		return "bring"
	case "struck":
		return "strike"
	case "took", "taken":
		return "take"
	}
	return w
}

// nounForm takes the plural off a word of the place table.
func (r *resolver) nounForm(w string) string {
	if r.words.places[w] != 0 || len(w) < 3 {
		return w
	}
	if w[len(w)-1] == 's' && r.words.places[w[:len(w)-1]] != 0 {
		return w[:len(w)-1]
	}
	return r.verbForm(w)
}

// possessed is the noun that a possessive before token i belongs to: "suburbs"
// in "Beirut's southern suburbs".
func (r *resolver) possessed(i int32) string {
	for n := range int32(3) {
		w := r.nounForm(r.small(i + n))
		if r.words.places[w]&localNoun != 0 {
			return w
		}
		if r.words.nouns[r.small(i+n)].class != 0 {
			return ""
		}
	}
	return ""
}

// isListed reports whether only commas, conjunctions and articles stand
// between two tokens.
func (r *resolver) isListed(from, to int32) bool {
	if to-from > 3 || to <= from {
		return false
	}
	for i := from; i < to; i++ {
		switch r.small(i) {
		case ",", "and", "or", "the", "&":
		default:
			return false
		}
	}
	return true
}

// isFoundState reports whether a state's name begins at token i.
func (r *resolver) isFoundState(i int32) bool {
	for k := r.next; k < len(r.names.found) && k < r.next+3; k++ {
		if f := r.names.found[k]; f.first == i {
			e := r.Matcher.names.entries[f.node][0]
			return isState(e.actor.ID) && e.reading == nameReading
		} else if f.first > i {
			break
		}
	}
	return false
}

// isCoordinated reports whether a list goes on behind the name that begins at
// token i: "Moscow, Iran and Syria".
func (r *resolver) isCoordinated(i int32) bool {
	for n := int32(1); n <= 3; n++ {
		switch r.small(i + n) {
		case "and", "or":
			return true
		case ",", ".", ";", "":
			return false
		}
	}
	return false
}

// isDateline reports whether the name opens a paragraph as the place that a
// report was sent from.
func (r *resolver) isDateline(first, last int32) bool {
	s := &r.t.Sentences[r.sentence]
	if first != s.First {
		return false
	}
	for i := last; i < min(last+8, s.Last); i++ {
		w := r.word(i)
		if w == "—" || w == "–" || w == "--" || w == "-" && r.token(i-1).Space {
			return true
		}
		if k := r.token(i).Kind; k == token.Word && !r.isCapital(i) {
			return false
		}
	}
	return false
}
