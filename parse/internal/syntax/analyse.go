package syntax

import "github.com/seed4619396c/communique/parse/internal/token"

// Analyse gives every token of the text its tags, lemma and head. The token
// ranges [first, last) of names are seen by the parser as one proper noun, their last
// token; the others depend on it. Names are in text order; one that overlaps
// the name before it or leaves its sentence is passed over. The tree belongs to
// the arena and holds until its next use; without an arena it is the caller's.
func (m *Model) Analyse(t *token.Text, names [][2]int32, arena *Arena) *Tree {
	if arena == nil {
		arena = &Arena{}
	}
	tree := &arena.tree
	tree.clear(len(t.Tokens))
	for _, s := range t.Sentences {
		n := 0
		for n < len(names) && names[n][0] < s.Last {
			n++
		}
		m.sentence(t, s.First, s.Last, names[:n], arena)
		names = names[n:]
	}
	return tree
}

// Words analyses one sentence of given words; heads count from 0, -1 is the
// root's.
func (m *Model) Words(words []string, arena *Arena) *Tree {
	if arena == nil {
		arena = &Arena{}
	}
	n := len(words)
	arena.tree.clear(n)
	arena.begin(n)
	for i, w := range words {
		m.lexicon.look(&arena.attributes[i+2], w)
	}
	m.tag(arena.classes, arena.attributes)
	for i, w := range words {
		m.orient(i, w, arena)
	}
	m.tree(0, n, arena)
	for i, w := range words {
		m.finishToken(i, arena.classes[i], w, arena)
	}
	return &arena.tree
}

// begin makes room for a sentence of n tokens.
func (a *Arena) begin(n int) {
	a.attributes = grow(a.attributes, n+4)
	a.classes = grow(a.classes, n)
	a.names = grow(a.names, n)
	a.marks = grow(a.marks, n)
	for i := range a.names {
		a.names[i] = -1
	}
	a.attributes[0], a.attributes[1] = attributes{}, attributes{}
	a.attributes[n+2], a.attributes[n+3] = attributes{}, attributes{}
}

// sentence analyses the tokens [first, last).
func (m *Model) sentence(t *token.Text, first, last int32, names [][2]int32, a *Arena) {
	n := int(last - first)
	if n <= 0 {
		return
	}
	a.begin(n)
	for i := range n {
		m.lexicon.look(&a.attributes[i+2], t.Word(int(first)+i))
	}
	m.tag(a.classes, a.attributes)
	for i := range n {
		m.orient(i, t.Word(int(first)+i), a)
	}
	until := first
	for _, name := range names {
		if name[0] < until || name[1] <= name[0] || name[1] > last {
			continue
		}
		until = name[1]
		end := int(name[1] - 1 - first)
		for i := int(name[0] - first); i < end; i++ {
			a.names[i] = int32(end)
		}
		if c := m.classes[a.classes[end]]; c.upos != PROPN && c.upos != ADJ {
			plural := 0
			if c.xpos == NNS {
				plural = 1
			}
			a.classes[end] = m.proper[plural]
		}
	}
	m.tree(int(first), n, a)
	for i := range n {
		m.finishToken(int(first)+i, a.classes[i], t.Word(int(first)+i), a)
	}
}

// finishToken writes a token's tags and lemma into the tree.
func (m *Model) finishToken(i int, c uint8, form string, a *Arena) {
	k := m.classes[c]
	a.tree.UPOS[i], a.tree.XPOS[i] = k.upos, k.xpos
	a.tree.Lemma[i] = m.lemmas.lemma(form, k.xpos, a)
}

// tree parses the n tokens from first on and writes their heads.
func (m *Model) tree(first, n int, a *Arena) {
	a.tokens = a.tokens[:0]
	for i := range n {
		if a.names[i] < 0 && !m.quotation(a.classes[i]) {
			a.tokens = append(a.tokens, int32(i))
		}
	}
	c, out := &a.parser, &a.tree
	c.start(len(a.tokens))
	last := int32(-1)
	for k, i := range a.tokens {
		quotes := int32(0)
		for j := last + 1; j < i; j++ {
			if m.quotation(a.classes[j]) {
				quotes++
			}
		}
		last = i
		m.fill(c, k+1, &a.attributes[i+2], a.classes[i], quotes)
	}
	m.fillEnds(c)
	m.parse(c)
	for k, i := range a.tokens {
		at := first + int(i)
		if h := c.head[k+1]; h <= c.n {
			out.Head[at] = int32(first) + a.tokens[h-1]
		}
		l := m.names[c.label[k+1]]
		out.Relation[at], out.Passive[at] = l.relation, l.passive
		out.Margin[at] = int16(c.margin[k+1])
		a.classes[i] = m.agree(a.classes[i], l.relation)
	}
	for i := range n {
		if h := a.names[i]; h >= 0 {
			out.Head[first+i], out.Relation[first+i] = int32(first)+h, Flat
		}
	}
	m.quotations(first, n, a)
}

// agreements are classes that the guidelines of Universal Dependencies rule out with a
// relation, and what to put in their place: the parser has seen more of the
// sentence than the tagger.
var agreements = []struct {
	from     class
	relation Relation
	to       class
}{
	{class{ADP, IN}, Mark, class{SCONJ, IN}},
	{class{SCONJ, IN}, Case, class{ADP, IN}},
	{class{PART, TO}, Case, class{ADP, IN}},
	{class{ADV, RBR}, Amod, class{ADJ, JJR}},
}

// agree is the class that agrees with the relation.
func (m *Model) agree(c uint8, r Relation) uint8 {
	for i, a := range agreements {
		if r == a.relation && m.classes[c] == a.from {
			return m.agreed[i]
		}
	}
	return c
}

// fill tells the parser of its token k and how many quotation marks stand
// before it.
func (m *Model) fill(c *configuration, k int, w *attributes, class uint8, quotes int32) {
	x := &m.classAtom[class]
	c.atoms[k] = atoms{form: w.form, class: x.class, upos: x.upos, cluster: w.cluster}
	c.between[k] = c.between[k-1].and(m.classes[class].upos, w.form == comma)
	c.between[k].quotes += quotes
}

// fillEnds sets what lies before the first and after the last token.
func (m *Model) fillEnds(c *configuration) {
	root := int(c.n) + 1
	c.atoms[0], c.between[0] = atoms{}, between{}
	c.atoms[root] = atoms{form: small[255], class: small[254], upos: small[253], cluster: small[252]}
	for i := root + 1; i < len(c.atoms); i++ {
		c.atoms[i] = atoms{}
	}
}

var comma = hashString(",")

// and counts one more token.
func (b between) and(u UPOS, comma bool) between {
	switch {
	case comma:
		b.commas++
	case u == VERB || u == AUX:
		b.verbs++
	case u == CCONJ:
		b.conjunctions++
	case u == PUNCT:
		b.marks++
	}
	return b
}
