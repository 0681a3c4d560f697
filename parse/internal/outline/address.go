package outline

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// longestAddress bounds a phrase that names those addressed.
const longestAddress = 240

// addressees finds for each verb the phrase of those whom it addresses: "Requests
// the Secretary-General to", "Calls upon all States, in particular ..., to",
// "Decides that all Member States shall".
func (b *builder) addressees(p *resolutions.Paragraph) {
	for i, v := range p.Verbs {
		end := p.Text.End
		if i+1 < len(p.Verbs) {
			end = p.Verbs[i+1].Start
		}
		if at, ok := b.addressee(v, end); ok {
			p.Addressees = append(p.Addressees, at)
		}
	}
}

func (b *builder) addressee(v resolutions.Verb, end int) (claims.Span, bool) {
	text := b.text[:end]
	i := gap(text, v.End)
	that := false
	for range 4 {
		switch stop := wordEnd(text, i); {
		case i < end && text[i] == ',':
			// "Requests, in this regard, the Secretary-General".
			comma := strings.IndexByte(text[i+1:min(end, i+1+longestAddress)], ',')
			if comma < 0 {
				return claims.Span{}, false
			}
			i = gap(text, i+1+comma+1)
		case stop > i && b.lex.modifier(text[i:stop]) == before:
			i = gap(text, stop)
		case text[i:stop] == "that" && !that:
			that, i = true, gap(text, stop)
		}
	}
	if i >= end {
		return claims.Span{}, false
	}
	if v.Force == resolutions.OtherForce && v.Lemma != "requests" && v.Lemma != "asks" {
		return claims.Span{}, false
	}
	limit := min(end, i+longestAddress)
	stop := phraseEnd(text[:limit], i, that)
	if stop <= i {
		return claims.Span{}, false
	}
	stop = i + beforeAside(text[i:stop])
	start, stop := trim(text, i, stop)
	stop = start + len(strings.TrimRight(text[start:stop], ","))
	if stop <= start || !b.lex.isParty(text[start:stop]) {
		return claims.Span{}, false
	}
	return claims.Span{Start: start, End: stop}, true
}

// phraseEnd is where the phrase ends: before "to", "shall" and the like.
func phraseEnd(text string, i int, clause bool) int {
	for j := i; j < len(text); {
		switch c := text[j]; {
		case c == ';', c == ':', c == '.', c == '\n' && j+1 < len(text) && text[j+1] == '\n':
			return -1
		case c == '(':
			if close := strings.IndexByte(text[j:], ')'); close > 0 {
				j += close
			}
			j++
			continue
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			stop := wordEnd(text, j)
			switch text[j:stop] {
			case "shall", "should", "must", "will", "may":
				if next := strings.TrimPrefix(text[gap(text, stop):], "not "); strings.HasPrefix(next, "be ") {
					return -1 // done to it, not by it
				}
				return j
			case "to":
				if !clause && isInfinitive(text[gap(text, stop):]) {
					return j
				}
			case "not", "immediately", "promptly", "fully":
				if k := gap(text, stop); !clause && strings.HasPrefix(text[k:], "to ") {
					return j
				}
			}
			j = stop
			continue
		}
		j++
	}
	return -1
}

// isInfinitive tells "to report" from "to the Committee" and "referred to in".
func isInfinitive(rest string) bool {
	if rest == "" || !isLower(rest[0]) {
		return false
	}
	switch rest[:wordEnd(rest, 0)] {
	case "the", "a", "an", "its", "their", "this", "that", "these", "those", "all", "any", "each", "such", "in", "by", "paragraph", "paragraphs", "resolution", "resolutions", "which", "whom", "international", "regional", "other", "rule", "efforts", "date":
		return false
	}
	return true
}

// asides begin what stands between a party and what it is to do.
var asides = []string{", in coordination", ", in cooperation", ", in consultation", ", in the ", ", in this ", ", in accordance", ", in their ", ", in its ", ", upon ", ", after ", ", where ", ", within ", ", pursuant ", ", acting ", ", working ", ", by ", ", as appropriate", ", as a matter", ", with ", ", without ", ", when ", ", through ", ", no later", ", not later", ", consistent", ", subject to", ", if "}

// beforeAside is where the first aside begins, or the length of the phrase.
func beforeAside(phrase string) int {
	for i := range len(phrase) {
		if phrase[i] != ',' {
			continue
		}
		for _, aside := range asides {
			if strings.HasPrefix(phrase[i:], aside) {
				return i
			}
		}
	}
	return len(phrase)
}

// isParty says that a phrase can name somebody: it begins with a capital, a
// determiner or a quantifier, and none of its first words is a thing.
func (l *lexicon) isParty(phrase string) bool {
	word := phrase[:wordEnd(phrase, 0)]
	if word == "" {
		return false
	}
	for i, n := 0, 0; n < 3; n++ {
		stop := wordEnd(phrase, i)
		if stop > i && l.modifier(phrase[i:stop]) == thing {
			return false
		}
		i = gap(phrase, stop)
	}
	if c := phrase[0]; 'A' <= c && c <= 'Z' {
		return true
	}
	switch word {
	case "the", "all", "any", "each", "every", "both", "parties", "other", "relevant", "those", "its", "interested", "concerned", "donor", "donors", "neighbouring", "regional", "international", "no", "these", "countries", "governments", "member":
		return true
	}
	return false
}
