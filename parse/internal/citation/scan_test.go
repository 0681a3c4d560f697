package citation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/parse/internal/token"
	"github.com/seed4619396c/communique/resolutions"
)

// The text of each case holds its references in curly brackets; what they cite
// follows in order. "?" is a vague reference that nothing narrows, a "~" in front
// marks a vague one that the text before it narrows.
var scanCases = []struct {
	name, text string
	want       []string
}{
	{"symbol", "Under {S/RES/2397 (2017)} and {S/RES/1718(2006)}.", []string{"S/RES/2397 (2017)", "S/RES/1718 (2006)"}},
	{"number and year", "It broke {resolution 1718 (2006)}.", []string{"S/RES/1718 (2006)"}},
	{"year from the table", "It broke {Security Council Resolution 1559}, they say.", []string{"S/RES/1559 (2004)"}},
	{"abbreviation", "{UNSCR 1718} stands, and so do the {UNSCRs 1874 and 2397}.", []string{"S/RES/1718 (2006)", "S/RES/1874 (2009)|S/RES/2397 (2017)"}},
	{"list with years", "all of {resolutions 1718 (2006), 1874 (2009), and 2087 (2013)} hold", []string{"S/RES/1718 (2006)|S/RES/1874 (2009)|S/RES/2087 (2013)"}},
	{"list without years", "the {UN Security Council resolutions 1718, 1874 and 2397} hold", []string{"S/RES/1718 (2006)|S/RES/1874 (2009)|S/RES/2397 (2017)"}},
	{"a number of people is no resolution", "{Security Council resolution 1718} and 200 people, {UN resolutions 242 and 338} and 12 others", []string{"S/RES/1718 (2006)", "S/RES/242 (1967)|S/RES/338 (1973)"}},
	{"paragraph", "under {paragraph 8 (a) (i) of resolution 1718 (2006)}", []string{"S/RES/1718 (2006) OP 8(a)(i)"}},
	{"unspaced paragraph", "under {paragraph 8(d) of its resolution 1718 (2006)}", []string{"S/RES/1718 (2006) OP 8(d)"}},
	{"paragraphs", "in {paragraphs 8 and 9 of the Security Council resolution 1874 (2009)}", []string{"S/RES/1874 (2009) OP 8|S/RES/1874 (2009) OP 9"}},
	{"range of paragraphs", "in {paragraphs 9 to 11 of resolution 2371 (2017)}", []string{"S/RES/2371 (2017) OP 9|S/RES/2371 (2017) OP 10|S/RES/2371 (2017) OP 11"}},
	{"range of letters", "in {paragraph 8 (a) to (c) of resolution 1718 (2006)}", []string{"S/RES/1718 (2006) OP 8(a)|S/RES/1718 (2006) OP 8(b)|S/RES/1718 (2006) OP 8(c)"}},
	{"group that hangs on the one before", "in {paragraphs 8 (a) (i) and (ii) and (b) of resolution 1718 (2006)}", []string{"S/RES/1718 (2006) OP 8(a)(i)|S/RES/1718 (2006) OP 8(a)(ii)|S/RES/1718 (2006) OP 8(b)"}},
	{"paragraph behind", "see {UNSCR 1718, para. 8 (b)} and {S/RES/1874 (2009) OP 9}", []string{"S/RES/1718 (2006) OP 8(b)", "S/RES/1874 (2009) OP 9"}},
	{"paragraph of an annex", "{paragraph 3 of Annex B to resolution 2231 (2015)}", []string{"S/RES/2231 (2015) Annex B 3"}},
	{"marks and hyphens", "{paragraph\u00a0\u200e5\u00a0of resolution\u00a01737\u00a0(2006)}; {resolution ES\u201111/1}", []string{"S/RES/1737 (2006) OP 5", "A/RES/ES-11/1"}},
	{"wrong year", "as {resolution 2371 (2016)} has it", []string{"S/RES/2371 (2017)"}},
	{"committee", "the {1718 Committee}, the {751 (1992) Sanctions Committee}, the {1267/1989 Committee}", []string{"S/RES/1718 (2006)", "S/RES/751 (1992)", "S/RES/1267 (1999)|S/RES/1989 (2011)"}},
	{"committee with its resolution", "the Committee established pursuant to {resolution 1718 (2006)}", []string{"S/RES/1718 (2006)"}},
	{"committees of other kinds", "the 1922 Committee met in the 2010 election", nil},
	{"pointing back", "They passed {resolution 2397 (2017)}. {That resolution} bans it; {the resolution} is clear.", []string{"S/RES/2397 (2017)", "S/RES/2397 (2017)", "S/RES/2397 (2017)"}},
	{"nothing to point back to", "The resolution of the conflict. That resolution failed; this resolution too.", nil},
	{"a resolution of something else", "After {resolution 1701} the resolution of the conflict was near, a peaceful resolution.", []string{"S/RES/1701 (2006)"}},
	{"plural pointing back", "{Resolutions 1718 (2006) and 1874 (2009)} are old; {these resolutions} bind.", []string{"S/RES/1718 (2006)|S/RES/1874 (2009)", "~S/RES/1718 (2006)|S/RES/1874 (2009)"}},
	{"the two", "{UNSCR 1718} and {UNSCR 1874} hold; {both resolutions} bind, {the two resolutions} too.", []string{"S/RES/1718 (2006)", "S/RES/1874 (2009)", "S/RES/1718 (2006)|S/RES/1874 (2009)", "S/RES/1718 (2006)|S/RES/1874 (2009)"}},
	{"the Council and a number", "the UNSC 15 members, UNSC 2020-2021, but {UNSC 2231}", []string{"S/RES/2231 (2015)"}},
	{"vague", "It would breach {several UN Security Council resolutions}, {the relevant Security Council resolutions} and {its previous resolutions}.", []string{"?", "?", "?"}},
	{"vague with a tail", "for {the UN Security Council resolutions} with these limits, in violation of {Security Council resolutions}", []string{"?", "?"}},
	{"no reference", "New Year's resolutions, a number of party resolutions, House Resolution 57, draft resolution", nil},
	{"statements and letters", "({S/PRST/2012/13}), {S/2009/364}, {A/65/871}\u2013{S/2011/393}", []string{"S/PRST/2012/13", "S/2009/364", "A/65/871", "S/2011/393"}},
	{"General Assembly", "{General Assembly resolution 65/283}, {resolution ES-11/1}, {A/RES/ES-11/1}, {General Assembly resolution 3379 (XXX)}", []string{"A/RES/65/283", "A/RES/ES-11/1", "A/RES/ES-11/1", "A/RES/3379 (XXX)"}},
	{"executive orders", "{E.O. 14024}, {Executive Order 13722}, {Executive Orders 13722 and 13810}, {Executive Order (E.O.) 14071}", []string{"E.O. 14024", "E.O. 13722", "E.O. 13722|E.O. 13810", "E.O. 14071"}},
	{"European Union", "{Council Regulation (EU) No 833/2014}, {Council Decision 2014/512/CFSP}, {Decision (CFSP) 2016/849}, {Regulation (EU) 2017/1509}", []string{"Regulation (EU) No 833/2014", "Decision 2014/512/CFSP", "Decision (CFSP) 2016/849", "Regulation (EU) 2017/1509"}},
	{"article of a regulation", "{Article 2 of Regulation (EU) No 833/2014}", []string{"Regulation (EU) No 833/2014 Art. 2"}},
	{"statutory instrument", "{SI 2019/855} and {S.I. 2019 No. 855}", []string{"SI 2019/855", "SI 2019/855"}},
	{"over a line break", "under {resolution\n1718 (2006)} and {Security\u2009Council\u00a0resolution 1874}", []string{"S/RES/1718 (2006)", "S/RES/1874 (2009)"}},
	{"not over a blank line", "the resolution\n\n1718 men", nil},
	{"number words", "{resolution No. 1718}, {resolution #1874}, {resolution(s) 242 and 338}", []string{"S/RES/1718 (2006)", "S/RES/1874 (2009)", "S/RES/242 (1967)|S/RES/338 (1973)"}},
	{"short forms", "{UN SCR 1718}, {UNSC Res. 1874}, the relevant {UNSCR 2397} and {all UNSCRs}", []string{"S/RES/1718 (2006)", "S/RES/1874 (2009)", "S/RES/2397 (2017)", "?"}},
	{"names of the Council", "{U.N. Security Council resolution 1701}, {United Nations Security Council Resolution 2231}, the {Council's resolution 1559}, {UN resolution 242}", []string{"S/RES/1701 (2006)", "S/RES/2231 (2015)", "S/RES/1559 (2004)", "S/RES/242 (1967)"}},
	{"Human Rights Council", "{Human Rights Council resolution S-17/1} and {A/HRC/RES/16/1}", []string{"A/HRC/RES/S-17/1", "A/HRC/RES/16/1"}},
	{"other councils", "a city council resolution 1700, the European Parliament resolution 1701", nil},
	{"old symbols", "{A/RES/3379 (XXX)}, {S/25411}, {S/RES/661/1990}", []string{"A/RES/3379 (XXX)", "S/25411", "S/RES/661 (1990)"}},
	{"symbols that are none", "S/RES/0, A/0/1, S/12, S/1800/1, A/RES/x", nil},
	{"item of a paragraph", "{subparagraphs (a) and (b) of paragraph 3 of resolution 1591 (2005)}", []string{"S/RES/1591 (2005) OP 3(a)|S/RES/1591 (2005) OP 3(b)"}},
	{"paragraph in a resolution", "as stated in {paragraph 5 in resolution 1874 (2009)}, {paragraph 9 of 1970}", []string{"S/RES/1874 (2009) OP 5", "S/RES/1970 (2011) OP 9"}},
	{"paragraph of something else", "paragraph 5 of the report, paragraphs 3 and 4 above, para. 7", nil},
	{"ranges", "{paragraphs 3 (i) to (iv) of resolution 1718 (2006)}, {paragraphs 7\u201311 of resolution 1718 (2006)}", []string{"S/RES/1718 (2006) OP 3(i)|S/RES/1718 (2006) OP 3(ii)|S/RES/1718 (2006) OP 3(iii)|S/RES/1718 (2006) OP 3(iv)", "S/RES/1718 (2006) OP 7|S/RES/1718 (2006) OP 8|S/RES/1718 (2006) OP 9|S/RES/1718 (2006) OP 10|S/RES/1718 (2006) OP 11"}},
	{"paragraphs of a lettered part", "{paragraphs A.1 and B 2 of resolution 1521 (2003)}", []string{"S/RES/1521 (2003) OP A1|S/RES/1521 (2003) OP B2"}},
	{"paragraph of that resolution", "{Resolution 1718 (2006)} binds; {paragraphs 8 and 9 of that resolution} too.", []string{"S/RES/1718 (2006)", "S/RES/1718 (2006) OP 8|S/RES/1718 (2006) OP 9"}},
	{"lists of acts of the Union", "{Regulations (EU) No 833/2014 and (EU) No 269/2014}, {Commission Implementing Regulation (EU) 2022/336}, {Commission Delegated Regulation (EU) 2021/821}, {Council Common Position 2006/795/CFSP}, the EU regulation, Decision 7 of the court", []string{"Regulation (EU) No 833/2014|Regulation (EU) No 269/2014", "Implementing Regulation (EU) 2022/336", "Delegated Regulation (EU) 2021/821", "Common Position 2006/795/CFSP"}},
	{"beyond the tables", "resolution 4000 and {Security Council resolution 4000 (2050)}", []string{"S/RES/4000 (2050)"}},
}

