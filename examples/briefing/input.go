package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse"
)

// record is one line of a .jsonl input.
type record struct {
	ID        string  `json:"id"`
	Published string  `json:"published"`
	Text      *string `json:"text"`
}

// inputs yields the texts of all paths in order. What can't be read is yielded
// as an error that names the place, and the rest goes on.
func inputs(paths []string, stdin io.Reader, limit int) iter.Seq2[parse.Input, error] {
	return func(yield func(parse.Input, error) bool) {
		for _, path := range paths {
			if strings.HasSuffix(path, ".jsonl") {
				if !records(path, limit, yield) {
					return
				}
				continue
			}
			in, err := plain(path, stdin, limit)
			if !yield(in, err) {
				return
			}
		}
	}
}

// plain reads a whole text; its ID is the file's name without its ending.
func plain(path string, stdin io.Reader, limit int) (parse.Input, error) {
	name, reader := "standard input", stdin
	if path != "-" {
		name = path
		file, err := open(path)
		if err != nil {
			return parse.Input{}, err
		}
		defer file.Close()
		reader = file
	}
	// One byte more than the limit shows that a text is over it.
	data, err := io.ReadAll(io.LimitReader(reader, int64(limit)+1))
	if err != nil {
		return parse.Input{}, fmt.Errorf("%s: %v", name, err)
	}
	id := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	if path == "-" {
		id = "stdin"
	}
	return parse.Input{ID: id, Text: string(data)}, checked(name, data, limit)
}

// checked finds what would be wrong with a plain file early, to say it with the
// file's name rather than the document's.
func checked(name string, data []byte, limit int) error {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return fmt.Errorf("%s: the file is empty: give a text with at least one word", name)
	case len(data) > limit:
		return fmt.Errorf("%s: the text is over the limit of %d bytes: split it, or raise the limit with -limit", name, limit)
	}
	return nil
}

func open(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file: check the path", path)
	case err != nil:
		return nil, fmt.Errorf("%s: %v", path, errors.Unwrap(err))
	case info.IsDir():
		return nil, fmt.Errorf("%s: is a directory: name its files, for example %s", path, filepath.Join(path, "*.txt"))
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %v", path, errors.Unwrap(err))
	}
	return file, nil
}

// records yields the records of a .jsonl file; false if the reader wants no more.
func records(path string, limit int, yield func(parse.Input, error) bool) bool {
	file, err := open(path)
	if err != nil {
		return yield(parse.Input{}, err)
	}
	defer file.Close()
	reader := bufio.NewReaderSize(file, 1<<16)
	seen := false
	for line := 1; ; line++ {
		data, err := readLine(reader, limit)
		if len(bytes.TrimSpace(data)) > 0 {
			seen = true
			in, bad := decode(data)
			if bad != nil {
				bad = fmt.Errorf("%s:%d: %v", path, line, bad)
			}
			in.ID = orElse(in.ID, fmt.Sprintf("%s:%d", filepath.Base(path), line))
			if !yield(in, bad) {
				return false
			}
		}
		if errors.Is(err, errLine) {
			seen = true
			if !yield(parse.Input{}, fmt.Errorf("%s:%d: the line is over the limit of %d bytes: raise it with -limit", path, line, limit)) {
				return false
			}
			continue
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return yield(parse.Input{}, fmt.Errorf("%s:%d: %v", path, line, err))
		}
	}
	if !seen {
		return yield(parse.Input{}, fmt.Errorf(`%s: the file is empty: give one record a line, {"id","published","text"}`, path))
	}
	return true
}

var errLine = errors.New("line too long")

// readLine reads a line, whatever its length up to about six times the limit
// (JSON may need six bytes for one); a longer one is skipped with errLine.
func readLine(r *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
			long = len(line)/6 > limit
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long && (err == nil || err == io.EOF) {
			return nil, errLine
		}
		return line, err
	}
}

func decode(data []byte) (parse.Input, error) {
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return parse.Input{}, fmt.Errorf(`not a record: %v: want {"id","published","text"}`, err)
	}
	if r.Text == nil {
		return parse.Input{ID: r.ID}, errors.New(`the record has no "text"`)
	}
	in := parse.Input{ID: r.ID, Text: *r.Text}
	if r.Published != "" {
		// Time stamps are cut to their day.
		day, err := actors.ParseDay(r.Published[:min(10, len(r.Published))])
		if err != nil {
			return in, fmt.Errorf(`"published": %v`, err)
		}
		in.Published = day
	}
	return in, nil
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
