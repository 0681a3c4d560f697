package outline

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/resolutions"
)

// outline writes a text's structure in short: one line a paragraph, with its
// verbs.
func outline(text string, t *resolutions.Text) []string {
	var lines []string
	for p := range t.All() {
		var verbs []string
		for _, v := range p.Verbs {
			verbs = append(verbs, v.In(text))
		}
		lines = append(lines, strings.TrimSpace(p.Path+" "+strings.Join(verbs, ", ")))
	}
	return lines
}

const head = "Resolution 9001 (2031)\n\nAdopted by the Security Council at its 12001st meeting, on 14 May 2031\n\nThe Security Council,\n\nRecalling the harbour,\n\n"

func TestStructure(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"items of items": {
			"1. Decides that:\n\n(a) One;\n\n(i) Two;\n\n(ii) Three;\n\n(b) Four;",
			[]string{"1 Decides", "1(a)", "1(a)(i)", "1(a)(ii)", "1(b)"},
		},
		"a letter i after h is no numeral": {
			"1. Decides:\n\n(g) x;\n\n(h) y;\n\n(i) z;\n\n(j) w;",
			[]string{"1 Decides", "1(g)", "1(h)", "1(i)", "1(j)"},
		},
		"numerals under h": {
			"1. Decides:\n\n(g) x;\n\n(h) y:\n\n(i) z;\n\n(ii) w;\n\n(i) v;",
			[]string{"1 Decides", "1(g)", "1(h)", "1(h)(i)", "1(h)(ii)", "1(i)"},
		},
		"item in the paragraph's line": {
			"1. (a) Decides one thing;\n\n(b) Requests another;",
			[]string{"1", "1(a) Decides", "1(b) Requests"},
		},
		"letters without brackets": {
			"1. Requests the Team:\n\na. To look;\n\nb. To write;",
			[]string{"1 Requests", "1(a)", "1(b)"},
		},
		"the formula twice": {
			"1. Decides x.\n\nB\n\nThe Security Council,\n\nGravely concerned at y,\n\n1. Urges States to wait;\n\n(1) now;\n\n(ii) then;\n\n2. Decides to wait.\n\nAdopted at the 942nd meeting\nby 9 votes to none.\n\n3 Official Records, see there.",
			[]string{"1 Decides", "B1 Urges", "B1(1)", "B1(ii)", "B2 Decides"},
		},
		"no number and a rare verb": {
			"Ponders the names of the candidates:\n\nMr. One (Arcadia)\n\nMs. Two (Borduria)",
			[]string{""},
		},
		"dashes": {
			"1. Calls for:\n\n– a;\n\n– b;\n\n2. Decides to wait.",
			[]string{"1 Calls", "1–", "1–", "2 Decides"},
		},
		"numbers inside a sentence": {
			"1. Decides that\n17. August is the day;\n\n2. Decides to wait.",
			[]string{"1 Decides", "2 Decides"},
		},
		"a number left out": {
			"1. Decides x;\n\n3. Requests the Committee to wait.",
			[]string{"1 Decides", "3 Requests"},
		},
		"numbering begins again in a lettered part": {
			"A\n\n1. Decides x;\n\n2. Urges States to wait;\n\nB\n\n1. Requests the Committee to wait.",
			[]string{"A1 Decides", "A2 Urges", "B1 Requests"},
		},
		"verbs with what belongs to them": {
			"1. Strongly condemns the raid, calls upon both sides to stop, and further requests the Committee to look;\n\n2. Notes with deep concern the delay;\n\n3. Calls again upon States to help;\n\n4. Recalling its decision, decides to wait.",
			[]string{"1 Strongly condemns, calls upon, further requests", "2 Notes with deep concern", "3 Calls again upon", "4 Recalling, decides"},
		},
		"plural nouns are no verbs": {
			"1. Reviews listings and requests for exemptions, and demands from States;\n\n2. Decides on notifications, requests and reports.",
			[]string{"1 Reviews", "2 Decides"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			text := head + c.text
			parsed, err := Parse(text)
			require.NoError(t, err)
			assert.Equal(t, c.want, outline(text, &parsed))
			assert.Len(t, parsed.Preamble, 1)
			checkSpans(t, text, &parsed)
		})
	}
}

