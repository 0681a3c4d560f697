package syntax

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math/bits"
)

// magic begins every model; its last byte is the version of the format.
const magic = "UDEN\x01"

// ErrModel is what Decode returns for data that is no model of this version.
var ErrModel = errors.New("syntax: not a model of this version, or damaged")

// codes are the weights of the tables as they are stored.
type codes struct {
	tagger, check, left, right, labels []uint8
}

// magnitude is the weight of a code without its sign: three bits of mantissa,
// the others the exponent.
func magnitude(code uint8) int32 {
	if code &= 0x7F; code != 0 {
		return (8 + int32(code-1)&7) << ((code - 1) >> 3)
	}
	return 0
}

// weight is the weight of a code.
func weight(code uint8) int32 {
	if code&0x80 != 0 {
		return -magnitude(code)
	}
	return magnitude(code)
}

// encodeWeight is the code whose weight is nearest to w below; 0 for |w| < 8.
func encodeWeight(w int64) uint8 {
	sign := uint8(0)
	if w < 0 {
		w, sign = -w, 0x80
	}
	if w < 8 {
		return 0
	}
	w = min(w, 15<<11)
	e := bits.Len64(uint64(w)) - 4
	// round to the nearest of eight steps
	q := (w + 1<<e>>1) >> e
	if q == 16 {
		q, e = 8, e+1
	}
	if e > 11 {
		q, e = 15, 11
	}
	return sign | uint8(e<<3+int(q)-8+1)
}

// labelWeight is the weight of a label's code: a quarter, so that sums fit
// into 16 bits.
func labelWeight(code uint8) int32 {
	return max(-labelLimit, min(labelLimit, weight(code)/4))
}

// Encode is the model as Decode reads it.
func (m *Model) encode(c codes) []byte {
	b := []byte(magic)
	b = append(b, 0, 0, 0, 0)
	b = appendNumber(b, len(m.classes))
	for _, c := range m.classes {
		b = append(b, byte(c.upos), byte(c.xpos))
	}
	b = appendNumber(b, len(m.names))
	for _, l := range m.names {
		p := byte(0)
		if l.passive {
			p = 1
		}
		b = append(b, byte(l.relation), p)
	}
	b = appendText(b, m.lexicon.open)
	b = appendNumber(b, len(m.lexicon.entries))
	for _, e := range m.lexicon.entries {
		b = appendText(b, e.form)
		flags := byte(0)
		if e.closed {
			flags |= 1
		}
		if e.common {
			flags |= 2
		}
		b = append(b, flags, e.cluster)
		b = appendText(b, e.classes)
	}
	b = appendNumber(b, len(m.lemmas.scripts))
	for _, s := range m.lemmas.scripts {
		k := byte(0)
		if s.keep {
			k = 1
		}
		b = append(b, s.cut, k)
		b = appendText(b, s.add)
	}
	rules := 0
	for _, k := range m.lemmas.keys {
		if k != 0 {
			rules++
		}
	}
	b = appendNumber(b, rules)
	for i, k := range m.lemmas.keys {
		if k != 0 {
			b = binary.LittleEndian.AppendUint32(b, k)
			b = binary.LittleEndian.AppendUint16(b, m.lemmas.values[i])
		}
	}
	b = appendTable(b, c.tagger)
	b = appendActions(b, c)
	b = appendTable(b, c.labels)
	binary.LittleEndian.PutUint32(b[len(magic):], crc32.ChecksumIEEE(b[len(magic)+4:]))
	return b
}

