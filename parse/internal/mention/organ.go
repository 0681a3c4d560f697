package mention

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// organAfter finds the end of an organ's name or phrase behind a state's name:
// "Turkish Foreign Ministry", "Libyan state forces", "US Department of State".
// It gives last itself where there is none.
func (r *resolver) organAfter(first, last int32, demonym bool) (end int32, sector actors.Sector) {
	limit := min(r.t.Sentences[r.sentence].Last, last+9)
	end = last
	for i := last; i < limit; i++ {
		w := r.small(i)
		n := r.words.nouns[w]
		if w == "coast" && r.small(i+1) == "guard" {
			end, sector = i+2, actors.MIL
			continue
		}
		capital := r.isCapital(i)
		switch {
		case n.class&(governmentNoun|organNoun) != 0 && (n.class&officeNoun == 0):
			if !capital && !r.carriesPhrase(i) {
				if n.sector == actors.MIL || w == "state" || w == "intelligence" || w == "security" {
					continue // "military" before "forces"
				}
				return end, sector
			}
			if w == "house" && !capital || w == "capital" || w == "office" && !capital || w == "mission" && !capital {
				return end, sector
			}
			if n.class&governmentNoun != 0 && w != "government" && n.plural && w != "authorities" {
				return end, sector
			}
			end, sector = i+1, n.sector
			if capital {
				// Ministry of Foreign Affairs, House of Representatives
				end = r.complementEnd(end, limit)
				if end > i+1 {
					return end, sector
				}
			}
			continue
		case n.class&officeNoun != 0 && !(w == "general" && capital):
			return end, sector
		case capital:
			if i > last && r.isFoundAt(i) || r.words.words[w].class&titleWord != 0 {
				return end, sector
			}
			continue
		case r.words.words[w].class&domainWord != 0, w == "armed", w == "military", w == "transitional", w == "interim", w == "national", w == "federal",
			w == "central", w == "naval", w == "air", w == "ground", w == "special", w == "provisional", w == "caretaker", w == "supreme":
			continue
		}
		break
	}
	return end, sector
}

// carriesPhrase reports whether the common noun at i is the last of its phrase,
// or stands before a person's role ("government source").
func (r *resolver) carriesPhrase(i int32) bool {
	if r.upos(i) == syntax.ADJ {
		return false
	}
	next := r.words.nouns[r.small(i+1)]
	if next.class&(officeNoun|roleNoun) != 0 {
		return r.small(i) != "military" && r.small(i) != "army" && r.small(i) != "navy"
	}
	if next.class&organNoun != 0 {
		return false
	}
	if r.tree != nil && r.upos(i+1) == syntax.NOUN {
		// "army deployments" holds the army; "military operation" only qualifies.
		return r.small(i) != "military" && r.small(i) != "intelligence"
	}
	return true
}

// complementEnd is the end of "of Foreign Affairs", "of Representatives",
// "of State", "for Economic Research" behind token end.
func (r *resolver) complementEnd(end, limit int32) int32 {
	w := r.small(end)
	if w != "of" && w != "for" || !r.isCapital(end+1) && r.small(end+1) != "the" {
		return end
	}
	i := end + 1
	if r.small(i) == "the" {
		if !r.isCapital(i+1) || r.isFoundAt(i+1) {
			return end
		}
		i++
	}
	if r.isFoundAt(i) {
		return end
	}
	for i < limit {
		switch w := r.small(i); {
		case r.isCapital(i) && r.words.words[w].class&notNameWord == 0:
			if r.isFoundAt(i) {
				return i
			}
			i++
		case (w == "and" || w == ",") && r.isCapital(i+1) && !r.isFoundAt(i+1) && r.words.words[r.small(i+1)].class&domainWord != 0:
			i++
		case w == "and" && r.isCapital(i+1) && r.small(i-1) == "foreign":
			i++
		default:
			return i
		}
	}
	return i
}
