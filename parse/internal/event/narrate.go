package event

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// Narrated lists the events that the text itself reports in a sentence, in text
// order. Masked tells which tokens belong to the content, cue or source of
// attributed claims; nil masks nothing.
func (c *Coder) Narrated(in *Input, sentence int, masked func(token int32) bool) []Coded {
	v := c.look(in)
	if sentence < 0 || sentence >= len(v.text.Sentences) {
		return nil
	}
	if masked == nil {
		masked = func(int32) bool { return false }
	}
	s := v.text.Sentences[sentence]
	if s.Heading {
		return nil
	}
	var list []Coded
	used := map[int32]bool{} // tokens that an event has taken already
	for i := s.First; i < s.Last; i++ {
		if masked(i) || used[i] {
			continue
		}
		found, ok := c.told(v, i)
		if !ok {
			continue
		}
		top := found.clause(v)
		if masked(top) || used[top] {
			continue
		}
		first, last := c.clauseOf(v, &found.candidate, top, masked)
		if first >= last {
			continue
		}
		d := c.judge(v, &found.candidate, s.First, s.Last)
		if d.tense == claims.Present && d.value != claims.CTPlus && c.scopeOf(v, top).modal != claims.CTPlus {
			continue // what can or may be
		}
		if c.scopeOf(v, top).would {
			continue // told for somebody else, or supposed
		}
		if d.value == claims.Uu || d.tense == claims.Future && d.value != claims.CTPlus && d.value != claims.CTMinus {
			continue // wanted or supposed, not told
		}
		coded := c.finish(v, &found.candidate, found.roles, s.First, s.Last, Asserted)
		coded.Contexts = c.contextsOf(v, &found.candidate, first, last)
		coded.First, coded.Last = first, last
		coded.Rule = "narrated/" + found.rule()
		list = append(list, *coded)
		used[found.head], used[top] = true, true
		for t := found.first; t < found.last; t++ {
			used[t] = true
		}
		if found.light >= 0 {
			used[found.light] = true
		}
		for _, o := range found.arguments.object {
			used[o] = true // "signed an agreement" is one event
		}
	}
	if len(list) == 0 {
		if coded, ok := c.named(v, s, masked); ok {
			list = append(list, coded)
		}
	}
	return list
}

// named finds the event of a sentence that tells of no deed but names one with
// all who take part: "During the talks between Chad and Niger, prices rose".
func (c *Coder) named(v *view, s token.Sentence, masked func(int32) bool) (Coded, bool) {
	for i := s.First; i < s.Last; i++ {
		if masked(i) {
			return Coded{}, false // it reports speech
		}
	}
	for i := s.First; i < s.Last; i++ {
		n := v.event[i]
		if n == 0 || v.pos(i) != syntax.NOUN || v.relation(i) == syntax.Compound {
			continue
		}
		h := v.events[n-1]
		doing, beside := h.weigh(h.roles.actors), h.weigh(h.roles.recipients)
		if h.pos != 'n' || h.isWeak || h.isWord || h.recalled || h.light >= 0 || doing.press {
			continue
		}
		if h.frame.reciprocal && doing.political < 2 || !h.frame.reciprocal && (doing.political == 0 || beside.political == 0) {
			continue
		}
		if d := c.judge(v, &h.candidate, s.First, s.Last); d.value != claims.CTPlus {
			continue
		}
		first, last := v.extent(i)
		for first < i && (v.pos(first) == syntax.ADP || v.pos(first) == syntax.PUNCT) {
			first++
		}
		for last > i+1 && v.pos(last-1) == syntax.PUNCT {
			last--
		}
		coded := c.finish(v, &h.candidate, h.roles, s.First, s.Last, Asserted)
		coded.Contexts = c.contextsOf(v, &h.candidate, first, last)
		coded.First, coded.Last = first, last
		coded.Rule = "narrated/named"
		return *coded, true
	}
	return Coded{}, false
}

