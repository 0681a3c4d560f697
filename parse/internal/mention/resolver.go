package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// resolver holds the state of one text. The first walk (findNames) collects
// names; the second (findReferences) goes through them again in text order and
// resolves what points back.
type resolver struct {
	*Matcher
	t         *token.Text
	tree      *syntax.Tree
	names     *Names
	published actors.Day

	sentence int // index of the sentence at hand
	next     int // the next found name

	named    []Mention        // the first walk's mentions
	inRun    []bool           // token: belongs to a name, title or masked phrase
	headings []bool           // sentence: most words are capitalised
	acronyms map[string]known // introduced in brackets by this text
	surnames map[string]*entity
	respelt  map[string]*entity // persons by the consonants of their surnames
	givens   map[string]*entity // persons by the first word of their names
	short    map[string]*entity // "Mahan" for Mahan Air
	entities map[actors.ID]*entity
	states   map[actors.ID]int32 // state -> how often the text names it, up to here

	out           []Mention
	notes         []Note
	past          []reference // what may be an antecedent, in text order
	holders       []holder
	documents     []document
	speakers      map[int32][]actors.ID // of quotations
	lastState     actors.ID
	lastCommittee actors.ID
	label         []actors.ID // who speaks by a label before the paragraph, or by the heading
	paragraph     int32
	upcoming      int     // index into named of the next name ahead of the walk
	quotation     int32   // the innermost quotation around the token at hand; -1
	open          []int32 // quotations around it
	nextQuotation int
	buffer        []entry
	scratch       []byte
	keys          map[string]string // folded names, each made once
}

// known is what a bracketed acronym stands for.
type known struct {
	actors      []actors.ID
	sector      actors.Sector
	affiliation actors.ID
}

// entity is a person, company or organisation as the text has shown it so far.
type entity struct {
	id          actors.ID
	ids         []actors.ID   // the identifier alone
	actor       *actors.Actor // nil if no table knows it
	gender      byte
	roles       []string
	nouns       []string // common nouns used for it: "airline"
	affiliation actors.ID
	mentions    int
}

func newResolver(m *Matcher, t *token.Text, tree *syntax.Tree, names *Names, published actors.Day) *resolver {
	if tree != nil && len(tree.Head) < len(t.Tokens) {
		tree = nil
	}
	return &resolver{
		Matcher: m, t: t, tree: tree, names: names, published: published,
		named:    make([]Mention, 0, len(names.found)+len(names.found)/8+8),
		inRun:    make([]bool, len(t.Tokens)),
		headings: make([]bool, len(t.Sentences)),
		acronyms: map[string]known{}, surnames: map[string]*entity{}, givens: map[string]*entity{}, respelt: map[string]*entity{}, short: map[string]*entity{},
		keys: map[string]string{}, entities: map[actors.ID]*entity{}, states: map[actors.ID]int32{},
		speakers: map[int32][]actors.ID{}, quotation: -1,
	}
}

// word is token i as written; "" outside the text.
func (r *resolver) word(i int32) string {
	if i < 0 || int(i) >= len(r.t.Tokens) {
		return ""
	}
	return r.t.Word(int(i))
}

// small is token i in lower case, without full stops.
func (r *resolver) small(i int32) string {
	if i < 0 || int(i) >= len(r.t.Tokens) {
		return ""
	}
	w := r.t.Word(int(i))
	for j := range len(w) {
		if c := w[j]; c < 'a' || c > 'z' {
			return strings.TrimSuffix(strings.ToLower(w), ".")
		}
	}
	return w
}

func (r *resolver) token(i int32) token.Token {
	if i < 0 || int(i) >= len(r.t.Tokens) {
		return token.Token{}
	}
	return r.t.Tokens[i]
}

func (r *resolver) upos(i int32) syntax.UPOS {
	if r.tree == nil || i < 0 || int(i) >= len(r.tree.UPOS) {
		return syntax.X
	}
	return r.tree.UPOS[i]
}

// lemma is the lemma of token i, in lower case.
func (r *resolver) lemma(i int32) string {
	if r.tree == nil || i < 0 || int(i) >= len(r.tree.Lemma) || r.tree.Lemma[i] == "" {
		return r.small(i)
	}
	return strings.ToLower(r.tree.Lemma[i])
}

