package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

func (l *lexicon) readPredicates() error {
	rows, err := readTable("predicates.tsv", "predicate\tpos\ttype\tmode\tframe\tcondition\tneeds\tcontexts")
	if err != nil {
		return err
	}
	for i, r := range rows {
		p := &predicate{words: splitWords(r.cells[0]), order: i}
		if len(p.words) == 0 || len(r.cells[1]) != 1 {
			return r.errorf("predicate %q, part of speech %q", r.cells[0], r.cells[1])
		}
		p.pos = r.cells[1][0]
		if err := p.eventType.UnmarshalText([]byte(r.cells[2])); err != nil || p.eventType == claims.UnknownEventType {
			return r.errorf("event type %q", r.cells[2])
		}
		if err := p.mode.UnmarshalText([]byte(r.cells[3])); err != nil {
			return r.errorf("mode %q", r.cells[3])
		}
		if p.mode != claims.NoMode && !slices.Contains(p.eventType.Modes(), p.mode) {
			return r.errorf("%v has no mode %v", p.eventType, p.mode)
		}
		if p.frame = l.frames[r.cells[4]]; p.frame == nil {
			return r.errorf("frame %q is not in frames.tsv", r.cells[4])
		}
		if p.condition, err = l.parseCondition(r.cells[5]); err != nil {
			return r.errorf("condition %q: %v", r.cells[5], err)
		}
		switch r.cells[6] {
		case "":
		case "both":
			p.needsBoth = true
		case "word":
			p.isWord = true
		case "weak":
			p.isWeak = true
		default:
			return r.errorf("needs %q: want both, word, weak or nothing", r.cells[6])
		}
		if r.cells[7] != "" {
			for name := range strings.SplitSeq(r.cells[7], "|") {
				var c claims.Context
				if err := c.UnmarshalText([]byte(name)); err != nil {
					return r.errorf("context %q", name)
				}
				p.contexts = append(p.contexts, c)
			}
		}
		switch p.pos {
		case 'v':
			p.endsInPrep = len(p.words) > 1 && prepositions[p.words[len(p.words)-1]]
			l.verbs[p.words[0]] = append(l.verbs[p.words[0]], p)
		case 'n':
			p.anchor = headOfNoun(p.words)
			l.nouns[p.words[p.anchor]] = append(l.nouns[p.words[p.anchor]], p)
		case 'a':
			l.adjectives[p.words[0]] = append(l.adjectives[p.words[0]], p)
		default:
			return r.errorf("part of speech %q: want v, n or a", r.cells[1])
		}
	}
	for _, index := range []map[string][]*predicate{l.verbs, l.nouns, l.adjectives} {
		for _, list := range index {
			slices.SortStableFunc(list, func(a, b *predicate) int {
				return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.order, b.order))
			})
		}
	}
	return nil
}

// rank puts what is more special first: a class, then any actor, then nothing.
func rank(p *predicate) int {
	switch {
	case p.condition.none():
		return 2
	case p.condition.anyKind || p.condition.negated:
		return 1
	}
	return 0
}

var slotNames = map[string]bool{"obj": true, "subject": true, "noun": true, "from": true, "to": true}

func (l *lexicon) parseCondition(text string) (condition, error) {
	var c condition
	if text == "" {
		return c, nil
	}
	rest := strings.TrimPrefix(text, "!")
	c.negated = rest != text
	slot, classes, ok := strings.Cut(rest, ":")
	if !ok || !slotNames[slot] {
		return c, errCondition
	}
	c.slot = slot
	for name := range strings.SplitSeq(classes, "|") {
		if kind, isKind := strings.CutPrefix(name, "@"); isKind {
			if kind == "none" {
				c.empty = true
				continue
			}
			if kind == "any" {
				c.anyKind = true
				continue
			}
			var k actors.Kind
			if err := k.UnmarshalText([]byte(kind)); err != nil || k == actors.UnknownKind {
				return c, errCondition
			}
			c.kinds = append(c.kinds, k)
			continue
		}
		set := l.classes[name]
		if set == nil {
			return c, errCondition
		}
		c.classes = append(c.classes, set)
	}
	return c, nil
}

type conditionError struct{}

func (conditionError) Error() string {
	return "want slot:class|class with classes of classes.tsv or @kinds"
}

var errCondition error = conditionError{}

// prepositions that a phrase of predicates.tsv may end in or be built around.
var prepositions = map[string]bool{
	"of": true, "in": true, "on": true, "upon": true, "to": true, "for": true, "with": true, "against": true, "at": true, "from": true,
	"by": true, "into": true, "over": true, "about": true, "under": true, "behind": true, "as": true, "towards": true, "toward": true, "through": true,
	"between": true, "among": true, "near": true, "along": true, "outside": true,
}

// headOfNoun is the index of the head of a noun phrase of lemmas: the word
// before the first preposition, else the last.
func headOfNoun(words []string) int {
	for i, w := range words {
		if i > 0 && prepositions[w] {
			return i - 1
		}
	}
	return len(words) - 1
}

// splitWords cuts a phrase as the tokeniser does: hyphens are words of their own.
func splitWords(phrase string) []string {
	return strings.Fields(strings.ReplaceAll(phrase, "-", " - "))
}

func joinWords(words []string) string { return strings.Join(words, " ") }
