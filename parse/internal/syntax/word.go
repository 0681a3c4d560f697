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
	relative   uint64    // how the word without its ending is used; 0 unknown
	prefix     [4]uint64 // the first one, two, three bytes
	suffix     [5]uint64 // the last one, two, three, four bytes
	candidates []uint8   // classes that the tagger chooses from
}

// spell fills in the attributes that the spelling shows.
func spell(a *attributes, form string) {
	var buffer [64]byte
	lower, _ := appendLower(buffer[:0], form)
	a.form = hashBytes(lower)
	a.prefix, a.suffix = [4]uint64{}, [5]uint64{}
	h := uint64(17)
	for i := range min(len(a.prefix), len(lower)) {
		h = mix(h + uint64(lower[i])<<8)
		a.prefix[i] = h
	}
	h = uint64(31)
	for i := range a.suffix {
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
