package mention

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// coreferenceDocument is a document of OntoGUM: words, and chains of spans.
type coreferenceDocument struct {
	text   string
	starts []int // byte offset of each word
	ends   []int
	chains map[int][][2]int // chain -> spans of words [first, last]
}

func readCoreference(t *testing.T, path string) coreferenceDocument {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	d := coreferenceDocument{chains: map[int][][2]int{}}
	open := map[int][]int{}
	var b strings.Builder
	space, inQuote := false, false
	for line := range strings.SplitSeq(string(data), "\n") {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if len(columns) < 3 || line[0] == '#' {
			if len(columns) == 1 && strings.TrimSpace(line) == "" && b.Len() > 0 {
				b.WriteString(" ")
				space = false
			}
			continue
		}
		word, marks := columns[1], columns[2]
		if word == "" {
			word = "_"
		}
		closing := strings.ContainsAny(word[:1], ".,;:!?)]%’'”") && len(word) < 4 || word == "n't"
		if word == "\"" {
			closing = inQuote
			inQuote = !inQuote
		}
		if space && !closing {
			b.WriteString(" ")
		}
		n := len(d.starts)
		d.starts = append(d.starts, b.Len())
		b.WriteString(word)
		d.ends = append(d.ends, b.Len())
		space = word != "(" && word != "“" && word != "-" && !(word == "\"" && inQuote)
		for mark := range strings.SplitSeq(strings.ReplaceAll(strings.ReplaceAll(marks, "(", "|("), ")", ")|"), "|") {
			id, err := strconv.Atoi(strings.Trim(mark, "()"))
			if err != nil {
				continue
			}
			if strings.HasPrefix(mark, "(") {
				open[id] = append(open[id], n)
			}
			if strings.HasSuffix(mark, ")") && len(open[id]) > 0 {
				first := open[id][len(open[id])-1]
				open[id] = open[id][:len(open[id])-1]
				d.chains[id] = append(d.chains[id], [2]int{first, n})
			}
		}
	}
	d.text = b.String()
	return d
}

// TestCoreferenceLinks says how many of the pronouns and short names that a
// chain of OntoGUM links to something before are linked to the same chain.
func TestCoreferenceLinks(t *testing.T) {
	for _, genre := range []string{"news", "interview", "speech"} {
		paths, err := filepath.Glob(filepath.Join(shared(t, "corpora", "coreference"), "GUM_"+genre+"_*.conll"))
		require.NoError(t, err)
		var pronouns, names linkCount
		for _, path := range paths {
			d := readCoreference(t, path)
			words := token.Split(d.text)
			found := defaultMatcher().Names(words)
			result := defaultMatcher().Resolve(words, syntax.Default().Analyse(words, found.Ranges(), nil), found, 0)
			// The key of a span is whom the mention that ends with it stands for.
			at := map[int]string{}
			for i := range result.Mentions {
				m := &result.Mentions[i]
				if len(m.Actors) > 0 && at[m.End] == "" {
					at[m.End] = string(m.Actors[0]) + strconv.Itoa(len(m.Actors))
				}
			}
			chains := make([]int, 0, len(d.chains))
			for id := range d.chains {
				chains = append(chains, id)
			}
			slices.Sort(chains)
			for _, id := range chains {
				spans := d.chains[id]
				slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
				seen := map[string]bool{}
				for k, s := range spans {
					key := at[d.ends[s[1]]]
					word := d.text[d.starts[s[0]]:d.ends[s[1]]]
					_, pronoun := defaultMatcher().words.pronouns[strings.ToLower(word)]
					count := &names
					if pronoun {
						count = &pronouns
					}
					if k > 0 && (pronoun || s[0] == s[1] && word[0] >= 'A' && word[0] <= 'Z') {
						count.gold++
						if key != "" {
							count.predicted++
							if seen[key] {
								count.right++
							} else if testing.Verbose() && pronoun && genre == "news" {
								t.Logf("WRONG %s %q in %q got %s", filepath.Base(path), word, d.text[max(0, d.starts[s[0]]-120):min(len(d.text), d.ends[s[1]]+40)], key)
							}
						}
					}
					if key != "" {
						seen[key] = true
					}
				}
			}
		}
		if genre == "news" {
			require.GreaterOrEqual(t, pronouns.f1(), 0.48)
		}
		t.Logf("%s: pronoun links %s; short names %s", genre, pronouns, names)
	}
}

type linkCount struct{ right, predicted, gold int }

func (c linkCount) f1() float64 {
	return 2 * float64(c.right) / float64(max(1, c.predicted+c.gold))
}

func (c linkCount) String() string {
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f of %d", float64(c.right)/float64(max(1, c.predicted)), float64(c.right)/float64(max(1, c.gold)), c.f1(), c.gold)
}
