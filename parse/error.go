package parse

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// The targets of errors.Is for an [Error].
var (
	// ErrUTF8 says that the text is not valid UTF-8.
	ErrUTF8 = errors.New("invalid UTF-8")
	// ErrBinary says that the text holds a NUL byte, as prose never does.
	ErrBinary = errors.New("binary data")
	// ErrTooLong says that the text is longer than the parser's limit.
	ErrTooLong = errors.New("text over the limit")
	// ErrEmpty says that the text holds nothing but white space.
	ErrEmpty = errors.New("empty text")
	// ErrOption says that an option of [New] can't be honoured.
	ErrOption = errors.New("unusable option")
)

// Error is why an input has no document. It wraps one of the Err values of
// this package.
type Error struct {
	ID     string // of the input, if it had one
	Offset int    // byte offset into the text where it goes wrong
	Err    error
	Remedy string // what to do about it
}

// Error names the input, the place, the cause and the remedy, in one line.
func (e *Error) Error() string {
	where := fmt.Sprintf("byte %d", e.Offset)
	if e.ID != "" {
		where = e.ID + ": " + where
	}
	return fmt.Sprintf("%s: %v: %s", where, e.Err, e.Remedy)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

func (p *Parser) check(in Input) error {
	if len(in.Text) > p.limit {
		return &Error{ID: in.ID, Offset: p.limit, Err: ErrTooLong,
			Remedy: fmt.Sprintf("the text has %d bytes, the limit is %d: split it, or raise the limit with WithLimit", len(in.Text), p.limit)}
	}
	blank := true
	for i := 0; i < len(in.Text); {
		c := in.Text[i]
		if c < utf8.RuneSelf {
			if c == 0 {
				return &Error{ID: in.ID, Offset: i, Err: ErrBinary, Remedy: "extract the plain text first"}
			}
			blank = blank && (c == ' ' || '\t' <= c && c <= '\r')
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(in.Text[i:])
		if r == utf8.RuneError && size == 1 {
			return &Error{ID: in.ID, Offset: i, Err: ErrUTF8, Remedy: "convert the text to UTF-8 first"}
		}
		blank = false
		i += size
	}
	if blank {
		return &Error{ID: in.ID, Err: ErrEmpty, Remedy: "give a text with at least one word"}
	}
	return nil
}
