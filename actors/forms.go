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
	stop      map[string]bool     // words that end a name: excluding
}

var formWords = sync.OnceValue(func() words {
	w := words{long: map[string][]string{}, qualifier: map[string]bool{}, stop: map[string]bool{}}
	err := eachRow("abbreviations", func(r *row) error {
		w.long[r.text("short")] = strings.Fields(r.text("long"))
		return nil
	})
	if err == nil {
		err = eachRow("qualifiers", func(r *row) error {
			switch r.text("use") {
			case "form":
				w.qualifier[r.text("word")] = true
			case "stop":
				w.stop[r.text("word")] = true
			default:
				return r.errorf("use %q: want form or stop", r.text("use"))
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

// withoutQualifiers leaves the words of the political form out, and a
// numbering that lists add.
func (w *words) withoutQualifiers(f form) form {
	var rest form
	for _, word := range f {
		if !w.qualifier[word] {
			rest = append(rest, word)
		}
	}
	return rest
}

// formIndex finds candidates by the words of a name in any order.
type formIndex struct {
	lists []candidateList
	keys  map[string]int32
}

// indexForms indexes names by the words they are made of.
func indexForms(actors []*Actor) *formIndex {
	w := formWords()
	ix := &formIndex{keys: map[string]int32{}}
	add := newCandidates(ix.keys, &ix.lists, len(actors))
	for _, a := range actors {
		for i := range a.Names {
			n := &a.Names[i]
			if n.Lang != "" || n.Reading != NameReading && n.Reading != PersonReading {
				continue
			}
			f := w.formOf(n.Text)
			if len(f) == 0 || len(f) == 1 && a.Kind == Person {
				continue
			}
			c := candidateOf(a, n)
			c.Why = "inverted, bracketed or abbreviated form"
			add(f.key(), c)
		}
	}
	for i := range ix.lists {
		ix.lists[i].finish()
	}
	return ix
}

// byForm finds a name that is written by rule in another form: inverted,
// bracketed, abbreviated, in the plural, with or without the political form,
// or with the state that it belongs to behind it.
func (ix *nameIndex) byForm(name string) *candidateList {
	const longest = 400 // no name is longer; texts are not for Lookup
	if len(name) > longest {
		return nil
	}
	w := formWords()
	whole := w.formOf(name)
	if found := ix.form(whole); found != nil {
		return found
	}
	if found := ix.split(&w, name); found != nil {
		return found
	}
	if rest := w.withoutQualifiers(whole); len(rest) > 0 && len(rest) < len(whole) {
		if found := ix.form(rest); found != nil && found.isState() {
			return found
		}
		if found := ix.folded(strings.Join(rest, " ")); found != nil && found.isState() {
			return found
		}
	}
	return ix.plural(name)
}

func (ix *nameIndex) form(f form) *candidateList {
	if len(f) == 0 {
		return nil
	}
	forms := ix.forms()
	if at, ok := forms.keys[f.key()]; ok {
		return &forms.lists[at]
	}
	return nil
}

func (ix *nameIndex) folded(name string) *candidateList {
	if at, ok := ix.exact[string(appendFold(nil, name))]; ok {
		return &ix.lists[at]
	}
	return nil
}

// split takes "Hong Kong, China", "Guam (USA)" and "Côte d'Ivoire (Ivory
// Coast)": what stands before the comma or bracket, when what follows is the
// same party, the state that it belongs to, or no name at all.
func (ix *nameIndex) split(w *words, name string) *candidateList {
	at := strings.IndexAny(name, ",([/;:")
	if at <= 0 {
		return nil
	}
	head, tail := strings.TrimSpace(name[:at]), strings.Trim(name[at+1:], " )],([/;")
	found := ix.any(w, head)
	if found == nil || !found.isState() {
		return nil
	}
	behind := w.formOf(tail)
	if len(w.withoutQualifiers(behind)) == 0 {
		return found
	}
	other := ix.any(w, tail)
	if other == nil {
		return nil
	}
	for i := range found.all {
		for j := range other.all {
			switch a, b := found.all[i].Actor, other.all[j].Actor; {
			case a == b || a.Home == b.ID:
				return &candidateList{all: []Candidate{found.all[i]}}
			case (b.Home == a.ID || slices.Contains(b.Successors, a.ID)) && other.isState(): // "China, Hong Kong SAR"
				return &candidateList{all: []Candidate{other.all[j]}}
			}
		}
	}
	return nil
}

func (ix *nameIndex) any(w *words, name string) *candidateList {
	if found := ix.folded(name); found != nil {
		return found
	}
	return ix.form(w.formOf(name))
}

// plural takes "Americans" and "the Koreas" when the table holds only the singular.
func (ix *nameIndex) plural(name string) *candidateList {
	key := strings.TrimRight(string(appendFold(nil, name)), "s")
	if len(key) < 4 {
		return nil
	}
	if at, ok := ix.exact[key]; ok && ix.lists[at].all[0].Reading != PersonReading {
		return &ix.lists[at]
	}
	return nil
}

func (l *candidateList) isState() bool {
	switch l.all[0].Actor.Kind {
	case State, FormerState, Territory:
		return l.all[0].Why != "surname"
	}
	return false
}
