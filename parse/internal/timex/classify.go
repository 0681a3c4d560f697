package timex

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/parse/internal/token"
)

// classify fills the cells of a sentence.
func (f *finder) classify(sentence token.Sentence) {
	var buffer [longestEntry]byte
	f.first = int(sentence.First)
	tokens := f.text.Tokens[sentence.First:sentence.Last]
	f.cells = slices.Grow(f.cells[:0], len(tokens))[:len(tokens)]
	clear(f.cells)
	for i, t := range tokens {
		word := f.text.Source[t.Start:t.End]
		c := &f.cells[i]
		switch t.Kind {
		case token.Number:
			*c = f.numeral(word)
		case token.Punct:
			switch {
			case word == ",":
				c.class = punct
			case word == "-" || word == "–" || word == "—":
				c.class = dash
			case word == "(" || word == ")" || word == "[" || word == "]":
				c.class = bracket
			}
		case token.Word, token.Clitic:
			if entry, ok := f.words.words[string(lower(&buffer, word))]; ok {
				*c = entry
			} else if t.Kind == token.Clitic {
				if strings.HasSuffix(word, "s") || word == "'" || word == "’" {
					c.class = possessive
				}
			} else if end := word[len(word)-1]; end == '.' {
				if entry, ok := f.words.words[string(lower(&buffer, word[:len(word)-1]))]; ok && entry.class == month {
					*c = entry
				}
			} else if strings.HasPrefix(word, "'") || strings.HasPrefix(word, "’") {
				*c = f.numeral(strings.TrimLeft(word, "'’"))
				if c.class == decade && c.digits == 2 || c.class == number && c.digits == 2 {
					c.value = century20(c.value)
					c.digits = 4
				} else {
					c.class = none
				}
			} else if len(word) == 2 && word[0] == 'Q' && '1' <= word[1] && word[1] <= '4' {
				*c = cell{class: quarter, value: int32(word[1] - '0')}
			} else if rest, ok := cutMid(word); ok {
				*c = f.numeral(rest)
				if entry, ok := f.words.words[string(lower(&buffer, rest))]; ok {
					*c = entry
				}
				c.mid = true
			} else if strings.HasSuffix(word, "ed") && len(word) >= 5 && c.class == none {
				c.class = behind
			}
		}
		c.upper = t.Upper || c.mid && len(word) > 4 && 'A' <= word[4] && word[4] <= 'Z'
	}
}

// cutMid cuts the prefix mid- from a word.
func cutMid(word string) (string, bool) {
	if len(word) > 4 && (strings.HasPrefix(word, "mid-") || strings.HasPrefix(word, "Mid-")) {
		return word[4:], true
	}
	return "", false
}

// century20 is the year that two digits stand for.
func century20(value int32) int32 {
	if value <= 29 {
		return 2000 + value
	}
	return 1900 + value
}

// numeral reads digits: 14, 2009, 8th, 1990s, 80's.
func (f *finder) numeral(word string) cell {
	value, at := int32(0), 0
	for at < len(word) && at < 6 && '0' <= word[at] && word[at] <= '9' {
		value = value*10 + int32(word[at]-'0')
		at++
	}
	c := cell{class: number, value: value, digits: uint8(at)}
	switch word[at:] {
	case "":
		if at == 0 {
			return cell{}
		}
		return c
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		c.class = nth
		return c
	case "s", "'s", "’s":
		if (at == 4 || at == 2) && value%10 == 0 {
			c.class = decade
			return c
		}
	}
	if strings.Contains(word[at:], ",") && len(word) == 5 && at == 1 {
		// 3,000 years ago
		for _, r := range word[2:] {
			if r < '0' || r > '9' {
				return cell{}
			}
			value = value*10 + r - '0'
		}
		return cell{class: number, value: value, digits: 9}
	}
	return cell{}
}
