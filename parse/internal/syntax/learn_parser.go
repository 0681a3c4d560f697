package syntax

// tree is a sentence as the parser learns it: without quotation marks,
// projective, with the artificial root at the end.
type goldTree struct {
	tokens     []int32 // of the sample
	head       []int32 // of token i+1; n+1 for the root
	label      []uint8
	dependents [][]int32
}

// goldTree prepares a sample; ok is false where something depends on a
// quotation mark or there is nothing to parse.
func (m *Model) goldTree(s *sample) (g goldTree, ok bool) {
	place := make([]int32, len(s.words)+1)
	for i := range s.words {
		if !m.quotation(s.predicted[i]) {
			g.tokens = append(g.tokens, int32(i))
			place[i+1] = int32(len(g.tokens))
		}
	}
	n := int32(len(g.tokens))
	if n == 0 {
		return g, false
	}
	g.head, g.label = make([]int32, n+2), make([]uint8, n+2)
	for k, i := range g.tokens {
		h := s.head[i]
		// skip quotation marks on the way up
		for steps := 0; h != 0 && place[h] == 0 && steps < 100; steps++ {
			h = s.head[h-1]
		}
		g.head[k+1] = n + 1
		if h != 0 {
			g.head[k+1] = place[h]
		}
		g.label[k+1] = s.label[i]
	}
	g.lift()
	g.dependents = make([][]int32, n+2)
	for i := int32(1); i <= n; i++ {
		g.dependents[g.head[i]] = append(g.dependents[g.head[i]], i)
	}
	return g, true
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

// parserWeights are the weights in training: shift has some of its own, which
// are later taken from the others'.
type parserWeights struct {
	actions [3]*averaged
	labels  *averaged
}

func (w *parserWeights) scores(f *[actionFeatures]uint32) (s [3]int32) {
	a, b, c := w.actions[0].now, w.actions[1].now, w.actions[2].now
	for _, h := range f {
		s[0] += a[h]
		s[1] += b[h]
		s[2] += c[h]
	}
	return s
}

func (w *parserWeights) name(f *[labelFeatures]uint32, labels int) uint8 {
	var sum [maxLabels]int32
	for _, h := range f {
		row := w.labels.now[int(h)*maxLabels : int(h+1)*maxLabels]
		for i, x := range row {
			sum[i] += x
		}
	}
	best := 0
	for i := range labels {
		if sum[i] > sum[best] {
			best = i
		}
	}
	return uint8(best)
}

// learnParser trains actions and labels with the dynamic oracle of Goldberg
// and Nivre (2013).
func (m *Model) learnParser(samples []*sample, o Training, tables *codes) {
	w := &parserWeights{labels: newAveraged(maxLabels << labelBits)}
	for i := range w.actions {
		w.actions[i] = newAveraged(1 << actionBits)
	}
	var trees []goldTree
	var of []*sample
	for _, s := range samples {
		if g, ok := m.goldTree(s); ok {
			trees, of = append(trees, g), append(of, s)
		}
	}
	order := make([]int32, len(trees))
	for i := range order {
		order[i] = int32(i)
	}
	r := random(3)
	c := &configuration{}
	var f [actionFeatures]uint32
	var lf [labelFeatures]uint32
	for epoch := range o.ParserEpochs {
		r.shuffle(order)
		arcs, rightHeads, rightLabels := 0, 0, 0
		for _, k := range order {
			g, s := &trees[k], of[k]
			c.start(len(g.tokens))
			for i, t := range g.tokens {
				m.fill(c, i+1, &s.attributes[t+2], s.predicted[t])
			}
			m.fillEnds(c)
			for !c.done() {
				ok := c.legal()
				cost := g.costs(c)
				c.actionFeature(&f)
				score := w.scores(&f)
				predicted, zero, least := -1, -1, 1<<30
				for a := range 3 {
					if !ok[a] {
						continue
					}
					if predicted < 0 || score[a] > score[predicted] {
						predicted = a
					}
					if cost[a] < least || cost[a] == least && score[a] > score[zero] {
						zero, least = a, cost[a]
					}
				}
				for i := range w.actions {
					w.actions[i].at++
				}
				if cost[predicted] > least {
					for _, h := range f {
						w.actions[zero].add(h, 1)
						w.actions[predicted].add(h, -1)
					}
				}
				action := predicted
				if cost[predicted] > least && (epoch == 0 || r.below(10) == 0) {
					action = zero
				}
				if action == shift {
					c.apply(shift, 0)
					continue
				}
				head, dependent := c.arc(action)
				label := m.root
				arcs++
				if head <= c.n {
					c.labelFeature(&lf, head, dependent)
					label = w.name(&lf, len(m.names))
					if g.head[dependent] == head {
						w.labels.at++
						if gold := g.label[dependent]; label != gold {
							for _, h := range lf {
								w.labels.add(h*maxLabels+uint32(gold), 1)
								w.labels.add(h*maxLabels+uint32(label), -1)
							}
						}
					}
				}
				if g.head[dependent] == head {
					rightHeads++
					if g.label[dependent] == label {
						rightLabels++
					}
				}
				c.apply(action, label)
			}
		}
		o.Log("epoch %d: heads %.2f %%, with labels %.2f %% in training", epoch,
			100*float64(rightHeads)/float64(arcs), 100*float64(rightLabels)/float64(arcs))
	}
	actions := make([]int64, 2<<actionBits)
	for i := range 1 << actionBits {
		s := w.actions[shift].average(i)
		actions[i] = w.actions[left].average(i) - s
		actions[i+1<<actionBits] = w.actions[right].average(i) - s
	}
	code := quantise(actions, o.Keep[1], 16, 15<<11)
	tables.left, tables.right = code[:1<<actionBits], code[1<<actionBits:]
	labels := make([]int64, maxLabels<<labelBits)
	for i := range labels {
		labels[i] = w.labels.average(i)
	}
	tables.labels = quantise(labels, o.Keep[2], 8, 4*labelLimit)
}
