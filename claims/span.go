package claims

// Span is a half-open stretch [Start, End) of a text, in UTF-8 bytes. Spans of
// a document lie on rune boundaries. The zero Span is empty: nothing.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In is the text that the span covers; "" where the span doesn't fit the text.
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// Len is the number of bytes covered.
func (s Span) Len() int { return max(0, s.End-s.Start) }

// IsZero reports whether the span covers nothing.
func (s Span) IsZero() bool { return s.End <= s.Start }

// Contains reports whether other lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Cover is the smallest span that holds both; an empty span adds nothing.
func (s Span) Cover(other Span) Span {
	if s.IsZero() {
		return other
	}
	if other.IsZero() {
		return s
	}
	return Span{Start: min(s.Start, other.Start), End: max(s.End, other.End)}
}
