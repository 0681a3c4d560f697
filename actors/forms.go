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

// formIndex finds candidates by the words of a name in any order.
type formIndex struct {
	lists  []candidateList
	keys   map[string]int32
	states []stateForm // of states and territories, one for each name
}

// stateForm is the name of a state as compared words and as written ones.
type stateForm struct {
	form  form
	words []string
	list  *candidateList
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
			if a.Kind == State || a.Kind == Territory || a.Kind == FormerState {
				ix.states = append(ix.states, stateForm{form: f, words: w.counting(n.Text)})
			}
		}
	}
	for i := range ix.lists {
		ix.lists[i].finish()
	}
	for i := range ix.states {
		ix.states[i].list = &ix.lists[ix.keys[ix.states[i].form.key()]]
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
	bare := w.withoutQualifiers(whole)
	for _, rest := range []form{bare, w.withoutLands(bare)} {
		if len(rest) == 0 || len(rest) == len(whole) {
			continue
		}
		found := ix.form(rest)
		if found == nil {
			found = ix.folded(strings.Join(rest, " "))
		}
		if found != nil && found.isState() {
			// What is left out may be another state: Georgia (U.S.).
			left := without(whole, rest)
			if other := ix.form(left); len(left) < 2 || other == nil || other.all[0].Actor == found.all[0].Actor {
				return found
			}
		}
	}
	if found := ix.shortened(&w, name); found != nil {
		return found
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
// Coast)": what stands before the sign, when what follows is the same party,
// the state that it belongs to, a state that it followed, or no name at all;
// and "China, Hong Kong SAR": what stands behind it, when that belongs to what
// stands before.
func (ix *nameIndex) split(w *words, name string) *candidateList {
	for _, signs := range []string{"([", ",/;:"} {
		at := strings.IndexAny(name, signs)
		if at <= 0 {
			continue
		}
		head, tail := strings.TrimSpace(name[:at]), strings.Trim(name[at+1:], " )],([/;")
		found := ix.any(w, head)
		if found == nil || !found.isState() {
			continue
		}
		part := name[at] == ',' || name[at] == ':'
		if behind := ix.any(w, tail); behind != nil {
			if chosen := related(found, behind, part); chosen != nil {
				return chosen
			}
			continue
		}
		if len(w.withoutQualifiers(w.formOf(tail))) == 0 {
			return found
		}
		if !part && !found.all[0].Ambiguous && ix.forms().standsAlone(w.formOf(head), found.all[0].Actor) {
			return found
		}
	}
	return nil
}

// related chooses between what stands before a sign and what stands behind it.
func related(before, behind *candidateList, part bool) *candidateList {
	if behind == nil {
		return nil
	}
	for i := range before.all {
		for j := range behind.all {
			switch a, b := before.all[i].Actor, behind.all[j].Actor; {
			case a == b || a.Home == b.ID || !part && slices.Contains(b.Successors, a.ID):
				return &candidateList{all: []Candidate{before.all[i]}}
			case (b.Home == a.ID || slices.Contains(b.Successors, a.ID)) && behind.isState():
				return &candidateList{all: []Candidate{behind.all[j]}}
			}
		}
	}
	return nil
}

// standsAlone tells that no other state or territory has a name with the same
// words and more: Kosovo does, Guinea and Korea don't.
func (ix *formIndex) standsAlone(f form, of *Actor) bool {
	for i := range ix.states {
		if s := &ix.states[i]; s.list.all[0].Actor != of && len(s.form) > len(f) && !slices.ContainsFunc(f, func(word string) bool { return !slices.Contains(s.form, word) }) {
			return false
		}
	}
	return true
}

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
		if long, ok := w.long[word]; !ok || len(long) > 0 || word == "al" {
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