func (r *resolver) relation(i int32) syntax.Relation {
	if r.tree == nil || i < 0 || int(i) >= len(r.tree.Relation) {
		return syntax.NoRelation
	}
	return r.tree.Relation[i]
}

func (r *resolver) head(i int32) int32 {
	if r.tree == nil || i < 0 || int(i) >= len(r.tree.Head) {
		return -1
	}
	return r.tree.Head[i]
}

// headOf is the token of [first, last) that hangs outside it: the head in the
// tree, without one the last word before a preposition.
func (r *resolver) headOf(first, last int32) int32 {
	if r.tree != nil {
		for i := first; i < last; i++ {
			if h := r.tree.Head[i]; (h < first || h >= last) && r.tree.Relation[i] != syntax.PunctRel {
				return i
			}
		}
	}
	for i := first + 1; i < last; i++ {
		if w := r.small(i); w == "of" || w == "in" || w == "for" || w == "on" || w == "to" {
			return i - 1
		}
	}
	return last - 1
}

// span is the stretch of tokens [first, last).
func (r *resolver) span(first, last int32) claims.Span {
	if first >= last {
		return claims.Span{}
	}
	return claims.Span{Start: int(r.t.Tokens[first].Start), End: int(r.t.Tokens[last-1].End)}
}

// isSpeech reports whether token i is a verb of saying.
func (r *resolver) isSpeech(i int32) bool {
	if r.tree != nil {
		if u := r.upos(i); u != syntax.VERB && u != syntax.AUX && u != syntax.X {
			return false
		}
	}
	return r.words.speech[r.small(i)]
}

// isCapital reports whether token i is a word with a capital.
func (r *resolver) isCapital(i int32) bool {
	t := r.token(i)
	return t.Upper && (t.Kind == token.Word || t.Kind == token.Symbol)
}

// opensSentence reports whether token i is the first word of its sentence or
// of a quotation, where a capital says nothing.
func (r *resolver) opensSentence(i int32) bool {
	s := &r.t.Sentences[r.sentence]
	for j := i - 1; j >= s.First; j-- {
		switch r.token(j).Kind {
		case token.Quote:
			return true
		case token.Punct, token.Number:
			if w := r.word(j); w == "," || w == ";" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (r *resolver) note(span claims.Span, code, text string) {
	r.notes = append(r.notes, Note{Span: span, Code: code, Text: text})
}

// entity is the record of an actor, made on first use.
func (r *resolver) entity(id actors.ID) *entity {
	e, ok := r.entities[id]
	if !ok {
		e = &entity{id: id, ids: []actors.ID{id}}
		e.actor, _ = r.registry.Get(id)
		r.entities[id] = e
	}
	return e
}

// stateOf is the state that an actor belongs to or stands for: a person's on
// the day of the text.
func (r *resolver) stateOf(id actors.ID) actors.ID {
	if id == "" {
		return ""
	}
	if id.Kind() == actors.State {
		return id
	}
	if id.Kind() == actors.Generic {
		return id.Affiliation()
	}
	if e, ok := r.entities[id]; ok && e.affiliation != "" && e.affiliation != id {
		if isState(e.affiliation) {
			return e.affiliation
		}
		if body, ok := r.registry.Get(e.affiliation); ok && isState(body.Home) {
			return body.Home
		}
	}
	actor, ok := r.registry.Get(id)
	if !ok {
		return ""
	}
	for _, o := range r.registry.Represents(id, r.published) {
		if o.Of.Kind() == actors.State {
			return o.Of
		}
	}
	if actor.Home != "" {
		return actor.Home
	}
	for _, o := range actor.Offices {
		if o.Of.Kind() == actors.State {
			return o.Of
		}
	}
	return ""
}

// sideOfPerson is whom a person speaks for when he says we: his organisation
// or state.
func (r *resolver) sideOfPerson(id actors.ID) actors.ID {
	if e, ok := r.entities[id]; ok && e.affiliation != "" {
		return e.affiliation
	}
	return r.stateOf(id)
}

// isState reports whether the identifier is a state's or territory's.
func isState(id actors.ID) bool { return id.Kind() == actors.State }

const (
	uposADJ   = syntax.ADJ
	uposNOUN  = syntax.NOUN
	uposPROPN = syntax.PROPN
)
