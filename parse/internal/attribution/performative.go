package attribution

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// performed is one of the coordinated performatives of a statement's sentence.
type performed struct {
	lead  int32 // where its clause begins: behind "and", with its adverbs
	verb  int32
	last  int32 // the last word of the cue's particles
	entry *entry
	light bool
}

// performatives reads a sentence that is itself an act: a named body as the
// subject, then cues in the present tense one after the other, each with
// everything up to the next as its content ("The Council condemns ..., and in
// this regard calls upon ..."). Parsers lose such long coordinations, so only
// the first cue and the subject come from the tree.
func (f *finder) performatives(sentence token.Sentence) bool {
	first, subject := f.performativeRoot(sentence)
	if first < 0 {
		first, subject = f.lostRoot(sentence)
	}
	if first < 0 {
		first, subject = f.operative(sentence)
	}
	if first < 0 {
		return false
	}
	chain := f.chainOf(first, sentence)
	if len(chain) == 0 {
		return false
	}
	made := false
	for n := 0; n < len(chain); n++ {
		end := sentence.Last
		start := n
		for n+1 < len(chain) && chain[n+1].lead <= chain[n].last+2 && f.trim(Range{chain[n].last + 1, chain[n+1].lead}).Empty() {
			n++ // "welcomes and encourages further efforts": one act in two words
		}
		if n+1 < len(chain) {
			end = chain[n+1].lead
		}
		if f.perform(chain[start], chain[n], subject, end) {
			made = true
		}
	}
	return made
}

// lostRoot is for sentences whose first cue the tagger took for a noun: a named
// body at the start, at most a clause between commas, then a form in -s that is
// a cue and has a complement.
func (f *finder) lostRoot(sentence token.Sentence) (verb, subject int32) {
	if !strings.EqualFold(f.word(sentence.First), "the") && !f.isQuote(sentence.First) {
		return -1, -1
	}
	subject = -1
	for k := sentence.First; k < min(sentence.First+8, sentence.Last); k++ {
		if f.tree.UPOS[k] == syntax.PROPN {
			subject = k
		} else if subject >= 0 {
			break
		}
	}
	if subject < 0 || subject+1 >= sentence.Last {
		return -1, -1
	}
	for k := subject + 1; k < min(subject+40, sentence.Last-1); k++ {
		x := xpos(f.tree, k)
		if x != "NNS" && x != "VBZ" || k > subject+1 && f.word(k-1) != "," && f.tree.UPOS[k-1] != syntax.ADV && f.lower(k-1) != "further" || k > subject+3 && f.word(subject+1) != "," {
			continue
		}
		if p, ok := f.asPerformed(k, k, sentence); ok && f.inflectedLike(k, "VBZ") && f.objectAhead(p.last+1, sentence) {
			return k, subject
		}
	}
	return -1, -1
}

// operative is for the lines of a resolution, whose subject stands alone at the
// beginning ("The Security Council,"): a marker or nothing, then a cue in the
// present tense. The subject is whoever held the last performative, or the
// line of the subject itself.
func (f *finder) operative(sentence token.Sentence) (verb, subject int32) {
	if f.bareSubject(sentence) || f.holderOf.Empty() {
		return -1, -1
	}
	k := sentence.First
	if f.isQuote(k) {
		k++
	}
	for k < min(sentence.Last, sentence.First+5) && (f.tree.UPOS[k] == syntax.NUM || f.isPunct(k) || len(f.word(k)) == 1 || f.tree.UPOS[k] == syntax.X) {
		k++
	}
	for n := 0; n < 2 && k+1 < sentence.Last && (f.tree.UPOS[k] == syntax.ADV || f.lower(k) == "further"); n++ {
		k++
	}
	if k+2 >= sentence.Last || !f.text.Tokens[sentence.First].Upper && !f.text.Tokens[k].Upper {
		return -1, -1
	}
	if p, ok := f.asPerformed(k, k, sentence); ok && f.objectAhead(p.last+1, sentence) &&
		(f.inflectedLike(k, "VBZ") || f.resolution && f.inflectedLike(k, "VBG")) {
		return k, f.holderOf.First
	}
	return -1, -1
}

