package attribution

import (
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// view is a text and its tree with what is asked of them again and again.
type view struct {
	text *token.Text
	tree *syntax.Tree
	// left and right are the ends of each token's subtree, [left, right].
	left, right []int32
	// children of token i are child[first[i]:first[i+1]], in text order.
	first, child []int32
	// quote is the innermost quotation around each token (marks included), -1 for none.
	quote []int32
	// clear marks quotations that are a whole statement's own text, not speech
	// within a story.
	clear []bool
	// sentenceOf is the sentence of each token.
	sentenceOf []int32
	// finites and quoted count the finite verbs, and the words in quotation
	// marks and all words, before each token.
	finites, inQuotes, words []int32
}

func newView(t *token.Text, tree *syntax.Tree) view {
	n := len(t.Tokens)
	v := view{text: t, tree: tree, left: make([]int32, n), right: make([]int32, n), first: make([]int32, n+1), child: make([]int32, n),
		quote: make([]int32, n), sentenceOf: make([]int32, n)}
	waiting := make([]int32, n) // children not yet folded into their head
	for i := range n {
		v.left[i], v.right[i], v.quote[i] = int32(i), int32(i), -1
		if h := tree.Head[i]; h >= 0 {
			v.first[h+1]++
			waiting[h]++
		}
	}
	for i := range n {
		v.first[i+1] += v.first[i]
	}
	next := make([]int32, n)
	copy(next, v.first[:n])
	for i := range n {
		if h := tree.Head[i]; h >= 0 {
			v.child[next[h]] = int32(i)
			next[h]++
		}
	}
	queue := make([]int32, 0, n)
	for i := range n {
		if waiting[i] == 0 {
			queue = append(queue, int32(i))
		}
	}
	for len(queue) > 0 {
		i := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		h := tree.Head[i]
		if h < 0 {
			continue
		}
		v.left[h] = min(v.left[h], v.left[i])
		v.right[h] = max(v.right[h], v.right[i])
		if waiting[h]--; waiting[h] == 0 {
			queue = append(queue, h)
		}
	}
	for s, sentence := range t.Sentences {
		for i := sentence.First; i < sentence.Last; i++ {
			v.sentenceOf[i] = int32(s)
		}
	}
	v.quotations()
	return v
}

// quotations fills quote and clear. Quotations come in text order, inner ones
// after the one around them, so later ones overwrite.
func (v *view) quotations() {
	v.clear = make([]bool, len(v.text.Quotations))
	stack := make([]int32, 0, 8)
	k := 0
	for i := range v.text.Tokens {
		start, end := v.text.Tokens[i].Start, v.text.Tokens[i].End
		for k < len(v.text.Quotations) && v.text.Quotations[k].Start <= start {
			stack = append(stack, int32(k))
			k++
		}
		for len(stack) > 0 && v.text.Quotations[stack[len(stack)-1]].End < end {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			v.quote[i] = stack[len(stack)-1]
		}
	}
}

// mostChildren bounds how many children of a token are looked at: no sentence
// of prose has a word with so many, and time stays linear where a text isn't prose.
const mostChildren = 128

// children of token i, in text order.
func (v *view) children(i int32) []int32 {
	first, last := v.first[i], v.first[i+1]
	return v.child[first:min(last, first+mostChildren)]
}

// one is the first child of i with the relation, or -1.
func (v *view) one(i int32, relation syntax.Relation) int32 {
	for _, c := range v.children(i) {
		if v.tree.Relation[c] == relation {
			return c
		}
	}
	return -1
}

// subtree is the run of tokens below i, kept inside i's sentence.
func (v *view) subtree(i int32) Range {
	s := v.text.Sentences[v.sentenceOf[i]]
	return Range{max(v.left[i], s.First), min(v.right[i]+1, s.Last)}
}

// lemma is the lower-case lemma of token i.
func (v *view) lemma(i int32) string { return v.tree.Lemma[i] }

// word is the text of token i; "" beyond the ends.
func (v *view) word(i int32) string {
	if i < 0 || int(i) >= len(v.text.Tokens) {
		return ""
	}
	return v.text.Word(int(i))
}

// outer is the outermost quotation around token i that is not clear, or -1.
func (v *view) outer(i int32) int32 {
	q, best := v.quote[i], int32(-1)
	for depth := 0; q >= 0 && depth < 8; depth++ {
		if !v.clear[q] {
			best = q
		}
		q = v.text.Quotations[q].Parent
	}
	return best
}

// tokens of quotation q, the marks included.
func (v *view) quotationTokens(q int32) Range {
	quotation := v.text.Quotations[q]
	return Range{v.tokenAt(quotation.Start), v.tokenAt(quotation.End)}
}

// tokenAt is the first token that starts at or after the byte.
func (v *view) tokenAt(offset int32) int32 {
	low, high := 0, len(v.text.Tokens)
	for low < high {
		mid := (low + high) / 2
		if v.text.Tokens[mid].Start < offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return int32(low)
}

// isQuote reports whether token i is a quotation mark.
func (v *view) isQuote(i int32) bool {
	return i >= 0 && int(i) < len(v.text.Tokens) && v.text.Tokens[i].Kind == token.Quote
}

// isPunct reports whether token i is punctuation of any kind.
func (v *view) isPunct(i int32) bool {
	if i < 0 || int(i) >= len(v.text.Tokens) {
		return false
	}
	switch v.text.Tokens[i].Kind {
	case token.Quote, token.Stop, token.Punct:
		return true
	}
	return false
}

// count fills finites, inQuotes and words, once the tree and the quotations stand.
func (f *finder) count() {
	n := int32(len(f.text.Tokens))
	f.finites, f.inQuotes, f.words = make([]int32, n+1), make([]int32, n+1), make([]int32, n+1)
	for i := range n {
		f.finites[i+1], f.inQuotes[i+1], f.words[i+1] = f.finites[i], f.inQuotes[i], f.words[i]
		if f.verbal(i) && f.finite(i) {
			f.finites[i+1]++
		}
		if !f.isPunct(i) {
			f.words[i+1]++
			if f.outer(i) >= 0 {
				f.inQuotes[i+1]++
			}
		}
	}
}
