package event

import (
	"cmp"
	"slices"
	"strings"
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
	notVerbs   map[string]bool          // forms of verbs that are other words as well
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
		lights: map[string][]*lightVerb{}, modality: map[modalKey]modalWord{}, contexts: map[string][]contextWord{}, irregular: map[string]string{}, notVerbs: map[string]bool{},
	}
	for _, read := range []func() error{l.readFrames, l.readClasses, l.readPredicates, l.readLights, l.readModality, l.readContexts, l.readIrregular} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *lexicon) readFrames() error {
	rows, err := readTable("frames.tsv", "frame\tverb actor\tverb recipient\tnoun actor\tnoun recipient\treciprocal\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		first, more, _ := strings.Cut(r.cells[1], "+")
		f := &roleFrame{
			name: r.cells[0], verbActor: strings.Fields(first), verbMore: strings.FieldsFunc(more, func(c rune) bool { return c == '+' }),
			verbRecipient: strings.Fields(r.cells[2]), nounActor: strings.Fields(r.cells[3]), nounRecipient: strings.Fields(r.cells[4]),
			reciprocal: r.cells[5] == "yes",
		}
		if len(f.verbActor) == 0 || len(f.nounActor) == 0 {
			return r.errorf("a frame needs slots for its actor")
		}
		for _, slot := range slices.Concat(f.verbActor, f.verbMore, f.verbRecipient, f.nounActor, f.nounRecipient) {
			if !roleSlots[slot] && !prepositions[slot] {
				return r.errorf("slot %q is no place in a sentence", slot)
			}
		}
		if l.frames[f.name] != nil {
			return r.errorf("frame %q stands twice", f.name)
		}
		l.frames[f.name] = f
	}
	return nil
}

// roleSlots are the slots of frames.tsv that are no prepositions.
var roleSlots = map[string]bool{"subject": true, "object": true, "indirect": true, "possessor": true, "modifier": true}

func (l *lexicon) readClasses() error {
	rows, err := readTable("classes.tsv", "class\tnouns\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		set := &wordSet{name: r.cells[0], words: map[string]bool{}, phrases: map[string][][]string{}, except: map[string][][]string{}}
		for noun := range strings.SplitSeq(r.cells[1], ", ") {
			words := splitWords(noun)
			if len(words) == 0 {
				return r.errorf("empty noun")
			}
			if len(words) == 1 {
				set.words[noun] = true
				continue
			}
			if out, ok := strings.CutPrefix(words[0], "!"); ok {
				words[0] = out
				head := words[headOfNoun(words)]
				set.except[head] = append(set.except[head], words)
				continue
			}
			head := words[headOfNoun(words)]
			set.phrases[head] = append(set.phrases[head], words)
		}
		if l.classes[set.name] != nil {
			return r.errorf("class %q stands twice", set.name)
		}
		l.classes[set.name] = set
	}
	return nil
}

