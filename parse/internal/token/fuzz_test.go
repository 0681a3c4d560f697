package token

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// invariants checks what holds for every text.
func invariants(t testing.TB, source string) {
	t.Helper()
	text := Split(source)
	require.Equal(t, source, text.Source)
	at := int32(0)
	uncovered := func(from, to int32) {
		for i := from; i < to; {
			c, size := classify(source[i:])
			require.Contains(t, []class{space, newline, mark}, c, "byte %d of %q is in no token", i, source)
			i += int32(size)
		}
	}
	valid := utf8.ValidString(source)
	boundary := func(i int32) {
		if valid && int(i) < len(source) {
			require.True(t, utf8.RuneStart(source[i]), "%d in %q", i, source)
		}
	}
	for _, token := range text.Tokens {
		require.LessOrEqual(t, at, token.Start)
		require.Less(t, token.Start, token.End)
		boundary(token.Start)
		boundary(token.End)
		uncovered(at, token.Start)
		at = token.End
		require.NotZero(t, token.Kind)
	}
	require.LessOrEqual(t, int(at), len(source))
	uncovered(at, int32(len(source)))
	next := int32(0)
	for _, sentence := range text.Sentences {
		require.Equal(t, next, sentence.First)
		require.Less(t, sentence.First, sentence.Last)
		require.Equal(t, text.Tokens[sentence.First].Start, sentence.Start)
		require.Equal(t, text.Tokens[sentence.Last-1].End, sentence.End)
		next = sentence.Last
	}
	require.Equal(t, int(next), len(text.Tokens))
	next = 0
	for i, paragraph := range text.Paragraphs {
		require.Equal(t, next, paragraph.First)
		require.Less(t, paragraph.First, paragraph.Last)
		for _, sentence := range text.Sentences[paragraph.First:paragraph.Last] {
			require.Equal(t, int32(i), sentence.Paragraph)
		}
		next = paragraph.Last
	}
	require.Equal(t, int(next), len(text.Sentences))
	for i, q := range text.Quotations {
		require.LessOrEqual(t, q.Start, q.Inner[0])
		require.LessOrEqual(t, q.Inner[0], q.Inner[1])
		require.LessOrEqual(t, q.Inner[1], q.End)
		require.Less(t, q.Parent, int32(i))
		require.Equal(t, q.Start, text.Tokens[q.Open].Start)
		boundary(q.Start)
		boundary(q.End)
		if q.Close >= 0 {
			require.Equal(t, q.End, text.Tokens[q.Close].End)
			require.False(t, q.Unbalanced)
		}
		if q.Parent >= 0 {
			require.GreaterOrEqual(t, text.Quotations[q.Parent].End, q.End)
		}
	}
	var splitter Splitter
	splitter.Split("“Other” text's. 'And so on")
	again := splitter.Split(source)
	require.True(t, reflect.DeepEqual(text.Tokens, again.Tokens) || len(text.Tokens) == 0)
	require.True(t, reflect.DeepEqual(text.Sentences, again.Sentences) || len(text.Sentences) == 0)
	require.True(t, reflect.DeepEqual(text.Quotations, again.Quotations) || len(text.Quotations) == 0)
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"", " ", "a", "\xff\xfe", "“We won’t,” he said. 'It's over.'", "S/RES/1718 (2006), U.S.-led; 8 (a) (i)",
		"1. One 2. Two", "see http://example.org/a_(b). Then", "a@b.c", "don't can't 'tis states' «x» „y“ ``z''",
		"line one\nline two\r\n\r\n“three", "...!?… . . .", "\u200e5\u200e.\u00a0\u202f", "Ph.D. e.g. U.S. No. 5 I. J. Smith",
		"x\u200d\u200dy", "\u201c\u201c\u201c\u201d\u00bb\u00ab", ". .", "é’s Ü.", "2006-10-14 713-853-3989 5pm 1,000.00",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) { invariants(t, source) })
}

func TestAdversarial(t *testing.T) {
	for name, source := range adversarial() {
		t.Run(name, func(t *testing.T) { Split(source) })
	}
}

// adversarial makes texts that punish quadratic scans.
func adversarial() map[string]string {
	const n = 100_000
	return map[string]string{
		"open curly quotes":     strings.Repeat("“", n),
		"open and wrong close":  strings.Repeat("“", n) + strings.Repeat("»", n),
		"open quotes and words": strings.Repeat("“a ", n),
		"apostrophes":           strings.Repeat("'", n),
		"words' apostrophes":    strings.Repeat("a'", n),
		"quoted words":          strings.Repeat("'as' ", n),
		"one word":              strings.Repeat("a", 10*n),
		"dotted":                strings.Repeat("aa.bb", n),
		"initials":              strings.Repeat("A.", n),
		"addresses":             strings.Repeat("a@b", n),
		"web":                   strings.Repeat("http://", n) + strings.Repeat(")", n),
		"full stops":            strings.Repeat(". ", n),
		"hyphens":               strings.Repeat("1-", n),
		"strokes":               strings.Repeat("S/1", n),
		"invisible":             strings.Repeat("a\u200e", n) + strings.Repeat("\u200e", n),
		"line breaks":           strings.Repeat("abc def\n", n),
		"long lines":            strings.Repeat(strings.Repeat("word ", 300)+"\n", 100),
		"brackets":              strings.Repeat("(", n) + "a. B" + strings.Repeat(")", n),
		"prefixes":              strings.Repeat("anti-", n),
		"one line":              strings.Repeat("He said so. ", 5*n),
	}
}
