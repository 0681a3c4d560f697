package outline

// inline takes items that stand in the same line as their parent: "2. (a) Decides",
// "(a) (i) To look".
func (b *builder) inline(at block, i int) {
	for range 3 {
		m, ok := readBracket(b.text[:at.end], i)
		if !ok || !begins(m.label) || m.end >= at.end {
			return
		}
		parent := &b.nodes[len(b.nodes)-1]
		parent.wordsEnd = parent.words
		if !b.item(block{start: i, end: at.end}, m) {
			return
		}
		i = m.end
	}
}

// deepest bounds how many lists may lie in one another.
const deepest = 6

// item takes an item and finds the list that it belongs to.
func (b *builder) item(at block, m marker) bool {
	depth := -1
	if m.kind == dashMarker {
		depth = b.dashDepth(m)
	} else {
		// A scan makes "(6)" of "(b)".
		if n := len(b.levels); n > 0 && m.label == "6" && b.levels[n-1].label == "a" {
			m.label = "b"
		}
		// And "(a)" of "(d)": no list begins without a colon inside one like it.
		if n := len(b.levels); n > 0 && m.label == "a" && b.levels[n-1].kind == m.kind && b.levels[n-1].label == "c" && !b.endsWithColon() {
			m.label = "d"
		}
		depth = b.labelDepth(m)
	}
	if depth < 0 {
		return false
	}
	depth = min(depth, deepest-1)
	b.levels = b.levels[:depth]
	parent := ""
	if depth > 0 {
		parent = b.levels[depth-1].path
	} else {
		parent = b.nodes[b.open].path
	}
	path := parent + "(" + m.label + ")"
	if m.kind == dashMarker {
		path = parent + m.label
	}
	b.levels = append(b.levels, level{kind: m.kind, label: m.label, path: path})
	b.add(node{path: path, depth: depth + 1, start: at.start, end: at.end, words: m.end, wordsEnd: at.end})
	return true
}

// labelDepth finds the open list whose next item a label is; else a new list
// below. An "(i)" after "(h)" goes on with the letters unless the text before it
// ends in a colon.
func (b *builder) labelDepth(m marker) int {
	opensList := b.endsWithColon()
	if begins(m.label) && opensList {
		return len(b.levels)
	}
	for depth := len(b.levels) - 1; depth >= 0; depth-- {
		if l := b.levels[depth]; l.kind == m.kind && follows(m.label, l.label) {
			return depth
		}
	}
	if begins(m.label) {
		// A list that begins again with no list inside it: a sibling list.
		if n := len(b.levels); n > 0 && b.levels[n-1].kind == m.kind && b.levels[n-1].label == m.label {
			return n - 1
		}
		return len(b.levels)
	}
	// A letter is missing or repeated: the deepest list of the kind.
	for depth := len(b.levels) - 1; depth >= 0; depth-- {
		if l := b.levels[depth]; l.kind == m.kind && len(l.label) == len(m.label) && l.label <= m.label {
			return depth
		}
	}
	if m.kind == loneMarker && len(b.levels) == 0 && !opensList {
		return -1
	}
	return len(b.levels)
}

func (b *builder) dashDepth(m marker) int {
	for depth := len(b.levels) - 1; depth >= 0; depth-- {
		if l := b.levels[depth]; l.kind == dashMarker && l.label == m.label {
			return depth
		}
	}
	return len(b.levels)
}

func (b *builder) endsWithColon() bool {
	last := b.nodes[len(b.nodes)-1]
	return last.wordsEnd > last.words && b.text[last.wordsEnd-1] == ':'
}
