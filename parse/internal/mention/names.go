package mention

import (
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// Names are the names that the first pass found, in text order, without
// overlap but for an acronym inside a longer name ("UN" in "UN Security
// Council"), which follows it.
type Names struct {
	found  []found
	ranges [][2]int32
}

// found is a name in the text.
type found struct {
	start, end  int32 // bytes
	first, last int32 // tokens [first, last) that it touches
	node        int32 // of the trie
	inner       bool  // inside the name before
	shape       shape
}

// shape is how the pieces of a name are written, two bits of [letterCase] and
// one of length for each.
type shape struct {
	pieces  uint8
	letters uint32
	long    uint16 // four bytes or more
}

func (s *shape) add(letters letterCase, bytes int32) {
	s.letters |= uint32(letters) << (2 * s.pieces)
	if bytes >= 4 {
		s.long |= 1 << s.pieces
	}
	s.pieces++
}

// suits reports whether a name whose pieces are written so may be meant.
func (s shape) suits(name []letterCase) bool {
	if len(name) != int(s.pieces) {
		return false
	}
	if len(name) == 1 && name[0] == lowerCase {
		return false // a name of one small word is no name in running text
	}
	for i, l := range name {
		text := letterCase(s.letters>>(2*i)) & 3
		if l.fits(text) {
			continue
		}
		// Newspapers write long acronyms as words: Nato, Unicef.
		if l != upperCase || text != titleCase || s.long>>i&1 == 0 {
			return false
		}
	}
	return true
}

// Ranges lists the tokens of names, to be taken as one proper noun each
// by a parser. Demonyms, and names that end inside a token, are left out.
func (n *Names) Ranges() [][2]int32 { return n.ranges }

// Len is the number of names found.
func (n *Names) Len() int { return len(n.found) }

// longestName bounds the pieces of a name, and with it the work at each token.
const longestName = 16

// Names finds the longest names of the registry, from left to right.
func (m *Matcher) Names(t *token.Text) *Names {
	s := scanner{matcher: m, text: t}
	for i := range t.Sentences {
		s.sentence(&t.Sentences[i])
	}
	names := &Names{found: s.found}
	for _, f := range s.found {
		if f.inner || m.reading(f) == actors.DemonymReading {
			continue
		}
		if t.Tokens[f.first].Start == f.start && t.Tokens[f.last-1].End == f.end {
			names.ranges = append(names.ranges, [2]int32{f.first, f.last})
		}
	}
	return names
}

// textPiece is a piece of the running text.
type textPiece struct {
	start, end int32 // bytes
	token      int32
	word       int32 // of the trie's vocabulary; -1 if no name has it
	letters    letterCase
	joined     bool // only signs that a name goes across part it from the piece before
}

type scanner struct {
	matcher *Matcher
	text    *token.Text
	pieces  []textPiece
	fold    []byte
	found   []found
}

func (s *scanner) sentence(sentence *token.Sentence) {
	s.cut(sentence)
	for i := 0; i < len(s.pieces); {
		i += s.match(i)
	}
}

// cut fills pieces with those of a sentence.
func (s *scanner) cut(sentence *token.Sentence) {
	s.pieces = s.pieces[:0]
	source := s.text.Source
	joined := false
	for tok := sentence.First; tok < sentence.Last; tok++ {
		t := &s.text.Tokens[tok]
		if tok > sentence.First && s.text.Tokens[tok-1].End < t.Start && t.Start-s.text.Tokens[tok-1].End > 2 {
			joined = false // a line break or a gap
		}
		if t.Kind == token.URL {
			joined = false
			continue
		}
		for at := int(t.Start); at < int(t.End); {
			c := source[at]
			if c < 0x80 && !isASCIIWord(c) {
				if c == '&' {
					s.pieces = append(s.pieces, textPiece{start: int32(at), end: int32(at + 1), token: tok, word: s.word("and"), joined: joined})
					joined = true
				} else if !isJoiner(rune(c)) || c == '.' && t.Kind == token.Stop && t.Start == int32(at) {
					joined = false
				}
				at++
				continue
			}
			end := min(pieceEnd(source, at), int(t.End))
			if end == at { // a sign beyond ASCII
				size := 1
				for at+size < int(t.End) && source[at+size]&0xC0 == 0x80 {
					size++
				}
				if r := []rune(source[at : at+size]); len(r) == 0 || !isJoiner(r[0]) {
					joined = false
				}
				at += size
				continue
			}
			s.fold = appendFold(s.fold[:0], source[at:end])
			word, ok := s.matcher.names.vocabulary[string(s.fold)]
			if !ok {
				word = -1
			}
			s.pieces = append(s.pieces, textPiece{start: int32(at), end: int32(end), token: tok, word: word, letters: caseOf(source[at:end]), joined: joined})
			joined = true
			at = end
		}
	}
}

func (s *scanner) word(folded string) int32 {
	if word, ok := s.matcher.names.vocabulary[folded]; ok {
		return word
	}
	return -1
}

// match records the longest name that starts at piece i and gives the number
// of pieces to go on by.
func (s *scanner) match(i int) int {
	best, node := s.longest(i, longestName)
	if best == 0 {
		return 1
	}
	s.record(i, best, node, false)
	if best > 1 && s.pieces[i].letters == upperCase {
		// An acronym that opens a longer name is a mention of its own if it is
		// another actor's.
		if n, inner := s.longest(i, 1); n == 1 && !s.sameActors(node, inner) {
			s.record(i, n, inner, true)
		}
	}
	return best
}

// longest walks the trie from piece i over at most limit pieces.
func (s *scanner) longest(i, limit int) (pieces int, node int32) {
	t := s.matcher.names
	at := int32(0)
	for n := 0; n < limit && i+n < len(s.pieces); n++ {
		p := &s.pieces[i+n]
		if p.word < 0 || n > 0 && !p.joined {
			break
		}
		next, ok := t.edges[edge(at, p.word)]
		if !ok {
			break
		}
		at = next
		if len(t.entries[at]) > 0 && s.fits(i, n+1, t.entries[at]) {
			pieces, node = n+1, at
		}
	}
	return pieces, node
}

// fits reports whether the letters of the text suit one of the meanings.
func (s *scanner) fits(i, n int, entries []entry) bool {
	shape := s.shape(i, n)
	for j := range entries {
		if shape.suits(entries[j].letters) {
			return true
		}
	}
	return false
}

// shape is how n pieces from i on are written.
func (s *scanner) shape(i, n int) shape {
	var sh shape
	for _, p := range s.pieces[i : i+n] {
		sh.add(p.letters, p.end-p.start)
	}
	return sh
}

func (s *scanner) sameActors(a, b int32) bool {
	x, y := s.matcher.names.entries[a], s.matcher.names.entries[b]
	return x[0].actor == y[0].actor
}

func (s *scanner) record(i, n int, node int32, inner bool) {
	first, last := s.pieces[i], s.pieces[i+n-1]
	if int(last.end) < len(s.text.Source) && strings.IndexByte("$@#", s.text.Source[last.end]) >= 0 {
		return // US$
	}
	f := found{start: first.start, end: last.end, first: first.token, last: last.token + 1, node: node, inner: inner, shape: s.shape(i, n)}
	// The full stop of a closing abbreviation belongs to it: "U.S.".
	if t := s.text.Tokens[last.token]; t.End == f.end+1 && s.text.Source[f.end] == '.' && t.Kind != token.Stop {
		f.end = t.End
	}
	// "Workers' Party" ends inside no apostrophe; a possessive s is no part of
	// the name unless the name has it.
	s.found = append(s.found, f)
}

// meanings lists the meanings of a found name that suit its letters.
func (m *Matcher) meanings(f found, buffer []entry) []entry {
	buffer = buffer[:0]
	for _, e := range m.names.entries[f.node] {
		if f.shape.suits(e.letters) {
			buffer = append(buffer, e)
		}
	}
	return buffer
}

// reading is the reading of a name's first meaning.
func (m *Matcher) reading(f found) actors.Reading { return m.names.entries[f.node][0].reading }
