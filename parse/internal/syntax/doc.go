// Package syntax gives the tokens of a sentence their part of speech, lemma and
// place in a dependency tree.
//
// Default is the English model that comes with the package, and Analyse runs
// it over a text:
//
//	tree := syntax.Default().Analyse(text, names, &arena)
//	for i, head := range tree.Head {
//		// tree.Lemma[i] depends on tree.Lemma[head] as tree.Relation[i]
//	}
//
// The tags, lemmas and relations are those of Universal Dependencies. Subtypes
// of relations are left out but for the passive, which Tree.Passive marks.
//
// # How it works
//
// The tagger (tagger.go) and the parser (parser.go) are averaged perceptrons
// over hashed features. The tagger goes from left to right and decides the
// universal and the Penn Treebank tag at once. The parser is an arc-hybrid
// transition system (configuration.go): one set of weights chooses between shift,
// left and right, another the label of each arc. The lemmatiser (lemma.go) cuts
// and adds endings by rules learnt from the treebanks. Everything is computed with
// integers, so that every platform gives the same tree, and in time linear in
// the length of the text.
//
// Beside the treebanks the model has learnt from the field's own texts: their words are
// clustered by what stands beside them (internal/cluster), and sentences that a
// first model analysed are learnt from again.
//
// Quotation marks are not parsed but attached afterwards, and names found before
// are parsed as one proper noun.
//
// The model is made by the program in folder train and measured by that in folder
// evaluate. It is embedded from folder model, which has a licence of its own.
package syntax
