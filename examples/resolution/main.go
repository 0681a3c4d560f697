// Command resolution takes texts of resolutions apart.
//
//	go run ./examples/resolution examples/resolution/testdata/arms.txt
//	go run ./examples/resolution -format jsonl FILE... > outlines.jsonl
//	go run ./examples/resolution - < FILE
//
// The text format is an outline that a person reads; jsonl gives one object a
// file with byte offsets into it.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed4619396c/communique/parse"
	"github.com/seed4619396c/communique/resolutions"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "resolution:", err)
		os.Exit(1)
	}
}

const usage = "usage: resolution [-format text|jsonl] FILE... (- for standard input)"

// errSome is what run gives when some of the files had no outline; each was
// reported already.
var errSome = errors.New("some files have no outline")

func run(arguments []string, in io.Reader, out, errOut io.Writer) error {
	flags := flag.NewFlagSet("resolution", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line says it all
	format := flags.String("format", "text", "text for an outline, jsonl for one object a file")
	if err := flags.Parse(arguments); errors.Is(err, flag.ErrHelp) {
		_, err := fmt.Fprintln(out, usage)
		return err
	} else if err != nil {
		return fmt.Errorf("%w: %s", err, usage)
	}
	var write func(io.Writer, string, string, *resolutions.Text) error
	switch *format {
	case "text":
		write = writeOutline
	case "jsonl":
		write = writeJSON
	default:
		return fmt.Errorf("-format %q: want text or jsonl", *format)
	}
	if flags.NArg() == 0 {
		return errors.New("no file given: name one or more texts of resolutions, or - for standard input")
	}
	buffered := bufio.NewWriter(out)
	failed := false
	for _, path := range flags.Args() {
		if err := one(path, in, buffered, write); err != nil {
			failed = true
			fmt.Fprintf(errOut, "resolution: %v\n", err)
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	if failed {
		return errSome
	}
	return nil
}

func one(path string, in io.Reader, out io.Writer, write func(io.Writer, string, string, *resolutions.Text) error) error {
	data, err := read(path, in)
	if err != nil {
		return err
	}
	text := string(data)
	parsed, err := parse.Resolution(text)
	if err != nil && !errors.Is(err, resolutions.ErrText) {
		return fmt.Errorf("%s: %w", path, err)
	}
	if len(parsed.Preamble) > 0 || len(parsed.Operative) > 0 {
		id := strings.TrimSuffix(filepath.Base(path), ".txt")
		if err := write(out, id, text, &parsed); err != nil {
			return err
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func read(path string, in io.Reader) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(in)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s is a folder: name the files in it", path)
	}
	return os.ReadFile(path)
}
