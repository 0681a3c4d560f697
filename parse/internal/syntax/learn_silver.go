package syntax

import (
	"slices"
	"strings"
)

// silver lets the model analyse sentences of the texts with performative verbs, about
// the same number of words of each collection. The tags of these verbs, which
// treebanks of other fields hardly know, are set right before the sentence is
// parsed. There are few such sentences, lest the field's habits ("the measures
// imposed by") crowd out what the treebanks teach ("they imposed sanctions").
func (l *learner) silver() (out []*sample) {
	m, arena, seen := l.model, &Arena{}, map[string]bool{}
	p := findPerformatives(l.Texts)
	finite := m.class(VERB, VBZ)
	for _, text := range l.Texts {
		left := l.Silver
		order := make([]int32, len(text))
		for i := range order {
			order[i] = int32(i)
		}
		r := random(len(text))
		r.shuffle(order)
		for _, i := range order {
			words := text[i]
			if len(words) < silverShortest || len(words) > silverLongest || left < len(words) {
				continue
			}
			verbs, key := p.in(words), strings.Join(words, " ")
			if len(verbs) == 0 || seen[key] {
				continue
			}
			seen[key] = true
			left -= len(words)
			out = append(out, m.silverSample(words, verbs, finite, arena))
		}
	}
	l.Log("%d silver sentences, %d performative verbs", len(out), len(p))
	return out
}

// silverSample analyses a sentence in which some words are known to be finite
// verbs.
func (m *Model) silverSample(words []string, verbs []int, finite uint8, a *Arena) *sample {
	n := len(words)
	a.tree.clear(n)
	a.begin(n)
	for i, w := range words {
		m.lexicon.look(&a.attributes[i+2], w)
	}
	m.tag(a.classes, a.attributes)
	for _, i := range verbs {
		a.classes[i] = finite
	}
	for i, w := range words {
		m.orient(i, w, a)
	}
	m.tree(0, n, a)
	s := &sample{words: words, gold: slices.Clone(a.classes)}
	for i := range words {
		s.head = append(s.head, a.tree.Head[i]+1)
		s.label = append(s.label, uint8(max(slices.Index(m.names, label{a.tree.Relation[i], a.tree.Passive[i]}), 0)))
	}
	s.predicted = s.gold
	return s
}

// performatives are the forms of verbs by which a council acts in its own
// statements: "condemns", "calls".
type performatives map[string]bool

const performativeLeast = 4 // sentences that such a verb leads

// findPerformatives finds the forms in -s that follow "The Security Council" or "The
// Council" at the start of a sentence.
func findPerformatives(texts [][][]string) performatives {
	counts := map[string]int{}
	for _, text := range texts {
		for _, words := range text {
			if i := afterCouncil(words); i > 0 && i < len(words) {
				counts[words[i]]++
			}
		}
	}
	p := performatives{}
	for w, n := range counts {
		switch {
		case n < performativeLeast, len(w) < 4, !strings.HasSuffix(w, "s"), w != strings.ToLower(w):
		default:
			p[w] = true
		}
	}
	return p
}

// afterCouncil is the index of the word after the council that leads the
// sentence; 0 where none does.
func afterCouncil(words []string) int {
	i := start(words)
	if i+3 >= len(words) || words[i] != "The" {
		return 0
	}
	i++
	if words[i] == "Security" {
		i++
	}
	if words[i] != "Council" {
		return 0
	}
	return i + 1
}

// start is the index of the first word behind marks and numbers.
func start(words []string) int {
	for i, w := range words {
		if c := w[0] | 0x20; c >= 'a' && c <= 'z' {
			return i
		}
	}
	return len(words)
}

// in are the places of performative verbs: behind the council, at the start of
// a sentence, and coordinated with these.
func (p performatives) in(words []string) (out []int) {
	i := afterCouncil(words)
	if i > 0 {
		for i < len(words) && strings.HasSuffix(words[i], "ly") {
			i++
		}
		if i >= len(words) || !p[words[i]] {
			return nil
		}
	} else if i = start(words); i >= len(words) || words[i] == strings.ToLower(words[i]) || !p[strings.ToLower(words[i])] {
		return nil
	}
	out = append(out, i)
	for k := i + 2; k+1 < len(words); k++ {
		if !p[words[k]] {
			continue
		}
		before := k - 1
		for before > i && (strings.HasSuffix(words[before], "ly") || words[before] == "further" || words[before] == "also") {
			before--
		}
		if words[before] != "and" && words[before] != "," {
			continue
		}
		switch words[k+1] {
		case "of", "and", ",", ".", "or", "to":
		default:
			out = append(out, k)
		}
	}
	return out
}
