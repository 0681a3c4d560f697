package syntax

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
)

// Training says how a model is trained. The zero value of a field stands for
// what Train documents.
type Training struct {
	Sentences    []treebank.Sentence
	Clusters     map[string]uint8 // word -> cluster
	TaggerEpochs int              // 5
	ParserEpochs int              // 8
	Folds        int              // of jackknifing the tags; 5
	Keep         [3]int           // weights kept in tagger, actions and labels
	Log          func(format string, arguments ...any)
}

// random is a deterministic sequence (SplitMix64).
type random uint64

func (r *random) next() uint64 {
	*r += golden
	return mix(uint64(*r))
}

func (r *random) below(n int) int { return int(r.next() % uint64(n)) }

func (r *random) shuffle(order []int32) {
	for i := len(order) - 1; i > 0; i-- {
		j := r.below(i + 1)
		order[i], order[j] = order[j], order[i]
	}
}

// sample is a sentence in training.
type sample struct {
	words      []string
	lemmas     []string
	gold       []uint8 // classes
	predicted  []uint8
	head       []int32 // 1 is the first word, 0 the root
	label      []uint8
	attributes []attributes
}

// Train trains a model and encodes it.
func Train(o Training) ([]byte, error) {
	if o.TaggerEpochs == 0 {
		o.TaggerEpochs = 5
	}
	if o.ParserEpochs == 0 {
		o.ParserEpochs = 8
	}
	if o.Folds == 0 {
		o.Folds = 5
	}
	if o.Keep == [3]int{} {
		o.Keep = [3]int{1_100_000, 1_100_000, 1_000_000}
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	m := &Model{}
	samples, err := m.samples(o.Sentences)
	if err != nil {
		return nil, err
	}
	m.finish()
	tables := emptyCodes()

	// tags for the parser to learn from, each by a tagger that hasn't seen the sentence
	for fold := range o.Folds {
		var rest, held []*sample
		for i := range samples {
			if i*o.Folds/len(samples) == fold {
				held = append(held, &samples[i])
			} else {
				rest = append(rest, &samples[i])
			}
		}
		m.lexicon = learnLexicon(rest, o.Clusters)
		lookAll(&m.lexicon, samples)
		tables.tagger = learnTagger(rest, max(o.TaggerEpochs-1, 1), o.Keep[0], 11+uint64(fold))
		m.load(tables)
		right, all := 0, 0
		for _, s := range held {
			s.predicted = make([]uint8, len(s.words))
			m.tag(s.predicted, s.attributes)
			for i, c := range s.predicted {
				all++
				if c == s.gold[i] {
					right++
				}
			}
		}
		o.Log("fold %d: %.2f %% of tags", fold, 100*float64(right)/float64(max(all, 1)))
	}

	everything := make([]*sample, len(samples))
	for i := range samples {
		everything[i] = &samples[i]
	}
	m.lexicon = learnLexicon(everything, o.Clusters)
	lookAll(&m.lexicon, samples)
	tables.tagger = learnTagger(everything, o.TaggerEpochs, o.Keep[0], 7)
	o.Log("tagger trained")
	m.lemmas = learnLemmas(m.classes, everything)
	o.Log("lemmas: %d scripts", len(m.lemmas.scripts))
	m.learnParser(everything, o, &tables)
	return m.encode(tables), nil
}

func emptyCodes() codes {
	return codes{
		tagger: make([]uint8, 1<<taggerBits),
		left:   make([]uint8, 1<<actionBits),
		right:  make([]uint8, 1<<actionBits),
		labels: make([]uint8, 4*labelWords<<labelBits),
	}
}

// load puts the tables into the model as decoding would.
func (m *Model) load(c codes) {
	d, err := Decode(m.encode(c))
	if err != nil {
		panic(err)
	}
	m.tagger, m.actions, m.labels = d.tagger, d.actions, d.labels
}

func lookAll(l *lexicon, samples []sample) {
	for i := range samples {
		s := &samples[i]
		s.attributes = grow(s.attributes, len(s.words)+4)
		for k, w := range s.words {
			l.look(&s.attributes[k+2], w)
		}
	}
}

// samples turns sentences into numbers, and finds the classes and labels.
func (m *Model) samples(sentences []treebank.Sentence) ([]sample, error) {
	classes, labels := map[class]int{}, map[label]int{}
	type row struct {
		c class
		l label
	}
	rows := make([][]row, len(sentences))
	for i, s := range sentences {
		rows[i] = make([]row, len(s.Words))
		for k, w := range s.Words {
			u, err := ParseUPOS(w.UPOS)
			if err != nil {
				return nil, err
			}
			x, err := ParseXPOS(w.XPOS)
			if err != nil {
				return nil, err
			}
			r, err := ParseRelation(w.Relation)
			if err != nil {
				return nil, err
			}
			rows[i][k] = row{class{u, x}, label{r, Passive(w.Relation)}}
			classes[rows[i][k].c]++
			labels[rows[i][k].l]++
		}
	}
	m.classes, m.names = ranked(classes, maxClasses), ranked(labels, maxLabels)
	out := make([]sample, len(sentences))
	for i, s := range sentences {
		x := &out[i]
		for k, w := range s.Words {
			x.words = append(x.words, w.Form)
			x.lemmas = append(x.lemmas, w.Lemma)
			x.gold = append(x.gold, uint8(max(slices.Index(m.classes, rows[i][k].c), 0)))
			x.label = append(x.label, uint8(max(slices.Index(m.names, rows[i][k].l), 0)))
			x.head = append(x.head, int32(w.Head))
		}
	}
	return out, nil
}

// Passive says whether the relation's subtype marks a passive.
func Passive(relation string) bool {
	switch relation {
	case "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent":
		return true
	}
	return false
}

// ranked are the keys by falling count.
func ranked[K interface {
	comparable
	less(K) int
}](counts map[K]int, most int) []K {
	keys := make([]K, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), a.less(b))
	})
	return keys[:min(len(keys), most)]
}

