package actors

import (
	"slices"
	"strings"
)

// The tables by what their rows are, in the order of loading.
var (
	actorTables  = []string{"states", "territories", "former", "organisations", "blocs", "groups", "media", "companies", "persons", "more_groups"}
	nameTables   = []string{"names", "demonyms", "metonyms", "organisation_names", "group_names", "names_intl", "institutions", "persons_intl"}
	memberTables = []string{"members"}
	officeTables = []string{"offices"}
)

// loadTables reads the built-in tables.
func loadTables() ([]*Actor, error) {
	l := loader{byID: make(map[ID]*Actor, 4096)}
	for _, step := range []struct {
		tables []string
		read   func(*row) error
	}{{actorTables, l.actor}, {nameTables, l.name}, {memberTables, l.member}, {officeTables, l.office}} {
		for _, name := range step.tables {
			if err := eachRow(name, step.read); err != nil {
				return nil, err
			}
		}
	}
	for _, a := range l.actors {
		addVariants(a)
	}
	return l.actors, nil
}

func eachRow(name string, read func(*row) error) error {
	t, err := parseTable(name+".tsv", tableTexts[name])
	if err != nil {
		return err
	}
	for r, err := range t.rows() {
		if err == nil {
			err = read(r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

type loader struct {
	actors []*Actor
	byID   map[ID]*Actor
}

func (l *loader) actor(r *row) (err error) {
	a := &Actor{Name: r.text("name"), Surname: r.text("surname"), Source: r.text("source")}
	if a.ID, err = r.id("id"); err != nil {
		return err
	}
	a.Kind = a.ID.Kind()
	if kind := r.text("kind"); kind != "" {
		if err := a.Kind.UnmarshalText([]byte(kind)); err != nil {
			return r.errorf("%w", err)
		}
	}
	if err := a.Sector.UnmarshalText([]byte(r.text("sector"))); err != nil {
		return r.errorf("%w", err)
	}
	if a.Home, err = r.id("home"); err != nil {
		return err
	}
	if a.From, err = r.day("from"); err != nil {
		return err
	}
	if a.Until, err = r.day("until"); err != nil {
		return err
	}
	a.Codes = Codes{ISO2: r.text("iso2"), COWAbbr: r.text("cow_abbr"), CAMEO: r.text("cameo"), Wikidata: r.text("wikidata")}
	if a.Codes.ISO2 != "" || a.Kind == FormerState {
		a.Codes.ISO3 = string(a.ID)
	}
	if a.Codes.ISON, err = r.number("iso_number"); err != nil {
		return err
	}
	if a.Codes.COW, err = r.number("cow"); err != nil {
		return err
	}
	for _, s := range r.list("successors") {
		id, err := ParseID(s)
		if err != nil {
			return r.errorf("successors: %w", err)
		}
		a.Successors = append(a.Successors, id)
	}
	reading := NameReading
	if a.Kind == Person {
		reading = PersonReading
	}
	also := r.text("also")
	room := strings.Count(also, "|") + 3 // for what follows by rule
	if a.Kind == State {
		room += 24 // and for names in other languages
	}
	a.Names = make([]Name, 0, room)
	add := func(text string) {
		n := Name{Text: text, Reading: reading, Source: a.Source}
		if a.Kind != Person && isAcronym(text) {
			n.Reading = AcronymReading
		}
		a.Names = append(a.Names, n)
	}
	add(a.Name)
	for text := range strings.SplitSeq(also, "|") {
		if text != "" {
			add(text)
		}
	}
	if l.byID[a.ID] != nil {
		return r.errorf("%s has a row already", a.ID)
	}
	l.byID[a.ID] = a
	l.actors = append(l.actors, a)
	return nil
}

// isAcronym tells capitals that stand for a longer name: "KCNA", "BBC".
func isAcronym(text string) bool {
	if len(text) < 2 || len(text) > 6 {
		return false
	}
	for i := range len(text) {
		if !isCapital(text[i]) {
			return false
		}
	}
	return true
}

func (l *loader) find(r *row, column string) (*Actor, error) {
	a := l.byID[ID(r.text(column))]
	if a == nil {
		return nil, r.errorf("column %s: no actor %q", column, r.text(column))
	}
	return a, nil
}

func (l *loader) name(r *row) error {
	a, err := l.find(r, "id")
	if err != nil {
		return err
	}
	n := Name{Lang: r.text("lang"), Source: r.text("source"), Reading: NameReading}
	if err := n.Reading.UnmarshalText([]byte(r.text("reading"))); err != nil {
		return r.errorf("%w", err)
	}
	if err := n.Sector.UnmarshalText([]byte(r.text("sector"))); err != nil {
		return r.errorf("%w", err)
	}
	if n.From, err = r.day("from"); err != nil {
		return err
	}
	if n.Until, err = r.day("until"); err != nil {
		return err
	}
	texts := r.text("names")
	a.Names = slices.Grow(a.Names, strings.Count(texts, "|")+1)
	for text := range strings.SplitSeq(texts, "|") {
		if n.Text = strings.TrimSpace(text); n.Text == "" {
			return r.errorf("an empty name")
		}
		if !slices.ContainsFunc(a.Names, func(have Name) bool { return have == n }) {
			a.Names = append(a.Names, n)
		}
	}
	return nil
}

func (l *loader) member(r *row) error {
	a, err := l.find(r, "member")
	if err != nil {
		return err
	}
	bloc, err := l.find(r, "in")
	if err != nil {
		return err
	}
	m := Membership{In: bloc.ID, Source: r.text("source")}
	if m.From, err = r.day("from"); err != nil {
		return err
	}
	if m.Until, err = r.day("until"); err != nil {
		return err
	}
	a.Memberships = append(a.Memberships, m)
	return nil
}

func (l *loader) office(r *row) error {
	a, err := l.find(r, "person")
	if err != nil {
		return err
	}
	of, err := l.find(r, "of")
	if err != nil {
		return err
	}
	o := Office{Of: of.ID, Title: r.text("title"), Source: r.text("source")}
	if err := o.Post.UnmarshalText([]byte(r.text("post"))); err != nil {
		return r.errorf("%w", err)
	}
	if o.From, err = r.day("from"); err != nil {
		return err
	}
	if o.Until, err = r.day("until"); err != nil {
		return err
	}
	a.Offices = append(a.Offices, o)
	return nil
}
