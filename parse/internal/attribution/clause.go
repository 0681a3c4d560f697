package attribution

import (
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// clause: the complement clause, before or after the verb.
func (f *finder) clause(i, last int32, e *entry) (content, targets []Range) {
	if content = f.extracted(i, last); content != nil {
		return content, nil
	}
	if e.takes(Quote) && f.finite(i) {
		if content = f.parenthetical(i, last); content != nil {
			return content, nil
		}
	}
	for _, c := range f.behindFirst(i) {
		r := f.tree.Relation[c]
		if r != syntax.Ccomp && !(r == syntax.Advcl && f.mark(c) == "that") && !(r == syntax.Parataxis && c > i && f.finite(c) && f.ownClause(c) && e.takes(Quote)) {
			continue
		}
		if c > i && c <= last {
			continue
		}
		span := f.subtree(c)
		if c > i {
			if span = f.afterCue(span, last); !f.verbAhead(span.First, span.Last) && !f.infinitive(c) && !e.takes(Small) {
				continue // "found that forgiveness"
			}
		} else {
			start := f.clauseStart(i)
			if start < 1 || f.word(start-1) != "," && !f.isQuote(start-1) || span.First >= start {
				continue // what stands in front is set off by a comma
			}
			span.Last = min(span.Last, start)
			if !f.verbAhead(span.First, span.Last) {
				continue
			}
		}
		if c > i && e.takes(Quote) && !e.takes(Object) {
			span.First = f.gapBefore(i, last, span.First, e)
		}
		if span = f.trim(span); !span.Empty() {
			content = append(content, span)
			break
		}
	}
	if content == nil {
		content = f.thatAhead(i, last)
	}
	if content == nil && e.takes(Quote) && e.takes(That) && !e.takes(Object) {
		content = f.bareClause(i, last, e)
	}
	if content == nil && f.tree.Relation[i] == syntax.Parataxis && e.takes(Quote) && f.one(i, syntax.Obj) <= last {
		content = f.around(i)
	}
	if content == nil {
		return nil, nil
	}
	return content, f.addressee(i, content)
}

// thatAhead finds the that-clause of a verb that the parser hung on a noun in
// between: "said on Tuesday that workers earn ...".
func (f *finder) thatAhead(i, last int32) []Range {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	for k := last + 1; k < min(last+16, sentence.Last); k++ {
		if f.verbal(k) && f.finite(k) || f.text.Tokens[k].Kind == token.Stop || f.isQuote(k) {
			return nil
		}
		if f.lower(k) != "that" || f.tree.Relation[k] != syntax.Mark {
			continue
		}
		clause := f.tree.Head[k]
		if clause < k || !f.finite(clause) {
			return nil
		}
		return f.some(Range{k, f.subtree(clause).Last})
	}
	return nil
}

// ownClause reports whether a clause has a subject that is no relative pronoun.
func (f *finder) ownClause(c int32) bool {
	s := f.one(c, syntax.Nsubj)
	return s >= 0 && !f.relative(s)
}

// extracted: "those deliveries, many of which we now confirm have been
// completed, will ...": the relative phrase in front and what is left of the
// clause behind the cue.
func (f *finder) extracted(i, last int32) []Range {
	source := f.nearestSubject(i)
	if source < 0 || source > i {
		return nil
	}
	start := f.phrase(source, Range{i, i + 1}).First
	k := start - 1
	sentence := f.text.Sentences[f.sentenceOf[i]]
	if k <= sentence.First || !f.relative(k) || f.lower(k) == "that" {
		return nil
	}
	first := sentence.First
	for n := k - 1; n > max(sentence.First, k-40); n-- {
		if f.verbal(n) && f.finite(n) || f.text.Tokens[n].Kind == token.Stop {
			return nil
		}
	}
	before := f.trim(Range{first, start})
	end := last + 1
	for end < sentence.Last && f.word(end) != "," && f.text.Tokens[end].Kind != token.Stop {
		end++
	}
	content := []Range{before}
	if rest := f.trim(Range{last + 1, end}); !rest.Empty() {
		content = append(content, rest)
	}
	return content
}

// behindFirst lists the children of a verb, those behind it first.
func (f *finder) behindFirst(i int32) []int32 {
	all := f.children(i)
	n := 0
	for n < len(all) && all[n] < i {
		n++
	}
	if n == 0 || n == len(all) {
		return all
	}
	return append(append(make([]int32, 0, len(all)), all[n:]...), all[:n]...)
}

// gapBefore is where the clause of a verb of saying really begins when the
// parser gave its first words to the verb: right behind the cue, or behind a
// phrase that places the saying or names the hearer.
func (f *finder) gapBefore(i, last, first int32, e *entry) int32 {
	if first <= last+1 || first-last > 30 {
		return first
	}
	start := last + 1
	for _, c := range f.children(i) {
		if c <= last || c >= first {
			continue
		}
		switch r := f.tree.Relation[c]; {
		case r == syntax.Obl, r == syntax.Advmod, r == syntax.Iobj, r == syntax.Obj && e.takes(Tell), r == syntax.PunctRel:
			start = max(start, f.subtree(c).Last)
		}
	}
	for start < first && !f.nominal(start) && f.tree.UPOS[start] != syntax.DET && f.tree.UPOS[start] != syntax.ADJ {
		start++
	}
	return min(start, first)
}

// bareClause: "says the campaign violated the law", where the parser took the
// clause's subject for an object. Everything behind the cue is the content.
func (f *finder) bareClause(i, last int32, e *entry) []Range {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	if e.takes(Tell) || e.takes(Small) || f.subordinate(i) && !f.isVerbForm(i, "VBG") || !f.verbAhead(last+1, sentence.Last) {
		return nil
	}
	for _, c := range f.children(i) {
		switch f.tree.Relation[c] {
		case syntax.Obj, syntax.Obl:
			if c > last && f.subtree(c).First == last+1 && f.preposition1(c) == "" || c > last && f.subtree(c).First == last+1 && f.verbAhead(last+1, c) {
				return f.some(Range{last + 1, sentence.Last})
			}
		}
	}
	return nil
}

// addressee: whom a teller tells.
func (f *finder) addressee(i int32, content []Range) []Range {
	for _, relation := range []syntax.Relation{syntax.Iobj, syntax.Obj} {
		if o := f.one(i, relation); o >= 0 && !contains(content, o) {
			return []Range{f.phrase(o, Range{})}
		}
	}
	for _, c := range f.children(i) {
		if f.tree.Relation[c] == syntax.Obl && f.preposition1(c) == "to" && !contains(content, c) {
			return []Range{f.phrase(c, Range{})}
		}
	}
	return nil
}

// restOfClause is all from the cue to the end of its clause, where that is more
// than the object itself: the predicate that the parser lost.
func (f *finder) restOfClause(i, last int32) []Range {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	end := last + 1
	for ; end < min(sentence.Last, last+100); end++ {
		if f.text.Tokens[end].Kind == token.Stop || f.word(end) == ";" || end > last+1 && f.verbal(end) && f.finite(end) {
			break
		}
	}
	for k := end - 1; k > last && end < sentence.Last; k-- {
		if w := f.lower(k); w == "and" || w == "," || w == "but" {
			end = k
			break
		}
	}
	adjective := false
	for k := last + 1; k < end; k++ {
		adjective = adjective || f.tree.UPOS[k] == syntax.ADJ || f.isQuote(k)
	}
	if !adjective {
		return nil
	}
	return f.some(Range{last + 1, end})
}

// untilNextClause cuts a range where a coordinated clause with a finite verb
// begins: ", but Kim did not accept", ", and called on".
func (f *finder) untilNextClause(r Range) Range {
	for k := r.First + 1; k < min(r.Last-1, r.First+300); k++ {
		if f.word(k) != "," {
			continue
		}
		if f.isVerbForm(k+1, "VBG") && len(f.lexicon.verbs[f.lemma(k+1)]) > 0 {
			r.Last = k // ", calling it", ", adding that"
			return r
		}
		switch f.lower(k + 1) {
		case "and", "but", "while", "whereas", "so":
			if f.finiteSoon(k+2, r.Last) {
				r.Last = k
				return r
			}
		}
	}
	return r
}

// finiteSoon reports whether a finite verb comes before the next comma.
func (f *finder) finiteSoon(from, to int32) bool {
	for k := from; k < min(to, from+14); k++ {
		if f.word(k) == "," {
			return false
		}
		if f.verbal(k) && f.finite(k) {
			return true
		}
	}
	return false
}
