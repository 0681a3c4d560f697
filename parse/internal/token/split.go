package token

// Splitter cuts texts one after the other and reuses its memory: a Text is
// valid until the next call of Split. The zero Splitter is ready; it must not
// be used by two goroutines at once.
type Splitter struct {
	scanner scanner
	text    Text
	stack   []int32     // open quotations, innermost last
	kinds   []quoteKind // of each quotation
	last    int32       // the quotation that was taken from the stack last
}

// Split cuts the text. The result shares the splitter's memory.
func (s *Splitter) Split(source string) *Text {
	s.text.Source = source
	s.text.Tokens = s.text.Tokens[:0]
	s.text.Sentences = s.text.Sentences[:0]
	s.text.Paragraphs = s.text.Paragraphs[:0]
	s.text.Quotations = s.text.Quotations[:0]
	s.text.Strays = s.text.Strays[:0]
	s.scanner.scan(source, s.text.Tokens)
	s.text.Tokens = s.scanner.tokens
	s.quotations()
	s.sentences()
	return &s.text
}

// Split cuts a text into its tokens, sentences, paragraphs and quotations. Any
// text is safe; the time is linear in its length.
func Split(source string) *Text {
	var s Splitter
	return s.Split(source)
}
