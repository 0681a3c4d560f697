package token

import "strings"

// widest is the length of line, in bytes, up to which lines count as wrapped by
// hand; texts with a paragraph a line have longer ones.
const widest = 110

// block is a stretch of lines without a blank one between.
type block struct {
	end     int  // where it ends; the zero block ends at 0
	wrapped bool // its line breaks are only typography
}

func (s *scanner) newParagraph() {
	if n := len(s.paragraphs); n == 0 || int(s.paragraphs[n-1]) != len(s.tokens) {
		s.paragraphs = append(s.paragraphs, int32(len(s.tokens)))
	}
	s.singles, s.lastSingle = 0, -1
}

// lineBreak passes the line break at i with the white space around it and
// starts a new paragraph, unless the break only wraps a line.
func (s *scanner) lineBreak(i int) int {
	lines, next := 0, i
	for next < len(s.source) {
		c, size := classify(s.source[next:])
		if c == newline {
			switch {
			case s.source[next] == '\f': // a new page, be it in a sentence
			case s.source[next] == '\r' && next+1 < len(s.source) && s.source[next+1] == '\n':
			default:
				lines++
			}
		} else if c != space && c != mark {
			break
		}
		next += size
	}
	if lines > 1 || next >= len(s.source) || !s.wraps(i, next) {
		s.newParagraph()
	}
	return next
}

// wraps reports whether the line break between i and next stands inside a
// sentence or a block of hand-wrapped lines.
func (s *scanner) wraps(i, next int) bool {
	if len(s.tokens) == 0 {
		return false
	}
	if next > s.block.end {
		s.block = s.measure(i)
	}
	last := s.tokens[len(s.tokens)-1]
	if opensItem(s.source, next) {
		return false
	}
	if s.block.wrapped {
		return true
	}
	if last.Kind == Stop || strings.HasSuffix(s.source[:last.End], ":") || strings.HasSuffix(s.source[:last.End], ";") {
		return false
	}
	trailing := int(last.End) < i
	long := i-lineStart(s.source, i) >= 40
	return isLower(s.source[next:]) && (trailing || long) || s.source[next] == '(' && trailing
}

// lineStart is where the line that ends at i starts; it looks back no further
// than it must to tell a long line from a short one.
func lineStart(source string, i int) int {
	from := max(0, i-2*widest)
	if at := strings.LastIndexByte(source[from:i], '\n'); at >= 0 {
		return from + at + 1
	}
	return from
}

// measure looks at the block that the line break at i belongs to. Its lines are
// wrapped by hand if none is long and each could not have held the first word
// of the next.
func (s *scanner) measure(i int) block {
	start := lineStart(s.source, i)
	width, lines := 0, 0
	at := start
	for at < len(s.source) {
		line := cutLine(s.source[at:])
		if strings.TrimSpace(line) == "" && at > start {
			break
		}
		width = max(width, len(strings.TrimRight(line, " \t\r")))
		lines++
		at += len(line) + 1
	}
	end := min(at, len(s.source))
	if lines < 2 || width > widest || width < 30 {
		return block{end: end}
	}
	fits := 0
	for at = start; at < end; {
		line := cutLine(s.source[at:])
		next := at + len(line) + 1
		if next < end {
			word := cutLine(s.source[next:])
			if space := strings.IndexByte(strings.TrimLeft(word, " \t"), ' '); space >= 0 {
				word = word[:space]
			}
			if len(strings.TrimRight(line, " \t\r"))+1+len(word) <= width-2 {
				fits++
			}
		}
		at = next
	}
	return block{end: end, wrapped: fits*8 <= lines-1}
}

// cutLine is the line that source starts with.
func cutLine(source string) string {
	line, _, _ := strings.Cut(source, "\n")
	return line
}

// opensItem reports whether a list item starts at i: a bullet, "(a)", "12.".
func opensItem(source string, i int) bool {
	rest := source[i:min(len(source), i+8)]
	if strings.HasPrefix(rest, "•") || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "* ") || strings.HasPrefix(rest, "– ") {
		return true
	}
	digits := 0
	for digits < len(rest) && asciiClassAt(rest, digits) == digit {
		digits++
	}
	if digits > 0 && digits <= 3 && digits+1 < len(rest) && (rest[digits] == '.' || rest[digits] == ')') && rest[digits+1] == ' ' {
		return true
	}
	if rest != "" && rest[0] == '(' {
		at := strings.IndexByte(rest, ')')
		return at == 2 || at == 3 || at == 4 && rest[1] == 'i'
	}
	return false
}
