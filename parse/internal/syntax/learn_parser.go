package syntax

// Margins: an action or a label whose score is not so much better than the next
// is learnt from even if it is right.
const (
	actionMargin = 250
	labelMargin  = 100
)

// learnParser trains actions and labels.
func (l *learner) learnParser(samples []*sample) {
	var trees []goldTree
	var of []*sample
	collapsed := map[int]*goldTree{} // trees in which names are one token
	for _, s := range samples {
		names, found := l.model.nameTokens(s)
		if found {
			if g, ok := l.model.goldTree(s, names); ok {
				collapsed[len(trees)] = &g
			}
		}
		for i := range names {
			names[i] = int32(i)
		}
		if g, ok := l.model.goldTree(s, names); ok {
			trees, of = append(trees, g), append(of, s)
		} else {
			delete(collapsed, len(trees))
		}
	}
	tokens := 0
	for _, g := range trees {
		tokens += len(g.tokens)
	}
	rows := map[uint32]actionRow{}
	labels := make([]int64, maxLabels<<labelBits)
	for run := range l.ParserRuns {
		p := &parserRun{
			model:   l.model,
			actions: newActionWeights(tokens),
			labels:  newAveraged(maxLabels << labelBits),
			random:  random(run + 1),
		}
		order := make([]int32, len(trees))
		for i := range order {
			order[i] = int32(i)
		}
		for epoch := range l.ParserEpochs {
			p.random.shuffle(order)
			p.arcs, p.heads, p.names = 0, 0, 0
			for _, k := range order {
				g := &trees[k]
				if c := collapsed[int(k)]; c != nil && p.random.below(2) == 0 {
					g = c
				}
				p.sentence(g, of[k], epoch == 0)
			}
			l.Log("run %d, epoch %d: heads %.2f %%, with labels %.2f %% in training", run, epoch,
				100*float64(p.heads)/float64(p.arcs), 100*float64(p.names)/float64(p.arcs))
		}
		p.actions.addTo(rows)
		p.labels.addTo(labels)
	}
	pack(rows, keptActions, &l.tables)
	l.tables.labels = quantise(labels, keptLabels, 8, 4*labelLimit)
}

// parserRun is one training of the parser.
type parserRun struct {
	model              *Model
	configuration      configuration
	actions            *actionWeights
	labels             *averaged
	random             random
	arcs, heads, names int // in the epoch: all, those with the right head, and with the right label too
}

// sentence learns from one sentence with the dynamic oracle of Goldberg and
// Nivre (2013): the parser goes its own way, but the first time it is led.
func (p *parserRun) sentence(g *goldTree, s *sample, led bool) {
	c := &p.configuration
	c.start(len(g.tokens))
	for i, t := range g.tokens {
		p.model.fill(c, i+1, &s.attributes[t+2], s.predicted[t], g.quotes[i])
	}
	p.model.fillEnds(c)
	var f [actionFeatures]uint64
	for !c.done() {
		c.actionFeature(&f)
		score := p.actions.scores(&f)
		ok, cost := c.legal(), g.costs(c)
		predicted, best, rival := -1, -1, -1 // best costs least, rival more
		for a := range 3 {
			if !ok[a] {
				continue
			}
			if predicted < 0 || score[a] > score[predicted] {
				predicted = a
			}
			if best < 0 || cost[a] < cost[best] || cost[a] == cost[best] && score[a] > score[best] {
				best = a
			}
		}
		for a := range 3 {
			if ok[a] && cost[a] > cost[best] && (rival < 0 || score[a] > score[rival]) {
				rival = a
			}
		}
		p.actions.at++
		if rival >= 0 && score[rival] >= score[best]-actionMargin {
			p.actions.update(&f, best, rival)
		}
		action := predicted
		if cost[predicted] > cost[best] && (led || p.random.below(10) == 0) {
			action = best
		}
		if action == shift {
			c.apply(shift, 0)
			continue
		}
		head, dependent := c.arc(action)
		c.apply(action, p.name(g, head, dependent))
	}
}

// name predicts the label of an arc, and learns it if the arc is right.
func (p *parserRun) name(g *goldTree, head, dependent int32) uint8 {
	c, names, gold := &p.configuration, len(p.model.names), g.label[dependent]
	p.arcs++
	right := g.head[dependent] == head
	if right {
		p.heads++
	}
	if head > c.n {
		if right {
			p.names++
		}
		return p.model.root
	}
	var f [labelFeatures]uint32
	c.labelFeature(&f, head, dependent)
	var sum [maxLabels]int32
	for _, h := range f {
		for i, x := range (*[maxLabels]int32)(p.labels.now[int(h)*maxLabels:]) {
			sum[i] += x
		}
	}
	predicted := largest(sum[:names])
	if !right {
		return predicted
	}
	if predicted == gold {
		p.names++
	}
	sum[gold] -= labelMargin
	p.labels.at++
	if rival := largest(sum[:names]); rival != gold {
		for _, h := range f {
			p.labels.add(h*maxLabels+uint32(gold), 1)
			p.labels.add(h*maxLabels+uint32(rival), -1)
		}
	}
	return predicted
}

func largest(s []int32) uint8 {
	best := 0
	for i, x := range s {
		if x > s[best] {
			best = i
		}
	}
	return uint8(best)
}