func TestScan(t *testing.T) {
	for _, c := range scanCases {
		t.Run(c.name, func(t *testing.T) {
			text, spans := brackets(t, c.text)
			var got []string
			var gotSpans []string
			for _, r := range Scan(text, resolutions.Symbol{}) {
				gotSpans = append(gotSpans, r.In(text))
				cited := strings.Join(r.symbols(), "|")
				switch {
				case cited == "":
					cited = "?"
				case r.Vague:
					cited = "~" + cited
				}
				got = append(got, cited)
			}
			assert.Equal(t, c.want, got)
			assert.Equal(t, spans, gotSpans)
		})
	}
}

func brackets(t *testing.T, marked string) (text string, spans []string) {
	t.Helper()
	for rest := marked; ; {
		before, after, ok := strings.Cut(rest, "{")
		text += before
		if !ok {
			return text, spans
		}
		inner, tail, ok := strings.Cut(after, "}")
		require.True(t, ok, "a bracket stays open")
		text += inner
		spans = append(spans, inner)
		rest = tail
	}
}

func TestWrongYearIsNoted(t *testing.T) {
	found := Scan("resolution 2371 (2016)", resolutions.Symbol{})
	require.Len(t, found, 1)
	assert.Equal(t, "the text gives 2016 as the year of resolution 2371, which is of 2017", found[0].Note)
}

