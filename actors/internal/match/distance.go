package match

const longest = 40 // bytes of a token that are compared

// costs says what an edit costs; a whole letter is 1000.
type costs struct {
	change func(a, b byte) int
	drop   func(c byte) int
	swap   int
}

var plain = costs{
	change: func(a, b byte) int { return 1000 },
	drop:   func(byte) int { return 1000 },
	swap:   1000,
}

var heard = costs{
	change: func(a, b byte) int {
		if a < 128 && b < 128 && sounds().near[a][b] {
			return 500
		}
		return 1000
	},
	drop: func(c byte) int {
		switch c {
		case 'a', 'i', 'u':
			return 600
		case 'h':
			return 400
		}
		return 1000
	},
	swap: 1000,
}

// distance is the weighted number of edits (change, drop, add, swap of
// neighbours) that make one text the other.
func distance(a, b string, c *costs) int {
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	var rows [3][longest + 1]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) {
		above[j+1] = above[j] + c.drop(b[j])
	}
	for i := range len(a) {
		row[0] = above[0] + c.drop(a[i])
		for j := range len(b) {
			best := above[j]
			if a[i] != b[j] {
				best += c.change(a[i], b[j])
			}
			best = min(best, above[j+1]+c.drop(a[i]), row[j]+c.drop(b[j]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				best = min(best, before[j-1]+c.swap)
			}
			row[j+1] = best
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}

// likeness turns a distance into a share of 1000.
func likeness(a, b string, c *costs) int {
	long := max(min(len(a), longest), min(len(b), longest))
	if long == 0 {
		return 0
	}
	return max(0, 1000-distance(a, b, c)/long)
}