func (c class) less(d class) int {
	return cmp.Or(cmp.Compare(c.upos, d.upos), cmp.Compare(c.xpos, d.xpos))
}

func (l label) less(k label) int {
	if l.relation == k.relation && l.passive != k.passive {
		if l.passive {
			return 1
		}
		return -1
	}
	return cmp.Compare(l.relation, k.relation)
}

// averaged are weights with the sum from which their average follows.
type averaged struct {
	now []int32
	sum []int64 // of changes, each times the step it was made at
	at  int64   // steps so far
}

func newAveraged(n int) *averaged {
	return &averaged{now: make([]int32, n), sum: make([]int64, n), at: 1}
}

func (a *averaged) add(i uint32, d int32) {
	a.now[i] += d
	a.sum[i] += a.at * int64(d)
}

// average is the average of weight i, times the number of steps.
func (a *averaged) average(i int) int64 { return int64(a.now[i])*a.at - a.sum[i] }

// quantise encodes weights so that at most about keep of them are not zero. The
// smallest of these becomes floor, unless more than one in 4,000 would then pass
// the limit.
func quantise(weights []int64, keep int, floor, limit int64) []uint8 {
	sizes := make([]int64, 0, len(weights))
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, max(w, -w))
		}
	}
	out := make([]uint8, len(weights))
	if len(sizes) == 0 {
		return out
	}
	slices.Sort(sizes)
	smallest := sizes[max(0, len(sizes)-keep)]
	unit := max(smallest*limit/floor, sizes[len(sizes)-1-len(sizes)/4000])
	for i, w := range weights {
		if w != 0 && max(w, -w) >= smallest {
			out[i] = encodeWeight(max(-limit, min(limit, w*limit/unit)))
		}
	}
	return out
}
