// Package token cuts a text into paragraphs, sentences, tokens and quotation
// spans, each with byte offsets into the text. It never changes, loses or
// invents a byte.
//
//	text := token.Split(source)
//	for i, t := range text.Tokens {
//		fmt.Println(t.Start, t.End, text.Word(i))
//	}
//
// A [Splitter] does the same and reuses its memory from text to text.
//
// # Tokens
//
// Words are cut as in the English treebanks of Universal Dependencies: clitics
// apart (Korea 's, do n't), hyphens apart (nuclear - armed) but for prefixes
// (non-proliferation), abbreviations with their full stop (Gen., U.S.). Numbers,
// dates of digits, symbols of documents (S/RES/1718) and addresses are one token.
// White space and invisible marks (zero-width, bidirectional) lie between tokens;
// everything else is in one.
//
// # Sentences and paragraphs
//
// A line break ends a paragraph unless it only wraps a line: in the middle of a
// sentence, or in a block of lines that are as long as they can be. A sentence
// ends at a full stop, question or exclamation mark with the closing marks behind
// it, if what follows can open one: no small letter, except where the writer uses
// no capitals at all. What an abbreviation's full stop means depends on its class
// in abbreviations.tsv and on openers.tsv.
//
// # Quotations
//
// Marks are paired within a paragraph, each kind with its own, by form and by
// the white space around them. An apostrophe is a mark only where it can't be
// part of a word. A quotation that isn't closed reaches to the end of its
// paragraph; it isn't unbalanced if the next paragraph opens with a mark again, as
// statements of several paragraphs do. A mark without partner is a stray.
package token
