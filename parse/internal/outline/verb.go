package outline

import (
	"strings"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/resolutions"
)

// word is the end of the word at i: letters, and hyphens inside.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c := text[i] | 0x20
		if 'a' <= c && c <= 'z' || text[i] == '-' && i+1 < len(text) && 'a' <= text[i+1]|0x20 && text[i+1]|0x20 <= 'z' {
			i++
			continue
		}
		if text[i] == 0xc2 && i+1 < len(text) && text[i+1] == 0xad { // soft hyphen
			i += 2
			continue
		}
		break
	}
	return i
}

const longestVerb = 24

// fold puts a word into small letters without allocating.
func fold(buffer *[longestVerb]byte, word string) []byte {
	if len(word) > longestVerb {
		return nil
	}
	n := 0
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c == 0xc2 || c == 0xad {
			continue
		}
		buffer[n] = c
		n++
	}
	return buffer[:n]
}

func (l *lexicon) verb(word string) *entry {
	var buffer [longestVerb]byte
	return l.verbs[string(fold(&buffer, word))]
}

func (l *lexicon) modifier(word string) place {
	var buffer [longestVerb]byte
	return l.modifiers[string(fold(&buffer, word))]
}

// leading reads modifiers and the verb at i: "Further strongly urges". The
// participle decides which form is wanted; ok is false where there is none.
func (l *lexicon) leading(text string, i, end int, participle bool) (found resolutions.Verb, next int, ok bool) {
	start := i
	for range 5 {
		stop := wordEnd(text[:end], i)
		if stop == i {
			return found, i, false
		}
		word := text[i:stop]
		if e := l.verb(word); e != nil && e.participle == participle {
			found = resolutions.Verb{Lemma: e.lemma, Force: e.force}
			next = l.trailing(text, stop, end, e)
			found.Span = claims.Span{Start: start, End: next}
			return found, next, true
		}
		p := l.modifier(word)
		if p != before {
			return found, i, false
		}
		i = gap(text, stop)
		if i < end && text[i] == ',' {
			i = gap(text, i+1)
		}
	}
	return found, i, false
}

// trailing takes in what belongs to a verb behind it: "upon", "note", and with
// what feeling: "with concern". Modifiers may come between: "Calls again upon".
func (l *lexicon) trailing(text string, i, end int, e *entry) int {
	j := i
	for range 3 {
		k := gap(text, j)
		stop := wordEnd(text[:end], k)
		if stop == k {
			return i
		}
		for _, p := range e.particles {
			if strings.HasPrefix(text[k:end], p) && wordEnd(text[:end], k+len(p)) == k+len(p) {
				return l.feeling(text, k+len(p), end)
			}
		}
		if len(e.particles) == 0 || l.modifier(text[k:stop]) != before {
			break
		}
		j = stop
	}
	return l.feeling(text, i, end)
}

// feeling takes in "with concern", "with extreme concern".
func (l *lexicon) feeling(text string, i, end int) int {
	k := gap(text, i)
	stop := wordEnd(text[:end], k)
	if text[k:stop] != "with" {
		return i
	}
	for range 3 {
		k = gap(text, stop)
		next := wordEnd(text[:end], k)
		if next == k {
			return i
		}
		if stop = next; l.modifier(text[k:next]) == manner {
			return stop
		}
	}
	return i
}

// acts says that the words at i begin with a verb of the Council.
func (b *builder) acts(i int) bool {
	i = skipQuote(b.text, i)
	_, _, ok := b.lex.leading(b.text, i, len(b.text), false)
	return ok && startsUpper(b.text, i)
}

// itemOrUpper says that words begin at i that may begin a paragraph: an item, or
// a capital letter.
func (b *builder) itemOrUpper(i int) bool {
	if m, ok := readBracket(b.text, i); ok && begins(m.label) {
		i = m.end
	}
	return startsUpper(b.text, i)
}

