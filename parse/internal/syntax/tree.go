// Package syntax gives the tokens of a sentence their part of speech, lemma and
// place in a dependency tree.
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

// Node is the analysis of one token.
type Node struct {
	UPOS     UPOS
	XPOS     string // Penn tag, interned
	Lemma    string // interned or a part of the text
	Head     int32  // token index in the same Text; -1 for the root of a sentence
	Relation Relation
	Passive  bool  // nsubj:pass, aux:pass, obl:agent and the like
	Margin   int16 // how far the arc's score lies above the next best; larger is surer
}
