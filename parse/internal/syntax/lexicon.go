package syntax

import "slices"

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
	uses       []uint8 // of each class: a bit for base verb, noun, adjective, other
}

// newLexicon indexes entries.
func newLexicon(entries []entry, open []uint8, classes []class) lexicon {
	size := 16
	for size < 2*len(entries) {
		size *= 2
	}
	l := lexicon{entries: entries, slots: make([]int32, size), mask: uint32(size - 1), open: open}
	for _, c := range classes {
		use := uint8(8)
		switch {
		case c.upos == VERB && (c.xpos == VB || c.xpos == VBP):
			use = 1
		case c.upos == NOUN || c.upos == PROPN:
			use = 2
		case c.upos == ADJ:
			use = 4
		}
		l.uses = append(l.uses, use)
	}
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
		a.relative = l.relative(entries[i].form)
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
	a.relative = l.relative(form)
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
		if !slices.Contains(e.classes, c) {
			a.candidates = append(a.candidates, c)
		}
	}
}

// classSet hashes a set of classes.
func classSet(classes []uint8) (h uint64) {
	for _, c := range classes {
		h += small[c]
	}
	return mix(h) | 1
}
