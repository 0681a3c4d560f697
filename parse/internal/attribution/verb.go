package attribution

import (
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// verbCue tries the frames of a verb, the surest first.
func (f *finder) verbCue(i, last int32, e *entry, sentence token.Sentence) bool {
	source, how := f.holder(i)
	a := Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: i, Act: e.act, Complement: e.complement, Cue: f.cueSpan(i, last)}
	if f.light(i, &a) {
		return true
	}
	if e.takes(Quote) || e.takes(Tell) {
		if f.quoted(i, e, &a, sentence) {
			return true
		}
	}
	if e.takes(Quote) && f.fronted(i, last, &a, sentence) {
		return true
	}
	if source < 0 && f.isVerbForm(i, "VBG") && !f.subordinate(i) {
		// "..., adding that": the parser lost whom the participle belongs to.
		if n := len(f.found) - 1; n >= 0 && f.found[n].Head >= 0 && f.sentenceOf[f.found[n].Head] == f.sentenceOf[i] && f.found[n].SourceHead >= 0 {
			source, how = f.found[n].SourceHead, "beside"
			a.SourceHead = source
		}
	}
	if source < 0 && how != "passive" {
		return false
	}
	bare := f.subordinate(i)
	for _, try := range verbFrames {
		if !try.allowed(e) || bare && try.frame != That {
			continue
		}
		content, targets := try.find(f, i, last, e)
		if len(content) == 0 {
			continue
		}
		if how == "passive" {
			return f.passiveCue(i, e, a, try.frame, content)
		}
		if try.frame != That && len(content) == 1 {
			content = f.some(f.untilNextClause(content[0]))
		}
		a.Frame, a.Content, a.Targets = try.frame, content, targets
		a.Source = f.phrase(source, a.Cue)
		if content == nil || a.Source.Empty() || contains(content, source) {
			return false
		}
		a.Rule = "verb-" + string(try.frame)
		if try.frame == That && e.takes(Must) && f.must(content[0]) {
			a.Act, a.Complement = claims.Demand, claims.Uu
		}
		f.found = append(f.found, a)
		return true
	}
	if how == "agent" && !bare && f.agentPassive(i, e, &a, source) {
		return true
	}
	return false
}

// fronted: "The talks had failed, police revealed on Saturday", "..., said the
// two neighbours in a message": the content is what stands before the comma,
// and nothing that could be content follows the cue.
func (f *finder) fronted(i, last int32, a *Attribution, sentence token.Sentence) bool {
	switch xpos(f.tree, i) {
	case "VBD", "VBZ", "VBP", "VBN":
	default:
		return false
	}
	if i == sentence.First || f.outer(i) >= 0 || f.one(i, syntax.Aux) >= 0 && !f.finite(i) || last+1 < sentence.Last && f.lower(last+1) == "by" {
		return false
	}
	if f.one(i, syntax.Obj) > last && f.objectOnly(i) {
		return false // "..., where he denounced the agreement"
	}
	comma, source := f.commaBefore(i, a, sentence)
	from := last + 1
	if comma < 0 && f.word(i-1) == "," && i-1 > sentence.First {
		if source = f.inverted(i, sentence); source > i {
			comma, from = i-1, f.phrase(source, a.Cue).Last
		}
	}
	if comma < 0 || source < 0 || !f.verbAhead(sentence.First, comma) {
		return false
	}
	for k := from; k < min(sentence.Last, from+60); k++ {
		if f.word(k) == "," || f.verbal(k) && f.isVerbForm(k, "VBG") {
			break
		}
		if f.verbal(k) && !f.isVerbForm(k, "VBN") || f.lower(k) == "that" || f.isQuote(k) || f.nominal(k) && k == last+1 && source < i {
			return false
		}
	}
	a.Content = f.some(Range{f.clauseBefore(comma, sentence), comma})
	a.SourceHead, a.Source = source, f.phrase(source, a.Cue)
	if a.Content == nil || a.Source.Empty() || a.Content[0].Holds(source) {
		return false
	}
	a.Source = clip(a.Source, Range{comma + 1, a.Source.Last})
	a.Frame, a.Rule = That, "verb-fronted"
	f.found = append(f.found, *a)
	return true
}

// objectOnly reports whether a verb's cue entries all take an object: then one
// behind it is its content.
func (f *finder) objectOnly(i int32) bool {
	for _, e := range f.lexicon.verbs[f.lemma(i)] {
		if e.takes(Object) {
			return true
		}
	}
	return false
}

