package syntax

import (
	"fmt"
	"strings"
)

// upos names the universal parts of speech, in the order of the constants.
var upos = [...]string{
	"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
	"PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
}

// The Penn Treebank tags that English Web Treebank and GUM use.
const (
	NoXPOS XPOS = iota
	XComma
	XStop
	XColon
	XOpenQuote
	XCloseQuote
	XDollar
	XLeftBracket
	XRightBracket
	XHyphen
	ADD
	AFX
	CC
	CD
	DT
	EX
	FW
	GW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NFP
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPPossessive
	RB
	RBR
	RBS
	RP
	XSYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPPossessive
	WRB
)

// xpos names the Penn Treebank tags, in the order of the constants.
var xpos = [...]string{
	"", ",", ".", ":", "``", "''", "$", "-LRB-", "-RRB-", "HYPH",
	"ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "IN", "JJ", "JJR", "JJS",
	"LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$",
	"RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
	"VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
}

// relations names the relations, in the order of the constants.
var relations = [...]string{
	"", "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp",
	"clf", "compound", "conj", "cop", "csubj", "dep", "det", "discourse",
	"dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
	"nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct",
	"reparandum", "root", "vocative", "xcomp",
}

// String is the tag as Universal Dependencies writes it.
func (u UPOS) String() string { return name(upos[:], int(u)) }

// String is the tag as the Penn Treebank writes it; empty for the unknown tag.
func (x XPOS) String() string { return name(xpos[:], int(x)) }

// String is the relation as Universal Dependencies writes it; empty for none.
func (r Relation) String() string { return name(relations[:], int(r)) }

// ParseUPOS is the universal part of speech of that name.
func ParseUPOS(s string) (UPOS, error) {
	i, err := parse(upos[:], s, "universal part of speech")
	return UPOS(i), err
}

// ParseXPOS is the Penn Treebank tag of that name; the empty name is unknown.
func ParseXPOS(s string) (XPOS, error) {
	i, err := parse(xpos[:], s, "Penn Treebank tag")
	return XPOS(i), err
}

// ParseRelation is the relation of that name. A subtype after a colon is left
// out: "nsubj:pass" is Nsubj.
func ParseRelation(s string) (Relation, error) {
	head, _, _ := strings.Cut(s, ":")
	i, err := parse(relations[:], head, "dependency relation")
	return Relation(i), err
}

// MarshalText is the tag's name.
func (u UPOS) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// MarshalText is the tag's name.
func (x XPOS) MarshalText() ([]byte, error) { return []byte(x.String()), nil }

// MarshalText is the relation's name.
func (r Relation) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the tag's name.
func (u *UPOS) UnmarshalText(b []byte) (err error) { *u, err = ParseUPOS(string(b)); return }

// UnmarshalText reads the tag's name.
func (x *XPOS) UnmarshalText(b []byte) (err error) { *x, err = ParseXPOS(string(b)); return }

// UnmarshalText reads the relation's name.
func (r *Relation) UnmarshalText(b []byte) (err error) { *r, err = ParseRelation(string(b)); return }

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprintf("invalid(%d)", i)
}

func parse(names []string, s, what string) (int, error) {
	for i, n := range names {
		if n == s {
			return i, nil
		}
	}
	return 0, fmt.Errorf("syntax: %q is not a %s", s, what)
}