func (l *lexicon) readPredicates() error {
	rows, err := readTable("predicates.tsv", "predicate\tpos\ttype\tmode\tframe\tcondition\tneeds\tcontexts")
	if err != nil {
		return err
	}
	for i, r := range rows {
		p := &predicate{words: splitWords(r.cells[0]), order: i}
		if len(p.words) == 0 || len(r.cells[1]) != 1 {
			return r.errorf("predicate %q, part of speech %q", r.cells[0], r.cells[1])
		}
		p.pos = r.cells[1][0]
		if err := p.eventType.UnmarshalText([]byte(r.cells[2])); err != nil || p.eventType == claims.UnknownEventType {
			return r.errorf("event type %q", r.cells[2])
		}
		if err := p.mode.UnmarshalText([]byte(r.cells[3])); err != nil {
			return r.errorf("mode %q", r.cells[3])
		}
		if p.mode != claims.NoMode && !slices.Contains(p.eventType.Modes(), p.mode) {
			return r.errorf("%v has no mode %v", p.eventType, p.mode)
		}
		if p.frame = l.frames[r.cells[4]]; p.frame == nil {
			return r.errorf("frame %q is not in frames.tsv", r.cells[4])
		}
		if p.condition, err = l.parseCondition(r.cells[5]); err != nil {
			return r.errorf("condition %q: %v", r.cells[5], err)
		}
		switch r.cells[6] {
		case "":
		case "both":
			p.needsBoth = true
		case "word":
			p.isWord = true
		case "weak":
			p.isWeak = true
		default:
			return r.errorf("needs %q: want both, word, weak or nothing", r.cells[6])
		}
		if r.cells[7] != "" {
			for name := range strings.SplitSeq(r.cells[7], "|") {
				var c claims.Context
				if err := c.UnmarshalText([]byte(name)); err != nil {
					return r.errorf("context %q", name)
				}
				p.contexts = append(p.contexts, c)
			}
		}
		switch p.pos {
		case 'v':
			p.endsInPrep = len(p.words) > 1 && prepositions[p.words[len(p.words)-1]]
			l.verbs[p.words[0]] = append(l.verbs[p.words[0]], p)
		case 'n':
			p.anchor = headOfNoun(p.words)
			l.nouns[p.words[p.anchor]] = append(l.nouns[p.words[p.anchor]], p)
		case 'a':
			l.adjectives[p.words[0]] = append(l.adjectives[p.words[0]], p)
		default:
			return r.errorf("part of speech %q: want v, n or a", r.cells[1])
		}
	}
	for _, index := range []map[string][]*predicate{l.verbs, l.nouns, l.adjectives} {
		for _, list := range index {
			slices.SortStableFunc(list, func(a, b *predicate) int {
				return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.order, b.order))
			})
		}
	}
	return nil
}

// rank puts what is more special first: a class, then any actor, then nothing.
func rank(p *predicate) int {
	switch {
	case p.condition.none():
		return 2
	case p.condition.anyKind || p.condition.negated:
		return 1
	}
	return 0
}

var slotNames = map[string]bool{"obj": true, "subject": true, "noun": true, "from": true}

func (l *lexicon) parseCondition(text string) (condition, error) {
	var c condition
	if text == "" {
		return c, nil
	}
	rest := strings.TrimPrefix(text, "!")
	c.negated = rest != text
	slot, classes, ok := strings.Cut(rest, ":")
	if !ok || !slotNames[slot] {
		return c, errCondition
	}
	c.slot = slot
	for name := range strings.SplitSeq(classes, "|") {
		if kind, isKind := strings.CutPrefix(name, "@"); isKind {
			if kind == "none" {
				c.empty = true
				continue
			}
			if kind == "any" {
				c.anyKind = true
				continue
			}
			var k actors.Kind
			if err := k.UnmarshalText([]byte(kind)); err != nil || k == actors.UnknownKind {
				return c, errCondition
			}
			c.kinds = append(c.kinds, k)
			continue
		}
		set := l.classes[name]
		if set == nil {
			return c, errCondition
		}
		c.classes = append(c.classes, set)
	}
	return c, nil
}

type conditionError struct{}

func (conditionError) Error() string {
	return "want slot:class|class with classes of classes.tsv or @kinds"
}

var errCondition error = conditionError{}