func TestHeading(t *testing.T) {
	for name, c := range map[string]struct {
		text, symbol, adopted string
		meeting               int
		draft                 bool
	}{
		"printed":  {"S/RES/1718 (2006)\n\nResolution 1718 (2006)\n\nAdopted by the Security Council at its 5551st meeting, on\n14 October 2006", "S/RES/1718 (2006)", "2006-10-14", 5551, false},
		"no space": {"Resolution 1718 (2006)\n\nAdopted by the Security Council at its 5551st meeting, on14 October 2006", "S/RES/1718 (2006)", "2006-10-14", 5551, false},
		"old":      {"Resolution 253 (1968)\nof 29 May 1968", "S/RES/253 (1968)", "1968-05-29", 0, false},
		"volumes":  {"54 (1948). Resolution of 15 July 1948\n[S/902]", "S/RES/54 (1948)", "1948-07-15", 0, false},
		"scan":     {"RESOLUTION 687 (1991)\nof 3 Apri] 1991", "S/RES/687 (1991)", "1991-04-03", 0, false},
		"symbol":   {"S/RES/2397(2017)*\n\nDistr.: General\n\n22 December 2017", "S/RES/2397 (2017)", "2017-12-22", 0, false},
		"draft":    {"S/2024/255\n\n28 March 2024\n\nFrance: draft resolution", "S/2024/255", "", 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			parsed, err := Parse(c.text + "\n\nThe Security Council,\n\n1. Decides to wait.")
			require.NoError(t, err)
			assert.Equal(t, c.symbol, parsed.Symbol.String())
			assert.Equal(t, c.adopted, parsed.Adopted.String())
			assert.Equal(t, c.meeting, parsed.Meeting)
			assert.Equal(t, c.draft, parsed.Draft)
		})
	}
}

func TestReferencesAndDeadlines(t *testing.T) {
	for name, c := range map[string]struct {
		text      string
		effects   string
		addressed string
		days      string
	}{
		"extend":      {"Decides to extend until 31 July 2032 the measures imposed by paragraph 8 of resolution 1718 (2006)", "extends S/RES/1718 (2006) OP 8", "", "until 2032-07-31"},
		"terminate":   {"Decides to terminate the measures imposed by resolution 1718 (2006)", "terminates S/RES/1718 (2006)", "", ""},
		"replace":     {"Decides that paragraph 29 of resolution 2270 (2016) shall be replaced by the following words", "replaces S/RES/2270 (2016) OP 29", "", ""},
		"recall":      {"Recalls paragraph 4 of its resolution 1718 (2006)", "recalls S/RES/1718 (2006) OP 4", "", ""},
		"as extended": {"Decides to lift the measures of resolution 1718 (2006), as extended by resolution 1874 (2009)", "terminates S/RES/1718 (2006)|refers S/RES/1874 (2009)", "", ""},
		"exempt":      {"Decides that the measures in paragraph 1 above shall not apply to food", "exempts S/RES/9001 (2031) OP 1", "", ""},
		"pursuant":    {"Requests the Committee, pursuant to resolution 1718 (2006), to wait", "pursuant S/RES/1718 (2006)", "the Committee", ""},
		"addressees":  {"Urges all Member States, in cooperation with the Committee, to wait, and requests, in this regard, the Secretary-General to report within 30 days of the adoption of this resolution", "refers S/RES/9001 (2031)", "all Member States|the Secretary-General", "within 2031-06-13"},
		"no day":      {"Decides that within 30 days of the sale States shall report for a period of twelve months", "", "", "within |for "},
		"a past day":  {"Decides, as in its letter of 4 May 2004, to wait", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			text := head + "1. " + c.text + ";"
			parsed, err := Parse(text)
			require.NoError(t, err)
			require.NotEmpty(t, parsed.Operative)
			p := parsed.Operative[0]
			var effects, addressed, days []string
			for _, r := range p.References {
				for _, provision := range r.Provisions {
					effects = append(effects, r.Effect.String()+" "+provision.String())
				}
			}
			for _, a := range p.Addressees {
				addressed = append(addressed, a.In(text))
			}
			for _, d := range p.Deadlines {
				days = append(days, d.Bound+" "+d.Day.String())
			}
			assert.Equal(t, c.effects, strings.Join(effects, "|"))
			assert.Equal(t, c.addressed, strings.Join(addressed, "|"))
			assert.Equal(t, c.days, strings.Join(days, "|"))
		})
	}
}

