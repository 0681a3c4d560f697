package syntax

// label is a relation with its passive bit, as the parser decides them.
type label struct {
	relation Relation
	passive  bool
}

const (
	labelWords = 12             // words of four labels each
	maxLabels  = 4 * labelWords // labels that a model can have
	labelBias  = 700            // added to every weight, so that sums of them never borrow
	labelLimit = labelBias - 1
)

// choose is the best legal action, and by how much it is better than the next.
func (m *Model) choose(c *configuration) (action int, margin int32) {
	ok := c.legal()
	if !ok[shift] && !(ok[left] && ok[right]) {
		if ok[left] {
			return left, 1 << 14
		}
		return right, 1 << 14
	}
	var f [actionFeatures]uint32
	c.actionFeature(&f)
	table := m.actions[:1<<actionBits]
	var l, r int32
	for _, h := range f {
		w := table[h&(1<<actionBits-1)]
		l += int32(int16(w))
		r += int32(w) >> 16
	}
	best, second := int32(-1<<30), int32(-1<<30)
	for a, s := range [3]int32{0, l, r} {
		switch {
		case !ok[a]:
		case s > best:
			best, second, action = s, best, a
		case s > second:
			second = s
		}
	}
	return action, min(best-second, 1<<14)
}

// name is the best label of an arc.
func (m *Model) name(c *configuration, head, dependent int32) uint8 {
	if head > c.n {
		return m.root
	}
	var f [labelFeatures]uint32
	c.labelFeature(&f, head, dependent)
	var sum [labelWords]uint64
	for _, h := range f {
		row := (*[labelWords]uint64)(m.labels[int(h&(1<<labelBits-1))*labelWords:])
		for k, w := range row {
			sum[k] += w
		}
	}
	best, top := uint8(0), uint64(0)
	for i := range m.names {
		if s := sum[i/4] >> (16 * (i % 4)) & 0xFFFF; s > top {
			top, best = s, uint8(i)
		}
	}
	return best
}

// parse gives the tokens of a configuration their heads and labels.
func (m *Model) parse(c *configuration) {
	for !c.done() {
		action, margin := m.choose(c)
		if action == shift {
			c.apply(shift, 0)
			continue
		}
		head, dependent := c.arc(action)
		c.margin[dependent] = margin
		c.apply(action, m.name(c, head, dependent))
	}
}
