package outline

import (
	"strings"
	"unicode/utf8"
)

// markerKind is how an item is marked.
type markerKind uint8

const (
	noMarker      markerKind = iota
	topMarker                // 8.
	bracketMarker            // (a) (i) (1) (aa)
	loneMarker               // a. i. b)
	dashMarker               // – • * -
)

// marker is a number, letter or dash at the beginning of a block.
type marker struct {
	kind    markerKind
	section string // the letter in "A 7."
	label   string // "8", "a", "ii", "–"
	number  int    // of a topMarker
	loose   bool   // the point after the number is missing or misread
	end     int    // where the words begin
}

// readMarker reads the marker at i.
func readMarker(text string, i int) (marker, bool) {
	if i >= len(text) {
		return marker{}, false
	}
	switch c := text[i]; {
	case '0' <= c && c <= '9':
		return readTop(text, i, "")
	case c == '(':
		return readBracket(text, i)
	case 'A' <= c && c <= 'Z':
		return readSectioned(text, i)
	case 'a' <= c && c <= 'z':
		return readLone(text, i)
	case c == '-', c == '*':
		if i+1 < len(text) && text[i+1] == ' ' {
			return marker{kind: dashMarker, label: text[i : i+1], end: gap(text, i+1)}, true
		}
	case c >= utf8.RuneSelf:
		switch r, size := utf8.DecodeRuneInString(text[i:]); r {
		case '–', '—', '•', '·', '◦', '▪', '●', '−', '‣':
			return marker{kind: dashMarker, label: text[i : i+size], end: gap(text, i+size)}, true
		}
	}
	return marker{}, false
}

// readTop reads "8." and what scans make of it: "14,", "24. ~—", "13 ".
func readTop(text string, i int, section string) (marker, bool) {
	n, j := 0, i
	for ; j < len(text) && '0' <= text[j] && text[j] <= '9' && j-i < 4; j++ {
		n = n*10 + int(text[j]-'0')
	}
	if j-i > 3 || n == 0 || j >= len(text) {
		return marker{}, false
	}
	m := marker{kind: topMarker, section: section, label: text[i:j], number: n}
	switch text[j] {
	case '.':
		j++
		if j < len(text) && '0' <= text[j] && text[j] <= '9' {
			return marker{}, false // 3.5
		}
	case ',', '-', ':', ';':
		m.loose = true
		j++
	default:
		m.loose = true
		if gap(text, j) == j {
			return marker{}, false
		}
	}
	m.end = gap(text, j)
	// Specks that a scan leaves before the first word.
	for k := m.end; k < len(text) && k-m.end < 8; {
		r, size := utf8.DecodeRuneInString(text[k:])
		if strings.ContainsRune("|~_—–-'`^«»!", r) {
			k = gap(text, k+size)
			if k < len(text) && 'A' <= text[k] && text[k] <= 'Z' {
				m.end = k
			}
			continue
		}
		break
	}
	return m, true
}

// readBracket reads "(a)", "(ii)", "(1)", "(aa)".
func readBracket(text string, i int) (marker, bool) {
	j := i + 1
	for j < len(text) && j-i <= 5 && (isLower(text[j]) || '0' <= text[j] && text[j] <= '9' || 'A' <= text[j] && text[j] <= 'Z') {
		j++
	}
	if j == i+1 || j >= len(text) || text[j] != ')' {
		return marker{}, false
	}
	label := text[i+1 : j]
	if !isLabel(label) {
		return marker{}, false
	}
	return marker{kind: bracketMarker, label: label, end: gap(text, j+1)}, true
}

// readLone reads "a.", "iv.", "b)".
func readLone(text string, i int) (marker, bool) {
	j := i
	for j < len(text) && j-i <= 4 && isLower(text[j]) {
		j++
	}
	if j == i || j >= len(text) || text[j] != '.' && text[j] != ')' || !isLabel(text[i:j]) {
		return marker{}, false
	}
	end := gap(text, j+1)
	if end == j+1 {
		return marker{}, false // "i.e."
	}
	return marker{kind: loneMarker, label: text[i:j], end: end}, true
}

// readSectioned reads "A 7.", "B. 2.", "II 5." and the letter's markers "A)".
func readSectioned(text string, i int) (marker, bool) {
	j := i
	for j < len(text) && j-i < 4 && 'A' <= text[j] && text[j] <= 'Z' {
		j++
	}
	section := text[i:j]
	if len(section) > 1 && romanValue(strings.ToLower(section)) == 0 {
		return marker{}, false
	}
	if j < len(text) && text[j] == '.' {
		j++
	}
	k := gap(text, j)
	if k == j || k >= len(text) || text[k] < '1' || text[k] > '9' {
		return marker{}, false
	}
	m, ok := readTop(text, k, section)
	return m, ok && !m.loose
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// isLabel takes single and doubled letters, Roman numerals and small numbers.
func isLabel(label string) bool {
	switch {
	case len(label) == 1:
		return true
	case label[0] >= '0' && label[0] <= '9':
		return len(label) <= 2
	case romanValue(strings.ToLower(label)) > 0:
		return true
	}
	return len(label) == 2 && label[0] == label[1]
}

// follows says whether a label is the next one after another, in whichever way
// the two can be read.
func follows(label, after string) bool {
	if len(label) == 1 && len(after) == 1 && label[0] == after[0]+1 {
		return true
	}
	if a, b := romanValue(after), romanValue(label); a > 0 && b == a+1 || label == "ii" && (after == "1" || after == "l") {
		return true // a scan makes "(1)" of "(i)"
	}
	if len(label) == 2 && label[0] == label[1] { // z, aa, bb
		return label == "aa" && after == "z" || len(after) == 2 && after[0] == after[1] && label[0] == after[0]+1
	}
	if x, ok := small(after); ok {
		y, ok := small(label)
		return ok && y == x+1
	}
	return false
}

// begins says whether a label can be the first of a list.
func begins(label string) bool {
	return label == "a" || label == "i" || label == "1" || label == "A" || label == "I" || label == "aa"
}

func small(label string) (int, bool) {
	n := 0
	for i := range len(label) {
		if label[i] < '0' || label[i] > '9' {
			return 0, false
		}
		n = n*10 + int(label[i]-'0')
	}
	return n, label != ""
}

var romans = [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii", "xxviii", "xxix", "xxx"}

func romanValue(label string) int {
	if len(label) > 6 {
		return 0
	}
	for i, roman := range romans {
		if roman == label {
			return i + 1
		}
	}
	return 0
}
