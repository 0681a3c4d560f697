package match

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const threshold = 700

func TestRomanise(t *testing.T) {
	tests := map[string]string{
		"Владимир Путин":      "vladimir putin",
		"Влади́мир ПУ́ТИН":    "vladimir putin",
		"Βλαντίμιρ Πούτιν":    "vlantimir poutin",
		"فلاديمير بوتين":      "fladimir butin",
		"בנימין נתניהו":       "bnimin ntnihu",
		"ウラジーミル・プーチン":         "urajimiru puchin",
		"블라디미르 푸틴":            "beulradimireu putin",
		"व्लादिमीर पुतिन":     "vladimir putin",
		"弗拉基米尔·普京":            "fulajimier pujing",
		"ვლადიმერ პუტინი":     "vladimer putini",
		"Վլադիմիր Պուտին":     "vladimir poutin",
		"Łukasz Þór Ångström": "lukasz thor angstrom",
		"Ａｂｅ":                 "abe",
		"A.B.C. Co.":          "abc co",
		"G. W. Bush":          "g w bush",
		"al-Sisi's":           "al sisi",
		"الأسد":               "al asd",
		"Ig0r Sech1n":         "igor sechin",
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			var texts []string
			for _, token := range Fold(name).Tokens {
				texts = append(texts, token.Text)
			}
			assert.Equal(t, want, strings.Join(texts, " "))
		})
	}
}

func TestSameName(t *testing.T) {
	pairs := [][2]string{
		{"Jane Q. Example", "EXAMPLE, Jane"},                          // order, an initial left out
		{"Mr. Tomas Lindqvist", "Tomás Lindqvist"},                    // title, accent
		{"Yousef al-Masri", "Youssef El Masry"},                       // particle and romanisation
		{"Muammar Gaddafi", "Moammar Qadhafi"},                        // the many spellings of one name
		{"Ольга Петрова", "Olga Petrova"},                             // script
		{"محمد بن سلمان", "Mohammed bin Salman"},                      // unwritten vowels
		{"김정은", "Kim Jong Un"},                                        // one word for three
		{"习近平", "Xi Jinping"},                                         // Han by its Mandarin reading
		{"TomasLindqvist", "Tomas Lindqvist"},                         // a space lost
		{"OOO Severny Veter", "Severny Veter LLC"},                    // legal forms that stand for each other
		{"North Sea Shipping Company", "North Sea Shipping Co., Ltd"}, // or don't
		{"NSF", "North Sea Forum"},                                    // letters for the words
		{"T. Lindqvist", "Tomas Lindqvist"},
		{"Bob Example", "Robert Example"},
	}
	for _, p := range pairs {
		t.Run(p[0], func(t *testing.T) {
			r := Compare(Fold(p[0]), Fold(p[1]))
			assert.GreaterOrEqual(t, r.Score, threshold, "%v", r.Parts)
		})
	}
}

func TestOtherName(t *testing.T) {
	pairs := [][2]string{
		{"Tomas Lindqvist", "Erik Lindqvist"},
		{"Olga Petrova", "Olga Smirnova"},
		{"Emma", "Emma Lindqvist-Sandberg"}, // a given name names nobody
		{"Corp", "Severny Veter Corp"},      // nor does a legal form
		{"Bank", "Bank of the North Sea"},
		{"al", "Yousef al-Masri"},
		{"Ministry of Finance of Norway", "Ministry of Finance of Sweden"},
		{"", "Tomas Lindqvist"},
		{"...", "Tomas Lindqvist"},
	}
	for _, p := range pairs {
		t.Run(p[0]+"|"+p[1], func(t *testing.T) {
			r := Compare(Fold(p[0]), Fold(p[1]))
			assert.Less(t, r.Score, threshold, "%v", r.Parts)
		})
	}
}

func TestPartsExplainTheScore(t *testing.T) {
	r := Compare(Fold("T. Lindkvist"), Fold("Tomas Erik Lindqvist"))
	cost := 0
	kinds := map[Kind]bool{}
	for _, p := range r.Parts {
		cost += p.Cost
		kinds[p.Kind] = true
	}
	assert.Equal(t, 1000, r.Score+cost)
	assert.Equal(t, map[Kind]bool{Initial: true, Spelling: true, Extra: true}, kinds)
}

func TestTables(t *testing.T) {
	for cells := range tableRows(wordsText) {
		require.NotZero(t, classNames[cells[1]], "class of %q", cells[0])
		f := &Form{}
		for w := range strings.FieldsSeq(cells[0]) {
			f.Tokens = append(f.Tokens, Fold(w).Tokens...)
		}
		require.NotEmpty(t, f.Tokens, cells[0])
	}
	for cells := range tableRows(romaniseText) {
		require.NotEmpty(t, cells[0])
		for _, c := range strings.TrimPrefix(cells[1], "<") {
			require.True(t, 'a' <= c && c <= 'z', "%s is %q", cells[0], cells[1])
		}
	}
	for cells := range tableRows(soundsText) {
		require.Contains(t, []string{"spell", "near", "bone"}, cells[0])
	}
}

func FuzzCompare(f *testing.F) {
	for _, p := range [][2]string{
		{"Muammar Gaddafi", "Moammar Qadhafi"}, {"김정은", "Kim Jong Un"}, {"Al-Al-Al", "ibn bin ben"}, {"\xff\xfe", "ال"},
		{"A.B.C.", "Ltd"}, {strings.Repeat("na ", 60), strings.Repeat("n", 300)}, {"forty-four", "44"},
	} {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		fa, fb := Fold(a), Fold(b)
		require.LessOrEqual(t, len(fa.Tokens), MaxTokens)
		r, mirrored := Compare(fa, fb), Compare(fb, fa)
		require.Equal(t, r.Score, mirrored.Score)
		require.True(t, 0 <= r.Score && r.Score <= 1000)
		for _, p := range r.Parts {
			require.GreaterOrEqual(t, p.Cost, 0)
		}
		if len(fa.Tokens) > 0 {
			require.Equal(t, 1000, Compare(fa, Fold(a)).Score)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, name := range []string{"Yousef al-Masri", "فلاديمير بوتين", "블라디미르 푸틴"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(name)
			}
		})
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := Fold("Muammar Abu Minyar al-Gaddafi"), Fold("Moammar Qadhafi")
	b.ReportAllocs()
	for b.Loop() {
		Compare(x, y)
	}
}
