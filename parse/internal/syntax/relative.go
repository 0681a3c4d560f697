package syntax

// ending is an ending of inflection and what it may stand in place of.
type ending struct {
	cut    string
	add    []string
	double bool // the consonant before may be doubled
}

var endings = []ending{
	{"ies", []string{"y"}, false},
	{"s", []string{"", "\b"}, false}, // \b: one letter less
	{"ied", []string{"y"}, false},
	{"ed", []string{"", "e"}, true},
	{"ing", []string{"", "e"}, true},
	{"ly", []string{""}, false},
	{"er", []string{"", "e"}, true},
	{"est", []string{"", "e"}, true},
}

// relative hashes how the form without its ending is used: as which parts of
// speech, the most frequent first.
func (l *lexicon) relative(form string) uint64 {
	var buffer [64]byte
	lower, _ := appendLower(buffer[:0], form)
	if len(lower) < 4 || len(lower) > 40 {
		return 0
	}
	for n, e := range endings {
		k := len(lower) - len(e.cut)
		if k < 2 || string(lower[k:]) != e.cut {
			continue
		}
		for _, add := range e.add {
			if add == "\b" {
				if i := l.findBytes(lower[:k-1]); lower[k-1] == 'e' && i >= 0 && len(l.entries[i].classes) > 0 {
					return l.use(n, i)
				}
				continue
			}
			var other [64]byte
			if i := l.findBytes(append(append(other[:0], lower[:k]...), add...)); i >= 0 && len(l.entries[i].classes) > 0 {
				return l.use(n, i)
			}
		}
		if e.double && k >= 3 && lower[k-1] == lower[k-2] {
			if i := l.findBytes(lower[:k-1]); i >= 0 && len(l.entries[i].classes) > 0 {
				return l.use(n, i)
			}
		}
	}
	return 0
}

// use hashes an ending with the uses of an entry.
func (l *lexicon) use(n int, i int32) uint64 {
	e := &l.entries[i]
	h := uint64(n+1) << 40
	for k, c := range e.classes {
		use := l.uses[c]
		if k == 0 {
			h |= uint64(use) << 20
		}
		h |= uint64(use)
	}
	return mix(h)
}
