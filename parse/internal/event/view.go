package event

import (
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// view is a text's tree with what is asked of it again and again.
type view struct {
	text     *token.Text
	tree     *syntax.Tree
	first    []int32 // children of token i are child[first[i]:first[i+1]], in text order
	child    []int32
	low      []string // lower-case words, made when asked for
	sentence []int32  // token -> its sentence
	at       Parties
	finite   []int8  // sentence: 1 it has a finite verb, -1 it has none, 0 not looked at
	events   []hit   // in text order
	event    []int32 // token -> 1 + index into events of the event that it heads
}

// look is the view of the text, with the events of all its tokens.
func (c *Coder) look(in *Input) *view {
	if in.view == nil {
		in.view = newView(in)
		c.collect(in.view)
	}
	return in.view
}

func newView(in *Input) *view {
	n := len(in.Text.Tokens)
	v := &view{text: in.Text, tree: in.Tree, at: in.Mentions, first: make([]int32, n+1), child: make([]int32, n), low: make([]string, n), sentence: make([]int32, n)}
	for _, h := range v.tree.Head[:n] {
		if h >= 0 {
			v.first[h]++
		}
	}
	total := int32(0)
	for i := range v.first {
		count := v.first[i]
		v.first[i] = total
		total += count
	}
	next := make([]int32, n)
	copy(next, v.first)
	for i, h := range v.tree.Head[:n] {
		if h >= 0 {
			v.child[next[h]] = int32(i)
			next[h]++
		}
	}
	for s := range v.text.Sentences {
		for i := v.text.Sentences[s].First; i < v.text.Sentences[s].Last; i++ {
			v.sentence[i] = int32(s)
		}
	}
	return v
}

// maxChildren bounds how many dependents of a token are looked at.
const maxChildren = 64

// children are the dependents of a token in text order, the first of them where
// there are very many.
func (v *view) children(i int32) []int32 {
	first, last := v.first[i], v.first[i+1]
	return v.child[first:min(last, first+maxChildren)]
}

func (v *view) head(i int32) int32               { return v.tree.Head[i] }
func (v *view) relation(i int32) syntax.Relation { return v.tree.Relation[i] }
func (v *view) pos(i int32) syntax.UPOS          { return v.tree.UPOS[i] }

// lower is the token in lower case, with a plain apostrophe.
func (v *view) lower(i int32) string {
	if v.low[i] == "" {
		v.low[i] = strings.ReplaceAll(strings.ToLower(v.text.Word(int(i))), "’", "'")
	}
	return v.low[i]
}

// lemma is the token's lemma in lower case.
func (v *view) lemma(i int32) string {
	l := v.tree.Lemma[i]
	if l == "" {
		return v.lower(i)
	}
	for j := range len(l) {
		if c := l[j]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(l)
		}
	}
	return l
}

// is reports whether the token is that word, by form or lemma.
func (v *view) is(i int32, word string) bool {
	return v.lower(i) == word || v.lemma(i) == word && v.pos(i) != syntax.PUNCT
}

// bounds is the sentence of a token.
func (v *view) bounds(i int32) (first, last int32) {
	s := v.text.Sentences[v.sentence[i]]
	return s.First, s.Last
}

// maxSteps bounds every climb through a tree, should its heads form a circle.
const maxSteps = 64

// maxWalk bounds how many tokens a walk down a tree looks at.
const maxWalk = 400

func (v *view) verbal(i int32) bool { return v.pos(i) == syntax.VERB || v.pos(i) == syntax.AUX }

func (v *view) nominal(i int32) bool {
	return v.pos(i) == syntax.NOUN || v.pos(i) == syntax.PROPN
}

// preposition is the case of a noun or the mark of a clause: "with", "because of"; "" for none.
func (v *view) preposition(i int32) string {
	for range 4 {
		next := int32(-1)
		for _, c := range v.children(i) {
			if c > i {
				break
			}
			switch v.relation(c) {
			case syntax.Case:
				if v.lower(c) == "'s" || v.lower(c) == "'" {
					continue
				}
				var word strings.Builder
				word.WriteString(v.lower(c))
				for _, f := range v.children(c) {
					if v.relation(f) == syntax.Fixed {
						word.WriteString(" " + v.lower(f))
					}
				}
				return word.String()
			case syntax.Amod, syntax.Nmod, syntax.Compound, syntax.Flat:
				// A parser may hang "with" on the first of the words before a name.
				if next < 0 {
					next = c
				}
			}
		}
		if next < 0 || v.pos(i) != syntax.PROPN {
			break
		}
		if next > 0 && v.relation(next) == syntax.Nmod && v.isOwner(next) {
			break
		}
		i = next
	}
	return ""
}