// told finds an event that a token reports as a deed: a verb with an actor, or a
// noun with a light verb.
func (c *Coder) told(v *view, i int32) (hit, bool) {
	if !v.verbal(i) && !v.nominal(i) && v.pos(i) != syntax.ADJ {
		return hit{}, false
	}
	n := v.event[i]
	if n == 0 {
		return hit{}, false
	}
	h := v.events[n-1]
	if h.isWord || h.isWeak || h.guessed && !h.told || h.pos == 'a' {
		return hit{}, false
	}
	if h.pos == 'n' && (h.light < 0 || v.pos(i) == syntax.PROPN && v.text.Tokens[i].Upper || h.lightWord.value == claims.CTMinus || v.relation(i) == syntax.Conj) {
		return hit{}, false
	}
	if !h.political(v) || !h.finite(v) {
		return hit{}, false
	}
	return h, true
}

// clause is the verb of the clause that an event stands in: the event's own, its
// light verb, or the one that it is the infinitive of.
func (h *hit) clause(v *view) int32 {
	at := h.head
	if h.light >= 0 {
		at = h.light
	}
	for range 8 {
		up := v.head(at)
		if up < 0 || v.sentence[up] != v.sentence[at] {
			break
		}
		r := v.relation(at)
		switch {
		case r == syntax.Xcomp && v.childBy(at, syntax.Nsubj) < 0:
		case r == syntax.Acl && v.nominal(up) && v.tree.XPOS[at] == syntax.VB:
			// "failed in its attempt to launch": up through the noun to its verb
			verb := v.head(up)
			if verb < 0 || !v.verbal(verb) {
				return at
			}
			up = verb
		default:
			return at
		}
		at = up
	}
	return at
}

// clauseOf is the token range of a clause: from its subject, or its verb if the
// subject is shared, to its end, without what is coordinated, said by somebody,
// or set off before the subject.
func (c *Coder) clauseOf(v *view, found *candidate, top int32, masked func(int32) bool) (first, last int32) {
	if found.guessed && len(found.arguments.subject) > 0 {
		// No tree to go by: from the subject to the end.
		first, _ = v.extent(found.arguments.subject[0])
		_, last = v.bounds(top)
		first = min(first, found.arguments.subject[0])
		for last > first && v.pos(last-1) == syntax.PUNCT {
			last--
		}
		return first, last
	}
	skip := func(parent, child int32) bool {
		r := v.relation(child)
		switch r {
		case syntax.Conj:
			return v.verbal(parent) || v.childBy(parent, syntax.Cop) >= 0
		case syntax.Parataxis, syntax.PunctRel, syntax.Cc, syntax.Discourse, syntax.Vocative:
			return parent == top
		case syntax.Mark:
			return parent == top
		case syntax.Advcl:
			return parent == top && child < top || masked(child)
		}
		return r != syntax.Obl && r != syntax.Nmod && r != syntax.Obj && r != syntax.Case && r != syntax.Compound && r != syntax.Amod && masked(child)
	}
	first, last = v.extentWithout(top, skip)
	start := first
	if s := v.childBy(top, syntax.Nsubj); s >= 0 && s < top {
		// The subject belongs to the clause even if it is somebody's source too.
		start, _ = v.extentWithout(s, func(parent, child int32) bool {
			return v.relation(child) == syntax.Acl || skip(parent, child) && !masked(child)
		})
		first = min(first, start)
	} else {
		start = top
		for _, child := range v.children(top) {
			if r := v.relation(child); child < top && (r == syntax.Aux || r == syntax.Cop || r == syntax.Case) {
				start = min(start, child)
			}
		}
		if v.relation(top) == syntax.Acl && v.relation(top) != syntax.Conj && v.head(top) < top {
			start = min(start, first)
		}
	}
	first = max(first, start)
	for i := found.head + 1; i < last; i++ {
		if v.text.Tokens[i].Kind == token.Stop {
			last = i // a sentence that ran on
		}
	}
	for first < last && (v.pos(first) == syntax.PUNCT || masked(first) && first > top) {
		first++
	}
	for last > first && (v.pos(last-1) == syntax.PUNCT || v.pos(last-1) == syntax.CCONJ) {
		last--
	}
	return first, last
}
