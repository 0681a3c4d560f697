package token

// quotations pairs the quotation marks, paragraph by paragraph.
func (s *Splitter) quotations() {
	marks := s.scanner.marks
	starts := s.scanner.paragraphs
	var open [quoteKinds]int // how many of a kind are on the stack
	carried := int32(-1)     // left open by the paragraph before
	for p, next := 0, 0; next < len(marks); p++ {
		first, end := starts[p], int32(len(s.text.Tokens))
		if p+1 < len(starts) {
			end = starts[p+1]
		}
		if first == end {
			continue
		}
		left := carried
		if marks[next].token >= end {
			// No mark at all: only the items of a list let the quotation go on.
			if left >= 0 && !s.listed(first, end) {
				carried = -1
			}
			continue
		}
		s.stack = s.stack[:0]
		clear(open[:])
		carried = -1
		for ; next < len(marks) && marks[next].token < end; next++ {
			followed := next+1 < len(marks) && marks[next+1].token < end &&
				marks[next+1].kind == marks[next].kind && marks[next+1].role != opens
			s.pair(&marks[next], &open, first, left, followed)
		}
		carried = s.endParagraph(end)
	}
}

// listed reports whether the paragraph of tokens [first, end) looks like an item
// of a list that the paragraph before opened, or like a heading.
func (s *Splitter) listed(first, end int32) bool {
	tokens, source := s.text.Tokens, s.text.Source
	if tokens[end-1].Kind != Stop {
		return true
	}
	switch source[tokens[first-1].Start] {
	case ':', ';', ',':
		return true
	}
	token := tokens[first]
	switch token.Kind {
	case Number, Punct, Symbol:
		return true
	case Word:
		return token.End-token.Start == 1 && source[token.Start] != 'A' && source[token.Start] != 'I'
	}
	return false
}

// pair puts a mark to the quotations of its paragraph, which starts with the
// token first; left is the quotation that the paragraph before left open, or
// -1. The mark is followed if the next one could close what it opens.
func (s *Splitter) pair(m *quoteMark, open *[quoteKinds]int, first, left int32, followed bool) {
	r := m.role
	if r == either {
		r = opens
		if n := len(s.stack); open[m.kind] > 0 || m.form != 0 && n > 0 && mixes(s.kinds[s.stack[n-1]], m.kind) {
			r = closes
		} else if m.form != 0 {
			if r = m.form; r == closes && followed && !s.blankAround(m.token) {
				r = opens // ”so”
			}
		} else if s.blankAround(m.token) && !followed ||
			m.kind != straightDouble && m.token > first && !s.text.Tokens[m.token-1].Space {
			r = closes
		}
	}
	m.role = r
	if r == closes {
		s.close(m, open)
		return
	}
	if open[m.kind] > 0 && (m.kind == straightDouble || m.kind == straightSingle || m.kind == backtick) {
		// A straight mark can't nest in its own kind: the one before was
		// never closed.
		s.unwind(m.kind, open, m.token)
	}
	token := s.text.Tokens[m.token]
	parent := int32(-1)
	if n := len(s.stack); n > 0 {
		parent = s.stack[n-1]
	}
	continues := left >= 0 && m.token == first
	if continues {
		s.text.Quotations[left].Unbalanced = false
	}
	s.stack = append(s.stack, int32(len(s.text.Quotations)))
	s.kinds = append(s.kinds[:len(s.text.Quotations)], m.kind)
	open[m.kind]++
	s.text.Quotations = append(s.text.Quotations, Quotation{
		Start: token.Start, End: token.End, Inner: [2]int32{token.End, token.End},
		Open: m.token, Close: -1, Parent: parent, Continuation: continues,
	})
}

// blankAround reports whether a mark has white space, or an end, on both sides.
func (s *Splitter) blankAround(token int32) bool {
	tokens := s.text.Tokens
	before := token == 0 || tokens[token-1].Space
	after := int(token)+1 >= len(tokens) || tokens[token].Space
	return before && after
}

// close ends the innermost quotation of the mark's kind.
func (s *Splitter) close(m *quoteMark, open *[quoteKinds]int) {
	if open[m.kind] == 0 {
		if n := len(s.stack); n > 0 && mixes(s.kinds[s.stack[n-1]], m.kind) {
			m.kind = s.kinds[s.stack[n-1]]
		}
	}
	if open[m.kind] == 0 {
		s.text.Strays = append(s.text.Strays, Stray{Token: m.token})
		return
	}
	s.unwind(m.kind, open, m.token)
	closed := &s.text.Quotations[s.last]
	token := s.text.Tokens[m.token]
	closed.End, closed.Inner[1] = token.End, token.Start
	closed.Close, closed.Unbalanced = m.token, false
}

// mixes reports whether careless writers close what one kind of mark opened with
// the other: “so".
func mixes(opened, closing quoteKind) bool {
	switch opened {
	case straightDouble, curlyDouble, backtick:
		return closing == straightDouble || closing == curlyDouble || closing == backtick
	case straightSingle, curlySingle:
		return closing == straightSingle || closing == curlySingle
	}
	return false
}

// unwind takes quotations from the stack down to the innermost of the kind,
// which is s.last then, and ends them before the token as unbalanced.
func (s *Splitter) unwind(kind quoteKind, open *[quoteKinds]int, token int32) {
	for len(s.stack) > 0 {
		n := len(s.stack) - 1
		s.last = s.stack[n]
		s.stack = s.stack[:n]
		found := s.kinds[s.last]
		open[found]--
		s.leaveOpen(s.last, token)
		if found == kind {
			return
		}
	}
}

// leaveOpen ends a quotation whose closing mark is missing before the token.
func (s *Splitter) leaveOpen(quotation, token int32) {
	q := &s.text.Quotations[quotation]
	if token > 0 {
		q.End = max(q.Inner[0], s.text.Tokens[token-1].End)
		q.Inner[1] = q.End
	}
	q.Unbalanced = true
}

// endParagraph ends what the paragraph that ends before token end left open, and
// returns the quotation that may go on in the next one, or -1.
func (s *Splitter) endParagraph(end int32) int32 {
	for _, q := range s.stack {
		s.leaveOpen(q, end)
	}
	if len(s.stack) > 0 {
		return s.stack[0]
	}
	return -1
}
