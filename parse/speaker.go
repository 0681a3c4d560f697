package parse

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/attribution"
)

// sameSpeaker is the attribution whose speaker a pronoun goes on with ("it
// said", "he added"): the last one that is nobody else's speech, in this
// paragraph or the one before, unless somebody has been named since whom the
// pronoun may mean instead.
func (s *stages) sameSpeaker(found []attribution.Attribution, i int) int {
	a := &found[i]
	if a.Within >= 0 || a.Source.Last-a.Source.First != 1 || a.Frame != attribution.Quote && a.Frame != attribution.That {
		return -1
	}
	pronoun := strings.ToLower(s.text.Word(int(a.SourceHead)))
	switch pronoun {
	case "he", "she", "it", "they":
	default:
		return -1
	}
	for k := i - 1; k >= max(0, i-12); k-- {
		b := &found[k]
		if b.Within >= 0 || b.SameAs >= 0 || b.Source.Empty() || b.Source.First >= a.Source.First {
			continue
		}
		if s.paragraphOf(a.Source.First)-s.paragraphOf(b.Source.First) > 1 || !s.speaks(b) {
			return -1
		}
		for n := s.mentionFrom(b.Source.Last); n < len(s.mentions.Mentions) && s.mentions.Mentions[n].First < a.Source.First; n++ {
			m := &s.mentions.Mentions[n]
			if m.Reading == actors.PersonReading && pronoun != "it" && !s.inContent(m.First, a) {
				return -1
			}
		}
		if person := s.isPerson(b); person && pronoun == "it" || !person && (pronoun == "he" || pronoun == "she") && s.personNear(b.Source.First) {
			return -1
		}
		return k
	}
	return -1
}

func (s *stages) paragraphOf(token int32) int32 {
	return s.text.Sentences[s.sentenceOf(token)].Paragraph
}

// speaks reports whether an attribution is speech rather than a stance.
func (s *stages) speaks(a *attribution.Attribution) bool {
	return a.Frame == attribution.Quote || a.Frame == attribution.That
}

func (s *stages) inContent(token int32, a *attribution.Attribution) bool {
	return slices.ContainsFunc(a.Content, func(r attribution.Range) bool { return r.Holds(token) })
}

func (s *stages) isPerson(a *attribution.Attribution) bool {
	p := s.mentions.Party(a.Source.First, a.Source.Last)
	return len(p.Actors) == 1 && p.Actors[0].Kind() == actors.Person
}

// personNear reports whether a person is named in the paragraph of a token or
// the one before it.
func (s *stages) personNear(token int32) bool {
	paragraph := s.paragraphOf(token)
	last := s.mentionFrom(token) - 1
	for n := last; n >= max(0, last-200); n-- {
		m := &s.mentions.Mentions[n]
		if paragraph-s.paragraphOf(m.First) > 1 {
			return false
		}
		if m.Reading == actors.PersonReading {
			return true
		}
	}
	return false
}

// mentionFrom is the index of the first mention that begins at or behind a token.
func (s *stages) mentionFrom(token int32) int {
	n, _ := slices.BinarySearchFunc(s.mentions.Mentions, token, func(m mentionFound, token int32) int { return cmp.Compare(m.First, token) })
	return n
}
