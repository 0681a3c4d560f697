package syntax

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/parse/internal/syntax/internal/cluster"
	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
)

// Training says what a model is trained on and how. Zero numbers stand for
// those in brackets.
type Training struct {
	Treebank     []treebank.Sentence
	Texts        [][][]string // collections of tokenised sentences without analysis, for clusters and silver sentences
	Silver       int          // words of each collection that are analysed by a first model and trained on (12,000; -1 none)
	TaggerEpochs int          // (8)
	ParserEpochs int          // (14)
	TaggerRuns   int          // whose weights are added up (5)
	ParserRuns   int          // whose weights are added up (3)
	Folds        int          // of the tags that the parser learns from (5)
	Titles       []string     // words that stand before a person's name; they are one cluster
	Log          func(format string, arguments ...any)
}

const (
	clusters       = 254
	titleCluster   = 255
	clusterLeast   = 4 // words less frequent are in none
	clusterRounds  = 12
	keptTagger     = 900_000   // weights that the model keeps
	keptActions    = 1_010_000 // features that the model keeps
	keptLabels     = 600_000   // weights
	silverShortest = 5         // tokens of a silver sentence
	silverLongest  = 60
)

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

// Train trains a model and encodes it for Decode. The same Training gives the
// same bytes.
func Train(t Training) ([]byte, error) {
	t.Silver = cmp.Or(t.Silver, 12_000)
	t.TaggerEpochs = cmp.Or(t.TaggerEpochs, 8)
	t.ParserEpochs = cmp.Or(t.ParserEpochs, 14)
	t.TaggerRuns = cmp.Or(t.TaggerRuns, 5)
	t.ParserRuns = cmp.Or(t.ParserRuns, 3)
	t.Folds = cmp.Or(t.Folds, 5)
	if t.Log == nil {
		t.Log = func(string, ...any) {}
	}
	m := &Model{}
	samples, err := m.samples(t.Treebank)
	if err != nil {
		return nil, err
	}
	m.finish()
	l := &learner{Training: t, model: m, tables: emptyCodes(), clusters: t.cluster()}
	t.Log("%d words in clusters", len(l.clusters))
	l.jackknife(samples)
	m.lemmas = learnLemmas(m.classes, samples)
	if t.Silver > 0 && len(t.Texts) > 0 {
		l.TaggerRuns, l.ParserRuns, l.ParserEpochs = 1, 1, (t.ParserEpochs+2)/3
		l.learn(samples)
		samples = append(samples, l.silver()...)
		l.Training = t
	}
	l.learn(samples)
	return m.encode(l.tables), nil
}

// learner is a model in training.
type learner struct {
	Training
	model    *Model
	tables   codes
	clusters map[string]uint8
}

// cluster puts the words of treebank and texts into clusters.
func (t *Training) cluster() map[string]uint8 {
	var all [][]string
	for _, s := range t.Treebank {
		words := make([]string, len(s.Words))
		for i, w := range s.Words {
			words[i] = w.Form
		}
		all = append(all, words)
	}
	for _, text := range t.Texts {
		all = append(all, text...)
	}
	out := cluster.Words(all, clusters, clusterLeast, clusterRounds)
	for _, title := range t.Titles {
		out[title] = titleCluster
	}
	return out
}

// jackknife gives the samples the tags that the parser learns from, each by a
// tagger that has not seen it.
func (l *learner) jackknife(samples []*sample) {
	right, all := 0, 0
	for fold := range l.Folds {
		var rest, held []*sample
		for i, s := range samples {
			if i/20%l.Folds == fold {
				held = append(held, s)
			} else {
				rest = append(rest, s)
			}
		}
		if len(rest) == 0 {
			rest = held
		}
		l.tagger(rest, samples, 1, uint64(fold+1))
		for _, s := range held {
			s.predicted = make([]uint8, len(s.words))
			l.model.tag(s.predicted, s.attributes)
			for i, c := range s.predicted {
				all++
				if c == s.gold[i] {
					right++
				}
			}
		}
	}
	l.Log("tags for the parser: %.2f %% right", 100*float64(right)/float64(max(all, 1)))
}

// tagger trains lexicon and tagger on some samples and prepares all for it.
func (l *learner) tagger(on, all []*sample, runs int, seed uint64) {
	m := l.model
	m.lexicon = learnLexicon(on, l.clusters, m.classes)
	for _, s := range all {
		s.attributes = grow(s.attributes, len(s.words)+4)
		for i, w := range s.words {
			m.lexicon.look(&s.attributes[i+2], w)
		}
	}
	l.tables.tagger = learnTagger(on, l.TaggerEpochs, runs, seed)
	l.load()
}

// learn trains tagger and parser.
func (l *learner) learn(samples []*sample) {
	l.tagger(samples, samples, l.TaggerRuns, 100)
	l.Log("tagger trained")
	l.learnParser(samples)
	l.load()
	l.Log("parser trained")
}

// load puts the tables into the model as decoding would.
func (l *learner) load() {
	d, err := Decode(l.model.encode(l.tables))
	if err != nil {
		panic(err)
	}
	l.model.tagger, l.model.actions, l.model.labels = d.tagger, d.actions, d.labels
}

// samples turns sentences into numbers, and finds the classes and labels.
func (m *Model) samples(sentences []treebank.Sentence) ([]*sample, error) {
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
			rows[i][k] = row{class{u, x}, label{r, passive(w.Relation)}}
			classes[rows[i][k].c]++
			labels[rows[i][k].l]++
		}
	}
	m.classes, m.names = ranked(classes, maxClasses, compareClasses), ranked(labels, maxLabels, compareLabels)
	out := make([]*sample, len(sentences))
	for i, s := range sentences {
		x := &sample{}
		for k, w := range s.Words {
			x.words = append(x.words, w.Form)
			x.lemmas = append(x.lemmas, w.Lemma)
			x.gold = append(x.gold, uint8(max(slices.Index(m.classes, rows[i][k].c), 0)))
			x.label = append(x.label, uint8(max(slices.Index(m.names, rows[i][k].l), 0)))
			x.head = append(x.head, int32(w.Head))
		}
		out[i] = x
	}
	return out, nil
}

// passive says whether the relation's subtype marks a passive.
func passive(relation string) bool {
	switch relation {
	case "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent":
		return true
	}
	return false
}

// ranked are the keys by falling count.
func ranked[K comparable](counts map[K]int, most int, compare func(a, b K) int) []K {
	keys := make([]K, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), compare(a, b))
	})
	return keys[:min(len(keys), most)]
}

func compareClasses(c, d class) int {
	return cmp.Or(cmp.Compare(c.upos, d.upos), cmp.Compare(c.xpos, d.xpos))
}

func compareLabels(l, k label) int {
	if l.relation == k.relation && l.passive != k.passive {
		if l.passive {
			return 1
		}
		return -1
	}
	return cmp.Compare(l.relation, k.relation)
}
