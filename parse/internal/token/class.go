package token

import (
	"unicode"
	"unicode/utf8"
)

// class is what one character can be part of.
type class uint8

const (
	other      class = iota // a symbol of any kind
	space                   // white space, line breaks excepted
	newline                 // \n and the other line breaks
	mark                    // invisible: zero-width, bidirectional, soft hyphen
	letter                  // letters, combining marks, the low line
	digit                   // decimal digits
	apostrophe              // ' ’ and their like
	quote                   // every other quotation mark
	stop                    // . ! ? …
	hyphen                  // - and the no-break hyphen
	dash                    // – —
	bracket                 // ( ) [ ] { }
	punct                   // , ; : and the like
	currency                // $ € %
)

var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case c == '\n' || c == '\r' || c == '\f' || c == '\v':
			t[c] = newline
		case c == ' ' || c == '\t':
			t[c] = space
		case c < ' ' || c == 0x7f:
			t[c] = mark
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == '\'':
			t[c] = apostrophe
		case c == '"' || c == '`':
			t[c] = quote
		case c == '.' || c == '!' || c == '?':
			t[c] = stop
		case c == '-':
			t[c] = hyphen
		case c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}':
			t[c] = bracket
		case c == ',' || c == ';' || c == ':':
			t[c] = punct
		case c == '$' || c == '%':
			t[c] = currency
		}
	}
	return t
}()

// classify gives the class and length of the character at the start of s, which
// isn't empty. A byte that is no UTF-8 counts as a symbol of length 1.
func classify(s string) (class, int) {
	if c := s[0]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	r, size := utf8.DecodeRuneInString(s)
	return classifyRune(r, size), size
}

func classifyRune(r rune, size int) class {
	switch r {
	case '\u2018', '\u2019', '\u201b', '\u02bc', '\uff07':
		return apostrophe
	case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2039', '\u203a', '\u201a',
		'\u300c', '\u300d', '\u300e', '\u300f', '\uff02':
		return quote
	case '\u2026', '\u3002', '\uff01', '\uff1f', '\uff0e', '\u061f', '\u06d4', '\u0964', '\u203c', '\u2047', '\u2048', '\u2049':
		return stop
	case '\u2010', '\u2011':
		return hyphen
	case '\u2012', '\u2013', '\u2014', '\u2015':
		return dash
	case '\u2028', '\u2029', '\u0085':
		return newline
	case '\u00ad', '\u061c', '\u180e', '\ufeff':
		return mark
	case utf8.RuneError:
		return other
	}
	switch {
	case '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u206f', '\u0080' <= r && r < '\u00a0':
		return mark
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.Nd, r), unicode.Is(unicode.Sc, r):
		return currency
	case unicode.IsPunct(r):
		return punct
	}
	return other
}

// isUpper reports whether s begins with a capital letter.
func isUpper(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// isLower reports whether s begins with a small letter.
func isLower(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
