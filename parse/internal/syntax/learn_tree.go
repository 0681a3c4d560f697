package syntax

// goldTree is a sentence as the parser learns it: without quotation marks,
// projective, with the artificial root at the end.
type goldTree struct {
	tokens     []int32 // of the sample
	quotes     []int32 // quotation marks before each
	head       []int32 // of token i+1; n+1 for the root
	label      []uint8
	dependents [][]int32
}

// goldTree prepares a sample. names says for every token the one that stands for
// it, itself but for names; ok is false where there is nothing to parse.
func (m *Model) goldTree(s *sample, names []int32) (g goldTree, ok bool) {
	place := make([]int32, len(s.words)+1)
	quotes := int32(0)
	for i := range s.words {
		switch {
		case m.quotation(s.predicted[i]):
			quotes++
		case names[i] == int32(i):
			g.tokens, g.quotes = append(g.tokens, int32(i)), append(g.quotes, quotes)
			place[i+1] = int32(len(g.tokens))
			quotes = 0
		}
	}
	n := int32(len(g.tokens))
	if n == 0 {
		return g, false
	}
	for i := range s.words {
		if place[i+1] == 0 && names[i] != int32(i) {
			place[i+1] = place[names[i]+1]
		}
	}
	g.head, g.label = make([]int32, n+2), make([]uint8, n+2)
	for k, i := range g.tokens {
		// the head of a name is that of its token whose head lies outside
		h := s.head[i]
		at := i
		for steps := 0; h != 0 && (place[h] == 0 || place[h] == int32(k+1)) && steps < len(s.words); steps++ {
			if place[h] != 0 {
				at = h - 1
			}
			h = s.head[h-1]
		}
		g.head[k+1] = n + 1
		if h != 0 && place[h] != 0 && place[h] != int32(k+1) {
			g.head[k+1] = place[h]
		}
		g.label[k+1] = s.label[at]
	}
	g.lift()
	g.dependents = make([][]int32, n+2)
	for i := int32(1); i <= n; i++ {
		g.dependents[g.head[i]] = append(g.dependents[g.head[i]], i)
	}
	return g, true
}

// nameTokens finds the names in a sample, which the parser sees as one token if they are
// known before: proper nouns side by side that are one compound or flat. It says
// for every token which stands for it, the last of its name; found is false where
// there are no such names.
func (m *Model) nameTokens(s *sample) (names []int32, found bool) {
	names = make([]int32, len(s.words))
	joined := func(i int) bool { // to the token before
		for _, d := range [][2]int32{{int32(i - 1), int32(i)}, {int32(i), int32(i - 1)}} {
			r := m.names[s.label[d[0]]].relation
			if (r == Compound || r == Flat) && (s.head[d[0]] == d[1]+1 || s.head[d[0]] == s.head[d[1]] && m.names[s.label[d[1]]].relation == r) {
				return true
			}
		}
		return false
	}
	proper := func(i int) bool { return m.classes[s.gold[i]].upos == PROPN }
	for i := len(names) - 1; i >= 0; i-- {
		names[i] = int32(i)
		if i+1 < len(names) && proper(i) && proper(i+1) && joined(i+1) {
			names[i] = names[i+1]
			found = true
		}
	}
	return names, found
}

// lift makes the tree projective: the shortest arc that crosses another moves
// up to the head's head, until none crosses.
func (g *goldTree) lift() {
	n := int32(len(g.tokens))
	for range 4 * len(g.tokens) {
		best, size := int32(0), int32(1<<30)
		for d := int32(1); d <= n; d++ {
			h := g.head[d]
			if h == n+1 {
				continue
			}
			a, b := min(h, d), max(h, d)
			if b-a >= size {
				continue
			}
			for k := a + 1; k < b; k++ {
				if x := k; !g.under(x, h) {
					best, size = d, b-a
					break
				}
			}
		}
		if best == 0 {
			return
		}
		g.head[best] = g.head[g.head[best]]
	}
}

// under says whether token k is a descendant of h.
func (g *goldTree) under(k, h int32) bool {
	n := int32(len(g.tokens))
	for steps := 0; k != n+1 && steps <= int(n); steps++ {
		if k == h {
			return true
		}
		k = g.head[k]
	}
	return false
}

// costs counts the gold arcs that each action makes impossible.
func (g *goldTree) costs(c *configuration) (cost [3]int) {
	top := c.stack[len(c.stack)-1]
	below := c.stack[len(c.stack)-2]
	if c.depth() > 0 {
		later := 0
		for _, d := range g.dependents[top] {
			if d >= c.front {
				later++
			}
		}
		cost[left], cost[right] = later, later
		switch h := g.head[top]; {
		case h == below:
			cost[left]++
		case h == c.front:
			cost[right]++
		case h > c.front:
			cost[left]++
			cost[right]++
		}
	}
	if c.front <= c.n {
		for _, d := range g.dependents[c.front] {
			// on the stack still?
			if d < c.front && c.head[d] == 0 {
				cost[shift]++
			}
		}
		if h := g.head[c.front]; h < c.front && h != top && c.head[h] == 0 {
			cost[shift]++
		}
	}
	return cost
}
