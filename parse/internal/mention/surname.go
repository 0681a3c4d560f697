package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/seed4619396c/communique/actors"
)

// introduce records a person under the surnames by which the text may go on.
func (r *resolver) introduce(id actors.ID, first, last int32, t title) *entity {
	e := r.entity(id)
	r.learn(e, t)
	if e.gender == 0 {
		e.gender = r.genderOf(first, last)
	}
	if e.actor != nil && e.actor.Surname != "" && e.mentions == 0 {
		r.surnames[string(appendFold(nil, strings.ReplaceAll(e.actor.Surname, "-", "")))] = e
	}
	e.mentions++
	if last-first == 1 && e.mentions > 1 && r.surnames[r.key(first, last)] == e {
		return e
	}
	for _, key := range r.surnameKeys(first, last, e) {
		// A relative named once doesn't take the surname from whom the text is about.
		if old := r.surnames[key]; old == nil || old == e || old.mentions <= e.mentions+2 && !(old.actor != nil && len(old.actor.Offices) > 0 && e.actor == nil) {
			r.surnames[key] = e
		}
	}
	if tail := r.key(last-1, last); len(tail) >= 6 && last-first > 1 {
		r.respelt[skeleton(tail)] = e
	}
	if last-first > 1 && r.isCapital(first) {
		if key := r.key(first, first+1); len(key) > 2 && r.words.words[key].class&particleWord == 0 {
			r.givens[key] = e
		}
	}
	return e
}

// learn adds to an entity what a title tells of it.
func (r *resolver) learn(e *entity, t title) {
	if t.role != "" && (len(e.roles) == 0 || e.roles[len(e.roles)-1] != t.role) && len(e.roles) < 8 {
		e.roles = append(e.roles, t.role)
	}
	if t.affiliation != "" && e.affiliation == "" {
		e.affiliation = t.affiliation
	}
	if t.gender != 0 && e.gender == 0 {
		e.gender = t.gender
	}
}

func (r *resolver) genderOf(first, last int32) byte {
	for i := first; i < last; i++ {
		r.scratch = appendFold(r.scratch[:0], r.word(i))
		if w := r.words.words[string(r.scratch)]; w.class&givenWord != 0 {
			return w.gender
		}
	}
	return 0
}

// surnameKeys are the folded tails of a name: the last word, the last two, the
// last word with its particles, and the first word where surnames come first.
func (r *resolver) surnameKeys(first, last int32, e *entity) []string {
	pieces, _ := appendPieces(nil, r.t.Source[r.t.Tokens[first].Start:r.t.Tokens[last-1].End])
	for len(pieces) > 1 && r.words.words[pieces[len(pieces)-1].text].class&suffixWord != 0 {
		pieces = pieces[:len(pieces)-1]
	}
	if len(pieces) < 2 {
		if len(pieces) == 1 {
			return []string{pieces[0].text}
		}
		return nil
	}
	n := len(pieces)
	keys := []string{pieces[n-1].text}
	for k := n - 2; k > 0; k-- {
		keys = append(keys, join(pieces[k:]))
		if n-k >= 3 && r.words.words[pieces[k].text].class&particleWord == 0 {
			break
		}
	}
	if n <= 3 && len(pieces[0].text) <= 7 && r.opensWithSurname(pieces[0].text) {
		keys = append(keys, pieces[0].text) // Kim Yo Jong
	}
	return keys
}

// opensWithSurname reports whether a word is a surname of persons whose names
// put it first.
func (r *resolver) opensWithSurname(folded string) bool {
	word, ok := r.Matcher.names.vocabulary[folded]
	if !ok {
		return false
	}
	node, ok := r.Matcher.names.edges[edge(0, word)]
	if !ok {
		return false
	}
	for _, e := range r.Matcher.names.entries[node] {
		if e.surname && e.actor.Surname != "" && e.actor.Surname != e.actor.Name && strings.HasPrefix(e.actor.Name, e.actor.Surname+" ") {
			return true
		}
	}
	return false
}

// skeleton is what a name keeps under most romanisations: its first letter and
// the consonants after it, double ones once.
func skeleton(folded string) string {
	var b strings.Builder
	for i := range len(folded) {
		c := folded[i]
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w':
			if i > 0 {
				continue
			}
		case 'q', 'c':
			c = 'k'
		case 'v':
			c = 'f'
		}
		if i > 0 && folded[i-1] == folded[i] {
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func join(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// key is the folded text of tokens [first, last) without spaces and hyphens;
// "" where a sign stands that no name goes across.
func (r *resolver) key(first, last int32) string {
	if first >= last {
		return ""
	}
	source := r.t.Source
	end := int(r.t.Tokens[last-1].End)
	r.scratch = r.scratch[:0]
	for at := int(r.t.Tokens[first].Start); at < end; {
		c, size := utf8.DecodeRuneInString(source[at:])
		if !isNameRune(c) {
			if !isJoiner(c) {
				break
			}
			at += size
			continue
		}
		next := min(pieceEnd(source, at), end)
		r.scratch = appendFold(r.scratch, source[at:next])
		at = next
	}
	if known, ok := r.keys[string(r.scratch)]; ok {
		return known
	}
	key := string(r.scratch)
	r.keys[key] = key
	return key
}

// isGivenWord reports whether token i is a given name.
func (r *resolver) isGivenWord(i int32) bool {
	r.scratch = appendFold(r.scratch[:0], r.word(i))
	return r.given[string(r.scratch)] || r.words.words[string(r.scratch)].class&givenWord != 0
}
