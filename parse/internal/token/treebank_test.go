package token

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
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

// treebank is a raw text with the spans that annotators gave it.
type treebank struct {
	text      string
	tokens    [][2]int // surface tokens: don't is one
	words     [][2]int // syntactic words: do, n't
	sentences [][2]int
}

// readTreebank rebuilds the raw text of a CoNLL-U file: sentences of a
// paragraph follow each other as their last token's SpaceAfter says,
// paragraphs are parted by a blank line.
func readTreebank(t testing.TB, name string) treebank {
	t.Helper()
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	var bank treebank
	var text strings.Builder
	begin, last, wordsEnd := -1, 0, 0
	space := ""
	partsStart, partsText, partsSeen := 0, "", 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"), strings.HasPrefix(line, "# newdoc"):
			if text.Len() > 0 {
				space = "\n\n"
			}
		case strings.HasPrefix(line, "#"):
		case line == "":
			if begin >= 0 {
				bank.sentences = append(bank.sentences, [2]int{begin, last})
			}
			begin = -1
		default:
			field := strings.Split(line, "\t")
			if strings.Contains(field[0], ".") {
				continue
			}
			from, to, isRange := strings.Cut(field[0], "-")
			id, err := strconv.Atoi(from)
			require.NoError(t, err)
			if !isRange && id <= wordsEnd && begin >= 0 {
				// A word of a surface token: the parts cover it in order.
				end := min(partsSeen+len(field[1]), len(partsText))
				if id == wordsEnd {
					end = len(partsText)
				}
				bank.words = append(bank.words, [2]int{partsStart + partsSeen, partsStart + end})
				partsSeen = end
				continue
			}
			text.WriteString(space)
			if begin < 0 {
				begin = text.Len()
				wordsEnd = 0
			}
			span := [2]int{text.Len(), text.Len() + len(field[1])}
			text.WriteString(field[1])
			last = span[1]
			bank.tokens = append(bank.tokens, span)
			if isRange {
				wordsEnd, err = strconv.Atoi(to)
				require.NoError(t, err)
				partsStart, partsText, partsSeen = span[0], field[1], 0
			} else {
				bank.words = append(bank.words, span)
			}
			space = " "
			if strings.Contains(field[9], "SpaceAfter=No") {
				space = ""
			}
		}
	}
	require.NoError(t, lines.Err())
	bank.text = text.String()
	return bank
}

// score is the F1 of two lists of spans.
func score(gold, system [][2]int) float64 {
	known := make(map[[2]int]bool, len(gold))
	for _, span := range gold {
		known[span] = true
	}
	hits := 0
	for _, span := range system {
		if known[span] {
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(gold)+len(system))
}

func TestTreebanks(t *testing.T) {
	for _, test := range []struct {
		file                    string
		words, tokens, sentence float64
	}{
		{"en_ewt-ud-dev.conllu", 0.99, 0.99, 0.80},
		{"en_ewt-ud-test.conllu", 0.99, 0.99, 0.80},
		{"en_gum-ud-dev.conllu", 0.99, 0.99, 0.93},
		{"en_gum-ud-test.conllu", 0.99, 0.99, 0.93},
	} {
		t.Run(test.file, func(t *testing.T) {
			bank := readTreebank(t, shared(t, "corpora", "syntax", test.file))
			text := Split(bank.text)
			var words, tokens, sentences [][2]int
			for i, token := range text.Tokens {
				words = append(words, [2]int{int(token.Start), int(token.End)})
				if i > 0 && token.Kind == Clitic && text.Tokens[i-1].End == token.Start {
					tokens[len(tokens)-1][1] = int(token.End)
				} else {
					tokens = append(tokens, words[i])
				}
			}
			for _, sentence := range text.Sentences {
				sentences = append(sentences, [2]int{int(sentence.Start), int(sentence.End)})
			}
			w, k, s := score(bank.words, words), score(bank.tokens, tokens), score(bank.sentences, sentences)
			t.Logf("%s: words %.2f tokens %.2f sentences %.2f", test.file, 100*w, 100*k, 100*s)
			require.GreaterOrEqual(t, w, test.words)
			require.GreaterOrEqual(t, k, test.tokens)
			require.GreaterOrEqual(t, s, test.sentence)
			if os.Getenv("SHOW") == test.file {
				showDifferences(bank.text, bank.words, words, bank.sentences, sentences)
			}
		})
	}
}

func showDifferences(text string, words, ours, sentences, cut [][2]int) {
	show := func(what string, gold, system [][2]int, width int) {
		inGold, inSystem := map[[2]int]bool{}, map[[2]int]bool{}
		for _, s := range gold {
			inGold[s] = true
		}
		for _, s := range system {
			inSystem[s] = true
		}
		for _, s := range system {
			if !inGold[s] {
				fmt.Printf("%s OURS %q in %q\n", what, clip(text[s[0]:s[1]], width), text[max(0, s[0]-25):min(len(text), s[1]+25)])
			}
		}
		for _, s := range gold {
			if !inSystem[s] {
				fmt.Printf("%s GOLD %q in %q\n", what, clip(text[s[0]:s[1]], width), text[max(0, s[0]-25):min(len(text), s[1]+25)])
			}
		}
	}
	show("TOKEN", words, ours, 60)
	show("SENT", sentences, cut, 300)
}

func clip(s string, n int) string { return s[:min(n, len(s))] }