func (l *lexicon) readLights() error {
	rows, err := readTable("light.tsv", "verb\trole\tnoun\tvalue\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		v := &lightVerb{words: strings.Fields(r.cells[0]), noun: r.cells[2], value: claims.CTPlus}
		if len(v.words) == 0 || v.noun == "" {
			return r.errorf("verb %q, noun %q", r.cells[0], r.cells[2])
		}
		switch r.cells[1] {
		case "does":
		case "undergoes":
			v.undergoes = true
		case "names":
			v.names = true
		default:
			return r.errorf("role %q: want does, undergoes or names", r.cells[1])
		}
		switch r.cells[3] {
		case "":
		case "not":
			v.value = claims.CTMinus
		case "planned":
			v.value, v.tense = claims.PRPlus, claims.Future
		default:
			return r.errorf("value %q: want not, planned or nothing", r.cells[3])
		}
		l.lights[v.words[0]] = append(l.lights[v.words[0]], v)
	}
	for _, list := range l.lights {
		slices.SortStableFunc(list, func(a, b *lightVerb) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return nil
}

func (l *lexicon) readModality() error {
	rows, err := readTable("factuality.tsv", "word\tpos\tasserted\tnegated\ttense\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if len(r.cells[1]) != 1 || !strings.Contains("mavn", r.cells[1]) {
			return r.errorf("part of speech %q: want m, a, v or n", r.cells[1])
		}
		key := modalKey{r.cells[0], r.cells[1][0]}
		var w modalWord
		if r.cells[2] == "=" {
			continue // listed to say that the word changes nothing
		}
		if err := w.asserted.UnmarshalText([]byte(r.cells[2])); err != nil || w.asserted == claims.UnknownFactuality {
			return r.errorf("asserted %q", r.cells[2])
		}
		if r.cells[3] == "=" {
			w.negated = w.asserted
		} else if err := w.negated.UnmarshalText([]byte(r.cells[3])); err != nil || w.negated == claims.UnknownFactuality {
			return r.errorf("negated %q", r.cells[3])
		}
		if err := w.tense.UnmarshalText([]byte(r.cells[4])); err != nil {
			return r.errorf("tense %q", r.cells[4])
		}
		if _, twice := l.modality[key]; twice {
			return r.errorf("%q stands twice", r.cells[0])
		}
		l.modality[key] = w
	}
	return nil
}

func (l *lexicon) readContexts() error {
	rows, err := readTable("contexts.tsv", "context\twords\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		var c claims.Context
		if err := c.UnmarshalText([]byte(r.cells[0])); err != nil || c == claims.UnknownContext {
			return r.errorf("context %q", r.cells[0])
		}
		for phrase := range strings.SplitSeq(r.cells[1], ", ") {
			words := splitWords(phrase)
			if len(words) == 0 {
				return r.errorf("empty word")
			}
			last := words[len(words)-1]
			l.contexts[last] = append(l.contexts[last], contextWord{words, c})
		}
	}
	return nil
}

func (l *lexicon) readIrregular() error {
	rows, err := readTable("irregular.tsv", "lemma\tforms")
	if err != nil {
		return err
	}
	for _, r := range rows {
		for form := range strings.FieldsSeq(r.cells[1]) {
			if r.cells[0] == "-" {
				l.notVerbs[form] = true
				continue
			}
			if before, twice := l.irregular[form]; twice {
				return r.errorf("%q is of %q already", form, before)
			}
			l.irregular[form] = r.cells[0]
		}
	}
	return nil
}

// prepositions that a phrase of predicates.tsv may end in or be built around.
var prepositions = map[string]bool{
	"of": true, "in": true, "on": true, "upon": true, "to": true, "for": true, "with": true, "against": true, "at": true, "from": true,
	"by": true, "into": true, "over": true, "about": true, "under": true, "behind": true, "as": true, "towards": true, "toward": true, "through": true,
	"between": true, "among": true, "near": true, "along": true, "outside": true,
}

// headOfNoun is the index of the head of a noun phrase of lemmas: the word
// before the first preposition, else the last.
func headOfNoun(words []string) int {
	for i, w := range words {
		if i > 0 && prepositions[w] {
			return i - 1
		}
	}
	return len(words) - 1
}

// splitWords cuts a phrase as the tokeniser does: hyphens are words of their own.
func splitWords(phrase string) []string {
	return strings.Fields(strings.ReplaceAll(phrase, "-", " - "))
}

func joinWords(words []string) string { return strings.Join(words, " ") }
