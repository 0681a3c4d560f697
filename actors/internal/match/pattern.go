package match

// pattern is a word prepared for counting the edits to many others at once in
// the bits of a machine word (Hyyrö 2002, with swaps of neighbours).
type pattern struct {
	at     [256]uint64 // where each letter stands
	length int
}

func newPattern(text string) *pattern {
	p := &pattern{length: min(len(text), 64)}
	for i := range p.length {
		p.at[text[i]] |= 1 << i
	}
	return p
}

// edits is the number of letters to change, drop, add or swap with their
// neighbour.
func (p *pattern) edits(text string) int {
	if p.length == 0 {
		return len(text)
	}
	var before, diagonal, down uint64
	up := ^uint64(0)
	last := uint64(1) << (p.length - 1)
	edits := p.length
	for i := range len(text) {
		here := p.at[text[i]]
		swapped := (^diagonal & here) << 1 & before
		diagonal = (here&up + up) ^ up | here | down | swapped
		right := down | ^(diagonal | up)
		left := diagonal & up
		if right&last != 0 {
			edits++
		}
		if left&last != 0 {
			edits--
		}
		right = right<<1 | 1
		left <<= 1
		up = left | ^(diagonal | right)
		down = right & diagonal
		before = here
	}
	return edits
}
