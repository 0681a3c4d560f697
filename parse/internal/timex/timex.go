package timex

import (
	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// Expression is a time expression and what it comes to. Its Interval is zero
// where it can't be counted out: a bare duration, or a relative expression
// without the day to count from.
type Expression struct {
	claims.Time
	First, Last int32  // tokens [First, Last)
	Vague       bool   // the ends are a convention, not the text's
	Rule        string // the rule that found it: date, weekday, ago ...
}

// Find finds the time expressions of a text, in text order and without
// overlaps. The tree may be nil: verbs then show their tense by their form
// alone. The zero Day of publication leaves relative expressions unresolved.
func Find(text *token.Text, tree *syntax.Tree, published actors.Day) []Expression {
	f := finder{
		text:      text,
		tree:      tree,
		published: published,
		words:     words(),
	}
	for s, sentence := range text.Sentences {
		f.sentence = s
		f.classify(sentence)
		for i := int(sentence.First); i < int(sentence.Last); {
			i = f.at(i)
		}
	}
	return f.found
}
