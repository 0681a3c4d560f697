package attribution

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

func cover(a, b Range) Range {
	if a.Empty() {
		return b
	}
	if b.Empty() {
		return a
	}
	return Range{min(a.First, b.First), max(a.Last, b.Last)}
}

func clip(a, to Range) Range { return Range{max(a.First, to.First), min(a.Last, to.Last)} }

// some trims a range and gives it as content, nil if nothing is left.
func (f *finder) some(r Range) []Range {
	r = f.trim(r)
	for !r.Empty() && f.tree.UPOS[r.Last-1] == syntax.CCONJ {
		r = f.trim(Range{r.First, r.Last - 1})
	}
	if r.Empty() {
		return nil
	}
	return []Range{f.closed(r)}
}

// closed goes on to the end of a quotation that a content breaks off inside.
func (f *finder) closed(r Range) Range {
	for k := r.Last - 1; k >= max(r.First, r.Last-30); k-- {
		if !f.isQuote(k) {
			continue
		}
		if q := f.quotationOfMark(k); q >= 0 && f.text.Quotations[q].Open == k {
			if last := f.text.Quotations[q].Close; last >= r.Last && last < r.Last+30 && f.sentenceOf[last] == f.sentenceOf[k] {
				r.Last = last + 1
			}
		}
		break
	}
	return r
}

// afterCue keeps the part of a range behind token last.
func (f *finder) afterCue(r Range, last int32) Range { return Range{max(r.First, last+1), r.Last} }

// mark is the subordinating word of a clause, "" for none.
func (f *finder) mark(c int32) string {
	if m := f.one(c, syntax.Mark); m >= 0 && m < c {
		return f.lower(m)
	}
	return ""
}

// clauseStart is where the cue's own clause begins: its subject, auxiliaries
// and adverbs right before it, but not a complement put in front.
func (f *finder) clauseStart(i int32) int32 {
	start := i
	for _, c := range f.children(i) {
		if c >= i {
			break
		}
		switch f.tree.Relation[c] {
		case syntax.Nsubj, syntax.Aux, syntax.Advmod, syntax.Expl, syntax.Cop:
			if first := f.subtree(c).First; first < start && first > start-40 {
				start = first
			}
		}
	}
	// Only what lies behind the last fronted complement counts.
	for _, c := range f.children(i) {
		if c < i && f.tree.Relation[c] == syntax.Ccomp && start <= c {
			start = c + 1
			for start < i && !f.isPunct(start-1) {
				start++
			}
		}
	}
	return start
}

// trim takes punctuation off both ends of a range, keeps quotation marks whose
// partner is inside, and fetches a partner that stands just outside.
func (f *finder) trim(r Range) Range {
	for !r.Empty() && f.edge(r.First, r) {
		r.First++
	}
	for !r.Empty() && f.edge(r.Last-1, r) {
		r.Last--
	}
	if r.Empty() {
		return r
	}
	return f.partner(f.intoQuotation(r))
}

// intoQuotation goes on to the end of a quotation that a phrase breaks off
// before: "to blame for focusing on | “he said this”".
func (f *finder) intoQuotation(r Range) Range {
	if int(r.Last) >= len(f.text.Tokens) || !f.isQuote(r.Last) || f.sentenceOf[r.Last] != f.sentenceOf[r.Last-1] {
		return r
	}
	switch f.tree.UPOS[r.Last-1] {
	case syntax.ADP, syntax.DET, syntax.AUX, syntax.PART, syntax.ADJ, syntax.SCONJ, syntax.VERB:
	default:
		return r
	}
	if q := f.quotationOfMark(r.Last); q >= 0 && f.text.Quotations[q].Open == r.Last {
		r.Last = max(r.Last, f.quotationTokens(q).Last)
	}
	return r
}

// edge reports whether token i may be cut off the end of range r.
func (f *finder) edge(i int32, r Range) bool {
	switch f.text.Tokens[i].Kind {
	case token.Stop:
		// The dots of an ellipsis belong to what they cut short.
		return f.word(i) != "…"
	case token.Punct:
		switch f.word(i) {
		case ")", "]":
			return !f.bracketInside(i, r)
		case "(", "[":
			return i == r.Last-1
		}
		return true
	case token.Quote:
		q := f.quotationOfMark(i)
		if q < 0 {
			return true
		}
		quotation := f.text.Quotations[q]
		partner := quotation.Open
		if partner == i {
			partner = quotation.Close
		}
		return partner < 0 && i == r.First || partner >= 0 && !r.Holds(partner) && !f.near(partner, r)
	}
	return false
}

func (f *finder) bracketInside(i int32, r Range) bool {
	for k := i - 1; k >= r.First && k >= i-60; k-- {
		if w := f.word(k); w == "(" || w == "[" {
			return true
		}
	}
	return false
}

// near reports whether a mark stands at most two punctuation marks outside r.
func (f *finder) near(i int32, r Range) bool {
	if i < r.First {
		for k := i + 1; k < r.First; k++ {
			if !f.isPunct(k) || k-i > 2 {
				return false
			}
		}
		return true
	}
	for k := r.Last; k < i; k++ {
		if !f.isPunct(k) || i-k > 2 {
			return false
		}
	}
	return true
}