// commaBefore finds the comma right before the phrase that stands before verb i,
// and the head of that phrase.
func (f *finder) commaBefore(i int32, a *Attribution, sentence token.Sentence) (comma, source int32) {
	source = f.one(i, syntax.Nsubj)
	start := i
	if source >= 0 && source < i {
		start = f.phrase(source, a.Cue).First
	}
	for k := i - 1; k > max(sentence.First, i-30); k-- {
		if f.word(k) == "," && k < start && k+1 < i {
			if source < 0 || source > i {
				source = f.firstNominal(k+1, i, -1)
			}
			if source < 0 || f.relative(source) || f.opensClause(k+1) {
				return -1, -1
			}
			return k, source
		}
		if f.verbal(k) && f.tree.Head[k] != i && !f.inPhrase(k, source) || f.text.Tokens[k].Kind == token.Stop || f.isQuote(k) && f.long(f.outer(k)) {
			return -1, -1
		}
	}
	return -1, -1
}

// opensClause reports whether a conjunction or relative adverb stands at token i.
func (f *finder) opensClause(i int32) bool {
	switch f.tree.UPOS[i] {
	case syntax.CCONJ, syntax.SCONJ:
		return true
	}
	return xpos(f.tree, i) == "WRB"
}

// relative reports whether a token is a relative pronoun.
func (f *finder) relative(i int32) bool {
	switch xpos(f.tree, i) {
	case "WP", "WDT", "WP$":
		return true
	}
	return false
}

func (f *finder) nominalBetween(from, to int32) bool {
	for k := from; k < to; k++ {
		if f.nominal(k) {
			return true
		}
	}
	return false
}

// subordinate reports whether a verb names an act rather than performs or
// reports it: an infinitive, a gerund after a preposition, a participle on a
// noun. Such a verb is a cue only with a clause.
func (f *finder) subordinate(i int32) bool {
	if f.finite(i) {
		return false
	}
	if f.infinitive(i) {
		return true
	}
	for _, c := range f.children(i) {
		if c < i && (f.tree.Relation[c] == syntax.Mark || f.tree.Relation[c] == syntax.Case) {
			return true
		}
	}
	return f.tree.Relation[i] == syntax.Acl && xpos(f.tree, i) == "VBN" || f.tree.Relation[i] == syntax.Amod
}

type verbFrame struct {
	frame   Frame
	allowed func(e *entry) bool
	find    func(f *finder, i, last int32, e *entry) (content, targets []Range)
}

func takesAny(frames ...Frame) func(e *entry) bool {
	return func(e *entry) bool {
		for _, frame := range frames {
			if e.takes(frame) {
				return true
			}
		}
		return false
	}
}

func takesPreposition(e *entry) bool {
	for range e.prepositions {
		return true
	}
	return false
}

// verbFrames in the order in which they are tried.
var verbFrames = []verbFrame{
	{AccuseOf, takesAny(AccuseOf, AccuseFor, AccuseWith), (*finder).accused},
	{That, takesAny(That, Quote, Tell, Wh), (*finder).clause},
	{ObjectTo, takesAny(ObjectTo), (*finder).objectInfinitive},
	{prepPrefix, takesPreposition, (*finder).prepositional},
	{To, takesAny(To), (*finder).infinitiveClause},
	{As, takesAny(As), (*finder).objectAs},
	{Small, takesAny(Small), (*finder).smallClause},
	{Tell, takesAny(Tell), (*finder).told},
	{Object, takesAny(Object), (*finder).object},
}

// accused: "accused Iran of supplying arms", "blamed both for the attack".
func (f *finder) accused(i, _ int32, e *entry) (content, targets []Range) {
	word := "of"
	switch {
	case e.takes(AccuseFor):
		word = "for"
	case e.takes(AccuseWith):
		word = "with"
	}
	target := f.one(i, syntax.Obj)
	if target < 0 {
		if target = f.one(i, syntax.Nsubj); target < 0 || !f.passive(i) {
			return nil, nil
		}
	}
	whole := f.phrase(target, Range{})
	found := false
	for _, c := range f.children(i) {
		if c < target {
			continue
		}
		if first := f.leading(c); first == word {
			whole = cover(whole, f.trim(f.subtree(c)))
			found = true
		}
	}
	// The parser may hang the of-phrase on the target itself.
	if !found {
		for _, c := range f.children(target) {
			if c > target && f.leading(c) == word {
				whole, found = cover(whole, f.trim(f.subtree(c))), true
			}
		}
	}
	if !found || f.passive(i) {
		if !found {
			return nil, nil
		}
		return []Range{f.afterCue(whole, i)}, []Range{f.phrase(target, Range{})}
	}
	return []Range{whole}, []Range{f.phrase(target, Range{})}
}

