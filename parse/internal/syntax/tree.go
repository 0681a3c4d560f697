package syntax

// UPOS is a universal part of speech (Universal Dependencies v2).
type UPOS uint8

// The parts of speech.
const (
	X UPOS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
)

// XPOS is a Penn Treebank tag; the zero XPOS is unknown.
type XPOS uint8

// Relation is a universal dependency relation without its subtype.
type Relation uint8

// The relations of Universal Dependencies v2.
const (
	NoRelation Relation = iota
	Acl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	Case
	Cc
	Ccomp
	Clf
	Compound
	Conj
	Cop
	Csubj
	Dep
	Det
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	Nsubj
	Nummod
	Obj
	Obl
	Orphan
	Parataxis
	PunctRel
	Reparandum
	Root
	Vocative
	Xcomp
)

// Tree is the analysis of all tokens of a text, as parallel slices with one
// entry a token. A sentence's root has head -1; heads are token indexes of the
// whole text.
type Tree struct {
	UPOS     []UPOS
	XPOS     []XPOS
	Lemma    []string // lower case but for proper nouns
	Head     []int32
	Relation []Relation
	Passive  []bool  // nsubj:pass, csubj:pass, aux:pass, obl:agent
	Margin   []int16 // how far the arc's score lies above the next best; larger is surer
}
