// Evaluate measures the embedded model on treebanks in CoNLL-U.
//
//	go run ./parse/internal/syntax/evaluate [-raw] FILE.conllu ...
//
// It prints a line for each file: with the treebank's own words, the percentage of
// right tags, heads, heads with label (without subtype; all tokens counted), and
// lemmas (capitals aside), and the words a second of tagger, lemmatiser and parser
// together. With -raw it starts from the text and prints F1 as the evaluation of the
// CoNLL 2018 shared task defines it.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
)

func main() {
	log.SetFlags(0)
	raw := flag.Bool("raw", false, "start from the raw text")
	file := flag.String("model", "", "a model file instead of the embedded one")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("evaluate: name one or more files in CoNLL-U")
	}
	model, err := load(*file)
	if err != nil {
		log.Fatal("evaluate: ", err)
	}
	if *raw {
		fmt.Printf("%-28s %7s %6s %9s %6s %6s %6s\n", "file", "words", "tokens", "sentences", "UPOS", "UAS", "LAS")
	} else {
		fmt.Printf("%-28s %7s %6s %6s %6s %6s %6s %9s\n", "file", "words", "UPOS", "XPOS", "UAS", "LAS", "lemma", "words/s")
	}
	for _, path := range flag.Args() {
		sentences, err := treebank.ReadFile(path)
		if err != nil {
			log.Fatal("evaluate: ", err)
		}
		if *raw {
			fmt.Println(rawLine(model, filepath.Base(path), sentences))
			continue
		}
		fmt.Println(gold(model, filepath.Base(path), sentences))
	}
}

func load(file string) (*syntax.Model, error) {
	if file == "" {
		return syntax.Default(), nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return syntax.Decode(b)
}

// gold measures on the treebank's own words.
func gold(model *syntax.Model, name string, sentences []treebank.Sentence) string {
	var words, upos, xpos, heads, labels, lemmas int
	var took time.Duration
	arena := &syntax.Arena{}
	forms := make([][]string, len(sentences))
	for i, s := range sentences {
		for _, w := range s.Words {
			forms[i] = append(forms[i], w.Form)
		}
	}
	for range 3 {
		start := time.Now()
		for i := range sentences {
			model.Words(forms[i], arena)
		}
		if d := time.Since(start); took == 0 || d < took {
			took = d
		}
	}
	for i, s := range sentences {
		t := model.Words(forms[i], arena)
		for k, w := range s.Words {
			words++
			if t.UPOS[k].String() == w.UPOS {
				upos++
			}
			if t.XPOS[k].String() == w.XPOS {
				xpos++
			}
			if strings.EqualFold(t.Lemma[k], w.Lemma) || w.Lemma == "_" {
				lemmas++
			}
			if int(t.Head[k]) == w.Head-1 {
				heads++
				relation, _, _ := strings.Cut(w.Relation, ":")
				if t.Relation[k].String() == relation {
					labels++
				}
			}
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(max(words, 1)) }
	return fmt.Sprintf("%-28s %7d %6.2f %6.2f %6.2f %6.2f %6.2f %9.0f", name, words,
		percent(upos), percent(xpos), percent(heads), percent(labels), percent(lemmas),
		float64(words)/took.Seconds())
}