func TestOwnParagraphs(t *testing.T) {
	self := resolutions.MustParseSymbol("S/RES/2397 (2017)")
	text := "paragraph 8 above, paragraphs 4 and 5 of this resolution, this resolution, resolution 1718 (2006), that resolution, " +
		"subparagraphs (d) and (e) of this paragraph, paragraph 7 shall apply, its paragraph 94, paragraph 6 (h) thereof"
	var got []string
	for _, r := range Scan(text, self) {
		got = append(got, strings.Join(r.symbols(), "|"))
	}
	assert.Equal(t, []string{
		"S/RES/2397 (2017) OP 8", "S/RES/2397 (2017) OP 4|S/RES/2397 (2017) OP 5", "S/RES/2397 (2017)", "S/RES/1718 (2006)", "S/RES/1718 (2006)",
		"S/RES/2397 (2017) OP (d)|S/RES/2397 (2017) OP (e)", "S/RES/2397 (2017) OP 7",
	}, got)
}

// words of white-space tokens are enough here: only offsets count.
func splitWords(source string) *token.Text {
	t := &token.Text{Source: source}
	for i := 0; i < len(source); {
		end := i
		for end < len(source) && source[end] != ' ' {
			end++
		}
		if end > i {
			t.Tokens = append(t.Tokens, token.Token{Start: int32(i), End: int32(end)})
		}
		i = end + 1
	}
	return t
}

