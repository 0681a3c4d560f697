package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// shared is the folder with the corpora that the tests over real texts read.
func shared(t testing.TB, path ...string) string {
	t.Helper()
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	name := filepath.Join(append([]string{root}, path...)...)
	if _, err := os.Stat(name); err != nil {
		t.Skipf("the corpora are not here: %v (set COMMUNIQUE_SHARED to their folder)", err)
	}
	return name
}

func forms(s treebank.Sentence) []string {
	out := make([]string, len(s.Words))
	for i, w := range s.Words {
		out[i] = w.Form
	}
	return out
}

// TestTreebanks holds the figures of the embedded model as floors: percentages,
// with the treebank's own words.
func TestTreebanks(t *testing.T) {
	for _, test := range []struct {
		file                   string
		upos, uas, las, lemmas float64
	}{
		{"en_ewt-ud-test.conllu", 95.4, 85.3, 82.1, 98.5},
		{"en_gum-ud-test.conllu", 96.2, 84.9, 81.5, 98.8},
	} {
		t.Run(test.file, func(t *testing.T) {
			sentences, err := treebank.ReadFile(shared(t, "corpora", "syntax", test.file))
			require.NoError(t, err)
			var words, upos, heads, labels, lemmas float64
			arena := &Arena{}
			for _, s := range sentences {
				tree := Default().Words(forms(s), arena)
				for i, w := range s.Words {
					words++
					relation, _, _ := strings.Cut(w.Relation, ":")
					if tree.UPOS[i].String() == w.UPOS {
						upos++
					}
					if strings.EqualFold(tree.Lemma[i], w.Lemma) || w.Lemma == "_" {
						lemmas++
					}
					if int(tree.Head[i]) == w.Head-1 {
						heads++
						if tree.Relation[i].String() == relation {
							labels++
						}
					}
				}
			}
			t.Logf("UPOS %.2f UAS %.2f LAS %.2f lemmas %.2f", 100*upos/words, 100*heads/words, 100*labels/words, 100*lemmas/words)
			assert.GreaterOrEqual(t, 100*upos/words, test.upos, "UPOS")
			assert.GreaterOrEqual(t, 100*heads/words, test.uas, "UAS")
			assert.GreaterOrEqual(t, 100*labels/words, test.las, "LAS")
			assert.GreaterOrEqual(t, 100*lemmas/words, test.lemmas, "lemmas")
		})
	}
}

// reporting are verbs that tell what somebody said or thinks.
var reporting = strings.Fields(`accuse acknowledge add admit agree announce argue ask believe call
	claim comment conclude condemn confirm declare demand deny describe doubt emphasize estimate expect explain
	fear feel find hope indicate insist know mean mention note point predict promise propose realize recall
	remark reply report request respond reveal say show state stress suggest tell think urge warn write`)

// TestReportingVerbs measures what attribution needs most: the subjects and
// clauses of reporting verbs in news and interviews.
func TestReportingVerbs(t *testing.T) {
	var gold, system, right [2]float64 // subjects and clauses
	report := map[string]bool{}
	for _, v := range reporting {
		report[v] = true
	}
	for _, file := range []string{"en_gum-ud-dev.conllu", "en_gum-ud-test.conllu"} {
		sentences, err := treebank.ReadFile(shared(t, "corpora", "syntax", file))
		require.NoError(t, err)
		for _, s := range sentences {
			if !strings.Contains(s.ID, "_news_") && !strings.Contains(s.ID, "_interview_") {
				continue
			}
			tree := Default().Words(forms(s), nil)
			for i, w := range s.Words {
				for k, relation := range []Relation{Nsubj, Ccomp} {
					name, _, _ := strings.Cut(w.Relation, ":")
					is := name == relation.String() && w.Head > 0 && report[s.Words[w.Head-1].Lemma]
					h := tree.Head[i]
					found := tree.Relation[i] == relation && h >= 0 && report[s.Words[h].Lemma]
					if is {
						gold[k]++
					}
					if found {
						system[k]++
					}
					if is && found && int(h) == w.Head-1 {
						right[k]++
					}
				}
			}
		}
	}
	for k, floor := range []float64{0.86, 0.78} {
		f1 := 2 * right[k] / (gold[k] + system[k])
		t.Logf("%v of %.0f, F1 %.3f", []Relation{Nsubj, Ccomp}[k], gold[k], f1)
		assert.GreaterOrEqual(t, f1, floor)
	}
}

// TestStatements looks at the field's own texts: what follows "The Security
// Council" is the statement's main verb.
func TestStatements(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared(t, "corpora", "statements", "prst"), "*.txt"))
	require.NoError(t, err)
	var all, verbs, roots float64
	arena := &Arena{}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		x := token.Split(string(b))
		tree := Default().Analyse(x, nil, arena)
		for _, s := range x.Sentences {
			i := int(s.First)
			for i < int(s.Last) && x.Tokens[i].Kind == token.Quote {
				i++
			}
			if i+6 > int(s.Last) || x.Word(i) != "The" || x.Word(i+1) != "Security" || x.Word(i+2) != "Council" {
				continue
			}
			if w := x.Word(i + 3); len(w) < 4 || !strings.HasSuffix(w, "s") {
				continue
			}
			all++
			if tree.UPOS[i+3] == VERB {
				verbs++
			}
			if tree.Head[i+3] < 0 {
				roots++
			}
		}
	}
	t.Logf("%.0f sentences: %.2f %% verbs, %.2f %% roots", all, 100*verbs/all, 100*roots/all)
	assert.GreaterOrEqual(t, verbs/all, 0.995)
	assert.GreaterOrEqual(t, roots/all, 0.96)
}
