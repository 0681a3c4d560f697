package resolutions

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// Instrument is a resolution of the Security Council.
type Instrument struct {
	Symbol     string // "S/RES/1718 (2006)"
	Number     int
	Adopted    actors.Day
	Record     string // of the meeting: "S/PV.5551"; "" if not held
	Draft      string // "S/2006/805"; "" if not held
	Subject    string // the agenda item
	ChapterVII bool   // the text invokes Chapter VII, or Article 40 or 41
	Vote       *Vote  // nil where the tables hold none (most before 2000)
	Provisions []*Provision
	Source     string
}

// numberOf takes the number out of what a user may write: "1718",
// "S/RES/1718 (2006)", "S/RES/1718", "UNSCR 1718", "resolution 1718 (2006) OP 8(b)".
func numberOf(symbol string) (int, bool) {
	rest := symbol
	if i := strings.LastIndex(rest, "RES/"); i >= 0 {
		rest = rest[i+len("RES/"):]
	}
	start := strings.IndexAny(rest, "0123456789")
	if start < 0 {
		return 0, false
	}
	switch strings.ToLower(strings.Trim(rest[:start], " .:")) {
	case "", "unscr", "unsc", "scr", "res", "resolution", "resolutions", "unsc resolution", "un security council resolution", "security council resolution", "un resolution":
	default:
		return 0, false
	}
	n := 0
	for _, c := range []byte(rest[start:]) {
		if c < '0' || c > '9' {
			break
		}
		if n = 10*n + int(c-'0'); n > 99_999 {
			return 0, false
		}
	}
	return n, n > 0
}
