package citation

import (
	"strconv"
	"strings"
)

// readPaths reads "8", "8 (a) (i)", "8 and 9", "6 (a) to (c), 8 (b) and (d)" at i. A
// group without a number of its own hangs on the paragraph before it.
func readPaths(text string, i int) (paths []string, stop int) {
	var last path
	stop = i
	for j, ranged := i, false; len(paths) < longest; {
		next, end := readPath(text, j, last)
		if end == j {
			return paths, stop
		}
		if ranged {
			paths = append(paths, between(last, next)...)
		}
		paths = append(paths, next.String())
		last, stop = next, end
		j, ranged = pathSeparator(text, end, next.number == 0)
		if j == end {
			return paths, stop
		}
	}
	return paths, stop
}

// path is a paragraph's number and its groups.
type path struct {
	section string
	number  int
	groups  [4]string
	depth   int
}

func (p path) String() string {
	var text strings.Builder
	text.WriteString(p.section)
	if p.number > 0 {
		text.WriteString(strconv.Itoa(p.number))
	}
	for _, g := range p.groups[:p.depth] {
		text.WriteString("(" + g + ")")
	}
	return text.String()
}

func readPath(text string, i int, last path) (p path, end int) {
	j := i
	if c := at(text, j); 'A' <= c && c <= 'F' { // A.7, B 2
		k := j + 1
		if at(text, k) == '.' {
			k++
		}
		if k = gap(text, k); isDigit(at(text, k)) {
			p.section, j = text[i:i+1], k
		}
	}
	n, k := number(text, j)
	if k-j > 3 || k > j && n == 0 {
		return path{}, i
	}
	p.number = n
	if k > j {
		if c := at(text, k); c == '/' || c == '.' && isDigit(at(text, k+1)) || isLetter(c) {
			return path{}, i
		}
		if year, _ := yearIn(text, k); year != 0 {
			return path{}, i // a resolution's number
		}
	}
	end = k
	for p.depth < len(p.groups) {
		j := gap(text, end)
		if at(text, j) != '(' {
			break
		}
		k := j + 1
		for k < len(text) && k-j <= 5 && (isLetter(text[k]) || isDigit(text[k])) {
			k++
		}
		if k == j+1 || at(text, k) != ')' || k-j > 5 {
			break
		}
		p.groups[p.depth] = text[j+1 : k]
		p.depth++
		end = k + 1
	}
	if p.number == 0 {
		if p.depth == 0 {
			return path{}, i
		}
		if last.number > 0 || last.depth > 0 {
			p = hang(last, p)
		}
	}
	return p, end
}

// hang gives a group without a number its place under the path before it: the
// deepest level whose kind of numbering it fits.
func hang(last, p path) path {
	level := 0
	if last.depth >= 2 && romanValue(p.groups[0]) > 0 {
		level = 1
	}
	if last.depth >= 3 && romanValue(p.groups[0]) == 0 && len(p.groups[0]) == 1 && p.groups[0][0] == last.groups[2][0]+1 {
		level = 2
	}
	whole := last
	whole.depth = level
	for _, g := range p.groups[:p.depth] {
		if whole.depth < len(whole.groups) {
			whole.groups[whole.depth] = g
			whole.depth++
		}
	}
	return whole
}

// between gives the paragraphs strictly inside a range whose ends differ in the
// last place only.
func between(from, to path) (inside []string) {
	if from.depth != to.depth || from.section != to.section {
		return nil
	}
	if from.depth == 0 {
		for n := from.number + 1; n < to.number && n-from.number < widest; n++ {
			inside = append(inside, path{section: from.section, number: n}.String())
		}
		return inside
	}
	at := from.depth - 1
	a, b := from.groups[at], to.groups[at]
	step := from
	if x, y := romanValue(a), romanValue(b); x > 0 && y > x && (x > 1 || at > 0 || len(a) == 1) && !(at == 0 && len(a) == 1 && len(b) == 1 && a != "i") {
		for n := x + 1; n < y; n++ {
			step.groups[at] = romans[n]
			inside = append(inside, step.String())
		}
		return inside
	}
	if len(a) == 1 && len(b) == 1 && from.number == to.number && isLetter(a[0]) && isLetter(b[0]) && a[0]&0x20 == b[0]&0x20 {
		for c := a[0] + 1; c < b[0]; c++ {
			step.groups[at] = string(rune(c))
			inside = append(inside, step.String())
		}
	}
	return inside
}

var romans = [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}

// romanValue is 1 to 20 for small Roman numerals, 0 for all else.
func romanValue(text string) int {
	for n, roman := range romans[1:] {
		if roman == text {
			return n + 1
		}
	}
	return 0
}

// pathSeparator skips ", ", " and ", " or ", " to ", " through ", " and/or " before
// a further paragraph; it gives i where the list ends.
func pathSeparator(text string, i int, items bool) (next int, ranged bool) {
	j := gap(text, i)
	if at(text, j) == ',' {
		j = gap(text, j+1)
	}
	k := wordEnd(text, j)
	switch text[j:k] {
	case "and", "or":
		if hasPrefix(text, k, "/or") {
			k += 3
		}
		j = gap(text, k)
	case "to", "through":
		j, ranged = gap(text, k), true
	default:
		if d := dash(text, j); d > j {
			j, ranged = gap(text, d), true
		}
	}
	// "and paragraph 9": the noun may be said again.
	for _, again := range []string{"paragraphs ", "paragraph ", "subparagraphs ", "subparagraph "} {
		if hasPrefix(text, j, again) {
			if items && again[0] == 'p' {
				return i, false // subparagraphs of this one, then paragraphs of another
			}
			j = gap(text, j+len(again))
			break
		}
	}
	if c := at(text, j); j > i && (isDigit(c) || c == '(' || 'A' <= c && c <= 'F' && isDigit(at(text, gap(text, j+1)))) {
		return j, ranged
	}
	return i, false
}
