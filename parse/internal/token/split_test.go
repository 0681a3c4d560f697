package token

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/table"
)

// cut writes a text's tokens with a space between and a bar after each sentence.
func cut(source string) string {
	text := Split(source)
	var parts []string
	for _, s := range text.Sentences {
		var words []string
		for i := s.First; i < s.Last; i++ {
			words = append(words, text.Word(int(i)))
		}
		parts = append(parts, strings.Join(words, " "))
	}
	return strings.Join(parts, " | ")
}

func TestTokens(t *testing.T) {
	for source, want := range map[string]string{
		// Clitics
		"Korea's ally doesn't, can’t and won't.": "Korea 's ally does n't , ca n’t and wo n't .",
		"We’re sure they'd say I've lost it.":    "We ’re sure they 'd say I 've lost it .",
		"the countries' envoys":                  "the countries ' envoys",
		"DON'T cannot gonna":                     "DO N'T can not gon na",
		"O'Neill met d'Estaing at 5 o'clock":     "O'Neill met d'Estaing at 5 o'clock",
		"the '90s and ’72, the 1980s":            "the '90s and ’72 , the 1980s",
		// Abbreviations and initials
		"Mr. Lee, Gen. J. B. Ode and Lt. Col. Po": "Mr. Lee , Gen. J. B. Ode and Lt. Col. Po",
		"the U.S. Congress and U.N.'s a.m. talks": "the U.S. Congress and U.N. 's a.m. talks",
		"No. 5 of Sept. 3, vol. 2":                "No. 5 of Sept. 3 , vol. 2",
		// Hyphens part words, but prefixes stay
		"U.S.-led, nuclear-armed":          "U.S. - led , nuclear - armed",
		"non-proliferation and anti-tank":  "non-proliferation and anti-tank",
		"pre- and post-war":                "pre- and post-war",
		"UN-backed 3-year plan, 2007-2010": "UN - backed 3 - year plan , 2007 - 2010",
		"on 2006-10-14, call 212-555-0100": "on 2006-10-14 , call 212-555-0100",
		"five – or six — men --and so on":  "five – or six — men -- and so on",
		// Numbers, money, units
		"$1,250.50, €3 and US$5bn, 45%":  "$ 1,250.50 , € 3 and US$ 5 bn , 45 %",
		"at 10:30pm, 5km away, 8th, 1/2": "at 10:30 pm , 5 km away , 8th , 1/2",
		"on 11/28/2000 or 28.11.2000":    "on 11/28/2000 or 28.11.2000",
		// Symbols of documents
		"S/RES/1718 (2006), A/66/335.":        "S/RES/1718 ( 2006 ) , A/66/335 .",
		"A/RES/ES-11/1, 2014/512/CFSP, 1/A":   "A/RES/ES-11/1 , 2014/512/CFSP , 1/A",
		"see S/2009/7/Rev.1 and INFCIRC/540.": "see S/2009/7/Rev.1 and INFCIRC/540 .",
		"paragraph 8 (a) (i), 8(d)":           "paragraph 8 ( a ) ( i ) , 8 ( d )",
		"No 833/2014, SI 2019/855; and/or":    "No 833/2014 , SI 2019/855 ; and / or",
		// Addresses
		"At https://example.org/a_(b), see.":  "At https://example.org/a_(b) , see .",
		"Write a.b@example.org. @desk #peace": "Write a.b@example.org . | @desk #peace",
		"(www.example.org)":                   "( www.example.org )",
		// Odd spaces and invisible marks stand outside the tokens
		"paragraph\u00a0\u200e5\u200e of it": "paragraph 5 of it",
		"\ufeffHello\u202fthere\u200b.":      "Hello there .",
		// Stops
		"What?! No... wait … yes.": "What ?! | No ... wait … yes .",
		"AT&T, R&D":                "AT&T , R&D",
	} {
		assert.Equal(t, want, cut(source), source)
	}
}

func TestSentences(t *testing.T) {
	for source, want := range map[string]string{
		"He left. She stayed.":                        "He left . | She stayed .",
		"“He left,” she said. “Why?” he asked.":       "“ He left , ” she said . | “ Why ? ” he asked .",
		"He said “no.” Then he left.":                 "He said “ no . ” | Then he left .",
		"He lives in the U.S. He works there.":        "He lives in the U.S. | He works there .",
		"The U.S. Senate met at 5 p.m. on Friday.":    "The U.S. Senate met at 5 p.m. on Friday .",
		"Saying it was doing “a lot” of that. arms.":  "Saying it was doing “ a lot ” of that . arms .",
		"Talks about missiles.” ” in the north. Now.": "Talks about missiles . ” ” in the north . | Now .",
		"1. The ministers met. 2. They agreed.":       "1 . The ministers met . | 2 . They agreed .",
		"it rained. we left. nobody came.":            "it rained . | we left . | nobody came .",
		"We know. [12] They don't.":                   "We know . [ 12 ] | They do n't .",
		"(He left.) She stayed (for now.) here.":      "( He left . ) | She stayed ( for now . ) here .",
		"the plan of Messrs. Ito and Park, etc. is":   "the plan of Messrs. Ito and Park , etc. is",
		"He paid 1,000.That is a lot.":                "He paid 1,000 . | That is a lot .",
		"Well... Perhaps. Well ... perhaps.":          "Well ... | Perhaps . | Well ... perhaps .",
	} {
		assert.Equal(t, want, cut(source), source)
	}
}

