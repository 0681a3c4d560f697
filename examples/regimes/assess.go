package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/resolutions"
)

// conduct is a line of the file given to -assess.
type conduct struct {
	ID      string           `json:"id"`
	Conduct resolutions.Kind `json:"conduct"`
	Item    resolutions.Item `json:"item"`
	From    string           `json:"from"`
	To      string           `json:"to"`
	By      string           `json:"by"`
	Date    actors.Day       `json:"date"`
}

// read takes a line apart; parties are codes or names.
func read(line []byte) (c conduct, asked resolutions.Conduct, err error) {
	if err = json.Unmarshal(line, &c); err != nil {
		return c, asked, fmt.Errorf("%w; want {\"id\",\"conduct\",\"item\",\"from\",\"to\",\"date\"}", err)
	}
	asked = resolutions.Conduct{Kind: c.Conduct, Item: c.Item, Date: c.Date}
	for _, cell := range []struct {
		name, text string
		into       *actors.ID
	}{{"from", c.From, &asked.From}, {"to", c.To, &asked.To}, {"by", c.By, &asked.By}} {
		if *cell.into, err = party(cell.text, c.Date); err != nil {
			return c, asked, fmt.Errorf("%s: %w", cell.name, err)
		}
	}
	return c, asked, nil
}

type assessment struct {
	ID       string    `json:"id"`
	Status   string    `json:"status"`
	Why      string    `json:"why"`
	Findings []finding `json:"findings"`
}

type finding struct {
	Provision  string   `json:"provision"`
	Status     string   `json:"status"`
	Why        string   `json:"why"`
	Says       string   `json:"says"`
	Regime     string   `json:"regime"`
	Measure    string   `json:"measure"`
	Direction  string   `json:"direction"`
	Force      string   `json:"force"`
	Bound      string   `json:"bound"`
	Exemptions []string `json:"exemptions"`
	Since      string   `json:"since"`
	Until      string   `json:"until"`
	EndedBy    string   `json:"ended_by"`
	Partial    bool     `json:"partial"`
}

// assessFile assesses every line. A bad line is reported with its number, the
// rest goes on, and the error at the end says how many there were.
func assessFile(w *bufio.Writer, diagnostics io.Writer, register *resolutions.Register, o options, in io.Reader) error {
	if o.assess != "-" {
		file, err := openFile(o.assess)
		if err != nil {
			return err
		}
		defer file.Close()
		in = file
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), 4<<20)
	number, bad, good := 0, 0, 0
	for lines.Scan() {
		number++
		line := bytes.TrimSpace(lines.Bytes())
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(line) == 0 {
			continue
		}
		c, asked, err := read(line)
		if err != nil {
			bad++
			fmt.Fprintf(diagnostics, "regimes: %s:%d: %v\n", o.assess, number, err)
			continue
		}
		good++
		a := register.Assess(asked)
		if o.format == "jsonl" {
			if err := writeLine(w, record(c.ID, a)); err != nil {
				return err
			}
			continue
		}
		writeAssessment(w, c, a)
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w; a line may be up to 4 MB", o.assess, number+1, err)
	}
	if bad > 0 {
		return fmt.Errorf("%s: %d of %d lines could not be read", o.assess, bad, bad+good)
	}
	if good == 0 {
		return fmt.Errorf("%s is empty: want one conduct a line", o.assess)
	}
	return nil
}

func openFile(name string) (*os.File, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file", name)
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%s is a directory: want a .jsonl file", name)
	}
	return os.Open(name)
}

func record(id string, a resolutions.Assessment) assessment {
	out := assessment{ID: id, Status: a.Status.String(), Why: a.Why, Findings: []finding{}}
	for _, f := range a.Findings {
		exemptions := []string{}
		for _, e := range f.Exemptions() {
			exemptions = append(exemptions, e.Provision+": "+e.Gist)
		}
		out.Findings = append(out.Findings, finding{
			Provision: f.Provision, Status: f.Status.String(), Why: f.Why, Says: f.Rule.Gist, Regime: f.Rule.Regime.Key, Measure: f.Rule.Measure.Key,
			Direction: f.Rule.Direction.String(), Force: f.Rule.Force.String(), Bound: f.Rule.Bound, Exemptions: exemptions,
			Since: f.Since.String(), Until: f.Until.String(), EndedBy: f.EndedBy, Partial: f.Partial,
		})
	}
	return out
}

func writeAssessment(w io.Writer, c conduct, a resolutions.Assessment) {
	title := c.ID
	if title == "" {
		title = string(c.Conduct)
	}
	fmt.Fprintf(w, "%s: %s\n", title, a.Status)
	if a.Why != "" {
		fmt.Fprintf(w, "  %s\n", a.Why)
	}
	for _, f := range a.Findings {
		fmt.Fprintf(w, "  %s  %s\n", f.Provision, f.Status)
		fmt.Fprintf(w, "    says: %s\n", f.Rule.Gist)
		fmt.Fprintf(w, "    why: %s\n", f.Why)
		fmt.Fprintf(w, "    binds %s; %s; since %s", f.Rule.Bound, f.Rule.Force, f.Since)
		if f.Until != 0 {
			fmt.Fprintf(w, ", until %s (%s)", f.Until, f.EndedBy)
		}
		fmt.Fprintln(w)
		for _, e := range f.Exemptions() {
			fmt.Fprintf(w, "    may be exempt, %s: %s\n", e.Provision, e.Gist)
		}
	}
	fmt.Fprintln(w)
}
