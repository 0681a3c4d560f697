package actors

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// Role is what a role noun says of the party it names: "troops" are military,
// "lawmakers" legislators, the "foreign ministry" is part of a government.
// Roles are values; the zero Role says nothing.
type Role struct {
	// Noun is the table's singular in lower case ("police officer"), without
	// the words that LookupRole looked through ("former", "deputy").
	Noun string
	// Sector is whom the noun names; Second is a second sector that the party
	// belongs to: a "defence ministry" is GOV and also MIL.
	Sector, Second Sector
	Class          RoleClass
	// Post is the class of office that a holder of the title holds, where the
	// noun tells ("foreign minister").
	Post Post
	// Title reports that the noun may stand right before a name ("President").
	Title bool
	// Plural reports that the noun was given in the plural; collective nouns
	// ("police", "troops") are plural always.
	Plural bool
	// Former reports that the holder has left ("former minister", "ex-").
	Former bool
}

// Person reports that the noun names people: "soldier", "lawmakers".
func (r Role) Person() bool { return r.Class == PersonRole }

// Body reports that the noun names an organised body: "ministry", "police".
func (r Role) Body() bool { return r.Class == BodyRole }

// LookupRole finds the role that a noun or noun phrase names, in singular or
// plural: "rebels", "foreign ministry", "police chiefs". It understands
// offices over any domain of government ("energy minister", "Ministry for
// Water Resources"), nouns that borrow the sector of the noun before them
// ("coast guard spokesman") and words that change a role or leave it alone
// ("former prime minister" is ELI, "deputy foreign minister" stays GOV).
// The whole phrase must be understood; [FindRole] finds a role at the end of a
// longer one. Letter case is ignored, and a noun of the table given in lower
// case costs no allocation.
func LookupRole(noun string) (Role, bool) {
	t := roleTable()
	if r, ok := t.nouns[noun]; ok {
		return r, true
	}
	return t.compose(foldRole(noun))
}

// FindRole finds the role noun that heads a noun phrase in English and returns
// the role and the byte offset at which the noun begins: in "two Chinese
// warplanes" it is the last word, in "Russia's ambassador to Poland" the word
// before the preposition. Of nouns that end at the same place the longest
// counts, words like "former" and "senior" before it included. A head that says nothing by itself takes the sector of the noun
// after the preposition: "a group of soldiers" is MIL. Phrases of more than
// 1,024 bytes have no role.
func FindRole(phrase string) (role Role, at int, ok bool) {
	if len(phrase) > 1024 {
		return Role{}, 0, false
	}
	t := roleTable()
	for head := phrase; ; {
		if r, start, found := t.lastRole(head); found && (!ok || start < at) {
			if ok && role.Sector != UNK && (r.Sector == UNK || t.flags[r.Noun].borrows) {
				r.Sector, r.Second = role.Sector, role.Second
			}
			role, at, ok = r, start, true
		}
		cut := lastPreposition(head)
		if cut < 0 {
			return role, at, ok
		}
		head = strings.TrimRight(head[:cut], " ,")
	}
}

// lastRole is the longest role noun at the end of a phrase.
func (t *roleIndex) lastRole(phrase string) (role Role, at int, ok bool) {
	words := 0
	for i := len(phrase); i > 0 && words < longestRole; words++ {
		start := strings.LastIndexByte(phrase[:i], ' ') + 1
		if r, found := LookupRole(phrase[start:]); found {
			role, at, ok = r, start, true
		}
		i = max(start-1, 0)
	}
	return role, at, ok
}

const longestRole = 8 // words

// roleFlags says what else a noun may do: take the sector of the noun before it,
// or a domain of government.
type roleFlags struct{ borrows, office bool }

type roleIndex struct {
	nouns     map[string]Role
	flags     map[string]roleFlags // by singular
	domains   map[string]Sector
	modifiers map[string]Role // Sector and Second that "former" and the like give
}

//go:embed data/roles.tsv
var rolesText string

var roleTable = sync.OnceValue(func() *roleIndex {
	t, err := readRoles(rolesText)
	if err != nil {
		panic("actors: data/roles.tsv: " + err.Error()) // a test reads the same table
	}
	return t
})

