package actors

import (
	"slices"
	"strings"
)

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
		found := ix.named(w, head)
		if found == nil || !found.isState() {
			continue
		}
		part := name[at] == ',' || name[at] == ':'
		if behind := ix.named(w, tail); behind != nil {
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

func (ix *nameIndex) named(w *words, name string) *candidateList {
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
