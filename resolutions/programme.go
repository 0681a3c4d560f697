package resolutions

import (
	"fmt"
	"iter"
	"slices"
	"sync"

	"github.com/seed4619396c/communique/actors"
)

// Programme is a sanctions programme as OpenSanctions lists it: a crosswalk from
// its keys, and from the tags of OFAC's list, to the regimes of a [Register].
type Programme struct {
	Key         string // "UN-SC1718", "US-NK"
	Issuer      string // "zz_unsc", "us_ofac"
	Title       string
	Territories []actors.ID
	Measures    []string // their terms: "Arms embargo"
	Status      string   // "active", "ended", "legacy"
	Regime      string   // key of a regime here; "" where there is none
	Note        string   // where the law reads otherwise
	Tags        []string // of OFAC
}

type programmes struct {
	all   []*Programme
	byKey map[string]*Programme
}

var loadProgrammes = sync.OnceValue(func() *programmes {
	p, err := readProgrammes()
	if err != nil {
		// The tables are part of the module and a test loads them.
		panic("resolutions: " + err.Error())
	}
	return p
})

func readProgrammes() (*programmes, error) {
	p := &programmes{byKey: map[string]*Programme{}}
	err := each("programmes.tsv", func(line row) error {
		territories, err := ids(line.list("territories", " "))
		if err != nil {
			return err
		}
		one := &Programme{
			Key: line.get("key"), Issuer: line.get("issuer"), Title: line.get("title"), Territories: territories,
			Measures: line.list("measures", ";"), Status: line.get("status"), Regime: line.get("regime"), Note: line.get("note"),
		}
		if _, dup := p.byKey[one.Key]; dup || one.Key == "" {
			return fmt.Errorf("programme %q is empty or stands twice", one.Key)
		}
		p.all = append(p.all, one)
		p.byKey[one.Key] = one
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, each("ofac_tags.tsv", func(line row) error {
		if line.get("programme") == "" {
			return nil // the list names the tag and no programme
		}
		one, ok := p.byKey[line.get("programme")]
		if !ok {
			return fmt.Errorf("no programme %q", line.get("programme"))
		}
		one.Tags = append(one.Tags, line.get("tag"))
		p.byKey[line.get("tag")] = one
		return nil
	})
}

// Programmes yields the programmes of OpenSanctions, in the order of the table.
func Programmes() iter.Seq[*Programme] { return slices.Values(loadProgrammes().all) }

// ProgrammeOf finds a programme by its OpenSanctions key ("US-NK") or by a tag
// of OFAC's list ("DPRK3").
func ProgrammeOf(key string) (programme *Programme, ok bool) {
	programme, ok = loadProgrammes().byKey[key]
	return programme, ok
}