// leading is the first word of a phrase's subtree, in lower case.
func (f *finder) leading(c int32) string {
	r := f.subtree(c)
	for r.First < r.Last-1 && f.isPunct(r.First) {
		r.First++
	}
	return f.lower(r.First)
}

// clause: the complement clause, before or after the verb.
func (f *finder) clause(i, last int32, e *entry) (content, targets []Range) {
	if content = f.extracted(i, last); content != nil {
		return content, nil
	}
	for _, c := range f.behindFirst(i) {
		r := f.tree.Relation[c]
		if r != syntax.Ccomp && !(r == syntax.Advcl && f.mark(c) == "that") && !(r == syntax.Parataxis && c > i && f.finite(c) && f.one(c, syntax.Nsubj) >= 0 && e.takes(Quote)) {
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
	if content == nil && e.takes(Quote) && !e.takes(Object) {
		if f.finite(i) {
			content = f.parenthetical(i, last)
		}
		if content == nil {
			content = f.bareClause(i, last, e)
		}
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

// parenthetical: ", he added," inside a clause that goes on behind it.
func (f *finder) parenthetical(i, last int32) []Range {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	start := f.clauseStart(i)
	if start <= sentence.First || f.word(start-1) != "," || last+1 >= sentence.Last || f.word(last+1) != "," || i-start > 12 {
		return nil
	}
	before, after := f.trim(Range{sentence.First, start - 1}), f.trim(Range{last + 2, sentence.Last})
	if subject := f.one(i, syntax.Nsubj); before.Empty() || after.Empty() || subject < 0 || f.relative(subject) {
		return nil
	}
	return []Range{before, after}
}

// bareClause: "says the campaign violated the law", where the parser took the
// clause's subject for an object. Everything behind the cue is the content.
func (f *finder) bareClause(i, last int32, e *entry) []Range {
	sentence := f.text.Sentences[f.sentenceOf[i]]
	o := f.one(i, syntax.Obj)
	if o <= last || !f.verbAhead(last+1, sentence.Last) || e.takes(Tell) || f.subordinate(i) && !f.isVerbForm(i, "VBG") {
		return nil
	}
	if first := f.subtree(o).First; first != last+1 {
		return nil
	}
	return f.some(Range{last + 1, sentence.Last})
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

// around: "The talks, he said, had failed": the clause on which the cue's own
// clause hangs as a parenthesis, without it.
func (f *finder) around(i int32) []Range {
	h := f.tree.Head[i]
	if h < 0 {
		return nil
	}
	whole, own := f.subtree(h), f.subtree(i)
	var content []Range
	if before := f.trim(Range{whole.First, min(own.First, whole.Last)}); !before.Empty() {
		content = append(content, before)
	}
	if after := f.trim(Range{max(own.Last, whole.First), whole.Last}); !after.Empty() && own.Last < whole.Last && after.Last-after.First > 1 {
		content = append(content, after)
	}
	return content
}

// objectInfinitive: "urged Iran to comply"; also "demanded that" by clause.
func (f *finder) objectInfinitive(i, last int32, _ *entry) (content, targets []Range) {
	inf := int32(-1)
	for _, c := range f.children(i) {
		if r := f.tree.Relation[c]; c > last && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl) && f.infinitive(c) {
			inf = c
			break
		}
	}
	o := f.one(i, syntax.Obj)
	if o < 0 {
		o = f.one(i, syntax.Iobj)
	}
	if inf < 0 && o >= 0 {
		// The infinitive may hang on the object.
		for _, c := range f.children(o) {
			if c > o && f.tree.Relation[c] == syntax.Acl && f.infinitive(c) {
				inf = c
			}
		}
	}
	if inf < 0 {
		return nil, nil
	}
	span := f.afterCue(f.subtree(inf), last)
	if o >= 0 && o > i {
		target := f.phrase(o, Range{})
		return f.some(cover(span, target)), []Range{clip(target, Range{target.First, f.infinitiveStart(inf)})}
	}
	if s := f.one(inf, syntax.Nsubj); s >= 0 {
		targets = []Range{f.phrase(s, Range{})}
	} else if f.passive(i) {
		if s := f.one(i, syntax.Nsubj); s >= 0 {
			targets = []Range{f.phrase(s, Range{})}
		}
	}
	return f.some(span), targets
}

// infinitiveStart is the "to" of an infinitive, or the verb.
func (f *finder) infinitiveStart(i int32) int32 {
	for _, c := range f.children(i) {
		if c < i && f.tree.UPOS[c] == syntax.PART && f.lower(c) == "to" {
			return c
		}
	}
	return i
}

// prepositional: "called for restraint", "called on both to return", "warned of".
func (f *finder) prepositional(i, last int32, e *entry) (content, targets []Range) {
	for word, to := range e.prepositions {
		for _, c := range f.children(i) {
			r := f.tree.Relation[c]
			if c < i || r != syntax.Obl && r != syntax.Nmod && r != syntax.Obj && r != syntax.Advcl && r != syntax.Ccomp {
				continue
			}
			at := f.casePosition(c)
			if at < 0 || f.lower(at) != word {
				// "calls upon the authorities": the particle is already part of the cue.
				if last == i || f.lower(last) != word || f.subtree(c).First != last && f.subtree(c).First != last+1 {
					continue
				}
				at = last
			}
			span := f.subtree(c)
			span.First = max(span.First, at+1)
			if !to {
				return f.some(f.withPurpose(i, c, span)), nil
			}
			target := clip(f.phrase(c, Range{}), Range{span.First, span.Last})
			whole, found := span, false
			for _, other := range f.children(i) {
				if other > c && (f.tree.Relation[other] == syntax.Xcomp || f.tree.Relation[other] == syntax.Advcl || f.tree.Relation[other] == syntax.Ccomp) && f.infinitive(other) {
					whole, found = cover(whole, f.subtree(other)), true
					break
				}
			}
			for _, other := range f.children(c) {
				if other > c && f.tree.Relation[other] == syntax.Acl && f.infinitive(other) {
					target.Last = min(target.Last, f.infinitiveStart(other))
					found = true
				}
			}
			if found || e.takes(Frame(prepPrefix+word)) {
				return f.some(whole), []Range{target}
			}
		}
	}
	return nil, nil
}

// withPurpose widens a phrase over the phrases and the infinitive right behind
// it: "called for a zone | for refugees | to be set up".
func (f *finder) withPurpose(i, c int32, span Range) Range {
	for _, from := range []int32{i, c} {
		for _, other := range f.children(from) {
			if other <= c || f.subtree(other).First != span.Last {
				continue
			}
			switch f.tree.Relation[other] {
			case syntax.Obl, syntax.Nmod:
				if w := f.preposition1(other); w == "on" || w == "in" || w == "during" || w == "after" {
					continue
				}
			case syntax.Xcomp, syntax.Acl, syntax.Ccomp:
			default:
				continue
			}
			span.Last = f.subtree(other).Last
		}
	}
	return span
}

// casePosition is the token of a phrase's preposition or subordinating word, -1 for none.
func (f *finder) casePosition(c int32) int32 {
	for _, k := range f.children(c) {
		if k < c && (f.tree.Relation[k] == syntax.Case || f.tree.Relation[k] == syntax.Mark) {
			return k
		}
	}
	return -1
}

// infinitiveClause: "pledged to act".
func (f *finder) infinitiveClause(i, last int32, _ *entry) (content, targets []Range) {
	for _, c := range f.children(i) {
		if r := f.tree.Relation[c]; c > i && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl) && f.infinitive(c) {
			if r == syntax.Advcl && f.one(i, syntax.Obj) >= 0 {
				continue // "signed it to end the war": a purpose
			}
			return f.some(f.afterCue(f.subtree(c), last)), nil
		}
	}
	return nil, nil
}

// objectAs: "described the alliance as a threat".
func (f *finder) objectAs(i, last int32, _ *entry) (content, targets []Range) {
	o := f.one(i, syntax.Obj)
	if o < 0 && f.passive(i) {
		o = f.one(i, syntax.Nsubj)
	}
	if o < 0 {
		return nil, nil
	}
	whole := f.phrase(o, Range{})
	found := false
	for _, from := range []int32{i, o} {
		for _, c := range f.children(from) {
			if c > i && f.leading(c) == "as" {
				whole, found = cover(whole, f.subtree(c)), true
			}
		}
	}
	if x := f.one(i, syntax.Xcomp); x > i {
		whole, found = cover(whole, f.subtree(x)), true
	}
	if !found {
		return nil, nil
	}
	return f.some(f.afterCue(whole, last)), nil
}

// smallClause: "called it a mistake", "found the strike justified".
func (f *finder) smallClause(i, last int32, _ *entry) (content, targets []Range) {
	x := f.one(i, syntax.Xcomp)
	o := f.one(i, syntax.Obj)
	if x < i {
		if c := f.one(i, syntax.Ccomp); c > i && f.one(c, syntax.Nsubj) >= 0 {
			return f.some(f.afterCue(f.subtree(c), last)), nil
		}
		// Two objects, or an object that swallowed its predicate.
		if p := f.one(i, syntax.Iobj); p > i && o > p {
			return f.some(f.afterCue(cover(f.subtree(p), f.subtree(o)), last)), nil
		}
		if (f.finite(i) || f.isVerbForm(i, "VBG")) && o > i {
			return f.restOfClause(i, last), nil
		}
		return nil, nil
	}
	whole := f.subtree(x)
	for _, c := range f.children(i) {
		if c > x && f.tree.Relation[c] == syntax.Xcomp {
			whole = cover(whole, f.subtree(c))
		}
	}
	if o >= 0 {
		whole = cover(whole, f.subtree(o))
	}
	if gap := whole.First - last - 1; gap > 0 && gap < 12 && f.nominalBetween(last+1, whole.First) {
		whole.First = last + 1
	}
	return f.some(f.afterCue(whole, last)), nil
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

// told: "informed the Council of the launch".
func (f *finder) told(i, last int32, _ *entry) (content, targets []Range) {
	o := f.one(i, syntax.Obj)
	if o < 0 {
		return nil, nil
	}
	for _, c := range f.children(i) {
		if c > o && f.tree.Relation[c] == syntax.Obl {
			if w := f.preposition1(c); w == "of" || w == "about" {
				span := f.subtree(c)
				span.First++
				return f.some(span), []Range{f.phrase(o, Range{})}
			}
		}
		if c > o && f.tree.Relation[c] == syntax.Xcomp && f.infinitive(c) {
			return f.some(cover(f.subtree(o), f.subtree(c))), []Range{f.phrase(o, Range{})}
		}
	}
	return nil, nil
}

// object: "condemned the attack"; with a particle, the noun behind it.
func (f *finder) object(i, last int32, e *entry) (content, targets []Range) {
	o := f.one(i, syntax.Obj)
	if behind := f.behindTerms(last + 1); o < i && behind > last+1 {
		return f.some(f.untilNextClause(Range{behind, f.text.Sentences[f.sentenceOf[i]].Last})), nil
	}
	if o < i && last > i {
		for _, c := range f.children(i) {
			if at := f.casePosition(c); c > last && at == last {
				span := f.subtree(c)
				span.First = last + 1
				return f.some(span), nil
			}
		}
	}
	if o < i {
		// A shared object: "welcomes and encourages further efforts".
		for _, c := range f.children(i) {
			if f.tree.Relation[c] == syntax.Conj && c > i && c-i <= 3 {
				if s := f.one(c, syntax.Obj); s > c {
					return f.some(f.subtree(s)), nil
				}
			}
		}
		return nil, nil
	}
	span := f.subtree(o)
	span.First = max(span.First, last+1)
	return f.some(f.withAdjuncts(i, o, span)), nil
}

// behindTerms skips "in the strongest terms" and the like.
func (f *finder) behindTerms(first int32) int32 {
	if int(first) >= len(f.text.Tokens) || f.lower(first) != "in" {
		return first
	}
	for k := first + 1; k < first+6 && int(k) < len(f.text.Tokens); k++ {
		if w := f.lower(k); w == "terms" || w == "manner" {
			return k + 1
		}
	}
	return first
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

// withAdjuncts widens an object over the phrases right behind it that the
// parser hung on the verb ("condemned the use of force by armed groups"), as
// far as they don't place the saying itself.
func (f *finder) withAdjuncts(i, o int32, span Range) Range {
	for _, c := range f.children(i) {
		if c < o {
			continue
		}
		r := f.tree.Relation[c]
		sub := f.subtree(c)
		if sub.First != span.Last || r != syntax.Obl && r != syntax.Nmod && r != syntax.Advcl && r != syntax.Acl {
			continue
		}
		if r == syntax.Obl || r == syntax.Nmod {
			switch f.preposition1(c) {
			case "by", "against", "of", "for", "to", "between", "with", "among", "from", "as", "towards", "toward":
			default:
				continue
			}
		} else if f.mark(c) != "" || !f.isVerbForm(c, "VBG", "VBN") {
			continue
		}
		span.Last = sub.Last
	}
	return span
}

func (f *finder) isVerbForm(i int32, tags ...string) bool {
	x := xpos(f.tree, i)
	for _, tag := range tags {
		if x == tag {
			return true
		}
	}
	return false
}
