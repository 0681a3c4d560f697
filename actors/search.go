package actors

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors/internal/match"
)

// DefaultThreshold is the score from which [Registry.Search] takes two names
// for the same one, and the one to hold [Compare] against. It was set where
// labelled pairs of names are told apart best and lies on a plateau: 650 finds
// a little more, 800 errs a little less.
const DefaultThreshold = 700

// Match is an actor found by [Registry.Search].
type Match struct {
	Actor *Actor
	Name  *Name // the actor's name that came nearest
	// Score is 1000 for the same name and falls by the cost of every
	// difference, not below 0.
	Score int
	// Parts explain the score: their costs are what is missing from 1000.
	Parts []Part
}

// SearchOption narrows or widens a [Registry.Search].
type SearchOption func(*searchSettings)

type searchSettings struct {
	at        Day
	threshold int
	limit     int
	kinds     []Kind
}

// At keeps to actors that exist, and names in use, on the day.
func At(day Day) SearchOption { return func(s *searchSettings) { s.at = day } }

// Threshold sets the lowest score of a match, from 1 to 1000, in place of
// [DefaultThreshold].
func Threshold(score int) SearchOption {
	return func(s *searchSettings) { s.threshold = min(max(score, 1), 1000) }
}

// Limit sets how many actors are returned at most, in place of 10; 0 is no
// limit.
func Limit(n int) SearchOption { return func(s *searchSettings) { s.limit = n } }

// Kinds keeps to actors of the given kinds.
func Kinds(kinds ...Kind) SearchOption { return func(s *searchSettings) { s.kinds = kinds } }

// Search finds the actors whose names resemble the given one, as lists are
// screened: words in any order, particles, titles and initials, transliteration
// variants (Muammar Gaddafi, Moammar Qadhafi), names in Cyrillic, Greek,
// Arabic, Hebrew, Hangul, kana, Han and the scripts of India and South-East
// Asia, words written together or apart, letters for an organisation's words,
// slips of the pen. It returns each actor once, best first: those whom
// [Registry.Lookup] knows by the name, then by score, then by identifier. A
// single word that stands in very many names ("Emma", "Bank", "Corp") finds
// nobody by itself, and a state's or organisation's one-word name isn't found in
// the longer name of something else ("Bank of China").
//
// Lookup asks who a name stands for; Search asks who might be meant. The index
// is made on the first call. Search is safe for concurrent use.
func (r *Registry) Search(name string, options ...SearchOption) []Match {
	s := searchSettings{threshold: DefaultThreshold, limit: 10}
	for _, option := range options {
		option(&s)
	}
	form := match.Fold(name)
	if len(form.Tokens) == 0 {
		return nil
	}
	x := r.search()
	found := r.namesakes(name, &s)
	seen := map[ID]bool{}
	for i := range found {
		seen[found[i].Actor.ID] = true
	}
	exact := len(found)
	for _, hit := range x.index.Search(form, s.threshold) {
		ref := x.names[hit.Name]
		if seen[ref.actor.ID] || !s.admits(ref.actor, ref.name) || ref.name.Reading == AcronymReading && hit.Score < 1000 {
			continue
		}
		parts := partsOf(hit.Parts)
		if ref.actor.Kind == Person && isCompany(parts) || ref.actor.Kind != Person && x.index.Words(hit.Name) == 1 && namesAnother(parts) {
			continue
		}
		seen[ref.actor.ID] = true
		found = append(found, Match{Actor: ref.actor, Name: ref.name, Score: hit.Score, Parts: parts})
	}
	slices.SortStableFunc(found[exact:], func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	if s.limit > 0 && len(found) > s.limit {
		found = found[:s.limit]
	}
	return found
}

// namesakes are the states, organisations and groups that go by the very name,
// as Lookup understands it ("Congo, Dem. Rep.").
func (r *Registry) namesakes(name string, s *searchSettings) (found []Match) {
	for _, c := range r.Lookup(name, s.at) {
		if c.Actor.Kind == Person || c.Reading != NameReading && c.Reading != AcronymReading || !s.admits(c.Actor, c.Name) {
			continue
		}
		same := Part{Kind: SamePart, Query: strings.ToLower(name), Name: strings.ToLower(c.Name.Text)}
		found = append(found, Match{Actor: c.Actor, Name: c.Name, Score: 1000, Parts: []Part{same}})
	}
	return found
}

// isCompany reports that the name asked for has a legal form that the found one
// lacks.
func isCompany(parts []Part) bool {
	return slices.ContainsFunc(parts, func(p Part) bool { return p.Kind == LegalFormPart && p.Query != "" && p.Name == "" })
}

// namesAnother reports that the name asked for has words beside the one of a
// state's or organisation's name that make it another's: "Bank of China" is not
// China, but the "Government of China" may be.
func namesAnother(parts []Part) bool {
	for _, p := range parts {
		if p.Kind != ExtraPart {
			continue
		}
		for word := range strings.FieldsSeq(p.Query) {
			if role, ok := LookupRole(word); !ok || role.Sector != GOV {
				return true
			}
		}
	}
	return false
}

func (s *searchSettings) admits(a *Actor, n *Name) bool {
	if len(s.kinds) > 0 && !slices.Contains(s.kinds, a.Kind) {
		return false
	}
	return s.at == 0 || holds(a.From, a.Until, s.at) && holds(n.From, n.Until, s.at)
}

// searchIndex is what Search looks through: the names of all actors but their
// demonyms and metonyms.
type searchIndex struct {
	index *match.Index
	names []nameRef
}

type nameRef struct {
	actor *Actor
	name  *Name
}

func newSearchIndex(actors []*Actor) *searchIndex {
	x := &searchIndex{}
	var forms []*match.Form
	for _, a := range actors {
		for i := range a.Names {
			n := &a.Names[i]
			switch n.Reading {
			case NameReading, AcronymReading, PersonReading, UnknownReading:
			default:
				continue
			}
			form := match.Fold(n.Text)
			if len(form.Tokens) == 0 {
				continue
			}
			forms = append(forms, form)
			x.names = append(x.names, nameRef{a, n})
		}
	}
	x.index = match.NewIndex(forms)
	return x
}

// Comparison is how two names compare; see [Compare].
type Comparison struct {
	Score int // 0 to 1000
	Parts []Part
}

// Compare compares two names of persons or organisations as [Registry.Search]
// does. The score doesn't depend on the order of the arguments, and a name with
// any letter or digit scores 1000 with itself. From [DefaultThreshold] on the
// two may be taken for the same name. Of very long names the first 24 words
// count.
func Compare(a, b string) Comparison {
	r := match.Compare(match.Fold(a), match.Fold(b))
	return Comparison{Score: r.Score, Parts: partsOf(r.Parts)}
}