// opens says that the words at i open a preambular paragraph.
func (b *builder) opens(i int) bool {
	if !startsUpper(b.text, i) {
		return false
	}
	_, ok := b.lex.openingAt(b.text, i, len(b.text))
	return ok
}

// openingAt reads the opening of a preambular paragraph: "Recalling", "Deeply
// concerned", "Having considered".
func (l *lexicon) openingAt(text string, i, end int) (claims.Span, bool) {
	if v, _, ok := l.leading(text, i, end, true); ok {
		return v.Span, true
	}
	start := i
	for range 4 {
		stop := wordEnd(text[:end], i)
		if stop == i {
			return claims.Span{}, false
		}
		word := text[i:stop]
		switch p := l.modifier(word); {
		case p == opening:
			if strings.EqualFold(word, "having") || strings.EqualFold(word, "being") {
				for range 2 {
					k := gap(text, stop)
					next := wordEnd(text[:end], k)
					if next == k {
						break
					}
					more := l.modifier(text[k:next]) == before
					stop = next
					if !more {
						break
					}
				}
			}
			return claims.Span{Start: start, End: stop}, true
		case p != before:
			if l.verb(word) != nil && l.verb(word).participle {
				return claims.Span{Start: start, End: stop}, true
			}
			return claims.Span{}, false
		}
		i = gap(text, stop)
	}
	return claims.Span{}, false
}

func skipQuote(text string, i int) int {
	if strings.HasPrefix(text[min(i, len(text)):], "“") {
		return i + len("“")
	}
	if i < len(text) && text[i] == '"' {
		return i + 1
	}
	return i
}

// verbs are the verbs of the words [start, end), the leading one first. Inside,
// a verb stands after a comma, a semicolon or "and".
func (l *lexicon) operativeVerbs(text string, start, end int) []resolutions.Verb {
	var found []resolutions.Verb
	i := skipQuote(text, start)
	if v, next, ok := l.leading(text, i, end, false); ok {
		found, i = append(found, v), next
	} else if v, next, ok := l.leading(text, i, end, true); ok && v.Lemma != "acts" && startsUpper(text, i) {
		// "Recalling its decision, requests": a paragraph that explains itself first.
		v.Force = resolutions.OtherForce
		found, i = append(found, v), next
	}
	boundary := len(found) == 0
	for i < end {
		c := text[i]
		switch {
		case c == ',' || c == ';' || c == ':':
			boundary = true
			i++
			continue
		case c <= ' ' || c >= 0x80:
			if next := gap(text, i); next > i {
				i = next
				continue
			}
			boundary = false
			i++
			continue
		}
		stop := wordEnd(text[:end], i)
		if stop == i {
			boundary = false
			i++
			continue
		}
		word := text[i:stop]
		if boundary && isLower(word[0]) {
			if v, next, ok := l.leading(text, i, end, false); ok && l.isVerb(text, v, next, end) {
				found = append(found, v)
				boundary = false
				i = next
				continue
			}
		}
		boundary = word == "and" || word == "but"
		i = stop
	}
	return found
}

// isVerb keeps plural nouns apart from verbs: "and requests for exemptions", "and
// requests the Committee". A verb has an object with a determiner or a name, a
// clause, or a particle.
func (l *lexicon) isVerb(text string, v resolutions.Verb, next, end int) bool {
	e := l.verb(v.Lemma)
	if e == nil || e.leading {
		return false
	}
	if !e.noun {
		return true
	}
	k := gap(text, next)
	if k < end && text[k] == ',' {
		return true
	}
	stop := wordEnd(text[:end], k)
	if stop == k {
		return false
	}
	if 'A' <= text[k] && text[k] <= 'Z' {
		return true
	}
	switch text[k:stop] {
	case "the", "that", "all", "a", "an", "any", "its", "their", "this", "these", "those", "each", "every", "both", "also", "further", "such", "other", "them", "it", "with", "in", "member", "relevant", "parties", "full", "continued", "once", "again":
		return true
	}
	return false
}