func TestParagraphs(t *testing.T) {
	for name, test := range map[string]struct {
		source     string
		paragraphs int
		headings   int
	}{
		"a line each":      {"One line.\nAnother line.\nA third.", 3, 0},
		"blank lines":      {"Statement by the President\n\nThe Council met.\r\n\r\nIt agreed.", 3, 1},
		"broken sentence":  {"It was a cold \nnight in the city.", 1, 0},
		"list of headings": {"features\ncontacts\nevents, activities\n", 3, 3},
		"wrapped by hand": {"The ministers of the three states met on the island on Friday and\n" +
			"agreed, after talks that had lasted through the night, to open the\n" +
			"Northern Strait again. They asked the neighbours to send observers\n" +
			"before the end of the month.", 1, 0},
		"nothing": {" \n\n \t", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			text := Split(test.source)
			assert.Len(t, text.Paragraphs, test.paragraphs)
			headings := 0
			for _, s := range text.Sentences {
				if s.Heading {
					headings++
				}
			}
			assert.Equal(t, test.headings, headings)
		})
	}
}

func TestQuotations(t *testing.T) {
	// Each quotation is written as its inner text with + for a continuation, !
	// for a missing mark, > for one inside another; ? counts the strays.
	for source, want := range map[string]string{
		`He said "one" and “two”.`:                           `one/two`,
		"«one», „two“, ‘three’, ``four''":                    `one/two/three/four`,
		"»one« and ‹two›":                                    `one/two`,
		`"They shouldn't say 'no' here," he said.`:           `They shouldn't say 'no' here,/>no`,
		`They shouldn't; the states' envoys don't.`:          ``,
		`'It's the states' duty,' she said.`:                 `It's the states' duty,`,
		`“He called it ‘a start’.”`:                          `He called it ‘a start’./>a start`,
		"“One.\n\n“Two.\n\n“Three.”":                         `One./+Two./+Three.`,
		"“One.\n\nTwo.”":                                     `!One.?`,
		"He said “one. And two.\nThree “four”.":              `!one. And two./four`,
		`missiles.” ” in the north.`:                         `??`,
		`“one” and two” and “three”`:                         `one/three?`,
		`"one" and "two and "three"`:                         `one/!two and/three`,
		`an (“odd”) 5" gun`:                                  `odd?`,
		`He said " one " twice.`:                             ` one `,
		"“one\" and \"two”":                                  `one/two`,
		"''One,'' he said. ''Two.'' ''Three''":               `One,/Two./Three`,
		"”one” and „two”":                                    `one/two`,
		"“They see that. “\n\nThen":                          `They see that. `,
		"‘Boasters’ and ‘others’ like ‘the states’ rights’.": `Boasters/others/the states’ rights`,
		"He said, ''It's 'a start,''' and left.":             `It's 'a start,'/>a start,`,
		"in ‘08 and the ‘90s":                                ``,
		"“One:\n\n(a) two;\n\n“Three.”":                      `One:/+Three.`,
		"“One.\n\nHeading\n\n“Three.”":                       `One./+Three.`,
	} {
		text := Split(source)
		var got []string
		for _, q := range text.Quotations {
			mark := ""
			if q.Parent >= 0 {
				mark = ">"
			}
			if q.Continuation {
				mark += "+"
			}
			if q.Unbalanced {
				mark += "!"
			}
			got = append(got, mark+text.Source[q.Inner[0]:q.Inner[1]])
		}
		assert.Equal(t, want, strings.Join(got, "/")+strings.Repeat("?", len(text.Strays)), source)
	}
}

func TestTokenFacts(t *testing.T) {
	text := Split("The UN won't say “X”: S/RES/1 $5. Élan")
	kinds := map[string]Kind{}
	for i, token := range text.Tokens {
		kinds[text.Word(i)] = token.Kind
	}
	assert.Equal(t, map[string]Kind{
		"The": Word, "UN": Word, "wo": Word, "n't": Clitic, "say": Word, "“": Quote, "X": Word, "”": Quote, ":": Punct,
		"S/RES/1": Symbol, "$": Symbol, "5": Number, ".": Stop, "Élan": Word,
	}, kinds)
	assert.True(t, text.Tokens[0].Upper)
	assert.False(t, text.Tokens[0].AllCaps)
	assert.True(t, text.Tokens[1].AllCaps)
	assert.True(t, text.Tokens[1].Space)
	assert.False(t, text.Tokens[2].Space)
	assert.True(t, text.Tokens[len(text.Tokens)-1].Upper)
}

func TestTables(t *testing.T) {
	for name, list := range map[string]struct {
		text   string
		fields int
	}{
		"abbreviations": {abbreviationsTable, 2}, "contractions": {contractionsTable, 2}, "prefixes": {prefixesTable, 1},
		"openers": {openersTable, 1}, "calendar": {calendarTable, 1}, "endings": {endingsTable, 1},
		"units": {unitsTable, 1}, "elisions": {elisionsTable, 1},
	} {
		seen := map[string]bool{}
		for row := range table.Rows(list.text) {
			require.Len(t, row, list.fields, "%s: %q", name, row)
			require.False(t, seen[row[0]], "%s: %q stands twice", name, row[0])
			if name != "units" && name != "elisions" {
				require.Equal(t, strings.ToLower(row[0]), row[0], name)
			}
			require.LessOrEqual(t, len(row[0]), longestEntry, "%s: %q", name, row[0])
			seen[row[0]] = true
			switch name {
			case "abbreviations":
				require.Contains(t, abbreviationClasses, row[1], "%q", row)
			case "contractions":
				require.Regexp(t, `^[1-9]$`, row[1])
				require.Less(t, int(row[1][0]-'0'), len(row[0]))
			}
		}
		require.NotEmpty(t, seen, name)
	}
}
