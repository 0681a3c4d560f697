// Command regimes answers from the register of sanctions law: which regimes and
// measures are in force on a day, which provisions a conduct engages, how a
// vote went.
//
//	go run ./examples/regimes -at 2024-05-15
//	go run ./examples/regimes -at 2024-05-15 -target PRK
//	go run ./examples/regimes -issuer eu
//	go run ./examples/regimes -vote "S/RES/1718 (2006)"
//	go run ./examples/regimes -assess conducts.jsonl -format jsonl
//
// A file of conducts holds one JSON object a line:
//
//	{"id":"1","conduct":"transfer","item":"ammunition","from":"PRK","to":"RUS","date":"2024-01-04"}
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/resolutions"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// options are the flags as given.
type options struct {
	at     actors.Day
	target actors.ID
	issuer string
	assess string
	vote   string
	format string
	all    bool
}

func run(args []string, in io.Reader, out, diagnostics io.Writer) int {
	var o options
	var target string
	flags := flag.NewFlagSet("regimes", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&o.at, "at", actors.Day(0), "the day to answer for, YYYY-MM-DD; the horizon of the tables if none is given")
	flags.StringVar(&target, "target", "", "show the measures on this party: PRK, group:houthis, \"North Korea\"")
	flags.StringVar(&o.issuer, "issuer", "", "show the regimes of this issuer only: un, eu, us, uk")
	flags.StringVar(&o.assess, "assess", "", "assess the conducts of this .jsonl file, - for standard input")
	flags.StringVar(&o.vote, "vote", "", "show the vote on a resolution or draft: \"S/RES/1718 (2006)\"")
	flags.StringVar(&o.format, "format", "text", "text or jsonl")
	flags.BoolVar(&o.all, "all", false, "with -target: show lapsed measures and those to come too")
	fail := func(err error) int {
		fmt.Fprintln(diagnostics, "regimes:", err)
		return 1
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(out, "usage: regimes [flags]")
			flags.SetOutput(out)
			flags.PrintDefaults()
			return 0
		}
		fmt.Fprintf(diagnostics, "regimes: %v; -help lists the flags\n", err)
		return 2
	}
	if flags.NArg() > 0 {
		return fail(fmt.Errorf("%q is not a flag; -help lists the flags (a file of conducts goes after -assess)", flags.Arg(0)))
	}
	if o.format != "text" && o.format != "jsonl" {
		return fail(fmt.Errorf("-format %q: want text or jsonl", o.format))
	}
	register := resolutions.Default()
	if o.at == 0 {
		o.at = register.Horizon()
	}
	var err error
	if o.target, err = party(target, o.at); err != nil {
		return fail(fmt.Errorf("-target %w", err))
	}
	w := bufio.NewWriter(out)
	switch {
	case o.assess != "":
		err = assessFile(w, diagnostics, register, o, in)
	case o.vote != "":
		err = showVote(w, register, o)
	case o.target != "":
		err = showMeasures(w, register, o)
	default:
		err = showRegimes(w, register, o)
	}
	if flushed := w.Flush(); flushed != nil {
		return fail(flushed)
	}
	if err != nil {
		return fail(err)
	}
	return 0
}

// party takes an identifier, or a name that only one actor bears on the day.
func party(name string, at actors.Day) (actors.ID, error) {
	if name == "" {
		return "", nil
	}
	if id, err := actors.ParseID(name); err == nil {
		return id, nil
	}
	if len(name) == 3 {
		if id, err := actors.ParseID(strings.ToUpper(name)); err == nil {
			return id, nil
		}
	}
	candidates := actors.Default().Lookup(name, at)
	if len(candidates) == 0 {
		return "", fmt.Errorf("%q: nobody of that name; a code such as PRK or group:houthis will do", name)
	}
	for _, c := range candidates[1:] {
		if c.Actor.ID != candidates[0].Actor.ID {
			return "", fmt.Errorf("%q: %s or %s? give the code", name, candidates[0].Actor.ID, c.Actor.ID)
		}
	}
	return candidates[0].Actor.ID, nil
}

func showRegimes(w io.Writer, register *resolutions.Register, o options) error {
	issuer := strings.ToUpper(o.issuer)
	known := map[string]bool{}
	var rows [][]string
	for _, s := range register.AsOf(o.at) {
		known[s.Regime.Issuer] = true
		if issuer != "" && s.Regime.Issuer != issuer {
			continue
		}
		if o.format == "jsonl" {
			if err := writeLine(w, map[string]any{"regime": s.Regime.Key, "issuer": s.Regime.Issuer, "name": s.Regime.Name, "at": o.at, "state": s.State, "since": s.Since, "committee": s.Regime.Committee}); err != nil {
				return err
			}
			continue
		}
		rows = append(rows, []string{s.Regime.Key, s.Regime.Name, s.State.String(), s.Since.String(), cmp.Or(lastEvent(s), "-")})
	}
	if issuer != "" && !known[issuer] {
		return fmt.Errorf("-issuer %q: want one of un, eu, us, uk", o.issuer)
	}
	if o.format == "text" {
		fmt.Fprintf(w, "Regimes as of %s%s\n\n", o.at, beyond(register, o.at))
		writeTable(w, []string{"regime", "name", "state", "since", "last step"}, rows)
	}
	return nil
}

