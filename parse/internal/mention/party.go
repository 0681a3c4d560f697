package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// longestParty bounds the tokens of a phrase that are looked at.
const longestParty = 120

// Party tells whom the noun phrase of tokens [first, last) stands for. The span
// is the whole phrase; no actors are given where nothing in it resolves.
func (r *Result) Party(first, last int32) claims.Party {
	first, last = max(first, 0), min(last, int32(len(r.text.Tokens)))
	for first < last && r.isEdge(first) {
		first++
	}
	for last > first && r.isEdge(last-1) {
		last--
	}
	if first >= last {
		return claims.Party{}
	}
	p := claims.Party{Span: claims.Span{Start: int(r.text.Tokens[first].Start), End: int(r.text.Tokens[last-1].End)}}
	for first < last-1 && isPreposition(r.small(first)) && r.covering(first) == nil {
		first++ // "by the ministry"
	}
	place := false
	described := false // what comes before describes a single person
	stop := r.relativeClause(first, min(last, first+longestParty))
	for i, s := range r.conjuncts(first, stop) {
		if i > 0 && s.apposed && (place || isPreposition(r.small(s.first))) {
			place = true // "X, 59, of Ashton, Md."
			continue
		}
		got := r.standsFor(s.first, s.last)
		if len(got.actors) == 0 {
			continue
		}
		if s.apposed && i > 0 && len(p.Actors) > 0 {
			switch {
			case got.person && r.allGeneric(p.Actors):
				// "a former official, Avinoam Idan"
				p.Actors, p.Sector = nil, got.sector
			case got.generic || s.described:
				// "Hugh Hill, a doctor"
				continue
			}
		}
		if i > 0 && got.person && got.titled && r.allGeneric(p.Actors) && described {
			p.Actors = nil // "an expert and former official, Avinoam Idan"
		}
		described = got.generic && !got.plural && !r.isDeterminer(s.first)
		if len(p.Actors) == 0 {
			p.Sector = got.sector
		} else if p.Sector != got.sector {
			p.Sector = actors.UnknownSector
		}
		for _, id := range got.actors {
			p.Actors = appendNew(p.Actors, id)
		}
	}
	return p
}

// PartyAt tells whom the noun phrase stands for whose head is the given token:
// the token with all that hangs on it in the tree but relative clauses.
func (r *Result) PartyAt(head int32) claims.Party {
	if head < 0 || int(head) >= len(r.text.Tokens) {
		return claims.Party{}
	}
	first, last := r.Phrase(head)
	return r.Party(first, last)
}

// Phrase is the noun phrase, as tokens [first, last), whose head is the given
// token, without relative clauses.
func (r *Result) Phrase(head int32) (first, last int32) {
	first, last = head, head+1
	if m := r.covering(head); m != nil {
		first, last = min(first, m.First), max(last, m.Last)
	}
	if r.tree == nil {
		for first > 0 && r.isDeterminer(first-1) {
			first--
		}
		return first, last
	}
	for first > 0 && head-first < longestParty && r.hangsOn(first-1, head) {
		first--
	}
	for int(last) < len(r.text.Tokens) && last-head < longestParty && r.hangsOn(last, head) {
		last++
	}
	if m := r.covering(first); m != nil && m.First < first && m.Last <= last {
		first = m.First
	}
	for first < head && r.isEdge(first) {
		first++
	}
	for last > head+1 && r.isEdge(last-1) {
		last--
	}
	return first, last
}

// hangsOn reports whether token i belongs to the phrase of the head: its way up
// the tree ends there and doesn't go through a clause.
func (r *Result) hangsOn(i, head int32) bool {
	for range 24 {
		if i == head {
			return true
		}
		if i < 0 {
			return false
		}
		switch r.tree.Relation[i] {
		case syntax.Acl, syntax.Parataxis, syntax.Advcl, syntax.Cop, syntax.Nsubj, syntax.Aux, syntax.Ccomp, syntax.Csubj, syntax.Mark, syntax.Discourse, syntax.Advmod:
			if r.tree.Relation[i] != syntax.Advmod || r.tree.UPOS[i] == syntax.ADV && r.tree.Head[i] == head {
				return false
			}
		}
		i = r.tree.Head[i]
	}
	return false
}

// At is the mention whose head is the token; nil if there is none.
func (r *Result) At(head int32) *Mention {
	if head < 0 || int(head) >= len(r.at) || r.at[head] == 0 {
		return nil
	}
	return &r.Mentions[r.at[head]-1]
}

// covering is the outermost mention over a token; nil if there is none.
func (r *Result) covering(i int32) *Mention {
	if i < 0 || int(i) >= len(r.cover) || r.cover[i] == 0 {
		return nil
	}
	return &r.Mentions[r.cover[i]-1]
}

func (r *Result) small(i int32) string {
	if i < 0 || int(i) >= len(r.text.Tokens) {
		return ""
	}
	return strings.ToLower(r.text.Word(int(i)))
}

// isPossessive reports whether token i is the 's of a possessor.
func (r *Result) isPossessive(i int32) bool {
	switch r.small(i) {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

// isEdge reports whether token i is no part of a phrase at its rim.
func (r *Result) isEdge(i int32) bool {
	switch r.text.Tokens[i].Kind {
	case token.Punct, token.Quote, token.Stop:
		return r.covering(i) == nil
	}
	return false
}

func (r *Result) isDeterminer(i int32) bool {
	switch r.small(i) {
	case "the", "a", "an", "this", "that", "these", "those", "both", "all", "some", "two", "three", "any", "other", "another", "several", "many", "his", "her", "its", "their", "our", "my":
		return true
	}
	return false
}