func TestForce(t *testing.T) {
	for name, c := range map[string]struct {
		preamble, text string
		want           resolutions.Force
	}{
		"under Chapter VII":      {"Acting under Chapter VII of the Charter of the United Nations,", "Decides to wait", resolutions.ChapterVII},
		"Article 41":             {"Acting under Article 41 of Chapter VII of the Charter of the United Nations,", "Decides to wait", resolutions.ChapterVII},
		"under it, decides":      {"Noting the Charter,", "Decides, under Chapter VII of the Charter of the United Nations, to wait", resolutions.ChapterVII},
		"elsewhere":              {"Noting the Charter,", "Decides to wait", resolutions.Binding},
		"in the paragraph":       {"Noting the Charter,", "Acting under Chapter VII of the Charter, decides to wait", resolutions.ChapterVII},
		"requires without it":    {"Noting the Charter,", "Requires States to wait", resolutions.Demand},
		"the strongest verb":     {"Noting the Charter,", "Recalls the tests, and demands that they end", resolutions.Demand},
		"Chapter VII remembered": {"Recalling that it acted under Chapter VII of the Charter,", "Decides to wait", resolutions.Binding},
	} {
		t.Run(name, func(t *testing.T) {
			parsed, err := Parse("Resolution 9001 (2031)\n\nThe Security Council,\n\n" + c.preamble + "\n\n1. " + c.text + ".")
			require.NoError(t, err)
			assert.Equal(t, c.want, parsed.Operative[0].Force)
		})
	}
}

func TestNoResolution(t *testing.T) {
	for _, text := range []string{"The ship left.", "The Security Council,\n\nRecalling,", "S/PRST/2031/4\n\nThe Security Council condemns it.", "1718"} {
		_, err := Parse(text)
		assert.ErrorIs(t, err, resolutions.ErrText, text)
	}
}

func TestTables(t *testing.T) {
	l, err := parseLexicon(verbsTable, modifiersTable)
	require.NoError(t, err)
	assert.Greater(t, len(l.verbs), 200)
	_, err = parseEffects(effectsTable)
	require.NoError(t, err)
	for _, bad := range []string{"h\nwaits\twaiting\t\tstrong\t", "h\nwait\twaiting\t\tother\t", "h\nwaits\twaiting\t\tother\t\nwaits\twaited\t\tother\t", "h\nwaits\twaiting"} {
		_, err := parseLexicon(bad, "")
		assert.Error(t, err, bad)
	}
	_, err = parseLexicon("", "h\nvery\tnowhere")
	assert.Error(t, err)
	_, err = parseEffects("h\nafter\tshall\tnothing")
	assert.Error(t, err)
}

