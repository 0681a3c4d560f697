package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// longestTitle bounds how far a title reaches back from a name, in tokens.
const longestTitle = 14

// titleBefore reads the title in front of the name that begins at token first:
// "the Greek prime minister", "US Ambassador to Germany", "Mahan's director,".
func (r *resolver) titleBefore(first int32) title {
	t := title{first: first}
	start := r.t.Sentences[r.sentence].First
	at := first - 1
	if r.word(at) == "," {
		// "The Italian foreign minister, Luigi Di Maio": only after a bare office.
		if n := r.words.nouns[r.small(at-1)]; n.class&(officeNoun|roleNoun) == 0 || n.plural || r.isCapital(at-1) && r.opensSentence(at-1) {
			return t
		}
		at--
	}
	var role []string
	complement := false // inside "of State", "to Germany"
	for ; at >= start && first-at <= longestTitle; at-- {
		w := r.small(at)
		word := r.words.words[w]
		class := r.nounClass(at)
		switch {
		case class&officeNoun != 0 || word.class&titleWord != 0 || class&roleNoun != 0:
			if t.found && (len(role) > 0 && role[0] == w || complement) {
				// "director of the ministry of the president": the first office counts.
				role = role[:0]
			}
			if !t.found && (at == first-1 || at == first-2 && r.word(first-1) == ",") {
				t.adjacent = true
			}
			t.found, complement = true, false
			if word.gender != 0 {
				t.gender = word.gender
			}
			role = append([]string{singular(r, w)}, role...)
			t.first = at
			continue
		case w == "former" || w == "ex" || w == "then" || w == "late" || w == "ousted" || w == "deposed":
			if !t.found {
				return t
			}
			t.former = w != "then"
			t.first = at
			continue
		case w == "prime" || w == "vice" || w == "deputy" || w == "acting" || w == "interim" || w == "supreme" || w == "special" || w == "first" || w == "senior" || w == "chief" || w == "crown":
			if !t.found {
				return t
			}
			role = append([]string{w}, role...)
			t.first = at
			continue
		case w == "and" && r.nounClass(at-1)&officeNoun == 0 && r.words.words[r.small(at-1)].class&domainWord == 0:
			if t.found && t.affiliation == "" {
				// "the Greek prime minister X and energy minister Y"
				if m := r.lastNamed(); m != nil && m.Person != "" && m.Last >= at-1 && m.Last <= at {
					t.affiliation = r.stateOf(m.Person)
				}
			}
			return t.finish(r, role)
		case w == "and" && t.found && !complement && r.words.words[r.small(at-1)].class&domainWord != 0:
			continue // "Police and Crime Commissioner"
		case w == "of" || w == "to" || w == "for" || w == "at" || w == "and" || w == "on":
			if t.found && !complement {
				// What stands before a preposition belongs to another phrase, but
				// for an office whose complement we have passed.
				if !r.hasOffice(at-1, 3) {
					return t.finish(r, role)
				}
			}
			complement = false
			if w != "and" {
				// all that was collected is a complement
				if c := r.hasOffice(at-1, 3); !c {
					return t.finish(r, role)
				}
				t.affiliation = r.complementState(t.affiliation, at, w)
				role = role[:0]
			}
			continue
		case w == "the" || w == "a" || w == "an" || w == "his" || w == "her" || w == "their" || w == "its":
			if t.found {
				t.first = at
			}
			if b := r.small(at - 1); b == "of" || b == "to" || b == "for" {
				continue
			}
			return t.finish(r, role)
		case w == "'s" || w == "’s":
			if t.found && t.affiliation == "" {
				t.affiliation = r.affiliationAt(at)
			}
			return t.finish(r, role)
		case word.class&domainWord != 0:
			role = append([]string{w}, role...)
			if t.found {
				t.first = at
			}
			continue
		case r.token(at).Kind == token.Punct && (w == "-" || w == "‑") && !r.token(at).Space:
			continue
		case r.token(at).Kind != token.Word && r.token(at).Kind != token.Symbol:
			return t.finish(r, role)
		}
		if state := r.affiliationAt(at + 1); state != "" {
			if t.affiliation == "" {
				t.affiliation = state
			}
			if m := r.lastNamed(); m != nil && m.Last == at+1 {
				at = m.First
			}
			if t.found {
				t.first = at
			}
			continue
		}
		if r.isCapital(at) && !r.opensSentence(at) || t.found && r.isModifier(at) {
			if t.found && !r.isCapital(at) {
				role = append([]string{w}, role...)
			}
			continue
		}
		break
	}
	return t.finish(r, role)
}

func (t title) finish(r *resolver, role []string) title {
	if !t.found {
		return title{first: t.first}
	}
	t.role = strings.Join(role, " ")
	t.post = postOf(t.role)
	return t
}

