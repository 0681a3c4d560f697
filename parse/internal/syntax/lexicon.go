package syntax

import (
	"unicode"
	"unicode/utf8"
)

// attributes are what the tagger and the parser know of a word by its form
// alone, as hashes.
type attributes struct {
	form       uint64    // lower case, digits as 0, curly quotation marks straight
	shape      uint64    // capitals, digits, hyphens
	cluster    uint64    // words of like distribution; 0 unknown
	ambiguity  uint64    // the set of classes seen with the word; 0 unknown
	prefix     [3]uint64 // the first one, two, three bytes
	suffix     [4]uint64 // the last one, two, three, four bytes
	candidates []uint8   // classes that the tagger chooses from
}

// entry is a word of the training text.
type entry struct {
	form    string
	cluster uint8
	classes []uint8 // seen with the word, most frequent first
	closed  bool    // seen so often that other classes can be ruled out
	common  bool    // seen often enough for its classes to be a feature
}

// lexicon finds the attributes of words.
type lexicon struct {
	entries    []entry
	attributes []attributes
	slots      []int32 // open addressing; entry + 1
	mask       uint32
	open       []uint8 // classes of unknown words
}

// newLexicon indexes entries.
func newLexicon(entries []entry, open []uint8) lexicon {
	size := 16
	for size < 2*len(entries) {
		size *= 2
	}
	l := lexicon{entries: entries, slots: make([]int32, size), mask: uint32(size - 1), open: open}
	l.attributes = make([]attributes, len(entries))
	for i, e := range entries {
		for s := uint32(hashString(e.form)); ; s++ {
			if l.slots[s&l.mask] == 0 {
				l.slots[s&l.mask] = int32(i + 1)
				break
			}
		}
	}
	for i := range entries {
		a := &l.attributes[i]
		spell(a, entries[i].form)
		l.know(a, int32(i))
		if entries[i].cluster == 0 || len(entries[i].classes) == 0 {
			l.borrow(a, entries[i].form)
		}
	}
	return l
}

// find is the index of the entry of that form; -1 where there is none.
func (l *lexicon) find(form string) int32 {
	for s := uint32(hashString(form)); ; s++ {
		switch i := l.slots[s&l.mask]; {
		case i == 0:
			return -1
		case l.entries[i-1].form == form:
			return i - 1
		}
	}
}

// look fills in the attributes of a word.
func (l *lexicon) look(a *attributes, form string) {
	if i := l.find(form); i >= 0 {
		*a = l.attributes[i]
		return
	}
	spell(a, form)
	a.cluster, a.ambiguity, a.candidates = 0, 0, l.open
	l.borrow(a, form)
}

// borrow takes what is unknown of a capitalised form from the form in lower case.
func (l *lexicon) borrow(a *attributes, form string) {
	var buffer [64]byte
	lower, changed := appendLower(buffer[:0], form)
	if !changed {
		return
	}
	i := l.findBytes(lower)
	if i < 0 {
		return
	}
	e := &l.entries[i]
	if a.cluster == 0 && e.cluster != 0 {
		a.cluster = mix(uint64(e.cluster) + 1<<20)
	}
	if a.ambiguity == 0 && e.common {
		a.ambiguity = classSet(e.classes) + 1
	}
}

func (l *lexicon) findBytes(form []byte) int32 { return l.find(string(form)) }

// know fills in what the entry knows of its word.
func (l *lexicon) know(a *attributes, i int32) {
	e := &l.entries[i]
	if e.cluster != 0 {
		a.cluster = mix(uint64(e.cluster) + 1<<20)
	}
	a.candidates = l.open
	if len(e.classes) == 0 {
		return
	}
	if e.common {
		a.ambiguity = classSet(e.classes)
	}
	if e.closed {
		a.candidates = e.classes
		return
	}
	a.candidates = append([]uint8(nil), e.classes...)
	for _, c := range l.open {
		if !contains(e.classes, c) {
			a.candidates = append(a.candidates, c)
		}
	}
}

func contains(classes []uint8, c uint8) bool {
	for _, d := range classes {
		if d == c {
			return true
		}
	}
	return false
}

// classSet hashes a set of classes.
func classSet(classes []uint8) (h uint64) {
	for _, c := range classes {
		h += small[c]
	}
	return mix(h) | 1
}

// spell fills in the attributes that the spelling shows.
func spell(a *attributes, form string) {
	var buffer [64]byte
	lower, _ := appendLower(buffer[:0], form)
	a.form = hashBytes(lower)
	a.prefix, a.suffix = [3]uint64{}, [4]uint64{}
	h := uint64(17)
	for i := 0; i < len(a.prefix) && i < len(lower); i++ {
		h = mix(h + uint64(lower[i])<<8)
		a.prefix[i] = h
	}
	h = uint64(31)
	for i := 0; i < len(a.suffix); i++ {
		if i < len(lower) {
			h = mix(h + uint64(lower[len(lower)-1-i])<<8)
		}
		a.suffix[i] = h
	}
	a.shape = shape(form)
}

// shape hashes the classes of the letters: runs of one class count once, but
// for a single first capital.
func shape(form string) uint64 {
	h, last, run := uint64(5), byte(0), 0
	for _, r := range form {
		class := byte('o')
		switch {
		case r >= 'a' && r <= 'z':
			class = 'a'
		case r >= 'A' && r <= 'Z':
			class = 'A'
		case r >= '0' && r <= '9':
			class = '0'
		case r < utf8.RuneSelf:
			class = byte(r)
		case unicode.IsUpper(r):
			class = 'A'
		case unicode.IsLetter(r):
			class = 'a'
		}
		if class == last && run >= 2 {
			continue
		}
		if class == last {
			run++
		} else {
			last, run = class, 1
		}
		h = h*31 + uint64(class)
	}
	return mix(h)
}

// appendLower adds the form in lower case, digits as 0 and curly quotation
// marks straight; changed says whether that is another form.
func appendLower(b []byte, form string) (out []byte, changed bool) {
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= 'A' && c <= 'Z':
				c |= 0x20
				changed = true
			case c >= '1' && c <= '9':
				c = '0'
				changed = true
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(form[i:])
		switch r {
		case '‘', '’':
			b = append(b, '\'')
			changed = true
		case '“', '”':
			b = append(b, '"')
			changed = true
		case utf8.RuneError:
			b = append(b, form[i:i+size]...)
		default:
			l := unicode.ToLower(r)
			changed = changed || l != r
			b = utf8.AppendRune(b, l)
		}
		i += size
	}
	return b, changed
}

func hashString(s string) uint64 {
	h := uint64(len(s))
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001B3
	}
	return mix(h + golden)
}

func hashBytes(s []byte) uint64 {
	h := uint64(len(s))
	for _, c := range s {
		h = (h ^ uint64(c)) * 0x100000001B3
	}
	return mix(h + golden)
}