// bareSubject notes a line that is nothing but a subject and its comma.
func (f *finder) bareSubject(sentence token.Sentence) bool {
	n := sentence.Last - sentence.First
	if n < 3 || n > 8 || f.word(sentence.Last-1) != "," || !strings.EqualFold(f.word(sentence.First), "the") {
		return false
	}
	for k := sentence.First; k < sentence.Last; k++ {
		if f.verbal(k) {
			return false
		}
	}
	f.holderOf, f.resolution = Range{sentence.First, sentence.Last - 1}, true
	return true
}

// performativeRoot is the cue in the present tense that opens the sentence and
// its subject, -1 for none.
func (f *finder) performativeRoot(sentence token.Sentence) (verb, subject int32) {
	for i := sentence.First; i < min(sentence.Last, sentence.First+60); i++ {
		if x := xpos(f.tree, i); x != "VBZ" && x != "VBP" || f.outer(i) >= 0 {
			continue
		}
		if f.tree.UPOS[i] != syntax.VERB {
			continue
		}
		if len(f.lexicon.verbs[f.lemma(i)]) == 0 && !f.lexicon.lightVerbs[f.lemma(i)] {
			if h := f.tree.Head[i]; h < 0 {
				return -1, -1
			}
			continue
		}
		subject := f.one(i, syntax.Nsubj)
		if subject < 0 || subject > i {
			continue
		}
		if start := f.subtree(subject).First; start > sentence.First && f.word(start-1) != "," && !f.isQuote(start-1) {
			return -1, -1 // the subject of a clause inside
		}
		if f.institution(subject) {
			return i, subject
		}
		return -1, -1
	}
	return -1, -1
}

// institution reports whether a subject is a named body or the "we" of a
// communiqué rather than somebody whom a story reports on.
func (f *finder) institution(subject int32) bool {
	if f.lower(subject) == "we" {
		return f.outer(subject) < 0
	}
	r := f.subtree(subject)
	r.Last = min(r.Last, r.First+60)
	capital := false
	for k := r.First; k < r.Last; k++ {
		if f.tree.UPOS[k] == syntax.VERB {
			break
		}
		if k > f.text.Sentences[f.sentenceOf[k]].First && f.text.Tokens[k].Upper && f.tree.UPOS[k] != syntax.DET {
			capital = true
		}
	}
	return capital && strings.EqualFold(f.word(r.First), "the")
}

// chainOf lists the coordinated cues of a performative sentence.
func (f *finder) chainOf(first int32, sentence token.Sentence) []performed {
	tag := xpos(f.tree, first)
	switch {
	case f.inflectedLike(first, "VBZ"):
		tag = "VBZ" // whatever the tagger made of it
	case f.inflectedLike(first, "VBG"):
		tag = "VBG"
	}
	var chain []performed
	if p, ok := f.asPerformed(first, first, sentence); ok {
		p.lead = f.cueSpan(first, first).First
		chain = append(chain, p)
	} else {
		return nil
	}
	for i := chain[0].last + 1; i < sentence.Last; i++ {
		switch xpos(f.tree, i) {
		case tag, "NNS", "VBZ", "VB", "VBP":
		default:
			continue
		}
		lead, ok := f.leadIn(i, chain[len(chain)-1].last)
		if own := f.one(i, syntax.Nsubj); !ok || own > lead && own < i {
			continue
		}
		if p, ok := f.asPerformed(i, lead, sentence); ok && f.inflectedLike(i, tag) && f.objectAhead(p.last+1, sentence) {
			chain = append(chain, p)
			i = p.last
		}
	}
	return chain
}

// inflectedLike reports whether the form fits the tense of the first cue: the
// third person's -s, or the plain form after "we".
func (f *finder) inflectedLike(i int32, tag string) bool {
	s := strings.HasSuffix(f.lower(i), "s")
	switch tag {
	case "VBZ":
		return s && !strings.HasSuffix(f.lower(i), "ss")
	case "VBG":
		return strings.HasSuffix(f.lower(i), "ing")
	}
	return f.lower(i) == f.lemma(i) && xpos(f.tree, i) != "NNS"
}