func TestFindGivesTokens(t *testing.T) {
	found := Find(splitWords("They broke resolution 1718 (2006) and the E.O. 14024 too"))
	require.Len(t, found, 2)
	assert.Equal(t, [2]int32{2, 5}, [2]int32{found[0].First, found[0].Last})
	assert.Equal(t, []string{"S/RES/1718 (2006)"}, found[0].Symbols)
	assert.Equal(t, [2]int32{7, 9}, [2]int32{found[1].First, found[1].Last})
}

func TestWords(t *testing.T) {
	table, err := parseWords(wordsTable)
	require.NoError(t, err)
	assert.Greater(t, len(table), 50)
	for _, bad := range []string{"h\nword", "h\nword\tnoclass", "h\nWord\tadjective", "h\na\tdeterminer\na\tdeterminer"} {
		_, err := parseWords(bad)
		assert.Error(t, err, bad)
	}
}

func TestCommittees(t *testing.T) {
	table, err := parseCommittees(committeesTable)
	require.NoError(t, err)
	for n := range table {
		_, known := resolutions.ResolutionYear(n)
		assert.True(t, known, n)
	}
	for _, bad := range []string{"h\nx\ta\tb", "h\n661\tIraq", "h\n661\ta\tb\n661\ta\tb"} {
		_, err := parseCommittees(bad)
		assert.Error(t, err, bad)
	}
}

func FuzzScan(f *testing.F) {
	for _, c := range scanCases {
		f.Add(strings.NewReplacer("{", "", "}", "").Replace(c.text))
	}
	self := resolutions.MustParseSymbol("S/RES/1718 (2006)")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range []resolutions.Symbol{{}, self} {
			found := Scan(text, s)
			end := 0
			for _, r := range found {
				require.LessOrEqual(t, end, r.Start)
				require.Less(t, r.Start, r.End)
				require.LessOrEqual(t, r.End, len(text))
				require.True(t, r.Vague || len(r.Provisions) > 0)
				for _, p := range r.Provisions {
					again, err := resolutions.ParseProvision(p.String())
					require.NoError(t, err)
					require.Equal(t, p, again)
				}
				end = r.End
			}
			require.Equal(t, found, Scan(text, s))
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("The Council recalls paragraph 8 (a) of resolution 1718 (2006), and stresses that all States must carry out what they are bound to do. ", 200)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, resolutions.Symbol{})
	}
}

func TestLongTexts(t *testing.T) {
	for name, text := range map[string]string{
		"nouns":      strings.Repeat("resolutions ", 200_000),
		"determiner": strings.Repeat("all of the relevant ", 100_000) + "resolutions",
		"numbers":    "resolutions " + strings.Repeat("1718, ", 200_000),
		"paragraphs": "paragraphs " + strings.Repeat("1 (a) (i), ", 200_000) + "of resolution 1718 (2006)",
		"brackets":   "paragraph 1 " + strings.Repeat("(a) ", 500_000),
		"of":         strings.Repeat("paragraph 1 of ", 100_000),
		"anaphors":   "resolution 1718 (2006) " + strings.Repeat("these resolutions ", 100_000),
		"spaces":     strings.Repeat("resolution"+strings.Repeat(" ", 1000), 1000),
		"committees": strings.Repeat("1718/1718/1718 Committee ", 100_000),
		"one word":   strings.Repeat("resolution", 500_000),
		"documents":  strings.Repeat("S/RES/", 500_000),
	} {
		t.Run(name, func(t *testing.T) {
			for _, r := range Scan(text, resolutions.MustParseSymbol("S/RES/1718 (2006)")) {
				if r.End > len(text) {
					t.Fatal(r.Span)
				}
			}
		})
	}
}
