package actors

import (
	"slices"
	"strings"
	"unicode"
)

// shortened takes words cut short with a full stop: "Bolivia (Plur. State
// of)", "Papua N. Guinea", "U.A. Emirates". Exactly one state must have a name
// whose words begin so.
func (ix *nameIndex) shortened(w *words, name string) *candidateList {
	if !strings.Contains(name, ".") {
		return nil
	}
	var whole, cut []string
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",()[]/-&", r) }) {
		for len(part) > 0 {
			dot := strings.IndexByte(part, '.')
			if dot < 0 {
				whole = append(whole, w.counting(part)...)
				break
			}
			if word := strings.Join(splitWords(part[:dot]), ""); word != "" {
				cut = append(cut, word)
			}
			part = part[dot+1:]
		}
	}
	if len(cut) == 0 || len(whole)+len(cut) > 12 {
		return nil
	}
	var only *candidateList
	forms := ix.forms()
	for i := range forms.states {
		s := &forms.states[i]
		if len(s.words) != len(whole)+len(cut) || !begin(s.words, whole, cut) {
			continue
		}
		if only != nil && only.all[0].Actor != s.list.all[0].Actor {
			return nil
		}
		only = s.list
	}
	return only
}

// counting gives the words of a name that count, as they are written.
func (w *words) counting(name string) []string {
	var kept []string
	for _, word := range splitWords(name) {
		if long, ok := w.long[word]; !ok || len(long) > 0 {
			kept = append(kept, singular(word))
		}
	}
	return kept
}

// begin tells whether the words are the whole ones and, one to one, words that
// begin with the cut ones.
func begin(words, whole, cut []string) bool {
	used := make([]bool, len(words))
	for _, word := range whole {
		at := slices.Index(words, word)
		if at < 0 || used[at] {
			return false
		}
		used[at] = true
	}
	var match func(i int) bool
	match = func(i int) bool {
		if i == len(cut) {
			return true
		}
		for at, word := range words {
			if !used[at] && strings.HasPrefix(word, cut[i]) {
				used[at] = true
				if match(i + 1) {
					return true
				}
				used[at] = false
			}
		}
		return false
	}
	return match(0)
}
