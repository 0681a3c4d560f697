package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// phrase is the noun phrase to the left of its head, as far as words show it.
type phrase struct {
	first, head int32
	last        int32       // behind the phrase, where it reaches beyond the head; else 0
	determiner  string      // "the", "a", "his", "all" ...; "" without one
	possessor   []actors.ID // of "Erdogan's", "its"
	possessive  bool        // something possesses it: "Thursday's"
	modifier    []actors.ID // names before the head: "German", "Turkish-Libyan"
	compound    bool        // "US-led": the name in it is no party
	count       int         // two, three, both
	words       []string    // other modifiers, in order
}

// definite reports whether the phrase points at something said before.
func (p *phrase) definite() bool {
	switch p.determiner {
	case "the", "this", "that", "these", "those", "both", "such", "said":
		return true
	}
	return p.possessive && len(p.possessor) == 0
}

var counts = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "both": 2}

// longestPhrase bounds how far a phrase reaches left of its head, in tokens.
const longestPhrase = 10

// phraseAt reads the noun phrase whose head is token i.
func (r *resolver) phraseAt(i int32) phrase {
	p := phrase{first: i, head: i}
	s := r.t.Sentences[r.sentence].First
	n := len(r.out) - 1
	var reversed []string
	for at := i - 1; at >= s && i-at <= longestPhrase; {
		for n >= 0 && (r.out[n].First > at || r.out[n].Last > at+1) {
			n--
		}
		if n >= 0 && r.out[n].Last == at+1 && r.out[n].Reading != pronounReading && r.out[n].Reading != descriptionReading {
			m := &r.out[n]
			if m.Person != "" {
				break
			}
			if m.Place {
				reversed = append(reversed, r.small(m.First))
				p.first, at = m.First, m.First-1
				continue
			}
			if m.Modifier {
				p.compound = true
				reversed = append(reversed, r.small(m.First))
				p.first, at = m.First, m.First-1
				continue
			}
			p.modifier = append(append([]actors.ID{}, m.Actors...), p.modifier...)
			p.first, at = m.First, m.First-1
			continue
		}
		if r.inRun[at] && !(n >= 0 && r.out[n].Last == at+1) {
			break
		}
		w := r.small(at)
		switch {
		case w == "'s" || w == "’s" || (w == "'" || w == "’") && r.token(at).Kind == token.Clitic:
			p.possessive = true
			p.first = at
			for k := len(r.out) - 1; k >= 0 && k > len(r.out)-4; k-- {
				if m := &r.out[k]; m.Last == at {
					p.possessor, p.first = m.Actors, m.First
					break
				}
			}
			if len(p.possessor) == 0 && at > s {
				p.first = at - 1
			}
			p.words = reverse(reversed)
			return p
		case w == "that" && r.tree != nil && r.upos(at) != syntax.DET:
			p.words = reverse(reversed)
			return p
		case w == "the" || w == "a" || w == "an" || w == "this" || w == "that" || w == "these" || w == "those" || w == "another" || w == "each" || w == "every" || w == "no" || w == "any":
			p.determiner, p.first = w, at
			p.words = reverse(reversed)
			return p
		case w == "all" || w == "some" || w == "many" || w == "several" || w == "most" || w == "few" || w == "various" || w == "numerous" || w == "more" || w == "other":
			if p.determiner == "" {
				p.determiner = w
			}
			p.first = at
		case counts[w] > 0:
			p.count, p.first = counts[w], at
			if w == "both" {
				p.determiner = w
			}
		case r.words.pronouns[w].form == 'p' || w == "her":
			p.determiner, p.first, p.possessive = w, at, true
			if n >= 0 && r.out[n].First == at {
				p.possessor = r.out[n].Actors
			} else {
				for k := len(r.out) - 1; k >= 0 && k > len(r.out)-6; k-- {
					if r.out[k].First == at {
						p.possessor = r.out[k].Actors
						break
					}
				}
			}
			p.words = reverse(reversed)
			return p
		case (w == "-" || w == "‑" || w == "–") && !r.token(at).Space && at > s:
			at--
			p.first = at
			for n >= 0 && (r.out[n].First > at || r.out[n].Last > at+1) {
				n--
			}
			if n >= 0 && r.out[n].Last == at+1 {
				at++ // the name before the hyphen comes next
				at--
				continue
			}
			reversed = append(reversed, r.small(at))
		case (w == "and" || w == "," || w == "or") && len(p.modifier) > 0 && p.first == at+1 && r.endsDemonym(at, n):
			p.first = at
		case r.isQuoteMark(at):
			p.words = reverse(reversed)
			return p
		case r.canModify(at):
			reversed = append(reversed, w)
			p.first = at
		default:
			p.words = reverse(reversed)
			return p
		}
		at--
	}
	p.words = reverse(reversed)
	return p
}

