package syntax

import (
	"unicode"
	"unicode/utf8"
)

// script turns a form into its lemma: cut bytes off its end, then add.
type script struct {
	cut  uint8
	add  string
	keep bool // the form as written, not in lower case
}

// lemmatiser holds the scripts and which one goes with the longest known end
// of a form and its tag.
type lemmatiser struct {
	scripts []script
	keys    []uint32 // open addressing; 0 is empty
	values  []uint16
	mask    uint32
}

const lemmaEnd = 7 // bytes of the longest end that is looked up

// lemmaRule is a row of the lemmatiser's table.
type lemmaRule struct {
	key    uint32
	script uint16
}

func newLemmatiser(scripts []script, rules []lemmaRule) lemmatiser {
	size := 16
	for size < 2*len(rules) {
		size *= 2
	}
	l := lemmatiser{scripts: scripts, keys: make([]uint32, size), values: make([]uint16, size), mask: uint32(size - 1)}
	for _, r := range rules {
		s := r.key & l.mask
		for l.keys[s] != 0 {
			s = (s + 1) & l.mask
		}
		l.keys[s], l.values[s] = r.key, r.script
	}
	return l
}

// lemmaKey is the key of an end of a form; whole says that it is all of it.
func lemmaKey(x XPOS, end []byte, whole bool) uint32 {
	h := uint64(x) + 1
	if whole {
		h += 1 << 8
	}
	h = mix(h)
	for i := len(end) - 1; i >= 0; i-- {
		h = (h ^ uint64(end[i])) * 0x100000001B3
	}
	return uint32(mix(h)>>32) | 1
}

func (l *lemmatiser) get(key uint32) (uint16, bool) {
	for s := key & l.mask; l.keys[s] != 0; s = (s + 1) & l.mask {
		if l.keys[s] == key {
			return l.values[s], true
		}
	}
	return 0, false
}

// find is the script for a form in lower case.
func (l *lemmatiser) find(x XPOS, lower []byte) *script {
	if len(l.scripts) == 0 {
		return &script{}
	}
	if s, ok := l.get(lemmaKey(x, lower, true)); ok && int(l.scripts[s].cut) <= len(lower) {
		return &l.scripts[s]
	}
	for n := min(lemmaEnd, len(lower)); n >= 0; n-- {
		if s, ok := l.get(lemmaKey(x, lower[len(lower)-n:], false)); ok && int(l.scripts[s].cut) <= len(lower) {
			return &l.scripts[s]
		}
	}
	return &l.scripts[0]
}

// lemma is the lemma of a form with that tag; arena holds made-up strings.
func (l *lemmatiser) lemma(form string, x XPOS, a *Arena) string {
	a.lower = appendLemmaForm(a.lower[:0], form)
	s := l.find(x, a.lower)
	if s.keep && int(s.cut) <= len(form) {
		if s.add == "" {
			return form[:len(form)-int(s.cut)]
		}
		a.text = append(append(a.text[:0], form[:len(form)-int(s.cut)]...), s.add...)
		return a.intern(a.text)
	}
	stem := a.lower[:len(a.lower)-int(s.cut)]
	if s.add == "" && len(stem) <= len(form) && form[:len(stem)] == string(stem) {
		return form[:len(stem)]
	}
	a.text = append(append(a.text[:0], stem...), s.add...)
	return a.intern(a.text)
}

// appendLemmaForm adds the form in lower case, with a straight apostrophe.
func appendLemmaForm(b []byte, form string) []byte {
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(form[i:])
		switch {
		case r == '’' || r == '‘':
			b = append(b, '\'')
		case r == utf8.RuneError:
			b = append(b, form[i:i+size]...)
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
		i += size
	}
	return b
}