// asPerformed looks the word up as a cue whatever its tag says.
func (f *finder) asPerformed(i, lead int32, sentence token.Sentence) (performed, bool) {
	lemmas := f.verbLemmas(i)
	for _, lemma := range lemmas {
		if f.lexicon.lightVerbs[lemma] {
			if noun := f.lightNoun(i, sentence); noun >= 0 {
				return performed{lead: lead, verb: i, last: noun, light: true}, true
			}
		}
		for _, e := range f.lexicon.verbs[lemma] {
			if last, ok := f.particles(i, e); ok {
				return performed{lead: lead, verb: i, last: last, entry: e}, true
			}
		}
	}
	return performed{}, false
}

// verbLemmas of a form: the tagger's, and what it would be as a verb in -s.
func (f *finder) verbLemmas(i int32) []string {
	word := f.lower(i)
	all := []string{f.lemma(i)}
	if f.tree.UPOS[i] != syntax.VERB {
		all = append(all, strings.ToLower(f.lemma(i)))
	}
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		return append(all, stem+"y")
	}
	if stem, ok := strings.CutSuffix(word, "es"); ok {
		all = append(all, stem)
	}
	if stem, ok := strings.CutSuffix(word, "s"); ok {
		all = append(all, stem)
	}
	return all
}

// lightNoun is the noun that gives a light verb its act, at most seven words on.
func (f *finder) lightNoun(i int32, sentence token.Sentence) int32 {
	for k := i + 1; k < min(i+8, sentence.Last); k++ {
		if _, ok := f.lexicon.lightNouns[f.nounLemma(k)]; ok && (f.tree.UPOS[k] == syntax.NOUN || f.tree.UPOS[k] == syntax.VERB && xpos(f.tree, k) == "VB") {
			if k+1 < sentence.Last && f.nominal(k+1) {
				continue // the first part of a compound
			}
			return k
		}
		switch f.tree.UPOS[k] {
		case syntax.DET, syntax.PRON, syntax.ADJ, syntax.ADV, syntax.NOUN, syntax.CCONJ, syntax.VERB:
		default:
			if f.word(k) != "," {
				return -1
			}
		}
	}
	return -1
}

func (f *finder) nounLemma(k int32) string { return strings.ToLower(f.lemma(k)) }

// leadIn goes back from a cue over its adverbs and a short phrase ("in this
// regard", "to that end") to the "and" or comma that coordinates it.
func (f *finder) leadIn(i, after int32) (lead int32, ok bool) {
	k := i - 1
	comma := int32(-1) // the nearest one, should no "and" stand before it
	for ; k > after && i-k <= 10; k-- {
		w := f.lower(k)
		switch {
		case w == "," && comma < 0 && f.adverbialBetween(k+1, i):
			comma = k
		case w == "and", w == ";":
			lead = k
			if w == "and" && f.lower(k-1) == "," {
				lead = k - 1
			}
			return lead, true
		case f.tree.UPOS[k] == syntax.ADV, f.tree.UPOS[k] == syntax.ADP, f.tree.UPOS[k] == syntax.DET, f.tree.UPOS[k] == syntax.PRON, w == "further",
			w == "regard", w == "context", w == "connection", w == "end", w == "respect", w == ",", strings.HasSuffix(w, "ly"):
		default:
			return comma, comma >= 0
		}
	}
	return comma, comma >= 0
}

// adverbialBetween reports whether only adverbs and a short phrase stand
// between a comma and a cue; a comma alone coordinates too.
func (f *finder) adverbialBetween(from, to int32) bool {
	for k := from; k < to; k++ {
		if f.nominal(k) && f.lower(k) != "regard" && f.lower(k) != "context" && f.lower(k) != "end" && f.lower(k) != "connection" && f.lower(k) != "respect" {
			return false
		}
	}
	return true
}

