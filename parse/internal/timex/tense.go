package timex

import "github.com/seed4619396c/communique/parse/internal/syntax"

// window is how many tokens to either side the tense of a verb is looked for.
const window = 25

// tense says whether the clause of token i speaks of the past (-1), of what lies
// ahead (1), or doesn't show it (0).
func (f *finder) tense(i int) int {
	if t := f.verbs(i); t != 0 {
		return t
	}
	if b := f.before(i); b == by || b == until || b == to && f.through(i-1) {
		return 1
	}
	return 0
}

// verbs is the tense that the verbs around token i show.
func (f *finder) verbs(i int) int {
	if f.tree != nil && i < len(f.tree.Head) {
		if t := f.clause(i); t != 0 {
			return t
		}
	}
	sentence := f.text.Sentences[f.sentence]
	first, last := max(int(sentence.First), i-window), min(int(sentence.Last), i+window)
	for distance := 1; distance <= window; distance++ {
		if at := i - distance; at >= first {
			if t := shown(f.cell(at).class); t != 0 {
				return t
			}
		}
		// What follows counts less.
		if at := i + distance/2; distance%2 == 0 && at < last {
			if t := shown(f.cell(at).class); t != 0 {
				return t
			}
		}
	}
	return 0
}

func shown(c class) int {
	switch c {
	case ahead:
		return 1
	case behind:
		return -1
	}
	return 0
}

// clause climbs from token i to the verbs above it until one shows its tense.
func (f *finder) clause(i int) int {
	at, bare := i, false
	for range window {
		head := int(f.tree.Head[at])
		if head < 0 || head >= len(f.tree.Head) {
			break
		}
		at = head
		if p := f.tree.UPOS[at]; p != syntax.VERB && p != syntax.AUX {
			continue
		}
		t, infinitive := f.verb(at)
		if infinitive {
			bare = true
			continue
		}
		if bare && t < 0 {
			return 0 // was to meet, was glad to meet: either may be meant
		}
		if t != 0 {
			return t
		}
	}
	if bare {
		return 1
	}
	return 0
}

// verb is the tense that a verb and its auxiliaries show, and whether it is an
// infinitive with "to".
func (f *finder) verb(at int) (tense int, infinitive bool) {
	sentence := f.text.Sentences[f.sentence]
	for k := max(int(sentence.First), at-8); k < at; k++ {
		if int(f.tree.Head[k]) != at {
			continue
		}
		switch f.tree.Relation[k] {
		case syntax.Aux:
			if t := shown(f.cell(k).class); t != 0 {
				return t, false
			}
			if f.tree.Lemma[k] == "have" {
				return -1, false
			}
			if f.word(k) == "being" {
				return 0, false
			}
		case syntax.Mark:
			if f.class(k) == to {
				infinitive = true
			}
		}
	}
	if infinitive {
		return 0, true
	}
	return shown(f.cell(at).class), false
}
