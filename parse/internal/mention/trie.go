package mention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

// entry is one meaning of a name.
type entry struct {
	actor       *actors.Actor
	ids         []actors.ID // the actor's identifier alone, shared by all mentions
	reading     actors.Reading
	sector      actors.Sector
	from, until actors.Day
	letters     []letterCase // of each piece
	surname     bool         // a person's surname alone
}

// holds reports whether the name stands for the actor on a day.
func (e *entry) holds(at actors.Day) bool {
	return at == 0 || (e.from == 0 || e.from <= at) && (e.until == 0 || at < e.until)
}

// trie holds names as sequences of pieces. Nodes are numbers; node 0 is the root.
type trie struct {
	vocabulary map[string]int32
	edges      map[uint64]int32
	entries    [][]entry // by node
}

func newTrie() *trie {
	return &trie{vocabulary: map[string]int32{}, edges: map[uint64]int32{}, entries: make([][]entry, 1)}
}

func edge(node, word int32) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(word)) }

// add puts a name in; names that hold a sign no name goes across are left out.
func (t *trie) add(name string, e entry, buffer []piece) []piece {
	if strings.IndexByte(name, '(') > 0 || strings.Contains(name, " established ") || strings.Contains(name, " concerning ") {
		return buffer // a description of the law's, not a name of running text
	}
	pieces, ok := appendPieces(buffer[:0], name)
	if !ok || len(pieces) == 0 || len(pieces) > 16 {
		return pieces
	}
	if len(pieces) > 1 && pieces[0].text == "the" {
		pieces = pieces[1:]
	}
	node := int32(0)
	e.letters = make([]letterCase, len(pieces))
	for i, p := range pieces {
		e.letters[i] = p.letters
		word, ok := t.vocabulary[p.text]
		if !ok {
			word = int32(len(t.vocabulary))
			t.vocabulary[p.text] = word
		}
		next, ok := t.edges[edge(node, word)]
		if !ok {
			next = int32(len(t.entries))
			t.entries = append(t.entries, nil)
			t.edges[edge(node, word)] = next
		}
		node = next
	}
	for i := range t.entries[node] {
		old := &t.entries[node][i]
		if old.actor == e.actor && old.reading == e.reading && old.surname == e.surname && old.from == e.from && slices.Equal(old.letters, e.letters) {
			return pieces
		}
	}
	t.entries[node] = append(t.entries[node], e)
	return pieces
}

// has reports whether a name is in the trie already.
func (t *trie) has(name string) bool {
	pieces, ok := appendPieces(nil, name)
	if !ok {
		return false
	}
	node := int32(0)
	for _, p := range pieces {
		word, ok := t.vocabulary[p.text]
		if !ok {
			return false
		}
		if node, ok = t.edges[edge(node, word)]; !ok {
			return false
		}
	}
	return len(t.entries[node]) > 0
}

// sort puts the meanings of each name into a fixed order.
func (t *trie) sort() {
	for _, list := range t.entries {
		slices.SortStableFunc(list, func(a, b entry) int {
			return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.actor.ID, b.actor.ID), cmp.Compare(a.from, b.from))
		})
	}
}

// rank orders the meanings of one name: the actor's own name before what
// merely stands for it.
func rank(e entry) int {
	if e.surname {
		return 9
	}
	switch e.reading {
	case actors.NameReading:
		return 1
	case actors.AcronymReading:
		return 2
	case actors.DemonymReading:
		return 3
	case actors.MetonymReading:
		return 4
	}
	return 5
}