// objectAhead reports whether what follows can be the complement of a cue.
func (f *finder) objectAhead(i int32, sentence token.Sentence) bool {
	if i >= sentence.Last {
		return false
	}
	switch f.tree.UPOS[i] {
	case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.NUM, syntax.SCONJ, syntax.ADV, syntax.PART, syntax.VERB:
		return true
	case syntax.ADP:
		return true
	case syntax.CCONJ:
		return i+1 < sentence.Last
	}
	return f.isPunct(i)
}

// perform records one performative: its content is all up to token end.
func (f *finder) perform(p, merged performed, subject, end int32) bool {
	a := Attribution{SourceHead: subject, SameAs: -1, Within: -1, Head: p.verb, Rule: "performative"}
	first := p.verb
	for k := p.verb - 1; k > p.lead-1 && k >= 0; k-- {
		if f.tree.UPOS[k] != syntax.ADV && !strings.HasSuffix(f.lower(k), "ly") {
			break
		}
		first = k
	}
	a.Cue = Range{first, merged.last + 1}
	rest := Range{merged.last + 1, end}
	if p.light {
		noun := f.lexicon.lightNouns[f.nounLemma(p.last)]
		a.Act, a.Complement, a.Frame = noun.act, noun.complement, That
		for !rest.Empty() && (f.tree.UPOS[rest.First] == syntax.ADP || f.isPunct(rest.First)) {
			rest.First++
		}
	} else {
		e := p.entry
		a.Act, a.Complement, a.Frame = e.act, e.complement, Object
		if w := f.lower(rest.First); (w == "further" || w == "also" || w == "again") && f.lower(rest.First+1) == "that" {
			rest.First++ // "decides further that"
			a.Cue.Last++
		}
		word := f.lower(rest.First)
		for prep, to := range e.prepositions {
			if word == prep {
				rest.First++
				a.Cue.Last++
			}
			if to || word == prep {
				a.Frame = prepPrefix
			}
		}
		switch {
		case word == "that" && (e.takes(That) || e.takes(Quote)):
			a.Frame = That
			if e.takes(Must) && f.must(rest) {
				a.Act, a.Complement = claims.Demand, claims.Uu
			}
		case (e.takes(ObjectTo) || a.Frame == prepPrefix) && a.Act != claims.State:
			if to := f.toAhead(rest); to > rest.First {
				a.Frame = ObjectTo
				a.Targets = []Range{f.trim(Range{rest.First, to})}
			}
		case e.takes(To) && word == "to":
			a.Frame = To
		}
	}
	rest.First = f.behindTerms(rest.First)
	a.Content = f.some(rest)
	if a.Content == nil {
		return false
	}
	if a.Source = f.phrase(subject, Range{first, first + 1}); subject > p.verb || f.sentenceOf[subject] != f.sentenceOf[p.verb] {
		a.Source = f.holderOf
	}
	f.holderOf = a.Source
	f.found = append(f.found, a)
	for k := p.lead; k <= merged.last; k++ {
		f.used[k] = true
	}
	return true
}

// must reports whether a that-clause says what has to be done: "must" comes
// before the clause's first full verb.
func (f *finder) must(r Range) bool {
	for k := r.First; k < min(r.Last, r.First+60); k++ {
		if f.tree.UPOS[k] == syntax.AUX && f.lower(k) == "must" {
			return true
		}
		if f.tree.UPOS[k] == syntax.VERB && f.finite(k) {
			return false
		}
	}
	return false
}

// toAhead is the "to" of the first infinitive in a range that the range's first
// noun phrase governs, -1 for none.
func (f *finder) toAhead(r Range) int32 {
	for k := r.First; k+1 < r.Last && k < r.First+45; k++ {
		if f.lower(k) == "to" && (f.tree.UPOS[k] == syntax.PART || f.tree.UPOS[k+1] == syntax.VERB || f.tree.UPOS[k+1] == syntax.ADV) {
			return k
		}
		if f.lower(k) == "that" && f.tree.UPOS[k] == syntax.SCONJ || f.word(k) == ";" {
			return -1
		}
	}
	return -1
}