func lastEvent(s resolutions.RegimeStatus) string {
	if s.Last.Day == 0 {
		return ""
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", s.Last.Day, s.Last.Effect, s.Last.Instrument))
}

func beyond(register *resolutions.Register, day actors.Day) string {
	if day > register.Horizon() {
		return fmt.Sprintf(" (after the horizon: the tables end on %s)", register.Horizon())
	}
	return ""
}

func showMeasures(w io.Writer, register *resolutions.Register, o options) error {
	measures := register.Measures(o.target, o.at)
	if len(measures) == 0 {
		return fmt.Errorf("-target %s: no measure of the tables aims at it; targets are codes such as PRK or group:houthis", o.target)
	}
	var rows [][]string
	for _, m := range measures {
		shown := o.all || o.at > register.Horizon() || m.State == resolutions.InForce || m.State == resolutions.DisputedState || m.State == resolutions.Suspended
		if !shown || o.issuer != "" && m.Provision.Regime.Issuer != strings.ToUpper(o.issuer) {
			continue
		}
		if o.format == "jsonl" {
			if err := writeLine(w, map[string]any{
				"provision": m.Provision.ID, "regime": m.Provision.Regime.Key, "measure": m.Provision.Measure.Key, "state": m.State, "status": m.Status,
				"direction": m.Provision.Direction, "force": m.Provision.Force, "since": m.Since, "until": m.Until, "ended_by": m.EndedBy, "gist": m.Provision.Gist,
			}); err != nil {
				return err
			}
			continue
		}
		if n := len(rows); n > 0 && rows[n-1][0] == m.Provision.ID && rows[n-1][6] == m.Provision.Gist {
			continue // one paragraph that reaches goods and services in two rows
		}
		rows = append(rows, []string{m.Provision.ID, m.Provision.Measure.Title, cmp.Or(m.Status.String(), "-"), m.State.String(), m.Since.String(), cmp.Or(m.Until.String(), "-"), m.Provision.Gist})
	}
	if o.format == "text" {
		fmt.Fprintf(w, "Measures on %s as of %s%s\n\n", o.target, o.at, beyond(register, o.at))
		writeTable(w, []string{"provision", "measure", "conduct is", "state", "since", "until", "what it says"}, rows)
	}
	return nil
}

func showVote(w io.Writer, register *resolutions.Register, o options) error {
	vote := findVote(register, o.vote)
	if vote == nil {
		return fmt.Errorf("-vote %q: no vote on record; the tables hold most resolutions adopted since 2000, some before, and drafts that failed, written as \"S/RES/1718 (2006)\" or \"S/2024/255\"", o.vote)
	}
	if o.format == "jsonl" {
		return writeLine(w, voteRecord(vote))
	}
	fmt.Fprintf(w, "%s, %s", cmp.Or(vote.Symbol, "draft"), vote.Day)
	if vote.Subject != "" {
		fmt.Fprintf(w, ", %s", vote.Subject)
	}
	outcome := "adopted"
	if !vote.Adopted {
		outcome = "not adopted"
	}
	fmt.Fprintf(w, "\n%s %d-%d-%d", outcome, vote.InFavour, vote.Against, vote.Abstained)
	if vote.How != "" {
		fmt.Fprintf(w, " (%s)", vote.How)
	}
	fmt.Fprintln(w)
	for _, ballot := range []resolutions.Ballot{resolutions.InFavour, resolutions.Against, resolutions.Abstaining, resolutions.NotVoting} {
		if named := vote.Named(ballot); len(named) > 0 {
			fmt.Fprintf(w, "%-12s %s\n", ballot, joinIDs(named))
		}
	}
	if vote.Note != "" {
		fmt.Fprintln(w, "note:", vote.Note)
	}
	return nil
}

func findVote(register *resolutions.Register, symbol string) *resolutions.Vote {
	for v := range register.Drafts() {
		if v.Symbol == symbol && symbol != "" {
			return v
		}
	}
	if strings.HasPrefix(symbol, "S/") && !strings.HasPrefix(symbol, "S/RES/") {
		return nil
	}
	if i, ok := register.Instrument(symbol); ok {
		return i.Vote
	}
	return nil
}

func voteRecord(v *resolutions.Vote) map[string]any {
	return map[string]any{
		"symbol": v.Symbol, "date": v.Day, "adopted": v.Adopted, "in_favour": v.InFavour, "against": v.Against, "abstaining": v.Abstained,
		"how": v.How, "subject": v.Subject, "named_in_favour": list(v.Named(resolutions.InFavour)), "named_against": list(v.Named(resolutions.Against)),
		"named_abstaining": list(v.Named(resolutions.Abstaining)), "named_not_voting": list(v.Named(resolutions.NotVoting)), "note": v.Note,
	}
}

func list(ids []actors.ID) []actors.ID {
	if ids == nil {
		return []actors.ID{}
	}
	return ids
}

func joinIDs(ids []actors.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
	}
	return strings.Join(names, " ")
}

func writeLine(w io.Writer, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", data)
	return err
}
