package syntax

// quotation says whether the class is that of a quotation mark.
func (m *Model) quotation(c uint8) bool {
	k := m.classes[c]
	return k.upos == PUNCT && (k.xpos == XOpenQuote || k.xpos == XCloseQuote)
}

// quotations attaches the quotation marks, which the parser does not see: to the
// highest token of what they enclose.
func (m *Model) quotations(first, n int, a *Arena) {
	out := &a.tree
	root := -1
	for i := first; i < first+n && root < 0; i++ {
		if out.Relation[i] == Root {
			root = i
		}
	}
	open := -1
	for i := range n {
		if !m.quotation(a.classes[i]) || a.names[i] >= 0 {
			continue
		}
		at := first + i
		if root < 0 { // nothing but quotation marks
			root = at
			out.Head[at], out.Relation[at] = -1, Root
			continue
		}
		out.Head[at], out.Relation[at] = int32(root), PunctRel
		if a.classes[i] == m.quote[0] && (open < 0 || a.marks[i] == openMark) {
			open = i
			continue
		}
		m.enclose(first, n, open, i, root, a)
		open = -1
	}
	if open >= 0 {
		m.enclose(first, n, open, n, root, a)
	}
}

// enclose attaches the marks at open and end; open may be -1 and end n where
// that mark is missing.
func (m *Model) enclose(first, n, open, end, root int, a *Arena) {
	out := &a.tree
	head := root
	for i := open + 1; i < end; i++ {
		at := first + i
		if m.quotation(a.classes[i]) {
			continue
		}
		h := int(out.Head[at]) - first
		if out.Head[at] >= 0 && h > open && h < end {
			continue
		}
		if out.Relation[at] != PunctRel || out.Head[at] < 0 {
			head = at
			break
		}
	}
	if open >= 0 {
		out.Head[first+open] = int32(head)
	}
	if end < n {
		out.Head[first+end] = int32(head)
	}
}

// Quotation marks whose form shows their side.
const (
	openMark = 1 + iota
	closeMark
)

// orient notes which side a quotation mark is for, and corrects its class.
func (m *Model) orient(i int, form string, a *Arena) {
	a.marks[i] = 0
	switch form {
	case "“", "«", "„": // never anything else
		a.marks[i], a.classes[i] = openMark, m.quote[0]
	case "‘":
		if m.quotation(a.classes[i]) {
			a.marks[i], a.classes[i] = openMark, m.quote[0]
		}
	case "”", "»":
		a.marks[i], a.classes[i] = closeMark, m.quote[1]
	}
}
