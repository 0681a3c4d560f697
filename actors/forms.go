package actors

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// words holds the tables by which names are compared without order, brackets
// and abbreviations.
type words struct {
	long      map[string][]string // word -> the form that is compared; empty: doesn't count
	qualifier map[string]bool     // words of the political form: republic, kingdom
	land      map[string]bool     // words of the kind of land: island
	stop      map[string]bool     // words that end a name: excluding
}

var formWords = sync.OnceValue(func() words {
	w := words{long: map[string][]string{}, qualifier: map[string]bool{}, land: map[string]bool{}, stop: map[string]bool{}}
	err := eachRow("abbreviations", func(r *row) error {
		w.long[r.text("short")] = strings.Fields(r.text("long"))
		return nil
	})
	if err == nil {
		err = eachRow("qualifiers", func(r *row) error {
			switch r.text("use") {
			case "form":
				w.qualifier[r.text("word")] = true
			case "land":
				w.land[r.text("word")] = true
			case "stop":
				w.stop[r.text("word")] = true
			default:
				return r.errorf("use %q: want form, land or stop", r.text("use"))
			}
			return nil
		})
	}
	if err != nil {
		panic(err) // the tables are part of the program and tested with it
	}
	return w
})

// form is a name as a sorted set of compared words.
type form []string

func (f form) key() string { return strings.Join(f, " ") }

// formOf splits a name at everything but letters and digits, writes its words
// out and sorts them: "Korea, Dem. People's Rep. of" and "Democratic People's
// Republic of Korea" have one form.
func (w *words) formOf(name string) form {
	f := make(form, 0, 8)
	for _, word := range joinInitials(splitWords(name)) {
		if w.stop[word] && len(f) > 0 {
			break
		}
		if long, ok := w.long[word]; ok {
			f = append(f, long...)
		} else {
			f = append(f, singular(word))
		}
	}
	slices.Sort(f)
	return slices.Compact(f)
}

// splitWords gives the words of a name, folded, without possessives and the
// elided articles of "d'Ivoire".
func splitWords(name string) []string {
	split := make([]string, 0, 8)
	var word []byte
	flush := func() {
		if len(word) > 0 {
			split = append(split, string(word))
		}
		word = word[:0]
	}
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		i += n
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			word = appendFoldRune(word, r)
		case unicode.Is(unicode.Mn, r) || r == '\u00ad' || r == '\u200b':
		case r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`':
			if string(word) == "d" || string(word) == "l" {
				word = word[:0]
			}
			if rest := name[i:]; rest == "s" || rest == "S" {
				i++
			}
		default:
			flush()
		}
	}
	flush()
	return split
}

// singular takes the s off a long word, so that lists that say "Sandwichs" or
// "Territorys" are understood; it is applied to both sides.
func singular(word string) string {
	if len(word) > 4 && word[len(word)-1] == 's' && word[len(word)-2] != 's' {
		return word[:len(word)-1]
	}
	return word
}

// joinInitials makes one word of single letters in a row: "d p r korea" is
// "dpr korea".
func joinInitials(split []string) []string {
	joined := split[:0]
	run := false
	for i, word := range split {
		single := len(word) == 1 && word[0] >= 'a'
		if single && run {
			joined[len(joined)-1] += word
		} else {
			joined = append(joined, word)
		}
		run = single && (run || i+1 < len(split) && len(split[i+1]) == 1)
	}
	return joined
}

// withoutQualifiers leaves the words of the political form out.
func (w *words) withoutQualifiers(f form) form {
	return slices.DeleteFunc(slices.Clone(f), func(word string) bool { return w.qualifier[word] })
}

// withoutLands leaves the words of the kind of land out.
func (w *words) withoutLands(f form) form {
	return slices.DeleteFunc(slices.Clone(f), func(word string) bool { return w.land[word] })
}

// without gives the words that rest left out.
func without(whole, rest form) form {
	var left form
	for _, word := range whole {
		if !slices.Contains(rest, word) {
			left = append(left, word)
		}
	}
	return left
}
