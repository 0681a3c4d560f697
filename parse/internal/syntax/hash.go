package syntax

import "math/bits"

// Features are sums of rotated 64-bit values, one for each part of the feature
// and one for its template; the upper bits of the sum are the row of a table.
// No table of features exists: two features that meet in a row share it.

const golden = 0x9E3779B97F4A7C15

// mix spreads the bits of x (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xBF58476D1CE4E5B9
	x ^= x >> 27
	x *= 0x94D049BB133111EB
	return x ^ x>>31
}

// small holds a hash for each small number: labels, counts, distances.
var small = func() (t [256]uint64) {
	for i := range t {
		t[i] = mix(uint64(i+1) * golden)
	}
	return t
}()

func hash1(t, a uint64) uint64       { return a + t*golden }
func hash2(t, a, b uint64) uint64    { return a + bits.RotateLeft64(b, 21) + t*golden }
func hash3(t, a, b, c uint64) uint64 { return hash2(t, a, b) + bits.RotateLeft64(c, 43) }
func hash4(t, a, b, c, d uint64) uint64 {
	return hash3(t, a, b, c) + bits.RotateLeft64(d, 11)
}
