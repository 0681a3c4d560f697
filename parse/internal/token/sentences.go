package token

import "slices"

// sentences cuts each paragraph into sentences.
func (s *Splitter) sentences() {
	tokens := s.text.Tokens
	starts := s.scanner.paragraphs
	for p, first := range starts {
		end := int32(len(tokens))
		if p+1 < len(starts) {
			end = starts[p+1]
		}
		if first == end {
			continue
		}
		from := int32(len(s.text.Sentences))
		s.paragraph(int(first), int(end))
		s.text.Paragraphs = append(s.text.Paragraphs, Paragraph{
			Start: tokens[first].Start, End: tokens[end-1].End,
			First: from, Last: int32(len(s.text.Sentences)),
		})
	}
}

// paragraph cuts the tokens [first, end).
func (s *Splitter) paragraph(first, end int) {
	tokens := s.text.Tokens
	paragraph := int32(len(s.text.Paragraphs))
	start := first
	add := func(next int) {
		s.text.Sentences = append(s.text.Sentences, Sentence{
			Start: tokens[start].Start, End: tokens[next-1].End,
			First: int32(start), Last: int32(next), Paragraph: paragraph,
		})
		start = next
	}
	var list item // the last item of the list that is going on
	for i := first; i < end; i++ {
		if i == start || list.value > 0 {
			next := s.itemAt(i, end)
			switch {
			case next.value > 0 && next.follows(list), i == start && next.value == 1:
				if i > start {
					add(i)
				}
				list = next
			}
			if next.value > 0 && i == start {
				i = next.end - 1
				continue
			}
		}
		if s.text.Source[tokens[i].Start] >= 0x80 && i > start && s.isBullet(i) {
			add(i)
			i--
			continue
		}
		if !s.mayEnd(i) {
			continue
		}
		next := s.trailing(i+1, end)
		if next >= end {
			break
		}
		if s.boundary(start, i, next) {
			add(next)
		}
		i = next - 1
	}
	if start < end {
		add(end)
	}
	if last := len(s.text.Sentences) - 1; s.text.Sentences[last].First == int32(first) && end-first <= 30 {
		s.text.Sentences[last].Heading = !s.stops(first, end)
	}
}

// stops reports whether the tokens end like a sentence.
func (s *Splitter) stops(first, end int) bool {
	tokens := s.text.Tokens
	for i := end - 1; i >= first; i-- {
		switch tokens[i].Kind {
		case Quote:
			continue
		case Stop:
			return true
		case Punct:
			switch s.text.Source[tokens[i].Start] {
			case ')', ']':
				continue
			case ':', ';', ',':
				return true
			}
			return false
		}
		return s.text.Source[tokens[i].End-1] == '.'
	}
	return false
}

// mayEnd reports whether a sentence may end with token i.
func (s *Splitter) mayEnd(i int) bool {
	token := s.text.Tokens[i]
	switch token.Kind {
	case Stop:
		return true
	case Word, Clitic:
		return s.text.Source[token.End-1] == '.'
	}
	return false
}

// trailing passes the closing marks and brackets behind a stop, and further
// stops.
func (s *Splitter) trailing(i, end int) int {
	tokens := s.text.Tokens
	for i < end {
		token := tokens[i]
		switch {
		case token.Kind == Quote:
			if s.roleOf(i) == opens {
				return i
			}
		case token.Kind == Punct && s.isNote(i, end):
			i += 2
		case token.Kind == Number && !tokens[i-1].Space && s.noteNumbers(i, end) > i:
			return s.noteNumbers(i, end)
		case token.Kind == Stop && !tokens[i-1].Space:
		case token.Kind == Punct && !tokens[i-1].Space && token.End-token.Start == 1 &&
			(s.text.Source[token.Start] == ')' || s.text.Source[token.Start] == ']' || s.text.Source[token.Start] == '}'):
		default:
			return i
		}
		i++
	}
	return i
}

// roleOf is what the quotation mark at token i turned out to be.
func (s *Splitter) roleOf(i int) role {
	marks := s.scanner.marks
	at, found := slices.BinarySearchFunc(marks, int32(i), func(m quoteMark, token int32) int { return int(m.token - token) })
	if !found {
		return 0
	}
	return marks[at].role
}

// isNote reports whether a note's number in brackets stands at token i: [12].
func (s *Splitter) isNote(i, end int) bool {
	tokens, source := s.text.Tokens, s.text.Source
	return i+2 < end && source[tokens[i].Start] == '[' && tokens[i].End-tokens[i].Start == 1 &&
		tokens[i+1].Kind == Number && source[tokens[i+2].Start] == ']' && !tokens[i].Space
}

// noteNumbers passes the raised numbers of notes that stand right behind a full
// stop (consultation.11 12 Take), if a capital follows them.
func (s *Splitter) noteNumbers(i, end int) int {
	tokens, source := s.text.Tokens, s.text.Source
	if i < 2 {
		return i
	}
	before := tokens[i-2]
	if before.Kind != Word && source[before.Start] != ')' || before.Kind == Word && (before.End-before.Start < 4 || before.Space) {
		return i
	}
	at := i
	for at < end && tokens[at].Kind == Number && tokens[at].End-tokens[at].Start <= 3 && at-i < 4 {
		at++
	}
	if at < end && tokens[at].Upper && tokens[at-1].Space {
		return at
	}
	return i
}
