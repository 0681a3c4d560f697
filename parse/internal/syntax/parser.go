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
	switch { // where there is no choice
	case ok[shift] && !ok[left]:
		return shift, 0
	case !ok[shift] && !ok[right]:
		return left, 1 << 14
	case !ok[shift] && !ok[left]:
		return right, 1 << 14
	}
	c.actionFeature(&c.feature)
	table := m.actions[:1<<actionBits]
	var l, r int32
	// First all rows, then their weights: so many loads at once wait for memory
	// together.
	for i, h := range &c.feature {
		c.rows[i] = table[h>>(64-actionBits)]
	}
	for i, h := range &c.feature {
		w := c.rows[i]
		// all bits where the check is right, none elsewhere
		w &= uint32(int32(w>>24^uint32(h>>(56-actionBits))&0xFF-1) >> 31)
		l += int32(w<<20) >> 20
		r += int32(w<<8) >> 20
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
	switch {
	case head > c.n:
		return m.root
	case c.atoms[dependent].upos == m.punctuation:
		return m.punct // whatever punctuation marks depend on
	}
	var f [labelFeatures]uint32
	c.labelFeature(&f, head, dependent)
	var sum [labelWords]uint64
	// The ends of all rows first: so many loads at once wait for memory together.
	for _, h := range &f {
		row := (*[labelWords]uint64)(m.labels[int(h&(1<<labelBits-1))*labelWords:])
		sum[0] += row[0]
		sum[labelWords-1] += row[labelWords-1]
	}
	for _, h := range &f {
		row := (*[labelWords]uint64)(m.labels[int(h&(1<<labelBits-1))*labelWords:])
		for k := 1; k < labelWords-1; k++ {
			sum[k] += row[k]
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
