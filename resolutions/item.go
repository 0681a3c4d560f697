package resolutions

import (
	"fmt"
	"slices"
	"strings"
)

// Item is a class of goods or technology that measures name: "arms",
// "battle-tanks", "refined-petroleum". Items form a small tree in which
// ammunition is arms, and battle tanks are heavy arms, which are arms. The zero
// Item means that the conduct has none, or that nothing is said of it.
type Item string

// Kind is a class of conduct that measures reach: "transfer", "launch",
// "ship-to-ship-transfer", "travel". The zero Kind is unknown.
type Kind string

// class is a row of items.tsv or kinds.tsv.
type class struct {
	key     string
	title   string
	parents []int
	core    bool // an unqualified mention of the parent includes it
	told    bool // its words in a report are enough
	martial bool // they are so in a military context
	words   []string
	above   []uint64 // bits of all classes above, itself included
	reach   []uint64 // bits of the classes above that it is at the core of
	shared  []uint64 // bits of the classes that share a class below with it
}

// taxonomy is the tree of items or of kinds.
type taxonomy struct {
	classes []class
	byKey   map[string]int
	byWord  map[string]int // folded words and keys
	first   map[string]int // first words of those, singular and plural: the longest name in words
}

func loadTaxonomy(name string) (*taxonomy, error) {
	t, err := readTable(name)
	if err != nil {
		return nil, err
	}
	x := &taxonomy{byKey: make(map[string]int, len(t.rows)), byWord: make(map[string]int, 4*len(t.rows))}
	for _, r := range t.rows {
		c := class{key: r.get("key"), title: r.get("title"), core: r.get("core") == "y", told: r.get("told") == "y", martial: r.get("told") == "military", words: r.list("words", "|")}
		if _, dup := x.byKey[c.key]; dup || c.key == "" {
			return nil, r.fail(fmt.Errorf("key %q is empty or stands twice", c.key))
		}
		x.byKey[c.key] = len(x.classes)
		x.classes = append(x.classes, c)
	}
	for i, r := range t.rows {
		for _, parent := range r.list("parents", "|") {
			j, ok := x.byKey[parent]
			if !ok {
				return nil, r.fail(fmt.Errorf("parent %q is no key", parent))
			}
			x.classes[i].parents = append(x.classes[i].parents, j)
		}
	}
	size := (len(x.classes) + 63) / 64
	for i := range x.classes {
		c := &x.classes[i]
		c.above, c.reach = make([]uint64, size), make([]uint64, size)
		x.climb(i, c.above, false)
		x.climb(i, c.reach, true)
	}
	for i := range x.classes {
		x.classes[i].shared = make([]uint64, size)
	}
	for _, c := range x.classes {
		for i := range x.classes {
			if c.above[i/64]&(1<<(i%64)) == 0 {
				continue
			}
			for word, bits := range c.above {
				x.classes[i].shared[word] |= bits
			}
		}
	}
	for i, c := range x.classes {
		x.byWord[foldWords(c.key)] = i
	}
	for i, c := range x.classes {
		for _, word := range c.words {
			if folded := foldWords(word); folded != "" {
				if _, taken := x.byWord[folded]; !taken {
					x.byWord[folded] = i
				}
			}
		}
	}
	x.first = make(map[string]int, 3*len(x.byWord))
	for name := range x.byWord {
		first, _, several := strings.Cut(name, " ")
		length := strings.Count(name, " ") + 1
		x.first[first] = max(x.first[first], length)
		if !several {
			for _, form := range []string{first + "s", first + "es", strings.TrimSuffix(first, "s")} {
				x.first[form] = max(x.first[form], 1)
			}
		}
	}
	return x, nil
}

// climb sets the bits of i and of all above it. A cycle ends where it meets
// itself.
func (x *taxonomy) climb(i int, bits []uint64, coreOnly bool) {
	if bits[i/64]&(1<<(i%64)) != 0 {
		return
	}
	bits[i/64] |= 1 << (i % 64)
	if coreOnly && !x.classes[i].core {
		return
	}
	for _, parent := range x.classes[i].parents {
		x.climb(parent, bits, coreOnly)
	}
}

// is reports whether class i is class j or lies under it.
func (x *taxonomy) is(i, j int) bool {
	return x.classes[i].above[j/64]&(1<<(j%64)) != 0
}

