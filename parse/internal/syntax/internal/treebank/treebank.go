// Package treebank reads dependency treebanks in CoNLL-U.
package treebank

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Word is a syntactic word: a line of the treebank.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // 1 is the first word; 0 for the root
	Relation                string
}

// Sentence is a sentence of the treebank.
type Sentence struct {
	ID, Text  string
	Document  bool // the first of a document
	Paragraph bool // the first of a paragraph
	Words     []Word
	Tokens    []Token
}

// Token is a stretch of the text between spaces or marks; "don't" is one token
// of two words.
type Token struct {
	Form        string
	First, Last int // words [First, Last)
	SpaceAfter  bool
}

// ReadFile reads the treebank of that path.
func ReadFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return sentences, nil
}

// Read reads a treebank to its end. Empty nodes are left out.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<24)
	until := 0 // the words up to this one belong to a token already seen
	for number := 1; scanner.Scan(); number++ {
		line := scanner.Text()
		switch {
		case line == "":
			if len(s.Words) > 0 {
				out = append(out, s)
			}
			s, until = Sentence{}, 0
		case line[0] == '#':
			s.comment(line)
		default:
			if err := s.line(line, &until); err != nil {
				return out, fmt.Errorf("line %d: %w", number, err)
			}
		}
	}
	if len(s.Words) > 0 {
		out = append(out, s)
	}
	return out, scanner.Err()
}

func (s *Sentence) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), " = ")
	switch {
	case key == "text":
		s.Text = value
	case key == "sent_id":
		s.ID = value
	case strings.HasPrefix(key, "newdoc"):
		s.Document = true
	case strings.HasPrefix(key, "newpar") && !strings.HasPrefix(key, "newpar_block"):
		s.Paragraph = true
	}
}

func (s *Sentence) line(line string, until *int) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, not 10", len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	space := !strings.Contains(f[9], "SpaceAfter=No")
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		a, errA := strconv.Atoi(first)
		b, errB := strconv.Atoi(last)
		if errA != nil || errB != nil || a < 1 || b < a {
			return fmt.Errorf("token range %q", f[0])
		}
		s.Tokens = append(s.Tokens, Token{f[1], a - 1, b, space})
		*until = b
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q", f[6])
	}
	s.Words = append(s.Words, Word{
		Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4],
		Head: head, Relation: f[7],
	})
	if n := len(s.Words); n > *until {
		s.Tokens = append(s.Tokens, Token{f[1], n - 1, n, space})
	}
	return nil
}