// checkSpans holds what must be true of any outline.
func checkSpans(t *testing.T, text string, parsed *resolutions.Text) {
	t.Helper()
	inside := func(start, end int) {
		require.LessOrEqual(t, 0, start)
		require.LessOrEqual(t, start, end)
		require.LessOrEqual(t, end, len(text))
		require.True(t, start == len(text) || utf8.RuneStart(text[start]))
		require.True(t, end == len(text) || utf8.RuneStart(text[end]))
	}
	var check func(list []resolutions.Paragraph, from, until int)
	check = func(list []resolutions.Paragraph, from, until int) {
		for i := range list {
			p := &list[i]
			inside(p.Start, p.End)
			require.LessOrEqual(t, from, p.Start)
			require.LessOrEqual(t, p.End, until)
			require.LessOrEqual(t, p.Start, p.Text.Start)
			require.LessOrEqual(t, p.Text.End, p.End)
			for _, v := range p.Verbs {
				inside(v.Start, v.End)
				require.True(t, p.Contains(v.Span))
			}
			for _, a := range p.Addressees {
				inside(a.Start, a.End)
			}
			for _, r := range p.References {
				inside(r.Start, r.End)
			}
			for _, d := range p.Deadlines {
				inside(d.Start, d.End)
			}
			check(p.Children, p.Start, p.End)
			from = p.Start
			if len(p.Children) > 0 {
				from = p.Children[len(p.Children)-1].Start
			}
		}
	}
	check(parsed.Preamble, 0, len(text))
	check(parsed.Operative, 0, len(text))
	for _, a := range parsed.Annexes {
		inside(a.Start, a.End)
		check(a.Paragraphs, a.Start, a.End)
	}
	for _, s := range parsed.Sections {
		inside(s.Start, s.End)
	}
	for _, n := range parsed.Notes {
		inside(n.Start, n.End)
	}
}

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("../../../examples/resolution/testdata/*.txt")
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil {
			f.Add(string(text))
		}
	}
	f.Add(head + "1. (a) (i) Decides:\n\n“2. x”\n– y\n(aa) z\nAnnex\n1. w")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		parsed, _ := Parse(text)
		checkSpans(t, text, &parsed)
		again, _ := Parse(text)
		require.Equal(t, parsed, again)
	})
}

// shared is the folder with the texts that the figures are measured on.
func shared(t testing.TB) string {
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	folder := filepath.Join(root, "corpora", "resolutions")
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("no texts of resolutions in %s: set COMMUNIQUE_SHARED to the folder that holds corpora/resolutions", root)
	}
	return folder
}

// The official structure of some resolutions lists items outside the paragraph
// that they belong to when its introduction doesn't end in a colon: their path
// there is "(a)", here "3(a)", as later resolutions cite them. Such items are
// compared by their ends.
func TestOfficialStructure(t *testing.T) {
	folder := shared(t)
	files, err := filepath.Glob(filepath.Join(folder, "gold", "*.json"))
	require.NoError(t, err)
	var hit, predicted, expected, top, topHit, topPredicted, verbs, verbsHit, preamble, preambleHit, headings int
	for _, file := range files {
		var gold struct {
			Symbol, Adopted string
			Preamble        []struct{ Name string }
			Operative       []struct {
				Path, Verbs []string
				Text        string
			}
		}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &gold))
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		source, err := os.ReadFile(filepath.Join(folder, "text", name+".txt"))
		require.NoError(t, err)
		text := string(source)
		parsed, err := Parse(text)
		require.NoError(t, err, name)
		checkSpans(t, text, &parsed)
		if parsed.Adopted.String() == gold.Adopted && parsed.Symbol == resolutions.MustParseSymbol(gold.Symbol) {
			headings++
		} else {
			t.Logf("%s: %s %s", name, parsed.Symbol, parsed.Adopted)
		}
		preamble += len(gold.Preamble)
		preambleHit += min(len(gold.Preamble), len(parsed.Preamble))
		got := map[string]*resolutions.Paragraph{}
		for p := range parsed.All() {
			got[fold2(p.Path)] = p
		}
		seen := map[string]bool{}
		for _, item := range gold.Operative {
			path := fold2(strings.Join(item.Path, ""))
			if path == "" || strings.HasPrefix(path, "(") {
				continue
			}
			if p := got[path]; p != nil && len(item.Verbs) > 0 && digitsOnly(path) {
				verbs++
				if len(p.Verbs) > 0 && strings.EqualFold(p.Verbs[0].In(text), item.Verbs[0]) {
					verbsHit++
				}
			}
			if seen[path] {
				continue
			}
			seen[path] = true
			expected++
			if got[path] != nil {
				hit++
			}
			if digitsOnly(path) {
				top++
				if got[path] != nil {
					topHit++
				}
			}
		}
		for path := range got {
			predicted++
			if digitsOnly(path) {
				topPredicted++
			}
		}
	}
	t.Logf("paths %d of %d (%d found), top level %d of %d (%d found), first verbs %d of %d, preamble %d of %d, headings %d of %d", hit, expected, predicted, topHit, top, topPredicted, verbsHit, verbs, preambleHit, preamble, headings, len(files))
	assert.GreaterOrEqual(t, float64(hit)/float64(expected), 0.99)
	assert.GreaterOrEqual(t, float64(topHit)/float64(top), 0.995)
	assert.GreaterOrEqual(t, float64(topHit)/float64(topPredicted), 0.99)
	assert.GreaterOrEqual(t, float64(verbsHit)/float64(verbs), 0.965)
	assert.GreaterOrEqual(t, float64(preambleHit)/float64(preamble), 0.98)
	assert.Equal(t, len(files), headings)
}