// postOf is the office that a title in lower case names.
func postOf(role string) actors.Post {
	if found, ok := actors.LookupRole(role); ok {
		return found.Post
	}
	return actors.UnknownPost
}

// hasOffice reports whether an office or role stands in the n tokens up to at.
func (r *resolver) hasOffice(at, n int32) bool {
	for i := at; i > at-n && i >= 0; i-- {
		if r.nounClass(i)&(officeNoun|roleNoun) != 0 {
			return true
		}
	}
	return false
}

// complementState decides what the state behind a preposition is to the office
// before it: "Prime Minister of Iraq" is Iraq's, "Ambassador to Germany" not
// Germany's.
func (r *resolver) complementState(state actors.ID, at int32, preposition string) actors.ID {
	if preposition == "to" {
		return ""
	}
	return state
}

// affiliationAt is the state or organisation of the name that ends before
// token end; "" if none does.
func (r *resolver) affiliationAt(end int32) actors.ID {
	for i := len(r.named) - 1; i >= 0 && i >= len(r.named)-3; i-- {
		m := &r.named[i]
		if m.Last == end && len(m.Actors) > 0 && m.Person == "" {
			return m.Actors[0]
		}
		if m.Last == end && m.Person != "" {
			return r.stateOf(m.Person)
		}
	}
	return ""
}

func (r *resolver) lastNamed() *Mention {
	if len(r.named) == 0 {
		return nil
	}
	return &r.named[len(r.named)-1]
}

// isModifier reports whether token i, in lower case, may be an adjective or noun
// before the head of its phrase.
func (r *resolver) isModifier(i int32) bool {
	if r.tree == nil {
		return false
	}
	switch r.upos(i) {
	case uposADJ, uposNOUN, uposPROPN:
		return true
	}
	return false
}

// nounClass is the class of the common noun at token i.
func (r *resolver) nounClass(i int32) nounClass { return r.words.nouns[r.small(i)].class }

func singular(r *resolver, w string) string {
	if n, ok := r.words.nouns[w]; ok {
		return n.lemma
	}
	return w
}

// appositionAfter reads the role behind a name: ", a doctor," ", head of Iran's
// Quds Force". end is the token behind the name.
func (r *resolver) appositionAfter(end int32) title {
	t := title{first: end}
	if r.word(end) != "," && r.word(end) != "(" {
		return t
	}
	last := r.t.Sentences[r.sentence].Last
	var role []string
	for i := end + 1; i < min(last, end+10); i++ {
		w := r.small(i)
		switch {
		case w == "," || w == ")" || w == "." || w == "and" || w == "who" || w == "which" || w == "said":
			return t.finish(r, role)
		case w == "of" || w == "for" || w == "to" || w == "at" || w == "with" || w == "in":
			if t.found && t.affiliation == "" && w != "to" && w != "in" {
				t.affiliation = r.stateAhead(i+1, 5)
			}
			return t.finish(r, role)
		case w == "former" || w == "ex" || w == "late":
			t.former = true
		case r.nounClass(i)&(officeNoun|roleNoun) != 0:
			if g := r.words.words[w].gender; g != 0 {
				t.gender = g
			}
			t.found = true
			role = append(role, singular(r, w))
		case r.words.words[w].class&domainWord != 0 || w == "prime" || w == "vice" || w == "deputy":
			role = append(role, w)
		case w == "the" || w == "a" || w == "an" || w == "its" || w == "his" || w == "her" || w == "their" || w == "'s" || w == "’s":
		default:
			if state := r.stateAhead(i, 1); state != "" && t.affiliation == "" {
				t.affiliation = state
			}
			if !r.isCapital(i) && r.tree != nil && !r.isModifier(i) {
				return t.finish(r, role)
			}
		}
	}
	return t.finish(r, role)
}

// stateAhead is the first state named in the n tokens from i on.
func (r *resolver) stateAhead(i, n int32) actors.ID {
	for k := r.next; k < len(r.names.found) && k < r.next+6; k++ {
		f := r.names.found[k]
		if f.first < i {
			continue
		}
		if f.first >= i+n {
			return ""
		}
		e := r.Matcher.names.entries[f.node][0]
		if isState(e.actor.ID) || e.actor.Home != "" {
			if isState(e.actor.ID) {
				return e.actor.ID
			}
			return e.actor.Home
		}
	}
	return ""
}

// title is what stands around a person's name: an office or role, and for whom.
type title struct {
	role        string // "energy minister"
	post        actors.Post
	affiliation actors.ID
	first       int32 // the token the title begins with
	former      bool
	gender      byte
	found       bool
	adjacent    bool // the title stands right before the name
}