func readRoles(text string) (*roleIndex, error) {
	t := &roleIndex{
		nouns:     make(map[string]Role, 4096),
		flags:     make(map[string]roleFlags, 64),
		domains:   make(map[string]Sector, 256),
		modifiers: make(map[string]Role, 128),
	}
	type plural struct {
		form string
		role Role
	}
	var plurals []plural
	number, header := 0, true
	for line := range strings.SplitSeq(text, "\n") {
		number++
		if line == "" || line[0] == '#' {
			continue
		}
		if header {
			header = false
			continue
		}
		var f [8]string
		if n := splitTabs(line, f[:]); n != len(f) {
			return nil, fmt.Errorf("line %d: %d columns, want %d", number, n, len(f))
		}
		noun, form, class, flags := f[0], f[1], f[4], f[6]
		role := Role{Noun: noun}
		if err := role.Sector.UnmarshalText([]byte(f[2])); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		if err := role.Second.UnmarshalText([]byte(f[3])); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		switch class {
		case "domain":
			t.domains[noun] = role.Second
			continue
		case "modifier":
			t.modifiers[noun] = role
			continue
		}
		if err := role.Class.UnmarshalText([]byte(class)); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		if f[5] != "" {
			if err := role.Post.UnmarshalText([]byte(f[5])); err != nil {
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
		}
		if _, twice := t.nouns[noun]; twice {
			return nil, fmt.Errorf("line %d: %q stands twice", number, noun)
		}
		for flag := range strings.FieldsSeq(flags) {
			switch flag {
			case "title":
				role.Title = true
			case "borrows", "office":
				e := t.flags[noun]
				e.borrows = e.borrows || flag == "borrows"
				e.office = e.office || flag == "office"
				t.flags[noun] = e
			default:
				return nil, fmt.Errorf("line %d: flag %q: want title, borrows or office", number, flag)
			}
		}
		if form == "" {
			form = pluralOf(noun)
		}
		many := role
		many.Plural = true
		if form == noun {
			role = many
		} else {
			plurals = append(plurals, plural{form, many})
		}
		t.nouns[noun] = role
	}
	for _, p := range plurals {
		if _, taken := t.nouns[p.form]; !taken { // a row of its own says more
			t.nouns[p.form] = p.role
		}
	}
	return t, nil
}

// compose understands phrases that no row holds as a whole.
func (t *roleIndex) compose(noun string) (Role, bool) {
	if r, ok := t.nouns[noun]; ok {
		return r, true
	}
	if strings.Count(noun, " ") >= longestRole {
		return Role{}, false
	}
	if r, ok := t.officeOver(noun); ok {
		return r, true
	}
	if before, after, ok := strings.Cut(noun, " "); ok {
		if change, ok := t.modifiers[before]; ok {
			r, found := t.compose(after)
			if found && change.Sector != UnknownSector {
				r.Former = true
				if heldPower(r.Sector) && r.Class == PersonRole {
					r.Sector, r.Second = change.Sector, change.Second
				}
			}
			if found {
				return r, true
			}
		}
	}
	for i := strings.IndexByte(noun, ' '); i >= 0; i = next(noun, i) {
		before, after := noun[:i], noun[i+1:]
		last, ok := t.nouns[after]
		if !ok || !t.flags[last.Noun].borrows {
			continue
		}
		if lender, ok := t.compose(before); ok && lender.Class != EquipmentRole && lender.Sector != UNK {
			last.Noun = lender.Noun + " " + last.Noun
			last.Sector, last.Second, last.Former = lender.Sector, lender.Second, last.Former || lender.Former
			last.Post, last.Title = UnknownPost, false
			return last, true
		}
	}
	if rest, ok := strings.CutPrefix(noun, "ex-"); ok {
		return t.compose("ex " + rest)
	}
	return Role{}, false
}

// officeOver understands "energy minister" and "minister for the economy".
func (t *roleIndex) officeOver(noun string) (Role, bool) {
	for i := strings.IndexByte(noun, ' '); i >= 0; i = next(noun, i) {
		before, after := noun[:i], noun[i+1:]
		if office, ok := t.nouns[after]; ok && t.flags[office.Noun].office {
			if second, ok := t.domains[before]; ok {
				return governing(office, second, noun), true
			}
		}
		office, ok := t.nouns[before]
		if !ok || !t.flags[office.Noun].office {
			continue
		}
		domain, ok := strings.CutPrefix(after, "of ")
		if !ok {
			domain, ok = strings.CutPrefix(after, "for ")
		}
		if !ok {
			continue
		}
		domain = strings.TrimPrefix(domain, "the ")
		if second, ok := t.domains[domain]; ok {
			return governing(office, second, noun), true
		}
		// Two domains in one office: "minister of oil and energy".
		if first, other, both := strings.Cut(domain, " and "); both {
			one, isDomain := t.domains[first]
			two, alsoDomain := t.domains[other]
			if isDomain || alsoDomain {
				if one == UnknownSector {
					one = two
				}
				return governing(office, one, noun), true
			}
		}
	}
	return Role{}, false
}

func governing(office Role, second Sector, noun string) Role {
	office.Noun, office.Sector, office.Second = noun, GOV, second
	return office
}

// heldPower lists the sectors whose former members PLOVER codes as elites.
func heldPower(s Sector) bool {
	switch s {
	case GOV, LEG, SPY, JUD, MIL, ELI:
		return true
	}
	return false
}

func next(s string, i int) int {
	if j := strings.IndexByte(s[i+1:], ' '); j >= 0 {
		return i + 1 + j
	}
	return -1
}

func splitTabs(line string, into []string) int {
	n := 0
	for field := range strings.SplitSeq(line, "\t") {
		if n < len(into) {
			into[n] = field
		}
		n++
	}
	return n
}

// foldRole lower-cases, takes curly apostrophes for straight ones and single
// spaces for all white space.
func foldRole(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(strings.ToLower(s)), " "), "’", "'")
}

func lastPreposition(s string) int {
	at := -1
	for _, p := range [...]string{" of ", " to ", " for ", " in ", " at ", " from ", " with ", " on ", " across ", " by ", " under ", " against ", " outside ", " near ", " between ", " among ", " that ", " who ", " which ", " whose ", ", "} {
		at = max(at, strings.LastIndex(s, p))
	}
	return at
}

// pluralOf is the regular plural of a noun; the head stands before "of", "in",
// "to" or "for" where there is one ("members of parliament").
func pluralOf(noun string) string {
	tail := ""
	for _, p := range [...]string{" of ", " in ", " to ", " for ", " without "} {
		if i := strings.Index(noun, p); i > 0 {
			noun, tail = noun[:i], noun[i:]+tail
		}
	}
	switch {
	case strings.HasSuffix(noun, "man") && !strings.HasSuffix(noun, "human"):
		noun = noun[:len(noun)-2] + "en"
	case strings.HasSuffix(noun, "y") && len(noun) > 1 && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		noun = noun[:len(noun)-1] + "ies"
	case hasAnySuffix(noun, "s", "x", "z", "ch", "sh"):
		noun += "es"
	default:
		noun += "s"
	}
	return noun + tail
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}