// isOwner reports whether a noun has the possessive ending.
func (v *view) isOwner(i int32) bool {
	for _, c := range v.children(i) {
		if c > i && v.relation(c) == syntax.Case {
			return true
		}
	}
	return v.pos(i) == syntax.PRON
}

// childBy is the first child in a relation, -1 for none.
func (v *view) childBy(i int32, r syntax.Relation) int32 {
	for _, c := range v.children(i) {
		if v.relation(c) == r {
			return c
		}
	}
	return -1
}

// coordinated is the head and the further heads of a coordination.
func (v *view) coordinated(i int32, buffer []int32) []int32 {
	buffer = append(buffer, i)
	for _, c := range v.children(i) {
		if v.relation(c) == syntax.Conj && (v.nominal(c) || v.pos(c) == syntax.PRON) && len(buffer) < maxSteps {
			buffer = append(buffer, c)
		}
	}
	return buffer
}

// chained is a coordination whose members may hang on one another and not on
// the first.
func (v *view) chained(i int32, buffer []int32) []int32 {
	list := v.coordinated(i, buffer)
	for n := 1; n < len(list) && n < maxSteps; n++ {
		for _, c := range v.children(list[n]) {
			if v.relation(c) == syntax.Conj && v.nominal(c) {
				list = append(list, c)
			}
		}
	}
	return list
}

// isPassive reports whether the verb has a passive subject or auxiliary, or is
// a participle that modifies a noun from behind.
func (v *view) isPassive(i int32) bool {
	if v.childBy(i, syntax.Aux) < 0 && (v.childBy(i, syntax.Obj) >= 0 || v.childBy(i, syntax.Nsubj) >= 0) {
		return false // whatever the parser calls its subject
	}
	for _, c := range v.children(i) {
		if v.tree.Passive[c] && (v.relation(c) == syntax.Nsubj || v.relation(c) == syntax.Csubj || v.relation(c) == syntax.Aux) {
			return true
		}
	}
	return v.relation(i) == syntax.Acl && v.tree.XPOS[i] == syntax.VBN && v.childBy(i, syntax.Nsubj) < 0 && !v.isPast(i)
}

// isPast reports whether what the tagger took for a past participle is the past
// tense: it has an active subject or an object, or its sentence has no other
// verb ("the troops from Mali crossed the border").
func (v *view) isPast(i int32) bool {
	if v.tree.XPOS[i] != syntax.VBN || v.childBy(i, syntax.Aux) >= 0 {
		return false
	}
	if v.childBy(i, syntax.Nsubj) >= 0 {
		return true
	}
	if v.relation(i) != syntax.Acl {
		return false
	}
	if v.childBy(i, syntax.Obj) >= 0 {
		return true
	}
	for _, c := range v.children(i) {
		if v.relation(c) == syntax.Obl && v.preposition(c) == "by" {
			return false
		}
	}
	top := i
	for range 8 {
		h := v.head(top)
		if h < 0 {
			return v.nominal(top) && v.childBy(top, syntax.Cop) < 0 && v.childBy(top, syntax.Nsubj) < 0
		}
		if !v.nominal(h) {
			return false
		}
		top = h
	}
	return false
}

// extent is the range [first, last) of the tokens of a subtree.
func (v *view) extent(i int32) (first, last int32) {
	return v.extentWithout(i, nil)
}

// extentWithout leaves out the subtrees of children for which skip says so.
func (v *view) extentWithout(i int32, skip func(parent, child int32) bool) (first, last int32) {
	first, last = i, i+1
	stack := []int32{i}
	for walked := 0; len(stack) > 0 && walked < maxWalk; walked++ {
		t := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		first, last = min(first, t), max(last, t+1)
		for _, c := range v.children(t) {
			if skip == nil || !skip(t, c) {
				stack = append(stack, c)
			}
		}
	}
	return first, last
}
