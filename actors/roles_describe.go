package actors

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Description is what a noun phrase says of the party it names: which actor,
// whose it is and of which sector. The zero value says nothing.
type Description struct {
	// Actor is whom the phrase names outright ("Emmanuel Macron", "the FSB" as
	// Russia), nil where it names a role alone.
	Actor *Actor
	// Of is the state or organisation that the party is or belongs to.
	Of ID
	// Sector and Second are the party's sectors; unknown for a state as a whole.
	Sector, Second Sector
	Role           Role // the role noun, if there is one
}

// Describe tells whom a noun phrase names, by itself: "American warplanes" are
// USA and MIL, "Russia's ambassador to Poland" is RUS and GOV, "Foreign
// Minister Park Jin" the person and KOR. The day decides who holds an office;
// at 0 the latest office counts. Towns and
// regions count as parts of their state ("Shanghai authorities" are CHN). Text around the phrase isn't asked for, so an
// ambiguous name is taken for its likeliest bearer. It reports false when
// nothing in the phrase is known, and for phrases of more than 40 words.
func (r *Registry) Describe(phrase string, at Day) (Description, bool) {
	words := wordsOf(phrase)
	for len(words) > 1 && (strings.EqualFold(words[0].text, "the") || words[0].text == "a" || words[0].text == "an") {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 40 || len(phrase) > 1024 {
		return Description{}, false
	}
	names := r.namesIn(phrase, words, at)
	if len(names) == 1 && names[0].first == 0 && names[0].last == len(words)-1 {
		return r.describeName(&names[0], at), true
	}
	if n := len(names); n > 0 && names[n-1].last == len(words)-1 && names[n-1].candidate.Actor.Kind == Person {
		return r.describePerson(phrase, words, names, at), true
	}
	if d, ok := r.describeTitled(phrase, words, names, at); ok {
		return d, true
	}
	role, start, ok := FindRole(strings.TrimRight(phrase, " .,"))
	if !ok {
		if len(names) == 0 {
			if state, first, last := placeIn(phrase, words); state != "" && first == 0 && last == len(words)-1 {
				return Description{Of: state, Sector: CVL}, true
			}
			return r.describeNear(phrase, words, at)
		}
		d := r.describeName(&names[len(names)-1], at)
		if len(words) > names[len(names)-1].last-names[len(names)-1].first+1 {
			d.Actor, d.Sector, d.Second = nil, UnknownSector, UnknownSector // something of theirs
			if last := &names[len(names)-1]; last.last == len(words)-1 && last.candidate.Reading == DemonymReading && onlyModifiers(words[:last.first]) {
				d.Sector = CVL // "ordinary Kazakhs"
			}
		}
		return d, true
	}
	d := Description{Role: role, Sector: role.Sector, Second: role.Second}
	if owner := ownerOf(phrase, words, names, start); owner != nil {
		whole := r.describeName(owner, at)
		d.Of = whole.Of
		flags := roleTable().flags[role.Noun]
		armed := owner.candidate.Actor.Kind == Group && (role.Sector == UAF || role.Sector == MIL)
		if whole.Sector != UnknownSector && (role.Sector == UNK || flags.borrows || armed) {
			d.Sector, d.Second = whole.Sector, whole.Second
			if strings.Contains(strings.ToLower(phrase[:start+1]), "former ") && heldPower(d.Sector) {
				d.Sector, d.Second = ELI, UnknownSector
			}
		}
	}
	if d.Of == "" {
		d.Of = r.basedIn(words, at)
	}
	if d.Of == "" {
		d.Of, _, _ = placeIn(phrase, words)
	}
	return d, true
}

// describeNear describes a person or organisation whose name, of two words or
// more, the tables spell a little otherwise.
func (r *Registry) describeNear(phrase string, words []wordIn, at Day) (Description, bool) {
	if len(words) < 2 || len(words) > 5 {
		return Description{}, false
	}
	for _, w := range words {
		if !w.capital {
			return Description{}, false
		}
	}
	found := r.Search(phrase[words[0].start:], Threshold(930), Limit(1), Kinds(Person, Organisation, Group))
	if len(found) == 0 || strings.IndexByte(strings.TrimSpace(found[0].Name.Text), ' ') < 0 {
		return Description{}, false
	}
	c := Candidate{Actor: found[0].Actor, Name: found[0].Name, Reading: found[0].Name.Reading}
	return r.describeName(&nameIn{0, len(words) - 1, c}, at), true
}

// basedIn is the state of "a Somalia-based group".
func (r *Registry) basedIn(words []wordIn, at Day) ID {
	for _, w := range words {
		if place, ok := strings.CutSuffix(w.text, "-based"); ok {
			for _, c := range r.Lookup(place, at) {
				if c.Reading == NameReading || c.Reading == MetonymReading {
					return c.Actor.ID
				}
			}
		}
	}
	return ""
}

// onlyModifiers reports that every word may stand before a role noun without
// changing it.
func onlyModifiers(words []wordIn) bool {
	for _, w := range words {
		if _, ok := roleTable().modifiers[strings.ToLower(w.text)]; !ok {
			return false
		}
	}
	return len(words) > 0
}

// nameIn is a name among the words of a phrase.
type nameIn struct {
	first, last int // words
	candidate   Candidate
}

const longestName = 8 // words

// namesIn finds the registry's names, the longest at each place.
func (r *Registry) namesIn(phrase string, words []wordIn, at Day) (names []nameIn) {
	for i := 0; i < len(words); {
		taken := 1
		if words[i].capital {
			for j := min(len(words), i+longestName) - 1; j >= i; j-- {
				found := r.Lookup(phrase[words[i].start:words[j].end], at)
				if len(found) == 0 || j == i && partOfOther(found[0], words, i) {
					continue
				}
				names = append(names, nameIn{i, j, found[0]})
				taken = j - i + 1
				break
			}
		}
		i += taken
	}
	return names
}

// partOfOther reports that a bare surname stands beside another capitalised
// word that is no role: it is some other person's.
func partOfOther(c Candidate, words []wordIn, i int) bool {
	if c.Actor.Kind != Person {
		return false
	}
	if i+1 < len(words) && words[i+1].capital {
		return true
	}
	if i == 0 || !words[i-1].capital {
		return false
	}
	_, isRole := LookupRole(words[i-1].text)
	return !isRole
}

func (r *Registry) describeName(n *nameIn, at Day) Description {
	c := &n.candidate
	d := Description{Actor: c.Actor, Of: c.Actor.ID, Sector: c.Actor.Sector}
	switch c.Actor.Kind {
	case Person:
		d.Of, d.Sector = r.standing(c.Actor, at)
		return d
	case State, FormerState, Territory:
		d.Sector = UnknownSector
		if c.Reading == MetonymReading {
			d.Sector = c.Name.Sector
			if d.Sector == UnknownSector {
				d.Sector = GOV
			}
		}
	}
	if c.Actor.Home != "" && c.Actor.ID.Kind() != State {
		d.Of = c.Actor.Home
	}
	return d
}

// standing is whose a person is on a day and in which sector: in office, or
// after it among the elite.
func (r *Registry) standing(person *Actor, at Day) (of ID, sector Sector) {
	of, sector = person.Home, person.Sector
	var latest Day
	held, after, inOffice := false, false, GOV
	for i := range person.Offices {
		o := &person.Offices[i]
		switch {
		case at == 0 || holds(o.From, o.Until, at):
			if !held || o.From >= latest {
				of, latest, held = o.Of, o.From, true
				inOffice = GOV
				if role, _, ok := FindRole(o.Title); ok && o.Post == OtherPost && role.Sector != UNK {
					inOffice = role.Sector // "Chief of the General Staff"
				} else if names := r.namesIn(o.Title, wordsOf(o.Title), at); ok && len(names) > 0 {
					if organ := r.describeName(&names[0], at); organ.Sector != UnknownSector {
						inOffice = organ.Sector // "CIA Director"
					}
				}
			}
		case o.Until != 0 && o.Until <= at:
			if !held && o.From >= latest {
				of, latest = o.Of, o.From
			}
			after = true
		}
	}
	switch {
	case held && sector == UnknownSector:
		sector = inOffice
	case after && !held:
		sector = ELI
	}
	return of, sector
}

// describePerson describes a known person, with the title before the name.
func (r *Registry) describePerson(phrase string, words []wordIn, names []nameIn, at Day) Description {
	person := &names[len(names)-1]
	d := r.describeName(person, at)
	if person.first == 0 {
		return d
	}
	before := strings.TrimRight(phrase[:words[person.first].start], " ,")
	if role, _, ok := FindRole(before); ok && role.Sector != UNK {
		d.Role, d.Sector, d.Second = role, role.Sector, role.Second
	}
	if len(names) > 1 {
		if owner := r.describeName(&names[len(names)-2], at); owner.Of != "" && d.Of == "" {
			d.Of = owner.Of
		}
	}
	return d
}

// describeTitled describes an unknown person by the title before the name:
// "General Jane Example".
func (r *Registry) describeTitled(phrase string, words []wordIn, names []nameIn, at Day) (Description, bool) {
	from := len(words)
	for from > 0 && words[from-1].capital && len(words)-from < 6 {
		from--
	}
	for k := len(words) - 1; k > from-1 && k > 0; k-- {
		before := strings.TrimRight(phrase[:words[k-1].end], " ,")
		role, start, ok := FindRole(before)
		if !ok || !role.Title || !role.Person() || start+len(role.Noun) > len(before)+len(role.Noun) {
			continue
		}
		if !strings.HasSuffix(foldRole(before), lastWord(role.Noun)) {
			continue
		}
		d := Description{Role: role, Sector: role.Sector, Second: role.Second}
		for i := range names {
			if names[i].last < k && names[i].candidate.Actor.Kind != Person {
				d.Of = r.describeName(&names[i], at).Of
			}
		}
		return d, true
	}
	return Description{}, false
}

// ownerOf is the name that a role noun belongs to: the nearest before it, or
// else the first after it, unless that is where a diplomat is sent.
func ownerOf(phrase string, words []wordIn, names []nameIn, start int) *nameIn {
	var before, after *nameIn
	for i := range names {
		if words[names[i].first].start < start {
			before = &names[i]
		} else if after == nil && strings.HasPrefix(phrase[words[names[i].first].start:], words[names[i].first].text) {
			after = &names[i]
		}
	}
	if before != nil {
		return before
	}
	if after != nil && after.first > 0 && words[after.first-1].text == "to" {
		return nil
	}
	return after
}

// wordIn is a word of a phrase without the punctuation around it.
type wordIn struct {
	start, end int
	text       string
	capital    bool
}

func wordsOf(phrase string) (words []wordIn) {
	for start := 0; start < len(phrase); {
		r, n := utf8.DecodeRuneInString(phrase[start:])
		if unicode.IsSpace(r) {
			start += n
			continue
		}
		end := strings.IndexFunc(phrase[start:], unicode.IsSpace)
		if end < 0 {
			end = len(phrase) - start
		}
		text := strings.TrimRight(phrase[start:start+end], ",;:!?\"”’)")
		trimmed := strings.TrimLeft(text, "\"“‘(")
		if from := start + len(text) - len(trimmed); trimmed != "" {
			first, _ := utf8.DecodeRuneInString(trimmed)
			words = append(words, wordIn{from, from + len(trimmed), trimmed, unicode.IsUpper(first) || unicode.IsDigit(first) || first >= 0x2e80})
		}
		start += end
	}
	return words
}

func lastWord(noun string) string { return noun[strings.LastIndexByte(noun, ' ')+1:] }