// endsDemonym reports whether a people's adjective ends before token i, behind
// a comma perhaps: "Greek, Cypriot and French".
func (r *resolver) endsDemonym(i int32, n int) bool {
	for ; n >= 0 && n > len(r.out)-12; n-- {
		if m := &r.out[n]; m.Last <= i {
			return m.Last == i && m.Reading == demonymReading
		}
	}
	return false
}

func reverse(words []string) []string {
	out := make([]string, 0, len(words))
	for i := len(words) - 1; i >= 0; i-- {
		out = append(out, words[i])
	}
	return out
}

// canModify reports whether token i may stand between determiner and head.
func (r *resolver) canModify(i int32) bool {
	if r.token(i).Kind != token.Word {
		return false
	}
	if r.tree == nil {
		w := r.small(i)
		return r.words.nouns[w].class != 0 || r.words.words[w].class&domainWord != 0 || strings.HasSuffix(w, "al") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ern") || w == "joint" || w == "other"
	}
	if w := r.small(i); r.isSpeech2(i) && w[len(w)-1] == 's' {
		return false // a verb that the tagger took for a noun
	}
	switch r.upos(i) {
	case syntax.ADJ, syntax.NOUN, syntax.PROPN:
		return true
	case syntax.VERB:
		return r.relation(i) == syntax.Amod || r.relation(i) == syntax.Compound
	}
	return false
}

// isHead reports whether the noun at token i heads its phrase, and is no
// modifier of a noun behind it.
func (r *resolver) isHead(i int32) bool {
	next := r.token(i + 1)
	if w := r.word(i + 1); (w == "-" || w == "‑") && !r.token(i).Space {
		return false // son-in-law
	}
	if next.Kind == token.Word && (r.words.nouns[r.small(i+1)].class != 0 && !r.isSpeech(i+1)) && r.tree == nil {
		return false
	}
	if r.tree == nil {
		return true
	}
	if u := r.upos(i); u != syntax.NOUN && u != syntax.PROPN && u != syntax.ADJ && u != syntax.X {
		return false
	}
	if r.isSpeech2(i+1) && r.small(i+2) == "that" {
		return true // the tagger took the verb for a noun
	}
	if (r.upos(i+1) == syntax.NOUN || r.upos(i+1) == syntax.PROPN && r.words.nouns[r.small(i+1)].class != 0) && !r.isSpeech2(i+1) && !r.isCapital(i) {
		return false
	}
	switch r.relation(i) {
	case syntax.Compound, syntax.Amod, syntax.Flat:
		if h := r.head(i); h == i+1 && next.Kind == token.Word {
			return false
		} else if h > i && h < i+4 && r.relation(i) != syntax.Flat {
			for k := i + 1; k < h; k++ {
				if r.token(k).Kind != token.Word {
					return true
				}
			}
			return false
		}
	}
	return true
}

// isSpeech2 reports whether the word at token i has the form of a verb of
// saying, whatever its tag.
func (r *resolver) isSpeech2(i int32) bool { return r.words.speech[r.small(i)] }

// complement is the name behind "of" or "for" after the head: "people of Libya".
func (r *resolver) complement(head int32) (m *Mention, preposition string) {
	w := r.small(head + 1)
	if w != "of" && w != "for" && w != "in" && w != "from" && w != "within" {
		return nil, ""
	}
	at := head + 2
	for n := 0; n < 2 && (r.small(at) == "the" || r.small(at) == "its"); n++ {
		at++
	}
	return r.upcomingAt(at), w
}

// upcomingAt is the name of the first walk that begins at token i; nil without.
func (r *resolver) upcomingAt(i int32) *Mention {
	for k := r.upcoming; k < len(r.named) && k < r.upcoming+8; k++ {
		if r.named[k].First == i {
			return &r.named[k]
		} else if r.named[k].First > i {
			break
		}
	}
	return nil
}

// upcomingList is the list of names that begins at token i, "A, B and C", and
// the token behind it.
func (r *resolver) upcomingList(i int32) (ids []actors.ID, end int32) {
	end = i
	for k := r.upcoming; k < len(r.named) && k < r.upcoming+24; k++ {
		m := &r.named[k]
		if m.First < i {
			continue
		}
		if m.First != end && !(end > i && r.isListed(end, m.First)) && !(end == i && r.small(i) == "the" && m.First == i+1) {
			break
		}
		if m.Reading == demonymReading || m.Place || len(m.Actors) == 0 {
			break
		}
		for _, id := range m.Actors {
			ids = appendNew(ids, id)
		}
		end = m.Last
	}
	return ids, end
}

func appendNew(ids []actors.ID, id actors.ID) []actors.ID {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}
