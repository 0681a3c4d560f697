package syntax

// atoms are what the parser knows of a token, as hashes.
type atoms struct {
	form, class, upos, cluster uint64
}

// between counts tokens of some kinds from the start of the sentence, so that
// what lies between two tokens is a difference.
type between struct{ verbs, commas, conjunctions, marks, quotes int32 }

// node is a token with what the configuration knows of its dependents.
type node struct {
	token          int32
	l1, l2, r1, r2 int32 // the outermost dependents and those beside them; 0 none
	nl, nr         uint8 // dependents, counted to 7
	ll1, ll2       uint8 // their labels
	lr1, lr2       uint8
	ls, rs         uint64 // sets of labels
}

// The actions of the arc-hybrid system. The artificial root stands at the end
// of the buffer.
const (
	shift = iota // the first token of the buffer goes onto the stack
	left         // the top of the stack depends on the first token of the buffer
	right        // the top of the stack depends on the token below it
)

// configuration is the state of parsing one sentence. Tokens count from 1; 0
// is no token and n+1 the artificial root.
type configuration struct {
	n       int32
	atoms   []atoms
	between []between
	nodes   []node
	stack   []int32 // tokens
	front   int32   // the first token of the buffer
	head    []int32
	label   []uint8
	margin  []int32
	feature [actionFeatures]uint64 // of the choice at hand
	rows    [actionFeatures]uint32 // of the model's table
}

// start prepares for a sentence of n tokens, whose atoms are filled in later.
func (c *configuration) start(n int) {
	c.n = int32(n)
	c.atoms = grow(c.atoms, n+4)
	c.between = grow(c.between, n+2)
	c.nodes = grow(c.nodes, n+2)
	c.head = grow(c.head, n+2)
	c.label = grow(c.label, n+2)
	c.margin = grow(c.margin, n+2)
	c.reset()
}

// reset goes back to the beginning of the sentence.
func (c *configuration) reset() {
	for i := range c.nodes {
		c.nodes[i] = node{token: int32(i)}
	}
	clear(c.head)
	clear(c.label)
	clear(c.margin)
	c.stack = append(c.stack[:0], 0, 0, 0) // so that there are always three
	c.front = 1
}

// grow is s with length n; what it holds is kept or arbitrary.
func grow[T any](s []T, n int) []T {
	if s == nil || cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// depth is the number of tokens on the stack.
func (c *configuration) depth() int { return len(c.stack) - 3 }

// done says whether every token has a head.
func (c *configuration) done() bool { return c.front > c.n && c.depth() == 0 }

// legal says which actions are possible. Only one token may depend on the
// artificial root: the stack is first reduced to it.
func (c *configuration) legal() (ok [3]bool) {
	d := c.depth()
	root := c.front > c.n
	ok[shift] = !root
	ok[left] = d >= 1 && (!root || d == 1)
	ok[right] = d >= 2
	return ok
}

// arc is the head and the dependent of the arc that the action makes.
func (c *configuration) arc(action int) (head, dependent int32) {
	top := c.stack[len(c.stack)-1]
	if action == left {
		return c.front, top
	}
	return c.stack[len(c.stack)-2], top
}

// apply does the action; label is that of the arc, if it makes one.
func (c *configuration) apply(action int, label uint8) {
	if action == shift {
		c.stack = append(c.stack, c.front)
		c.front++
		return
	}
	head, dependent := c.arc(action)
	c.stack = c.stack[:len(c.stack)-1]
	c.head[dependent], c.label[dependent] = head, label
	c.nodes[head].adopt(dependent, label, action == left)
}

// adopt adds a dependent, which is always the outermost on its side.
func (h *node) adopt(dependent int32, label uint8, before bool) {
	if before {
		h.l2, h.ll2 = h.l1, h.ll1
		h.l1, h.ll1 = dependent, label
		h.nl = min(h.nl+1, 7)
		h.ls |= 1 << (label & 63)
	} else {
		h.r2, h.lr2 = h.r1, h.lr1
		h.r1, h.lr1 = dependent, label
		h.nr = min(h.nr+1, 7)
		h.rs |= 1 << (label & 63)
	}
}

// quoted hashes how many quotation marks, which are no tokens of the parser,
// stand between two tokens.
func (c *configuration) quoted(a, b int32) uint64 {
	if a <= 0 || b <= a || b > c.n {
		return 0
	}
	return small[min(c.between[b].quotes-c.between[a].quotes, 3)]
}

// distance puts the distance of two tokens into a bucket.
func distance(a, b int32) uint8 {
	d := b - a
	switch {
	case d < 0:
		return 0
	case d <= 5:
		return uint8(d)
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 15:
		return 8
	case d <= 25:
		return 9
	}
	return 10
}

// span hashes what lies strictly between two tokens.
func (c *configuration) span(a, b int32) uint64 {
	if a <= 0 || b <= a+1 {
		return 0
	}
	x, y := &c.between[a], &c.between[b-1]
	return small[min(y.verbs-x.verbs, 2)+3*min(y.commas-x.commas, 2)+9*min(y.conjunctions-x.conjunctions, 2)+27*min(y.marks-x.marks, 1)]
}