func appendNumber(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

func appendText[T []byte | string](b []byte, s T) []byte {
	return append(appendNumber(b, len(s)), s...)
}

// appendTable adds a table of codes: for every 64 a bit set of those that are
// not zero, then these.
func appendTable(b []byte, table []uint8) []byte {
	b = appendNumber(b, len(table))
	for i := 0; i < len(table); i += 64 {
		set := uint64(0)
		for k, c := range table[i:min(i+64, len(table))] {
			if c != 0 {
				set |= 1 << k
			}
		}
		b = binary.LittleEndian.AppendUint64(b, set)
		for _, c := range table[i:min(i+64, len(table))] {
			if c != 0 {
				b = append(b, c)
			}
		}
	}
	return b
}

// appendActions adds the table of actions: for every 64 rows a bit set of those
// that are used, then their checks and codes.
func appendActions(b []byte, c codes) []byte {
	for i := 0; i < len(c.left); i += 64 {
		set := uint64(0)
		for k := range 64 {
			if c.left[i+k]|c.right[i+k] != 0 {
				set |= 1 << k
			}
		}
		b = binary.LittleEndian.AppendUint64(b, set)
		for k := range 64 {
			if set>>k&1 != 0 {
				b = append(b, c.check[i+k], c.left[i+k], c.right[i+k])
			}
		}
	}
	return b
}

// Decode reads a model that the training program wrote.
func Decode(b []byte) (*Model, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic ||
		crc32.ChecksumIEEE(b[len(magic)+4:]) != binary.LittleEndian.Uint32(b[len(magic):]) {
		return nil, ErrModel
	}
	r := reader{b: b[len(magic)+4:]}
	m := &Model{}
	m.classes = make([]class, r.number(maxClasses))
	for i := range m.classes {
		m.classes[i] = class{UPOS(r.byte()), XPOS(r.byte())}
	}
	m.names = make([]label, r.number(maxLabels))
	for i := range m.names {
		m.names[i] = label{Relation(r.byte()), r.byte() == 1}
	}
	open := r.text()
	entries := make([]entry, r.number(1<<20))
	for i := range entries {
		e := &entries[i]
		e.form = string(r.text())
		flags := r.byte()
		e.closed, e.common = flags&1 != 0, flags&2 != 0
		e.cluster = r.byte()
		e.classes = r.text()
	}
	m.lexicon = newLexicon(entries, open, m.classes)
	scripts := make([]script, r.number(1<<16))
	for i := range scripts {
		scripts[i] = script{cut: r.byte(), keep: r.byte() == 1, add: string(r.text())}
	}
	rules := make([]lemmaRule, r.number(1<<20))
	for i := range rules {
		x := r.take(6)
		rules[i] = lemmaRule{binary.LittleEndian.Uint32(x), binary.LittleEndian.Uint16(x[4:])}
	}
	m.lemmas = newLemmatiser(scripts, rules)
	m.tagger = make([]int16, 1<<taggerBits)
	r.table(len(m.tagger), func(i int, c uint8) { m.tagger[i] = int16(weight(c)) })
	m.actions = make([]uint32, 1<<actionBits)
	r.actions(m.actions)
	m.labels = make([]uint64, labelWords<<labelBits)
	for i := range m.labels {
		m.labels[i] = labelBias * 0x0001_0001_0001_0001
	}
	r.table(4*len(m.labels), func(i int, c uint8) {
		m.labels[i/4] += uint64(int64(labelWeight(c))) << (16 * (i % 4))
	})
	if r.bad || len(r.b) > 0 || len(m.classes) == 0 || len(m.names) == 0 {
		return nil, ErrModel
	}
	m.finish()
	return m, nil
}

// reader takes an encoded model apart.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if n > len(r.b) {
		r.bad, r.b = true, nil
		return make([]byte, min(n, 64))
	}
	x := r.b[:n:n]
	r.b = r.b[n:]
	return x
}

func (r *reader) byte() byte { return r.take(1)[0] }

func (r *reader) number(most int) int {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > uint64(most) || n > uint64(len(r.b)) {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *reader) text() []byte { return r.take(r.number(1 << 16)) }

func (r *reader) actions(table []uint32) {
	for i := 0; i < len(table); i += 64 {
		set := binary.LittleEndian.Uint64(r.take(8))
		used := r.take(3 * bits.OnesCount64(set))
		for ; set != 0 && len(used) >= 3; set &= set - 1 {
			table[i+bits.TrailingZeros64(set)] = uint32(used[0])<<24 |
				uint32(weight(used[1]))&0xFFF | uint32(weight(used[2]))&0xFFF<<12
			used = used[3:]
		}
	}
}

func (r *reader) table(size int, set func(i int, code uint8)) {
	n, used := binary.Uvarint(r.b)
	if used <= 0 || n != uint64(size) {
		r.bad, r.b = true, nil
		return
	}
	r.b = r.b[used:]
	for i := 0; i < size; i += 64 {
		if len(r.b) < 8 {
			r.bad = true
			return
		}
		bitset := binary.LittleEndian.Uint64(r.b)
		r.b = r.b[8:]
		count := bits.OnesCount64(bitset)
		if len(r.b) < count {
			r.bad = true
			return
		}
		for k := range count {
			set(i+bits.TrailingZeros64(bitset), r.b[k])
			bitset &= bitset - 1
		}
		r.b = r.b[count:]
	}
}
