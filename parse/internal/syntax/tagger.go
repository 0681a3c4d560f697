package syntax

// class is a part of speech in both inventories; the tagger decides both at
// once.
type class struct {
	upos UPOS
	xpos XPOS
}

const (
	taggerBits     = 22
	taggerFeatures = 66
	noClass        = 127 // before the first word
	maxClasses     = 127
)

// A class's weight for a feature lies at feature ^ class: the classes of one
// feature share a few cache lines, the frequent ones a single one.

// taggerFeature fills in the features of word i: a holds the attributes of the
// sentence's words with two empty ones on either side, so the word is a[i+2].
func taggerFeature(f *[taggerFeatures]uint32, a []attributes, i int, first, second uint8) {
	w2, w1, w, n1, n2 := &a[i], &a[i+1], &a[i+2], &a[i+3], &a[i+4]
	t1, t2 := small[first], small[second]
	const shift = 64 - taggerBits
	at := func(h uint64) uint32 { return uint32(h >> shift) }
	f[0] = at(hash1(1, w.form))
	f[1] = at(hash2(2, w.form, t1))
	f[2] = at(hash3(3, w.form, t1, t2))
	f[3] = at(hash1(4, w1.form))
	f[4] = at(hash1(5, n1.form))
	f[5] = at(hash1(6, w2.form))
	f[6] = at(hash1(7, n2.form))
	f[7] = at(hash2(8, w1.form, w.form))
	f[8] = at(hash2(9, w.form, n1.form))
	f[9] = at(hash2(10, w1.form, n1.form))
	f[10] = at(hash1(11, t1))
	f[11] = at(hash1(12, t2))
	f[12] = at(hash2(13, t1, t2))
	f[13] = at(hash1(14, w.suffix[0]))
	f[14] = at(hash1(15, w.suffix[1]))
	f[15] = at(hash1(16, w.suffix[2]))
	f[16] = at(hash1(17, w.suffix[3]))
	f[17] = at(hash1(18, w.prefix[0]))
	f[18] = at(hash1(19, w.prefix[1]))
	f[19] = at(hash1(20, w.prefix[2]))
	f[20] = at(hash1(21, w.shape))
	f[21] = at(hash2(22, w.shape, t1))
	f[22] = at(hash2(23, w.suffix[1], t1))
	f[23] = at(hash2(24, w.suffix[2], t1))
	f[24] = at(hash2(25, w.suffix[2], w.shape))
	f[25] = at(hash1(26, w.ambiguity))
	f[26] = at(hash1(27, n1.ambiguity))
	f[27] = at(hash1(28, n2.ambiguity))
	f[28] = at(hash2(29, w.ambiguity, t1))
	f[29] = at(hash2(30, n1.ambiguity, t1))
	f[30] = at(hash2(31, w.ambiguity, n1.ambiguity))
	f[31] = at(hash3(32, w.ambiguity, n1.ambiguity, t1))
	f[32] = at(hash3(33, w.ambiguity, n1.ambiguity, n2.ambiguity))
	f[33] = at(hash3(34, w.ambiguity, t1, t2))
	f[34] = at(hash3(35, n1.ambiguity, t1, t2))
	f[35] = at(hash1(36, w1.suffix[2]))
	f[36] = at(hash1(37, n1.suffix[2]))
	f[37] = at(hash1(38, n1.suffix[1]))
	f[38] = at(hash1(39, w1.shape))
	f[39] = at(hash2(40, n1.shape, w.shape))
	f[40] = at(hash1(41, w.cluster))
	f[41] = at(hash1(42, w1.cluster))
	f[42] = at(hash1(43, n1.cluster))
	f[43] = at(hash2(44, w.cluster, t1))
	f[44] = at(hash2(45, w.cluster, n1.cluster))
	f[45] = at(hash2(46, w.form, n1.ambiguity))
	f[46] = at(hash2(47, n1.form, w.ambiguity))
	f[47] = at(hash2(48, n1.form, t1))
	f[48] = at(hash2(49, w.suffix[2], n1.ambiguity))
	f[49] = at(hash2(50, w1.form, t2))
	f[50] = at(hash3(51, w.shape, w1.shape, n1.shape))
	f[51] = at(hash3(52, w.form, n1.ambiguity, t1))
	f[52] = at(hash2(53, w.form, w.shape))
	f[53] = at(hash1(54, w2.cluster))
	f[54] = at(hash1(55, n2.cluster))
	f[55] = at(hash3(56, w1.cluster, w.cluster, n1.cluster))
	f[56] = at(hash3(57, w.form, n1.cluster, n2.cluster))
	f[57] = at(hash1(58, w.suffix[4]))
	f[58] = at(hash1(59, w.prefix[3]))
	f[59] = at(hash3(60, w.suffix[2], w1.suffix[1], n1.suffix[1]))
	f[60] = at(hash2(61, w.cluster, n1.ambiguity))
	f[61] = at(hash3(62, w.form, w1.form, n1.form))
	f[63] = at(hash1(64, w.relative))
	f[64] = at(hash3(65, w.relative, t1, n1.ambiguity))
	f[65] = at(hash2(66, n1.relative, t1))
	f[62] = at(hash3(63, w.suffix[3], w.shape, t1))
}

// tag fills in the classes of a sentence; a as for taggerFeature.
func (m *Model) tag(out []uint8, a []attributes) {
	var f [taggerFeatures]uint32
	first, second := uint8(noClass), uint8(noClass)
	table := m.tagger[:1<<taggerBits]
	for i := range out {
		candidates := a[i+2].candidates
		best := candidates[0]
		if len(candidates) > 1 {
			taggerFeature(&f, a, i, first, second)
			top := int32(-1 << 31)
			for _, c := range candidates {
				sum := int32(0)
				for _, h := range &f {
					sum += int32(table[(h^uint32(c))&(1<<taggerBits-1)])
				}
				if sum > top {
					top, best = sum, c
				}
			}
		}
		out[i] = best
		first, second = best, first
	}
}