func TestOldTexts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared(t), "pre2000", "*.txt"))
	require.NoError(t, err)
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		parsed, err := Parse(string(source))
		require.NoError(t, err, file)
		checkSpans(t, string(source), &parsed)
		assert.NotEmpty(t, parsed.Preamble, file)
		assert.NotZero(t, parsed.Adopted, file)
		assert.GreaterOrEqual(t, len(parsed.Operative), 3, file)
	}
}

func fold2(path string) string {
	return strings.ToLower(strings.NewReplacer(".", "", " ", "").Replace(path))
}

func digitsOnly(path string) bool { return path != "" && strings.Trim(path, "0123456789") == "" }

func TestLongTexts(t *testing.T) {
	for name, text := range map[string]string{
		"one line":          head + "1. Decides that " + strings.Repeat("word, ", 200_000),
		"many paragraphs":   head + strings.Repeat("1. Decides to wait;\n\n(a) x;\n\n", 30_000),
		"open quotes":       head + "1. Decides:\n\n" + strings.Repeat("“x\n\n", 50_000),
		"brackets":          head + "1. Decides " + strings.Repeat("(a) ", 100_000),
		"spaces":            head + "1. Decides" + strings.Repeat(" ", 1_000_000) + "to wait.",
		"resolutions":       head + "1. Decides " + strings.Repeat("paragraph 1 of resolution 1718 (2006) and ", 30_000),
		"verbs":             head + "1. " + strings.Repeat("Decides, requests ", 60_000),
		"lines":             strings.Repeat("x\n", 500_000),
		"blank lines":       strings.Repeat("\n", 1_000_000),
		"digits":            strings.Repeat("1", 1_000_000),
		"many dashes":       head + "1. Decides:\n\n" + strings.Repeat("– x;\n\n", 60_000),
		"deep lists":        head + "1. Decides:\n\n" + strings.Repeat("(a) x:\n\n", 30_000),
		"sections":          head + strings.Repeat("A 1. Decides, by paragraph 1 above;\n\n", 20_000),
		"one letter a line": head + strings.Repeat("A\n\n", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			parsed, _ := Parse(text)
			for p := range parsed.All() {
				if p.End > len(text) || p.Start > p.End {
					t.Fatal(p.Span)
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	source, err := os.ReadFile("../../../examples/resolution/testdata/arms.txt")
	require.NoError(b, err)
	// 16 kB, as a long resolution has them: the body repeated with numbers that go on.
	start := strings.Index(string(source), "1. Decides")
	var text strings.Builder
	text.Write(source[:start])
	for n := 1; text.Len() < 16_000; n += 6 {
		body := string(source[start:])
		for k := 6; k >= 1; k-- {
			body = strings.Replace(body, string(rune('0'+k))+". ", itoa(n+k-1)+". ", 1)
		}
		text.WriteString(body + "\n")
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(text.String()); err != nil {
			b.Fatal(err)
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
