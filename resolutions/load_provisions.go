package resolutions

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

var (
	forceCodes     = map[string]Force{"VII": ChapterVII, "B": Binding, "D": Demand, "H": Hortatory, "O": OtherForce}
	directionCodes = map[string]Direction{"to": ToTarget, "from": FromTarget, "both": BothWays, "by": ByTarget, "designated": OfDesignated, "states": OfStates, "none": NoDirection}
	boundCodes     = map[string]string{"S": "all States", "T": "the target", "ST": "the target, and all States that procure from it or deal with it", "O": "organs of the United Nations"}
)

func (r *Register) loadProvisions() error {
	entries, err := fs.ReadDir(dataFiles, "data/provisions")
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := each("provisions/"+entry.Name(), r.addProvision); err != nil {
			return err
		}
	}
	slices.SortStableFunc(r.instruments, func(a, b *Instrument) int { return cmp.Compare(a.Number, b.Number) })
	for _, i := range r.instruments {
		slices.SortStableFunc(i.Provisions, func(a, b *Provision) int { return comparePaths(a.Path, b.Path) })
		r.provisions = append(r.provisions, i.Provisions...)
	}
	for _, p := range r.provisions {
		for _, target := range p.Targets {
			r.byTarget[target] = append(r.byTarget[target], p)
		}
		if p.Direction == OfDesignated || p.Direction == NoDirection {
			for _, state := range p.Regime.States {
				if !slices.Contains(p.Targets, state) {
					r.byTarget[state] = append(r.byTarget[state], p)
				}
			}
		}
	}
	return nil
}

func (r *Register) addProvision(line row) error {
	number, err := strconv.Atoi(line.get("resolution"))
	if err != nil {
		return err
	}
	i, ok := r.byNumber[number]
	if !ok {
		return fmt.Errorf("no resolution %d", number)
	}
	g, ok := r.byKey[line.get("regime")]
	if !ok {
		return fmt.Errorf("no regime %q", line.get("regime"))
	}
	p := &Provision{
		Regime: g, Instrument: i, Path: line.get("path"), Verb: line.get("verb"),
		Gist: line.get("gist"), Source: r.source(line),
		Force: forceCodes[line.get("force")], Direction: directionCodes[line.get("direction")], Bound: boundCodes[line.get("bound")],
	}
	p.ID = provisionID(i.Symbol, p.Path)
	if p.Force == UnknownForce || p.Direction == UnknownDirection || p.Bound == "" || p.Path == "" || p.Gist == "" {
		return errors.New("force, direction, bound, path or gist is missing or no code")
	}
	if p.Measure, ok = r.measures[line.get("measure")]; !ok {
		return fmt.Errorf("no measure %q", line.get("measure"))
	}
	kinds := line.list("kinds", ",")
	if p.kinds, err = r.kinds.indices(kinds); err != nil {
		return fmt.Errorf("kinds: %w", err)
	}
	for _, k := range kinds {
		p.Kinds = append(p.Kinds, Kind(k))
	}
	var only, except []string
	for _, item := range line.list("items", ",") {
		if out, found := strings.CutPrefix(item, "!"); found {
			except = append(except, out)
			p.Except = append(p.Except, Item(out))
		} else {
			only = append(only, item)
			p.Items = append(p.Items, Item(item))
		}
	}
	if p.items, err = r.items.indices(only); err != nil {
		return fmt.Errorf("items: %w", err)
	}
	if p.except, err = r.items.indices(except); err != nil {
		return fmt.Errorf("items: %w", err)
	}
	titles := make([]string, len(p.Items))
	for i, item := range p.Items {
		titles[i] = r.items.titleOf(string(item))
	}
	p.goods = strings.Join(titles, ", ")
	p.Targets = g.Targets
	if own := line.list("targets", ","); own != nil {
		if p.Targets, err = ids(own); err != nil {
			return err
		}
	}
	for _, key := range line.list("exemptions", ",") {
		e, ok := r.exemptions[key]
		if !ok {
			return fmt.Errorf("no exemption %q", key)
		}
		p.Exemptions = append(p.Exemptions, e)
	}
	if p.Phases, err = r.phases(line.get("phases")); err != nil {
		return err
	}
	i.Provisions = append(i.Provisions, p)
	return nil
}

// phases reads "2006-10-14..2016-03-02 prohibited > 2270:6; 2025-09-28.. disputed".
func (r *Register) phases(cell string) ([]Phase, error) {
	var all []Phase
	for part := range strings.SplitSeq(cell, ";") {
		body, by, _ := strings.Cut(part, ">")
		stretch, status, ok := strings.Cut(strings.TrimSpace(body), " ")
		from, until, dots := strings.Cut(stretch, "..")
		if !ok || !dots {
			return nil, fmt.Errorf("phase %q: want FROM..UNTIL STATUS > WHAT ENDED IT", part)
		}
		var phase Phase
		var err error
		if phase.From, err = actors.ParseDay(from); err != nil {
			return nil, err
		}
		if until != "" {
			if phase.Until, err = actors.ParseDay(until); err != nil {
				return nil, err
			}
			if phase.Until <= phase.From {
				return nil, fmt.Errorf("phase %q ends before it begins", part)
			}
		}
		switch status = strings.TrimSpace(status); status {
		case "-":
		case "suspended":
			phase.Suspended, phase.Status = true, Permitted
		default:
			if err := phase.Status.UnmarshalText([]byte(status)); err != nil {
				return nil, err
			}
		}
		if phase.EndedBy, err = r.reference(strings.TrimSpace(by)); err != nil {
			return nil, err
		}
		if n := len(all); n > 0 && (all[n-1].Until == 0 || all[n-1].Until > phase.From) {
			return nil, fmt.Errorf("phase %q overlaps the one before", part)
		}
		all = append(all, phase)
	}
	return all, nil
}

// comparePaths orders paragraphs as a reader counts them: 2 before 10, 8(a)(ii)
// before 8(a)(iii), annexes last.
func comparePaths(a, b string) int {
	for a != "" && b != "" {
		na, restA, okA := leadingNumber(a)
		nb, restB, okB := leadingNumber(b)
		switch {
		case okA && okB:
			if na != nb {
				return cmp.Compare(na, nb)
			}
			a, b = restA, restB
		case okA != okB:
			if okA {
				return -1
			}
			return 1
		default:
			if a[0] != b[0] {
				return cmp.Compare(a[0], b[0])
			}
			a, b = a[1:], b[1:]
		}
	}
	return cmp.Compare(len(a), len(b))
}

func leadingNumber(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && i < 9 && '0' <= s[i] && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	return n, s[i:], i > 0
}