// coreOf reports whether an unqualified mention of j is taken to include i.
func (x *taxonomy) coreOf(i, j int) bool {
	return x.classes[i].reach[j/64]&(1<<(j%64)) != 0
}

// meet reports whether some class lies under both.
func (x *taxonomy) meet(i, j int) bool {
	return x.classes[i].shared[j/64]&(1<<(j%64)) != 0
}

// find resolves a key or one of the words that stand for it, in any case, with
// hyphens, blanks or underscores, singular or plural.
func (x *taxonomy) find(name string) (int, bool) {
	folded := foldWords(name)
	if i, ok := x.byWord[folded]; ok {
		return i, true
	}
	if single, ok := strings.CutSuffix(folded, "s"); ok {
		if i, found := x.byWord[single]; found {
			return i, true
		}
		if single, ok = strings.CutSuffix(single, "e"); ok {
			if i, found := x.byWord[single]; found {
				return i, true
			}
		}
	}
	i, ok := x.byWord[folded+"s"]
	return i, ok
}

// resolve is find for what users write: where the whole is not known, its end is
// ("ballistic missile items"), then its beginning ("battle tank parts").
func (x *taxonomy) resolve(name string) (int, bool) {
	if i, ok := x.find(name); ok {
		return i, true
	}
	words := strings.Fields(foldWords(name))
	if len(words) > longestName {
		return 0, false
	}
	for n := 1; n < len(words); n++ {
		if i, ok := x.find(strings.Join(words[n:], " ")); ok {
			return i, true
		}
	}
	for n := len(words) - 1; n > 0; n-- {
		if i, ok := x.find(strings.Join(words[:n], " ")); ok {
			return i, true
		}
	}
	return 0, false
}

// foldWords is the form in which words are compared: lower case, words of
// letters and digits joined by single blanks.
func foldWords(s string) string {
	lower := strings.ToLower(s)
	if !strings.ContainsAny(lower, "-_/’'.,") && !strings.Contains(lower, "  ") {
		return strings.TrimSpace(lower)
	}
	words := strings.FieldsFunc(lower, func(c rune) bool {
		return c == '-' || c == '_' || c == '/' || c == ' ' || c == '.' || c == ',' || c == '\'' || c == '’'
	})
	return strings.Join(words, " ")
}

// ItemOf resolves what a user or a text calls a good ("battle tanks", "LNG") to
// an Item; ok is false for words that no table knows.
func (r *Register) ItemOf(words string) (item Item, ok bool) {
	i, ok := r.items.resolve(words)
	if !ok {
		return "", false
	}
	return Item(r.items.classes[i].key), true
}

// KindOf resolves what a user or a text calls a conduct ("export", "port call")
// to a Kind; ok is false for words that no table knows.
func (r *Register) KindOf(words string) (kind Kind, ok bool) {
	i, ok := r.kinds.resolve(words)
	if !ok {
		return "", false
	}
	return Kind(r.kinds.classes[i].key), true
}

// Items are the keys of all items, in the order of the table.
func (r *Register) Items() []Item {
	items := make([]Item, len(r.items.classes))
	for i, c := range r.items.classes {
		items[i] = Item(c.key)
	}
	return items
}

// Kinds are the keys of all kinds of conduct, in the order of the table.
func (r *Register) Kinds() []Kind {
	kinds := make([]Kind, len(r.kinds.classes))
	for i, c := range r.kinds.classes {
		kinds[i] = Kind(c.key)
	}
	return kinds
}

// Is reports whether the item is wider or lies under it in the tree.
func (r *Register) Is(item, wider Item) bool {
	i, ok := r.items.byKey[string(item)]
	j, found := r.items.byKey[string(wider)]
	return ok && found && r.items.is(i, j)
}

// titleOf is the table's title of a class, or the key itself.
func (x *taxonomy) titleOf(key string) string {
	if i, ok := x.byKey[key]; ok && x.classes[i].title != "" {
		return x.classes[i].title
	}
	return strings.ReplaceAll(key, "-", " ")
}

// indices resolves keys; a leading ! is cut off by the caller.
func (x *taxonomy) indices(keys []string) ([]int, error) {
	var found []int
	for _, key := range keys {
		i, ok := x.byKey[key]
		if !ok {
			return nil, fmt.Errorf("%q is no key", key)
		}
		found = append(found, i)
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}
