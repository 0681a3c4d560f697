package outline

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/parse/internal/table"
	"github.com/seed4619396c/communique/resolutions"
)

//go:embed verbs.tsv
var verbsTable string

//go:embed modifiers.tsv
var modifiersTable string

// decision is the force of a binding verb; whether it stands under Chapter VII
// is the text's matter.
var forces = map[string]resolutions.Force{
	"decision": resolutions.Binding, "demand": resolutions.Demand,
	"hortatory": resolutions.Hortatory, "other": resolutions.OtherForce,
}

// entry is a verb of the table.
type entry struct {
	lemma      string
	particles  []string
	force      resolutions.Force
	participle bool
	noun       bool // the form is a plural noun as well
	leading    bool // counts at the beginning of a paragraph alone
}

// place is where a modifier may stand.
type place uint8

const (
	noPlace place = iota
	before
	manner
	opening
	thing
)

var places = map[string]place{"before": before, "manner": manner, "opening": opening, "thing": thing}

type lexicon struct {
	verbs     map[string]*entry // third person and participle, small letters
	modifiers map[string]place
}

var load = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(verbsTable, modifiersTable)
	if err != nil {
		panic("outline: " + err.Error())
	}
	return l
})

func parseLexicon(verbs, modifiers string) (*lexicon, error) {
	l := &lexicon{verbs: map[string]*entry{}, modifiers: map[string]place{}}
	err := rows(verbs, 5, func(cells []string) error {
		force, ok := forces[cells[3]]
		if !ok || cells[4] != "" && cells[4] != "noun" && cells[4] != "leading" || !strings.HasSuffix(cells[0], "s") || !strings.HasSuffix(cells[1], "ing") {
			return fmt.Errorf("want a verb in -s, a participle in -ing, particles, decision, demand, hortatory or other, and noun, leading or nothing")
		}
		e := entry{lemma: cells[0], force: force, noun: cells[4] == "noun", leading: cells[4] == "leading"}
		if cells[2] != "" {
			e.particles = strings.Split(cells[2], ",")
		}
		p := e
		p.participle = true
		for form, e := range map[string]*entry{cells[0]: &e, cells[1]: &p} {
			if l.verbs[form] != nil {
				return fmt.Errorf("%q stands here twice", form)
			}
			l.verbs[form] = e
			if british := strings.Replace(form, "iz", "is", 1); british != form {
				l.verbs[british] = e
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("verbs.tsv: %w", err)
	}
	err = rows(modifiers, 2, func(cells []string) error {
		if places[cells[1]] == noPlace || l.modifiers[cells[0]] != noPlace {
			return fmt.Errorf("want a word that stands here once, and before, manner, opening or thing")
		}
		l.modifiers[cells[0]] = places[cells[1]]
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("modifiers.tsv: %w", err)
	}
	return l, nil
}

// rows hands the rows of a table to take and says which one is wrong.
func rows(text string, width int, take func(cells []string) error) error {
	for cells := range table.Rows(text) {
		if len(cells) != width {
			return fmt.Errorf("%q: want %d cells, not %d", cells, width, len(cells))
		}
		if err := take(cells); err != nil {
			return fmt.Errorf("%q: %w", cells, err)
		}
	}
	return nil
}
