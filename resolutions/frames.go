package resolutions

import (
	"fmt"
	"strings"

	"github.com/seed4619396c/communique/claims"
)

// frames are the tables that lead from claims to conducts and votes.
type frames struct {
	events  []eventFrame
	ballots []ballotPhrase
}

type eventFrame struct {
	types        []claims.EventType
	stems        []string // nil: any predicate
	needs        []int    // items
	kind         int
	from, to, by role
	item         int // -1: none
}

type role uint8

const (
	nobody role = iota
	theActor
	theRecipient
)

type ballotPhrase struct {
	phrase    string
	ballot    Ballot
	any       bool // one vote among several bears it out
	veto      bool // drafts that failed are meant
	unanimous bool // it is said of the whole Council
}

func (r *Register) loadFrames() error {
	r.frames = &frames{}
	err := each("frames.tsv", func(line row) error {
		f := eventFrame{item: -1}
		for _, name := range line.list("types", ",") {
			var t claims.EventType
			if err := t.UnmarshalText([]byte(name)); err != nil {
				return err
			}
			f.types = append(f.types, t)
		}
		if stems := line.get("predicate"); stems != "*" {
			f.stems = line.list("predicate", "|")
		}
		var err error
		if f.needs, err = r.items.indices(line.list("needs", "|")); err != nil {
			return err
		}
		kind, ok := r.kinds.byKey[line.get("kind")]
		if !ok {
			return fmt.Errorf("no kind %q", line.get("kind"))
		}
		f.kind = kind
		if item := line.get("item"); item != "" {
			if f.item, ok = r.items.byKey[item]; !ok {
				return fmt.Errorf("no item %q", item)
			}
		}
		for column, into := range map[string]*role{"from": &f.from, "to": &f.to, "by": &f.by} {
			switch cell := line.get(column); cell {
			case "":
			case "actor":
				*into = theActor
			case "recipient":
				*into = theRecipient
			default:
				return fmt.Errorf("%s %q: want actor or recipient", column, cell)
			}
		}
		r.frames.events = append(r.frames.events, f)
		return nil
	})
	if err != nil {
		return err
	}
	return each("ballots.tsv", func(line row) error {
		var b ballotPhrase
		b.phrase, b.veto = line.get("phrase"), line.get("any") == "veto"
		b.any = b.veto || line.get("any") == "y"
		if b.unanimous = line.get("ballot") == "unanimous"; b.unanimous {
			r.frames.ballots = append(r.frames.ballots, b)
			return nil
		}
		if err := b.ballot.UnmarshalText([]byte(line.get("ballot"))); err != nil {
			return err
		}
		r.frames.ballots = append(r.frames.ballots, b)
		return nil
	})
}

// stemIn reports whether a word of the folded text begins with one of the
// stems.
func stemIn(folded string, stems []string) bool {
	for word := range strings.FieldsSeq(folded) {
		for _, stem := range stems {
			if strings.HasPrefix(word, stem) {
				return true
			}
		}
	}
	return false
}

// longestName is how many words the names of items and kinds have at most; a
// test holds the tables to it.
const longestName = 6

// named finds the classes that a folded text names, longest names first at
// each word, each class once and in the order of the text.
func (x *taxonomy) named(folded string) []int {
	words := strings.Fields(folded)
	var found []int
	seen := map[int]bool{}
	for i := 0; i < len(words); {
		step := 1
		for n := min(x.first[words[i]], len(words)-i); n > 0; n-- {
			if c, ok := x.find(strings.Join(words[i:i+n], " ")); ok {
				if !seen[c] {
					seen[c] = true
					found = append(found, c)
				}
				step = n
				break
			}
		}
		i += step
	}
	return found
}

// foldText is foldWords for running text: what is no letter or digit parts
// words.
func foldText(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := true
	for _, c := range strings.ToLower(s) {
		if '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || c >= 0x80 && !isTextMark(c) {
			b.WriteRune(c)
			blank = false
			continue
		}
		if !blank {
			b.WriteByte(' ')
			blank = true
		}
	}
	return b.String()
}

func isTextMark(c rune) bool {
	switch c {
	case '‘', '’', '“', '”', '«', '»', '–', '—', '‑', '…', '\u00a0', '\u200b', '\u200e', '\u200f', '\u202f':
		return true
	}
	return false
}
