package resolutions

import (
	"errors"
	"fmt"
	"slices"
)

// ErrEnum is the target of errors.Is when a text names no value of an enum of
// this package.
var ErrEnum = errors.New("no such value")

func enumText(names []string, i uint8) string {
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("invalid(%d)", i)
}

// parseEnum takes the empty text for zero, as String gives it.
func parseEnum(what string, names []string, text []byte) (uint8, error) {
	i := slices.Index(names, string(text))
	if i < 0 {
		return 0, fmt.Errorf("%w: %s %q: want one of %q", ErrEnum, what, text, names[1:])
	}
	return uint8(i), nil
}