// partner widens r over a quotation mark just outside it whose partner is inside.
func (f *finder) partner(r Range) Range {
	for k := r.Last; k < r.Last+3 && int(k) < len(f.text.Tokens) && f.isPunct(k); k++ {
		if f.isQuote(k) {
			if q := f.quotationOfMark(k); q >= 0 && f.text.Quotations[q].Close == k && r.Holds(f.text.Quotations[q].Open) {
				r.Last = k + 1
			}
		}
	}
	if k := r.First - 1; k >= 0 && f.isQuote(k) {
		if q := f.quotationOfMark(k); q >= 0 && f.text.Quotations[q].Open == k && r.Holds(f.text.Quotations[q].Close) {
			r.First = k
		}
	}
	return r
}

// quotationOfMark is the quotation whose mark token i is, or -1.
func (f *finder) quotationOfMark(i int32) int32 {
	for q, depth := f.quote[i], 0; q >= 0 && depth < 8; depth++ {
		if f.text.Quotations[q].Open == i || f.text.Quotations[q].Close == i {
			return q
		}
		q = f.text.Quotations[q].Parent
	}
	return -1
}

// phrase is the noun phrase headed by token i as a source or target: its
// subtree with appositions, without its preposition and without what lies
// beyond the cue.
func (f *finder) phrase(i int32, cue Range) Range {
	r := f.subtree(i)
	if f.verbal(i) && !f.nominal(i) {
		r = Range{i, i + 1}
	}
	if !cue.Empty() {
		if i < cue.First {
			r.Last = min(r.Last, cue.First)
		} else if i >= cue.Last {
			r.First = max(r.First, cue.Last)
		}
	}
	for r.First < i && (f.tree.UPOS[r.First] == syntax.ADP && f.tree.Head[r.First] == i || f.isPunct(r.First) || f.tree.Relation[r.First] == syntax.Cc || f.tree.Relation[r.First] == syntax.Mark && f.tree.Head[r.First] == i) {
		r.First++
	}
	// "according to X": the fixed words of the preposition.
	for r.First < i && f.tree.Relation[r.First] == syntax.Fixed {
		r.First++
	}
	r = f.leftOfName(r, i)
	r = f.sameQuotation(r, i)
	if !cue.Empty() && i < cue.First && r.Last == cue.First && f.word(r.Last-1) == "," && f.commaInside(r) {
		return r // the comma closes an apposition: "Hugh Hill, a doctor,"
	}
	if !cue.Empty() && i < cue.First && r.Last == cue.First-1 && f.word(r.Last) == "," && f.commaInside(r) {
		r.Last++
		return r
	}
	for r.Last > i+1 && f.isPunct(r.Last-1) && !f.bracketClose(r.Last-1, r) {
		r.Last--
	}
	return r
}

// leftOfName widens a name over the words before it that the parser lost:
// "IMF chief economist Maury Obstfeld".
func (f *finder) leftOfName(r Range, head int32) Range {
	if f.tree.UPOS[head] != syntax.PROPN {
		return r
	}
	sentence := f.text.Sentences[f.sentenceOf[head]]
	for k := r.First - 1; k >= sentence.First && r.First-k <= 8; k-- {
		switch f.tree.UPOS[k] {
		case syntax.PROPN, syntax.NOUN, syntax.ADJ:
			if f.word(k+1) == "," {
				return r
			}
			r.First = k
			continue
		case syntax.DET:
			r.First = k
		}
		break
	}
	return r
}

func (f *finder) commaInside(r Range) bool {
	for k := r.First + 1; k < min(r.Last-1, r.First+100); k++ {
		if f.word(k) == "," {
			return true
		}
	}
	return false
}

func (f *finder) bracketClose(i int32, r Range) bool {
	w := f.word(i)
	return (w == ")" || w == "]") && f.bracketInside(i, r)
}

// sameQuotation cuts a phrase where speech begins or ends that its head is not
// part of.
func (f *finder) sameQuotation(r Range, head int32) Range {
	q := f.outer(head)
	for k := head - 1; k >= max(r.First, head-60); k-- {
		if f.outer(k) != q && f.long(f.outer(k)) {
			r.First = k + 1
			break
		}
	}
	for k := head + 1; k < min(r.Last, head+100); k++ {
		if f.outer(k) != q && f.long(f.outer(k)) {
			r.Last = k
			break
		}
	}
	return r
}

// long reports whether a quotation is more than a nickname or a single term.
func (f *finder) long(q int32) bool {
	if q < 0 {
		return true
	}
	r := f.quotationTokens(q)
	return r.Last-r.First > 5
}

// form of the content: how much of it stands in quotation marks.
func (f *finder) form(a *Attribution) claims.Form {
	inside, all := int32(0), int32(0)
	for _, c := range a.Content {
		inside += f.inQuotes[c.Last] - f.inQuotes[c.First]
		all += f.words[c.Last] - f.words[c.First]
	}
	switch {
	case inside == 0:
		return claims.Indirect
	case inside == all:
		return claims.Direct
	}
	return claims.Mixed
}
