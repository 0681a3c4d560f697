package resolutions

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

func load() (*Register, error) {
	r := &Register{
		byKey:      map[string]*Regime{},
		byNumber:   map[int]*Instrument{},
		byTarget:   map[actors.ID][]*Provision{},
		measures:   map[string]*Measure{},
		exemptions: map[string]*Exemption{},
	}
	_, until, _ := strings.Cut(DataVersion, ", ")
	var err error
	if r.horizon, err = actors.ParseDay(until); err != nil {
		return nil, err
	}
	steps := []func() error{
		r.loadSources,
		func() (err error) { r.items, err = loadTaxonomy("items.tsv"); return err },
		func() (err error) { r.kinds, err = loadTaxonomy("kinds.tsv"); return err },
		r.loadInstruments, r.loadVotes, r.loadOldVotes, r.loadSubjects, r.loadDrafts,
		r.loadRegimes, r.loadEvents, r.loadMeasures, r.loadAutonomous, r.loadDisputes, r.loadBodies, r.loadExemptions, r.loadParties, r.loadProvisions, r.loadFrames,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *Register) loadSources() error {
	r.sources = map[string]string{}
	return each("sources.tsv", func(line row) error {
		r.sources[line.get("code")] = line.get("source")
		return nil
	})
}

// source spells out the letter in the source column; a test holds every letter
// to the table.
func (r *Register) source(line row) string { return r.sources[line.get("source")] }

func each(name string, take func(row) error) error {
	t, err := readTable(name)
	if err != nil {
		return err
	}
	for _, line := range t.rows {
		if err := take(line); err != nil {
			return line.fail(err)
		}
	}
	return nil
}

func ids(cells []string) ([]actors.ID, error) {
	var all []actors.ID
	for _, cell := range cells {
		id, err := actors.ParseID(cell)
		if err != nil {
			return nil, err
		}
		all = append(all, id)
	}
	return all, nil
}

func (r *Register) addInstrument(number int, adopted actors.Day) (*Instrument, error) {
	if _, dup := r.byNumber[number]; dup {
		return nil, fmt.Errorf("resolution %d stands twice", number)
	}
	if adopted == 0 {
		return nil, fmt.Errorf("resolution %d has no date", number)
	}
	year, _, _ := adopted.Date()
	i := &Instrument{Symbol: fmt.Sprintf("S/RES/%d (%d)", number, year), Number: number, Adopted: adopted}
	r.byNumber[number] = i
	r.instruments = append(r.instruments, i)
	return i, nil
}

func (r *Register) loadInstruments() error {
	return each("instruments.tsv", func(line row) error {
		number, err := strconv.Atoi(line.get("number"))
		if err != nil {
			return err
		}
		adopted, err := line.day("adopted")
		if err != nil {
			return err
		}
		i, err := r.addInstrument(number, adopted)
		if err != nil {
			return err
		}
		i.ChapterVII = line.get("vii") == "7"
		i.Subject = line.get("subject")
		i.Source = r.source(line)
		return nil
	})
}

func (r *Register) loadMeasures() error {
	return each("measures.tsv", func(line row) error {
		m := &Measure{Key: line.get("key"), OpenSanctions: line.get("term"), Title: line.get("title")}
		if _, dup := r.measures[m.Key]; dup || m.Key == "" {
			return fmt.Errorf("measure %q is empty or stands twice", m.Key)
		}
		r.measures[m.Key] = m
		return nil
	})
}

func (r *Register) loadExemptions() error {
	return each("exemptions.tsv", func(line row) error {
		where, err := r.reference(line.get("resolution") + ":" + line.get("path"))
		if err != nil {
			return err
		}
		from, err := line.day("since")
		if err != nil {
			return err
		}
		until, err := line.day("until")
		if err != nil {
			return err
		}
		e := &Exemption{Key: line.get("key"), Provision: where, From: from, Until: until, Gist: line.get("gist"), Source: r.source(line)}
		if _, dup := r.exemptions[e.Key]; dup || e.Key == "" {
			return fmt.Errorf("exemption %q is empty or stands twice", e.Key)
		}
		r.exemptions[e.Key] = e
		return nil
	})
}

// reference expands "2270:6" to "S/RES/2270 (2016) OP 6", at the end of a
// sentence too; what holds no number and colon stays as it is.
func (r *Register) reference(short string) (string, error) {
	if i := strings.LastIndexByte(short, ' '); i >= 0 {
		last, err := r.reference(short[i+1:])
		return short[:i+1] + last, err
	}
	number, path, ok := strings.Cut(short, ":")
	n, err := strconv.Atoi(number)
	if !ok || err != nil {
		return short, nil
	}
	i, found := r.byNumber[n]
	if !found {
		return "", fmt.Errorf("no resolution %d", n)
	}
	return provisionID(i.Symbol, path), nil
}
