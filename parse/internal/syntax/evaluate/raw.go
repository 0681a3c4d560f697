package main

import (
	"fmt"
	"strings"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// span is a stretch of the text in bytes, half-open.
type span [2]int

// analysis is a text with its units and their analysis, by hand or by the
// program.
type analysis struct {
	tokens, words, sentences []span
	upos                     []string
	head                     []int // index of a word; -1 for a root
	relation                 []string
}

// rawLine measures from the raw text.
func rawLine(model *syntax.Model, name string, sentences []treebank.Sentence) string {
	var tokens, words, ends, upos, uas, las f1
	arena := &syntax.Arena{}
	for len(sentences) > 0 {
		n := 1
		for n < len(sentences) && !sentences[n].Document {
			n++
		}
		text, gold := join(sentences[:n])
		sentences = sentences[n:]
		system := run(model, text, arena)
		tokens.count(gold.tokens, system.tokens)
		ends.count(gold.sentences, system.sentences)
		words.count(gold.words, system.words)

		aligned := make(map[span]int, len(system.words))
		for i, w := range system.words {
			aligned[w] = i
		}
		for _, f := range []*f1{&upos, &uas, &las} {
			f.gold += len(gold.words)
			f.system += len(system.words)
		}
		for i, w := range gold.words {
			k, ok := aligned[w]
			if !ok {
				continue
			}
			if gold.upos[i] == system.upos[k] {
				upos.right++
			}
			g, s := gold.head[i], system.head[k]
			if (g < 0) != (s < 0) || g >= 0 && gold.words[g] != system.words[s] {
				continue
			}
			uas.right++
			if gold.relation[i] == system.relation[k] {
				las.right++
			}
		}
	}
	return fmt.Sprintf("%-28s %7d %6.2f %9.2f %6.2f %6.2f %6.2f", name, words.gold,
		tokens.percent(), ends.percent(), upos.percent(), uas.percent(), las.percent())
}

// f1 counts what is right.
type f1 struct{ gold, system, right int }

func (f *f1) count(gold, system []span) {
	f.gold += len(gold)
	f.system += len(system)
	known := make(map[span]bool, len(gold))
	for _, s := range gold {
		known[s] = true
	}
	for _, s := range system {
		if known[s] {
			f.right++
		}
	}
}

func (f *f1) percent() float64 {
	return 200 * float64(f.right) / float64(max(f.gold+f.system, 1))
}

// join rebuilds the raw text of a document from its sentences.
func join(sentences []treebank.Sentence) (string, analysis) {
	var b strings.Builder
	var a analysis
	space := ""
	for _, s := range sentences {
		if s.Paragraph && b.Len() > 0 {
			space = "\n\n"
		}
		base, begin := len(a.words), -1
		for _, t := range s.Tokens {
			b.WriteString(space)
			at := b.Len()
			if begin < 0 {
				begin = at
			}
			b.WriteString(t.Form)
			a.tokens = append(a.tokens, span{at, b.Len()})
			// the words of a token divide it as far as their forms do
			for i := t.First; i < t.Last; i++ {
				end := min(at+len(s.Words[i].Form), b.Len())
				if i == t.Last-1 {
					end = b.Len()
				}
				a.words = append(a.words, span{at, end})
				at = end
			}
			space = ""
			if t.SpaceAfter {
				space = " "
			}
		}
		for _, w := range s.Words {
			head := -1
			if w.Head > 0 {
				head = base + w.Head - 1
			}
			relation, _, _ := strings.Cut(w.Relation, ":")
			a.upos, a.head, a.relation = append(a.upos, w.UPOS), append(a.head, head), append(a.relation, relation)
		}
		a.sentences = append(a.sentences, span{begin, b.Len()})
	}
	return b.String(), a
}

// run lets the program analyse the text.
func run(model *syntax.Model, source string, arena *syntax.Arena) (a analysis) {
	text := token.Split(source)
	tree := model.Analyse(text, nil, arena)
	for i, t := range text.Tokens {
		s := span{int(t.Start), int(t.End)}
		a.words = append(a.words, s)
		if n := len(a.tokens); n > 0 && t.Kind == token.Clitic && a.tokens[n-1][1] == s[0] {
			a.tokens[n-1][1] = s[1] // "do" and "n't" are two words of one token
		} else {
			a.tokens = append(a.tokens, s)
		}
		a.upos = append(a.upos, tree.UPOS[i].String())
		a.head = append(a.head, int(tree.Head[i]))
		a.relation = append(a.relation, tree.Relation[i].String())
	}
	for _, s := range text.Sentences {
		a.sentences = append(a.sentences, span{int(text.Tokens[s.First].Start), int(text.Tokens[s.Last-1].End)})
	}
	return a
}
