package syntax

import (
	"sync"

	"github.com/seed4619396c/communique/parse/internal/syntax/model"
)

// Model is a trained tagger, lemmatiser and parser. It is immutable and safe
// for concurrent use.
type Model struct {
	lexicon   lexicon
	classes   []class
	lemmas    lemmatiser
	tagger    []int16  // a weight for each feature and class
	actions   []uint32 // check, right and left weight for each feature, in 8, 12 and 12 bits; shift has none
	labels    []uint64 // labelWords for each feature
	names     []label
	root      uint8 // the label of the sentence's root
	punct     uint8 // the label of punctuation marks
	classAtom []atoms

	punctuation uint64   // as in atoms.upos
	proper      [2]uint8 // classes of singular and plural proper nouns
	agreed      []uint8  // classes of agreements
	quote       [2]uint8 // classes of opening and closing quotation marks
}

// Default is the model that comes with the package. It is decoded on first use.
func Default() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model {
	m, err := Decode(model.Data)
	if err != nil {
		panic("syntax: the embedded model is damaged: " + err.Error())
	}
	return m
})

// finish derives what is not stored.
func (m *Model) finish() {
	m.classAtom = make([]atoms, len(m.classes))
	for i, c := range m.classes {
		m.classAtom[i] = atoms{class: mix(uint64(i) + 1<<24), upos: uposAtom(c.upos)}
	}
	m.punctuation = uposAtom(PUNCT)
	m.proper = [2]uint8{m.class(PROPN, NNP), m.class(PROPN, NNPS)}
	m.quote = [2]uint8{m.class(PUNCT, XOpenQuote), m.class(PUNCT, XCloseQuote)}
	m.agreed = nil
	for _, a := range agreements {
		m.agreed = append(m.agreed, m.class(a.to.upos, a.to.xpos))
	}
	for i, l := range m.names {
		switch l.relation {
		case Root:
			m.root = uint8(i)
		case PunctRel:
			m.punct = uint8(i)
		}
	}
}

func uposAtom(u UPOS) uint64 { return mix(uint64(u) + 1<<28) }

// class is the index of the class, or else of one with that part of speech.
func (m *Model) class(u UPOS, x XPOS) uint8 {
	similar := 0
	for i, c := range m.classes {
		if c == (class{u, x}) {
			return uint8(i)
		}
		if c.upos == u && m.classes[similar].upos != u {
			similar = i
		}
	}
	return uint8(similar)
}
