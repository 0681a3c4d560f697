package token

// Kind is the class of a token that its form alone shows.
type Kind uint8

// The kinds.
const (
	Word   Kind = iota + 1 // letters, with inner hyphens, apostrophes, full stops of abbreviations
	Clitic                 // 's ’s n't 're ... split from the word before
	Number                 // 1,234.5  8th  2023
	Symbol                 // S/RES/1718  U.S.C.  $  %
	URL                    // addresses, e-mail, @handles
	Quote                  // one quotation mark
	Stop                   // . ! ? … that may end a sentence
	Punct                  // every other punctuation mark
)

// Token is a stretch of the text without white space inside (but for the
// no-break space inside a number). Offsets are int32: texts over 2 GiB are
// refused before they get here.
type Token struct {
	Start, End int32
	Kind       Kind
	Space      bool // white space follows
	Upper      bool // the first letter is a capital
	AllCaps    bool // at least two letters, all of them capitals
}

// Sentence is a run of tokens.
type Sentence struct {
	Start, End  int32 // bytes, without surrounding white space
	First, Last int32 // tokens [First, Last)
	Paragraph   int32 // index into Text.Paragraphs
	Heading     bool  // a line of its own without a final stop
}

// Paragraph is a run of sentences.
type Paragraph struct {
	Start, End  int32
	First, Last int32 // sentences [First, Last)
}

// Quotation is a stretch between quotation marks, the marks included. Nested
// quotations have the index of the one around them in Parent.
type Quotation struct {
	Start, End   int32    // with the marks
	Inner        [2]int32 // without them
	Open, Close  int32    // token indexes of the marks; -1 where one is missing
	Parent       int32    // index into Text.Quotations; -1 at the top
	Continuation bool     // the next paragraph of a quotation left open by the one before
	Unbalanced   bool     // the closing or the opening mark is missing
}

// Stray is a quotation mark that belongs to no quotation.
type Stray struct{ Token int32 }

// Text is a text with its units, in text order. It is immutable once made.
type Text struct {
	Source     string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Quotations []Quotation
	Strays     []Stray
}

// Word is the text of token i.
func (t *Text) Word(i int) string { return t.Source[t.Tokens[i].Start:t.Tokens[i].End] }
