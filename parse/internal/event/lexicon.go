package event

import (
	"sync"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// lexicon is what the tables say; it is immutable.
type lexicon struct {
	frames     map[string]*roleFrame
	classes    map[string]*wordSet
	verbs      map[string][]*predicate // by first word
	nouns      map[string][]*predicate // by head word
	adjectives map[string][]*predicate
	lights     map[string][]*lightVerb
	modality   map[modalKey]modalWord
	contexts   map[string][]contextWord // by last word
	irregular  map[string]string        // form -> lemma
	modes      map[complementKind]claims.Mode
	notVerbs   map[string]bool // forms of verbs that are other words as well
}

// predicate is a row of predicates.tsv.
type predicate struct {
	words      []string // lemmas
	anchor     int      // which of them is the head
	pos        byte     // 'v', 'n', 'a'
	eventType  claims.EventType
	mode       claims.Mode
	frame      *roleFrame
	condition  condition
	needsBoth  bool
	isWord     bool // an act of speech
	isWeak     bool
	contexts   []claims.Context
	endsInPrep bool // the object is that of the phrase's last preposition
	order      int
}

// condition is what a slot's head must be for a predicate to count. The zero
// condition always holds.
type condition struct {
	slot    string
	negated bool
	classes []*wordSet
	kinds   []actors.Kind
	anyKind bool
	empty   bool // holds where the slot is empty too
}

func (c *condition) none() bool { return c.slot == "" }

// roleFrame is a row of frames.tsv.
type roleFrame struct {
	name                     string
	verbActor, verbRecipient []string
	verbMore                 []string // slots that add to the actors
	nounActor, nounRecipient []string
	reciprocal               bool
}

// lightVerb is a row of light.tsv.
type lightVerb struct {
	words     []string
	undergoes bool
	names     bool   // the subject plays no role
	noun      string // "object" or a preposition
	value     claims.Factuality
	tense     claims.Tense
}

// wordSet is a class of nouns: single words and phrases by their last word.
type wordSet struct {
	name    string
	words   map[string]bool
	phrases map[string][][]string
	except  map[string][][]string
}

type modalKey struct {
	word string
	pos  byte
}

// modalWord is a row of factuality.tsv.
type modalWord struct {
	asserted, negated claims.Factuality
	tense             claims.Tense
}

type contextWord struct {
	words   []string
	context claims.Context
}

var loadLexicon = sync.OnceValue(func() *lexicon {
	l, err := readLexicon()
	if err != nil {
		panic("event: embedded table: " + err.Error()) // a test reads every row
	}
	return l
})

func readLexicon() (*lexicon, error) {
	l := &lexicon{
		frames: map[string]*roleFrame{}, classes: map[string]*wordSet{},
		verbs: map[string][]*predicate{}, nouns: map[string][]*predicate{}, adjectives: map[string][]*predicate{},
		lights: map[string][]*lightVerb{}, modality: map[modalKey]modalWord{}, contexts: map[string][]contextWord{}, irregular: map[string]string{}, notVerbs: map[string]bool{}, modes: map[complementKind]claims.Mode{},
	}
	for _, read := range []func() error{l.readFrames, l.readClasses, l.readPredicates, l.readLights, l.readModality, l.readContexts, l.readIrregular, l.readModes} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return l, nil
}
