package match

import (
	"slices"
	"strings"
)

// lone is the only weighty word of the name that has just one; of two such
// names the more common word.
func (f *Form) lone(g *Form) *Token {
	one, other := f.weighty(), g.weighty()
	switch {
	case len(one) == 1 && (len(other) > 1 || one[0].Common()):
		return one[0]
	case len(other) == 1:
		return other[0]
	}
	return nil
}

// numbers counts the numbers of a name.
func (f *Form) numbers() int {
	n := 0
	for i := range f.Tokens {
		if f.Tokens[i].class&(number|numeral) != 0 {
			n++
		}
	}
	return n
}

// bare reports that the name is in a script that leaves vowels out.
func (f *Form) bare() bool {
	return slices.ContainsFunc(f.Tokens, func(t Token) bool { return t.script == bones })
}

func (f *Form) weighty() []*Token {
	var out []*Token
	for i := range f.Tokens {
		if f.Tokens[i].weight > 0 {
			out = append(out, &f.Tokens[i])
		}
	}
	return out
}

func textOf(f *Form, i, n int) string {
	if n == 1 {
		return f.Tokens[i].Text
	}
	parts := make([]string, n)
	for k := range n {
		parts[k] = f.Tokens[i+k].Text
	}
	return strings.Join(parts, " ")
}

func unused(f *Form, used uint32) string {
	var parts []string
	for i := range f.Tokens {
		if used&(1<<i) == 0 && f.Tokens[i].weight > 0 {
			parts = append(parts, f.Tokens[i].Text)
		}
	}
	return strings.Join(parts, " ")
}

func unusedOf(f *Form, used uint32, c class) string {
	for i := range f.Tokens {
		if used&(1<<i) == 0 && f.Tokens[i].class&c != 0 && f.Tokens[i].class&(particle|title) == 0 {
			return f.Tokens[i].Text
		}
	}
	return ""
}
