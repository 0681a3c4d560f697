package syntax

// Arena holds the memory that an analysis needs, so that the next one needs
// none of its own. The zero Arena is ready for use; it is not safe for use by
// several goroutines at once.
type Arena struct {
	tree       Tree
	attributes []attributes
	classes    []uint8
	tokens     []int32 // of the sentence, as the parser sees it
	names      []int32 // token that a name's token gives way to; -1
	marks      []uint8 // sides of quotation marks
	parser     configuration
	lower      []byte
	text       []byte
	strings    map[string]string
}

const maxStrings = 1 << 16 // lemmas that an arena keeps

// intern is the string of b, made once.
func (a *Arena) intern(b []byte) string {
	if s, ok := a.strings[string(b)]; ok {
		return s
	}
	if a.strings == nil || len(a.strings) >= maxStrings {
		a.strings = make(map[string]string)
	}
	s := string(b)
	a.strings[s] = s
	return s
}

// clear makes the tree of n tokens empty.
func (t *Tree) clear(n int) {
	t.UPOS = grow(t.UPOS, n)
	t.XPOS = grow(t.XPOS, n)
	t.Lemma = grow(t.Lemma, n)
	t.Head = grow(t.Head, n)
	t.Relation = grow(t.Relation, n)
	t.Passive = grow(t.Passive, n)
	t.Margin = grow(t.Margin, n)
	clear(t.UPOS)
	clear(t.XPOS)
	clear(t.Lemma)
	clear(t.Relation)
	clear(t.Passive)
	clear(t.Margin)
	for i := range t.Head {
		t.Head[i] = -1
	}
}
