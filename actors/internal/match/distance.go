package match

import "sync"

const longest = 40 // bytes of a token that are compared

// costs says what an edit costs; a whole letter is 1000.
type costs struct {
	change [128][128]uint16 // letters beyond ASCII count as the letter 0
	drop   [128]uint16
}

const swapCost = 1000

// plain counts letters; heard counts half for letters that are heard alike and
// less for vowels and h that come and go.
var plain, heard = sync.OnceValue(func() *costs {
	c := &costs{}
	c.fill()
	return c
}), sync.OnceValue(func() *costs {
	c := &costs{}
	c.fill()
	near := &sounds().near
	for a := range near {
		for b := range near[a] {
			if near[a][b] {
				c.change[a][b] = 500
			}
		}
	}
	c.drop['a'], c.drop['i'], c.drop['u'], c.drop['h'] = 600, 600, 600, 400
	return c
})

func (c *costs) fill() {
	for a := range c.change {
		c.drop[a] = 1000
		for b := range c.change[a] {
			c.change[a][b] = 1000
		}
	}
}

// distance is the weighted number of edits (change, drop, add, swap of
// neighbours) that make one text the other. It stops where the distance is
// bound to exceed the limit and returns something above it.
func distance(a, b string, c *costs, limit int) int {
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var rows [3][longest + 1]int32
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) {
		above[j+1] = above[j] + int32(c.drop[b[j]&127])
	}
	previous := above[0]
	for i := range len(a) {
		drop := int32(c.drop[a[i]&127])
		row[0] = above[0] + drop
		least := row[0]
		for j := range len(b) {
			best := above[j]
			if a[i] != b[j] {
				best += int32(c.change[a[i]&127][b[j]&127])
			}
			best = min(best, above[j+1]+drop, row[j]+int32(c.drop[b[j]&127]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				best = min(best, before[j-1]+swapCost)
			}
			row[j+1] = best
			least = min(least, best)
		}
		if int(min(least, previous)) > limit {
			return limit + 1
		}
		previous = least
		before, above, row = above, row, before
	}
	return int(above[len(b)])
}

// likeness turns a distance into a share of 1000; what would stay below the
// floor is 0.
func likeness(a, b string, c *costs, floor int) int {
	long := max(min(len(a), longest), min(len(b), longest))
	if long == 0 {
		return 0
	}
	limit := (1000 - floor) * long
	d := distance(a, b, c, limit)
	if d > limit {
		return 0
	}
	return 1000 - d/long
}
