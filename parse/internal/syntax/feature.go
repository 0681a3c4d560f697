package syntax

const (
	actionBits     = 21
	actionFeatures = 115
	labelBits      = 16
	labelFeatures  = 46
)

// actionFeature fills in the features of the choice between the actions, after
// Zhang and Nivre (2011), with counts of what lies between.
func (c *configuration) actionFeature(f *[actionFeatures]uint64) {
	top := len(c.stack) - 1
	s0n, s1n, s2n, b0n := &c.nodes[c.stack[top]], &c.nodes[c.stack[top-1]], &c.nodes[c.stack[top-2]], &c.nodes[c.front]
	b := c.front
	s0, s1, s2 := &c.atoms[s0n.token], &c.atoms[s1n.token], &c.atoms[s2n.token]
	b0, b1, b2 := &c.atoms[b], &c.atoms[b+1], &c.atoms[b+2]
	if b > c.n {
		b1, b2 = &c.atoms[0], &c.atoms[0]
	} else if b == c.n {
		b2 = &c.atoms[0]
	}
	s0l, s0r, s0l2, s0r2 := &c.atoms[s0n.l1], &c.atoms[s0n.r1], &c.atoms[s0n.l2], &c.atoms[s0n.r2]
	s1l, s1r, s1l2, s1r2 := &c.atoms[s1n.l1], &c.atoms[s1n.r1], &c.atoms[s1n.l2], &c.atoms[s1n.r2]
	b0l, b0l2 := &c.atoms[b0n.l1], &c.atoms[b0n.l2]

	f[0] = hash2(1, s0.form, s0.class)
	f[1] = hash1(2, s0.form)
	f[2] = hash1(3, s0.class)
	f[3] = hash2(4, b0.form, b0.class)
	f[4] = hash1(5, b0.form)
	f[5] = hash1(6, b0.class)
	f[6] = hash2(7, b1.form, b1.class)
	f[7] = hash1(8, b1.form)
	f[8] = hash1(9, b1.class)
	f[9] = hash2(10, b2.form, b2.class)
	f[10] = hash1(11, b2.class)
	f[11] = hash2(12, s1.form, s1.class)
	f[12] = hash1(13, s1.form)
	f[13] = hash1(14, s1.class)
	f[14] = hash1(15, s2.form)
	f[15] = hash1(16, s2.class)

	f[16] = hash4(17, s0.form, s0.class, b0.form, b0.class)
	f[17] = hash3(18, s0.form, s0.class, b0.form)
	f[18] = hash3(19, s0.form, b0.form, b0.class)
	f[19] = hash3(20, s0.form, s0.class, b0.class)
	f[20] = hash3(21, s0.class, b0.form, b0.class)
	f[21] = hash2(22, s0.form, b0.form)
	f[22] = hash2(23, s0.class, b0.class)
	f[23] = hash2(24, b0.class, b1.class)
	f[24] = hash2(25, b0.form, b1.class)
	f[25] = hash2(26, b0.class, b1.form)
	f[26] = hash3(27, s1.form, s0.form, s0.class)
	f[27] = hash3(28, s1.form, s1.class, s0.class)
	f[28] = hash3(29, s1.class, s0.form, s0.class)
	f[29] = hash2(30, s1.form, s0.form)
	f[30] = hash2(31, s1.class, s0.class)
	f[31] = hash2(32, s1.class, b0.class)
	f[32] = hash2(33, s1.form, b0.form)
	f[33] = hash2(34, s1.form, b0.class)
	f[34] = hash2(35, s1.class, b0.form)
	f[35] = hash2(36, s0.class, b1.class)
	f[36] = hash2(37, s0.form, b1.form)
	f[37] = hash2(38, s0.form, b1.class)

	f[38] = hash3(39, b0.class, b1.class, b2.class)
	f[39] = hash3(40, s0.class, b0.class, b1.class)
	f[40] = hash3(41, s1.class, s0.class, b0.class)
	f[41] = hash3(42, s2.class, s1.class, s0.class)
	f[42] = hash3(43, s0.class, s0l.class, b0.class)
	f[43] = hash3(44, s0.class, s0r.class, b0.class)
	f[44] = hash3(45, s0.class, b0.class, b0l.class)
	f[45] = hash3(46, s1.class, s1r.class, s0.class)
	f[46] = hash3(47, s1.class, s1l.class, s0.class)
	f[47] = hash3(48, s1.class, s0.class, s0l.class)
	f[48] = hash3(49, s1.class, s0.class, s0r.class)
	f[49] = hash3(50, s0.form, s1.class, b0.class)
	f[50] = hash3(51, s0.class, s1.form, b0.class)
	f[51] = hash3(52, s0.class, s1.class, b0.form)
	f[52] = hash3(53, s0.form, b0.class, b1.class)
	f[53] = hash3(54, s0.class, b0.form, b1.class)
	f[54] = hash3(55, s0.class, b0.class, b1.form)
	f[55] = hash4(56, s1.class, s0.class, b0.class, b1.class)
	f[56] = hash4(57, s2.class, s1.class, s0.class, b0.class)
	f[57] = hash4(58, s0.class, b0.class, b1.class, b2.class)
	f[58] = hash3(59, s0.form, b0.form, b1.class)
	f[59] = hash3(60, s1.form, s0.form, b0.class)

	d, e := small[distance(s0n.token, b)], small[distance(s1n.token, s0n.token)]
	f[60] = hash2(61, s0.form, d)
	f[61] = hash2(62, s0.class, d)
	f[62] = hash2(63, b0.form, d)
	f[63] = hash2(64, b0.class, d)
	f[64] = hash3(65, s0.form, b0.form, d)
	f[65] = hash3(66, s0.class, b0.class, d)
	f[66] = hash3(67, s1.class, s0.class, e)
	f[67] = hash3(68, s1.form, s0.class, e)
	f[68] = hash3(69, s1.class, s0.form, e)

	f[69] = hash2(70, s0.form, small[s0n.nr])
	f[70] = hash2(71, s0.class, small[s0n.nr])
	f[71] = hash2(72, s0.form, small[s0n.nl])
	f[72] = hash2(73, s0.class, small[s0n.nl])
	f[73] = hash2(74, b0.form, small[b0n.nl])
	f[74] = hash2(75, b0.class, small[b0n.nl])
	f[75] = hash2(76, s1.form, small[s1n.nr])
	f[76] = hash2(77, s1.class, small[s1n.nr])

	f[77] = hash1(78, s0l.form)
	f[78] = hash2(79, s0l.class, s0.class)
	f[79] = hash2(80, small[s0n.ll1], s0.class)
	f[80] = hash1(81, s0r.form)
	f[81] = hash2(82, s0r.class, s0.class)
	f[82] = hash2(83, small[s0n.lr1], s0.class)
	f[83] = hash1(84, b0l.form)
	f[84] = hash2(85, b0l.class, b0.class)
	f[85] = hash2(86, small[b0n.ll1], b0.class)
	f[86] = hash1(87, s1r.form)
	f[87] = hash2(88, small[s1n.lr1], s1.class)
	f[88] = hash2(89, small[s1n.ll1], s1.class)
	f[89] = hash3(90, s0.class, s0l.class, s0l2.class)
	f[90] = hash3(91, s0.class, s0r.class, s0r2.class)
	f[91] = hash3(92, b0.class, b0l.class, b0l2.class)
	f[92] = hash3(93, s1.class, s1r.class, s1r2.class)
	f[93] = hash3(94, s1.class, s1l.class, s1l2.class)

	f[94] = hash2(95, s0.form, mix(s0n.rs))
	f[95] = hash2(96, s0.class, mix(s0n.rs))
	f[96] = hash2(97, s0.class, mix(s0n.ls))
	f[97] = hash2(98, b0.class, mix(b0n.ls))
	f[98] = hash3(99, s1.class, mix(s1n.rs), s0.class)
	f[99] = hash3(100, s0.class, mix(s0n.ls|s0n.rs), b0.class)

	x, y := c.span(s0n.token, b), c.span(s1n.token, s0n.token)
	f[100] = hash3(101, s0.class, b0.class, x)
	f[101] = hash3(102, s1.class, s0.class, y)
	f[102] = hash3(103, s0.form, b0.upos, x)
	f[103] = hash3(104, s1.form, s0.upos, y)

	f[104] = hash2(105, s0.cluster, b0.cluster)
	f[105] = hash2(106, s1.cluster, s0.cluster)
	f[106] = hash2(107, s0.cluster, b0.class)
	f[107] = hash2(108, s0.class, b0.cluster)
	f[108] = hash3(109, s1.cluster, s0.cluster, s0r.upos)
	f[109] = hash3(110, s1.cluster, s0.class, b0.class)
	f[110] = hash3(111, s0.cluster, b0.class, b1.class)
	q, r := c.quoted(s0n.token, b), c.quoted(s1n.token, s0n.token)
	f[112] = hash3(113, s0.class, b0.class, q)
	f[113] = hash3(114, s1.class, s0.class, r)
	f[114] = hash3(115, s0.form, b0.upos, q)
	f[111] = hash4(112, s1.upos, s0.upos, b0.upos, b1.upos) + s0l.upos
}

