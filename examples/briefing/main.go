// Briefing tells who said and did what to whom in statements and news stories.
//
//	go run ./examples/briefing [flags] PATH ...
//
// A path is a .txt file, a .jsonl file of records {"id","published","text"}, or
// - for a text on standard input. The exit status is 0 if every input was
// parsed, 1 if some were not, 2 if the command line is wrong.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse"
	"github.com/seed4619396c/communique/parse/export"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// settings are what the command line says.
type settings struct {
	format    string
	published actors.Day
	workers   int
	limit     int
	paths     []string
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	set, err := parseArgs(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintf(stderr, "briefing: %v\n", err)
		return 2
	}
	parser, err := parse.New(parse.WithPublished(set.published), parse.WithLimit(set.limit))
	if err != nil {
		fmt.Fprintf(stderr, "briefing: %v\n", err)
		return 2
	}
	out := bufio.NewWriter(stdout)
	write := writer(set, out, stdout)
	meter := newMeter(stderr, len(set.paths) > 1 || strings.HasSuffix(set.paths[0], ".jsonl"))
	status := 0
	for document, err := range parser.All(ctx, inputs(set.paths, stdin, set.limit), set.workers) {
		if err != nil {
			meter.clear()
			fmt.Fprintf(stderr, "briefing: %s\n", oneLine(err))
			status = 1
			continue
		}
		if err := write(document); err != nil {
			meter.clear()
			fmt.Fprintf(stderr, "briefing: writing: %v\n", err)
			return 1
		}
		meter.step()
	}
	meter.clear()
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "briefing: writing: %v\n", err)
		return 1
	}
	return status
}

func parseArgs(args []string, stderr io.Writer) (settings, error) {
	set := settings{}
	flags := flag.NewFlagSet("briefing", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&set.format, "format", "text", "text or jsonl")
	flags.TextVar(&set.published, "published", actors.Day(0), "day of publication of plain texts, YYYY-MM-DD; relative times count from it")
	flags.IntVar(&set.workers, "workers", runtime.GOMAXPROCS(0), "how many texts are parsed at a time")
	flags.IntVar(&set.limit, "limit", parse.DefaultLimit, "longest text taken, in bytes")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(stderr, "usage: briefing [flags] PATH ...   (a .txt or .jsonl file, or - for standard input)")
			flags.SetOutput(stderr)
			flags.PrintDefaults()
			return set, err
		}
		return set, fmt.Errorf("%v (briefing -h lists the flags)", err)
	}
	set.paths = flags.Args()
	switch {
	case set.format != "text" && set.format != "jsonl":
		return set, fmt.Errorf("-format %s: want text or jsonl", set.format)
	case set.workers < 1:
		return set, fmt.Errorf("-workers %d: want at least 1", set.workers)
	case len(set.paths) == 0:
		return set, errors.New("no input: name a .txt or .jsonl file, or - for standard input")
	}
	return set, nil
}

// writer gives the function that writes one document.
func writer(set settings, out *bufio.Writer, stdout io.Writer) func(*parse.Document) error {
	if set.format == "jsonl" {
		lines := export.NewJSONL(out)
		return lines.Write
	}
	page := &page{out: out, colour: colours(stdout)}
	return page.write
}

// oneLine keeps an error to a single line whatever it quotes.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", " ") }
