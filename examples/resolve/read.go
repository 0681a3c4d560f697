package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// errReported ends a run of which the causes have been told already.
var errReported = errors.New("some input was left out")

// resolve reads all inputs, one name after the other, and writes the answers.
// A line that is no UTF-8 is reported and the rest goes on.
func resolve(set settings, inputs []string, stdin io.Reader, stdout, stderr io.Writer) error {
	out := newWriter(set.format, stdout, set.search)
	if len(inputs) == 0 {
		inputs = []string{"-"}
	}
	var failed error
	for _, input := range inputs {
		source, name := stdin, "standard input"
		if input != "-" {
			file, err := openNames(input)
			if err != nil {
				return errors.Join(out.flush(), err)
			}
			if file == nil { // the argument is a name itself
				if err := out.write(answer(set, input)); err != nil {
					return err
				}
				continue
			}
			defer file.Close()
			source, name = file, input
		}
		lines := bufio.NewReader(source)
		for number := 1; ; number++ {
			line, err := lines.ReadString('\n')
			if err != nil && !errors.Is(err, io.EOF) {
				return errors.Join(out.flush(), fmt.Errorf("%s: %w", name, err))
			}
			if line == "" {
				break
			}
			line = strings.TrimRight(line, "\r\n")
			if number == 1 {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			if !utf8.ValidString(line) {
				fmt.Fprintf(stderr, "resolve: %s line %d: not UTF-8; convert the file, for instance with iconv -t UTF-8\n", name, number)
				failed = errReported
				line = strings.ToValidUTF8(line, "\ufffd")
			}
			if err := out.write(answer(set, line)); err != nil {
				return err
			}
		}
	}
	return errors.Join(out.flush(), failed)
}

// openNames opens the argument if it is a file. What looks like a path but
// isn't there is an error; anything else is a name, for which both results are
// nil.
func openNames(argument string) (*os.File, error) {
	info, err := os.Stat(argument)
	switch {
	case err == nil && info.IsDir():
		if strings.ContainsRune(argument, filepath.Separator) {
			return nil, fmt.Errorf("%s is a directory; give a file with one name a line", argument)
		}
		return nil, nil // a folder may be called Georgia
	case err == nil:
		file, err := os.Open(argument)
		if err != nil {
			return nil, fmt.Errorf("%w; give a file that can be read", err)
		}
		return file, nil
	case looksLikePath(argument) && errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file; check the path, or give names or - for standard input", argument)
	}
	return nil, nil
}

func looksLikePath(argument string) bool {
	switch filepath.Ext(argument) {
	case ".txt", ".csv", ".tsv", ".jsonl", ".json", ".list":
		return true
	}
	return strings.HasPrefix(argument, "./") || strings.HasPrefix(argument, "../") || strings.HasPrefix(argument, "/")
}