// labelFeature fills in the features of an arc's label. All dependents of the
// dependent are known by then, of the head those between the two and beyond.
func (c *configuration) labelFeature(f *[labelFeatures]uint32, head, dependent int32) {
	const by = 64 - labelBits
	at := func(h uint64) uint32 { return uint32(h >> by) }
	h, d := &c.atoms[head], &c.atoms[dependent]
	hn, dn := &c.nodes[head], &c.nodes[dependent]
	dir := uint64(0)
	near, nearLabel := &c.atoms[hn.r1], hn.lr1
	if dependent < head {
		dir = 64
		near, nearLabel = &c.atoms[hn.l1], hn.ll1
	}
	gap := small[32+distance(min(head, dependent), max(head, dependent))]
	first, last := &c.atoms[dn.l1], &c.atoms[dn.r1]
	d1, d2 := &c.atoms[dependent-1], &c.atoms[dependent+1]
	if dependent+1 > c.n {
		d2 = &c.atoms[0]
	}
	h1, h2 := &c.atoms[0], &c.atoms[0]
	if head <= c.n {
		h1, h2 = &c.atoms[head-1], &c.atoms[head+1]
	}
	f[0] = at(hash1(dir+1, h.form))
	f[1] = at(hash1(dir+2, h.class))
	f[2] = at(hash1(dir+3, d.form))
	f[3] = at(hash1(dir+4, d.class))
	f[4] = at(hash2(dir+5, h.form, d.form))
	f[5] = at(hash2(dir+6, h.class, d.class))
	f[6] = at(hash2(dir+7, h.form, d.class))
	f[7] = at(hash2(dir+8, h.class, d.form))
	f[8] = at(hash3(dir+9, h.class, d.class, gap))
	f[9] = at(hash2(dir+10, d.class, gap))
	f[10] = at(hash3(dir+11, h.class, d.class, first.class))
	f[11] = at(hash3(dir+12, h.class, d.class, first.form))
	f[12] = at(hash3(dir+13, h.class, d.class, last.class))
	f[13] = at(hash3(dir+14, d.form, h.class, first.form))
	f[14] = at(hash2(dir+15, d.class, small[dn.ll1]))
	f[15] = at(hash3(dir+16, d.class, small[dn.ll1], small[dn.ll2]))
	f[16] = at(hash2(dir+17, d.class, mix(dn.ls)))
	f[17] = at(hash3(dir+18, h.upos, d.class, mix(dn.ls)))
	f[18] = at(hash3(dir+19, h.upos, d.class, mix(dn.rs)))
	f[19] = at(hash3(dir+20, h.class, d.class, small[nearLabel]))
	f[20] = at(hash3(dir+21, h.form, d.class, small[nearLabel]))
	f[21] = at(hash3(dir+22, h.class, d.class, near.class))
	f[22] = at(hash3(dir+23, h.upos, d.upos, mix(hn.ls)))
	f[23] = at(hash3(dir+24, h.form, d.upos, mix(hn.ls)))
	f[24] = at(hash3(dir+25, h.upos, d.upos, mix(hn.rs)))
	f[25] = at(hash3(dir+26, h.form, d.upos, mix(hn.rs)))
	f[26] = at(hash3(dir+27, h.class, d.class, d1.class))
	f[27] = at(hash3(dir+28, h.class, d.class, d2.class))
	f[28] = at(hash3(dir+29, h.class, d.class, h1.class))
	f[29] = at(hash3(dir+30, h.class, d.class, h2.class))
	f[30] = at(hash2(dir+31, d.class, d1.form))
	f[31] = at(hash2(dir+32, d.class, d2.form))
	f[32] = at(hash2(dir+33, h.cluster, d.cluster))
	f[33] = at(hash2(dir+34, h.class, d.cluster))
	f[34] = at(hash2(dir+35, h.cluster, d.class))
	f[35] = at(hash3(dir+36, h.cluster, d.class, first.form))
	f[36] = at(hash3(dir+37, h.form, d.class, first.form))
	f[37] = at(hash2(dir+38, d.form, first.form))
	f[38] = at(hash3(dir+39, h.class, d.class, c.span(min(head, dependent), max(head, dependent))))
	f[39] = at(hash3(dir+40, h.class, d.form, gap))
	f[40] = at(hash2(dir+41, d.form, d1.form))
	f[41] = at(hash3(dir+42, d.cluster, h.class, first.form))
	f[42] = at(hash3(dir+43, d.form, h.upos, mix(dn.ls)))
	f[43] = at(hash2(dir+44, d.class, last.form))
	quoted := c.quoted(min(head, dependent), max(head, dependent))
	f[44] = at(hash3(dir+45, h.class, d.class, quoted))
	f[45] = at(hash3(dir+46, h.form, d.upos, quoted))
}
