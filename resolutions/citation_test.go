package resolutions_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/resolutions"
)

func TestParseSymbol(t *testing.T) {
	for written, want := range map[string]string{
		"S/RES/1718 (2006)":                   "S/RES/1718 (2006)",
		"S/RES/1718(2006)":                    "S/RES/1718 (2006)",
		"s/res/1718":                          "S/RES/1718 (2006)",
		"UNSCR 1718":                          "S/RES/1718 (2006)",
		"UN Security Council resolution 2397": "S/RES/2397 (2017)",
		"resolution\u00a01718\u00a0(2006)":    "S/RES/1718 (2006)",
		"S/RES/4000 (2050)":                   "S/RES/4000 (2050)",
		"S/PRST/2012/13":                      "S/PRST/2012/13",
		"S/2009/364":                          "S/2009/364",
		"S/25411":                             "S/25411",
		"A/RES/ES\u201111/1":                  "A/RES/ES-11/1",
		"General Assembly resolution 65/283":  "A/RES/65/283",
		"A/RES/3379 (XXX)":                    "A/RES/3379 (XXX)",
		"A/HRC/RES/S-17/1":                    "A/HRC/RES/S-17/1",
		"A/65/871":                            "A/65/871",
		"E.O. 14024":                          "E.O. 14024",
		"Executive Order 14024":               "E.O. 14024",
		"Council Regulation (EU) No 833/2014": "Regulation (EU) No 833/2014",
		"Regulation (EU) 2017/1509":           "Regulation (EU) 2017/1509",
		"Council Implementing Decision (CFSP) 2022/1447": "Implementing Decision (CFSP) 2022/1447",
		"Decision 2014/512/CFSP":                         "Decision 2014/512/CFSP",
		"Common Position 2006/795/CFSP":                  "Common Position 2006/795/CFSP",
		"SI 2019/855":                                    "SI 2019/855",
		"S.I. 2019 No. 855":                              "SI 2019/855",
	} {
		t.Run(written, func(t *testing.T) {
			s, err := resolutions.ParseSymbol(written)
			require.NoError(t, err)
			assert.Equal(t, want, s.String())
			again, err := resolutions.ParseSymbol(s.String())
			require.NoError(t, err)
			assert.Equal(t, s, again)
			text, err := s.MarshalText()
			require.NoError(t, err)
			var back resolutions.Symbol
			require.NoError(t, back.UnmarshalText(text))
			assert.Equal(t, s, back)
		})
	}
}

func TestParseSymbolRefuses(t *testing.T) {
	for _, written := range []string{"", "1718", "S/RES/", "S/RES/0", "S/RES/1718 (2007)", "S/RES/1718 (x)", "S/PRST/13", "resolution of the crisis", "E.O. x", "Regulation (XX) No 1/2014", "A/RES/0/1", strings.Repeat("é", 200)} {
		_, err := resolutions.ParseSymbol(written)
		assert.ErrorIs(t, err, resolutions.ErrSymbol, written)
		if err != nil {
			assert.Less(t, len(err.Error()), 250)
		}
	}
}

func TestParseProvision(t *testing.T) {
	for written, want := range map[string]string{
		"S/RES/1718 (2006) OP 8(a)(i)":        "S/RES/1718 (2006) OP 8(a)(i)",
		"UNSCR 1718 OP 8 (a) (i)":             "S/RES/1718 (2006) OP 8(a)(i)",
		"resolution 1718 (2006), paragraph 8": "S/RES/1718 (2006) OP 8",
		"S/RES/1306 (2000) OP A7(a)":          "S/RES/1306 (2000) OP A7(a)",
		"S/RES/2231 (2015) Annex B 5":         "S/RES/2231 (2015) Annex B 5",
		"S/RES/2231 (2015) Annex B":           "S/RES/2231 (2015) Annex B",
		"S/RES/1718 (2006) PP 4":              "S/RES/1718 (2006) PP 4",
		"Regulation (EU) No 833/2014 Art. 2a": "Regulation (EU) No 833/2014 Art. 2a",
		"S/RES/1718 (2006)":                   "S/RES/1718 (2006)",
	} {
		p, err := resolutions.ParseProvision(written)
		require.NoError(t, err, written)
		assert.Equal(t, want, p.String())
		again, err := resolutions.ParseProvision(p.String())
		require.NoError(t, err)
		assert.Equal(t, p, again)
	}
	for _, written := range []string{"S/RES/1718 (2006) OP", "S/RES/1718 (2006) OP x(", "OP 8", "S/RES/1718 (2006) OP 8)("} {
		_, err := resolutions.ParseProvision(written)
		assert.ErrorIs(t, err, resolutions.ErrSymbol, written)
	}
}

func TestResolutionYear(t *testing.T) {
	for number, want := range map[int]int{
		1: 1946, 15: 1946, 16: 1947, 232: 1966, 253: 1968, 338: 1973, 425: 1978, 460: 1979, 550: 1984, 598: 1987, 660: 1990, 687: 1991,
		799: 1992, 1267: 1999, 1284: 1999, 1285: 2000, 1718: 2006, 2397: 2017, 2825: 2026,
	} {
		year, known := resolutions.ResolutionYear(number)
		assert.True(t, known, number)
		assert.Equal(t, want, year, number)
	}
	for _, number := range []int{-1, 0, resolutions.LastResolution() + 1} {
		_, known := resolutions.ResolutionYear(number)
		assert.False(t, known, number)
	}
	last := 0
	for number := 1; number <= resolutions.LastResolution(); number++ {
		year, known := resolutions.ResolutionYear(number)
		require.True(t, known)
		require.LessOrEqual(t, last, year)
		require.LessOrEqual(t, year-last, max(1, 1946-last), "a year without resolutions")
		last = year
	}
}

func FuzzParseProvision(f *testing.F) {
	f.Add("S/RES/1718 (2006) OP 8(a)(i)")
	f.Add("Council Regulation (EU) No 833/2014 Art. 2a")
	f.Add("E.O. 14024")
	f.Fuzz(func(t *testing.T, written string) {
		p, err := resolutions.ParseProvision(written)
		if err != nil {
			require.ErrorIs(t, err, resolutions.ErrSymbol)
			return
		}
		again, err := resolutions.ParseProvision(p.String())
		require.NoError(t, err)
		require.Equal(t, p, again)
	})
}

func ExampleParseSymbol() {
	for _, written := range []string{"UNSCR 1718", "Executive Order 14024", "Council Regulation (EU) No 833/2014"} {
		symbol, err := resolutions.ParseSymbol(written)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(symbol, "-", symbol.Series)
	}
	// Output:
	// S/RES/1718 (2006) - council-resolution
	// E.O. 14024 - executive-order
	// Regulation (EU) No 833/2014 - eu-regulation
}

func ExampleParseProvision() {
	p, err := resolutions.ParseProvision("resolution 1718 (2006), paragraph 8 (a) (i)")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p)
	fmt.Println(p.Symbol.Number, p.Part, p.Path)
	// Output:
	// S/RES/1718 (2006) OP 8(a)(i)
	// 1718 OP 8(a)(i)
}
