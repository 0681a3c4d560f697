// Resolve tells whom names stand for: states, organisations, groups, people.
//
//	resolve [-at DATE] [-format text|jsonl|csv] [-search] [NAME | FILE | -] ...
//
// Every argument is a name, a file with one name a line, or - for standard
// input, which is read too when there is no argument. Results come in the order
// of the input. With -search the names are screened: near spellings count, and
// each match has a score of at most 1000 with its reasons.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/seed4619396c/communique/actors"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

type settings struct {
	at        actors.Day
	format    string
	search    bool
	threshold int
	limit     int
}

const usage = `usage: resolve [flags] [NAME | FILE | -] ...

Tells whom each name stands for. An argument is a name, a file with one name a
line, or - for standard input (also read when there is no argument).

  -at DATE            whom the name stands for on that day (YYYY-MM-DD)
  -format FORMAT      text (a table, the default), jsonl or csv
  -search             screen the name: near spellings count, with scores
  -threshold SCORE    with -search: the lowest score, 1 to 1000 (default 700)
  -limit N            with -search: at most N matches a name (default 10, 0: all)
`

// run is main with its surroundings as arguments; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	set, inputs, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return 0
	}
	if err != nil {
		fmt.Fprintf(stderr, "resolve: %v\n", err)
		return 2
	}
	if err := resolve(set, inputs, stdin, stdout, stderr); err != nil {
		if !errors.Is(err, errReported) {
			fmt.Fprintf(stderr, "resolve: %v\n", err)
		}
		return 1
	}
	return 0
}

func parse(args []string) (settings, []string, error) {
	set := settings{format: "text", threshold: actors.DefaultThreshold, limit: 10}
	flags := flag.NewFlagSet("resolve", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	at := flags.String("at", "", "")
	flags.StringVar(&set.format, "format", set.format, "")
	flags.BoolVar(&set.search, "search", false, "")
	flags.IntVar(&set.threshold, "threshold", set.threshold, "")
	flags.IntVar(&set.limit, "limit", set.limit, "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return set, nil, err
		}
		return set, nil, fmt.Errorf("%v; resolve -h lists the flags", err)
	}
	if *at != "" {
		day, err := actors.ParseDay(*at)
		if err != nil {
			return set, nil, fmt.Errorf("-at %s is no day; write it as 2006-10-14", *at)
		}
		set.at = day
	}
	switch set.format {
	case "text", "jsonl", "csv":
	default:
		return set, nil, fmt.Errorf("-format %s is unknown; use text, jsonl or csv", set.format)
	}
	if set.threshold < 1 || set.threshold > 1000 {
		return set, nil, fmt.Errorf("-threshold %d is out of range; use 1 to 1000", set.threshold)
	}
	if set.limit < 0 {
		return set, nil, fmt.Errorf("-limit %d is negative; use 0 for all matches", set.limit)
	}
	inputs := flags.Args()
	for _, input := range inputs {
		if strings.HasPrefix(input, "-") && input != "-" {
			return set, nil, fmt.Errorf("flag %s stands behind a name; put the flags first", input)
		}
	}
	return set, inputs, nil
}
