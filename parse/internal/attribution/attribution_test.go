package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// find runs the stage on a text and writes each attribution as
// "act form | source | cue | content ...".
func find(text string) []string {
	t := token.Split(text)
	found := Find(t, syntax.Default().Analyse(t, nil, nil))
	words := func(r Range) string {
		if r.Empty() {
			return ""
		}
		return text[t.Tokens[r.First].Start:t.Tokens[r.Last-1].End]
	}
	lines := make([]string, len(found))
	for i, a := range found {
		var content []string
		for _, c := range a.Content {
			content = append(content, words(c))
		}
		lines[i] = fmt.Sprintf("%s %s | %s | %s | %s", a.Act, a.Form, words(a.Source), words(a.Cue), strings.Join(content, " … "))
	}
	return lines
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"source, cue, content", "Norway said that the talks had failed.",
			[]string{"state indirect | Norway | said | that the talks had failed"}},
		{"without that", "The minister said the talks had failed.",
			[]string{"state indirect | The minister | said | the talks had failed"}},
		{"content in front", "The talks had failed, the minister said on Monday.",
			[]string{"state indirect | the minister | said | The talks had failed"}},
		{"content in front, source last", "The talks had failed, said the minister.",
			[]string{"state indirect | the minister | said | The talks had failed"}},
		{"parenthesis", "The talks, he said, have failed.",
			[]string{"state indirect | he | said | The talks … have failed"}},
		{"direct speech, then the source", "“We will not leave,” the minister said.",
			[]string{"state direct | the minister | said | “We will not leave,”"}},
		{"direct speech, inverted", "\"We will not leave,\" said the minister.",
			[]string{"state direct | the minister | said | \"We will not leave,\""}},
		{"cue, then direct speech", "The minister said: “We will not leave.”",
			[]string{"state direct | The minister | said | “We will not leave.”"}},
		{"interrupted speech", "“We will stay,” he said, “and we will win.”",
			[]string{"state direct | he | said | “We will stay,” … “and we will win.”"}},
		{"a further sentence", "“We will stay,” he said. “We will win.”",
			[]string{"state direct | he | said | “We will stay,” … “We will win.”"}},
		{"a further paragraph", "“We will stay,” he said.\n\n“We will win.”",
			[]string{"state direct | he | said | “We will stay,”", "state direct |  |  | “We will win.”"}},
		{"mixed", "The ministry said the plan was “dead on arrival”.",
			[]string{"state mixed | The ministry | said | the plan was “dead on arrival”"}},
		{"a question", "“Why now?” he asked.",
			[]string{"request direct | he | asked | “Why now?”"}},
		{"apposition", "Hugh Hill, a doctor, said the wells were dry.",
			[]string{"state indirect | Hugh Hill, a doctor, | said | the wells were dry"}},
		{"according to, at the end", "The wells are dry, according to the mayor.",
			[]string{"state indirect | the mayor | according to | The wells are dry"}},
		{"according to, in front", "According to the mayor, the wells are dry.",
			[]string{"state indirect | the mayor | According to | the wells are dry"}},
		{"what is condemned", "Chile condemned the attack on the embassy.",
			[]string{"condemn indirect | Chile | condemned | the attack on the embassy"}},
		{"in strong terms", "Chile condemned in the strongest terms the attack on the embassy.",
			[]string{"condemn indirect | Chile | condemned | the attack on the embassy"}},
		{"object and infinitive", "Chile urged Peru to open the border.",
			[]string{"demand indirect | Chile | urged | Peru to open the border"}},
		{"call on", "Chile called on Peru to open the border.",
			[]string{"demand indirect | Chile | called on | Peru to open the border"}},
		{"call for", "Chile called for an early election.",
			[]string{"demand indirect | Chile | called for | an early election"}},
		{"accuse of", "Chile accused Peru of closing the border.",
			[]string{"accuse indirect | Chile | accused | Peru of closing the border"}},
		{"describe as", "Chile described the move as a mistake.",
			[]string{"state indirect | Chile | described | the move as a mistake"}},
		{"pledge to", "Chile pledged to open the border.",
			[]string{"promise indirect | Chile | pledged | to open the border"}},
		{"light verb", "Chile expressed its concern about the closure.",
			[]string{"concern indirect | Chile | expressed its concern | the closure"}},
		{"passive with an agent", "The closure was condemned by Chile.",
			[]string{"condemn indirect | Chile | was condemned | The closure"}},
		{"passive without one", "The closure was condemned.", nil},
		{"a predicate in quotation marks", "Chile and Peru “firmly reject” the new tariffs.",
			[]string{"reject indirect | Chile and Peru | firmly reject | the new tariffs"}},
		{"turns of an interview", "Question: Will you send more guns?\n\nAnswer: We have sent many.\n\nQuestion: Are they enough?",
			[]string{"question indirect | Question | : | Will you send more guns?", "state indirect | Answer | : | We have sent many.",
				"question indirect | Question | : | Are they enough?"}},
		{"a subordinate clause has a subject of its own", "Oslo summoned the ambassador on Tuesday after a newspaper in Bergen claimed that ships had been followed.",
			[]string{"state indirect | a newspaper in Bergen | claimed | that ships had been followed"}},
		{"a word of speech", "Peru said “no”.",
			[]string{"state direct | Peru | said | “no”"}},
		{"scare quotes", "The “road map” was signed in Oslo.", nil},
		{"performatives in a row", "The Council condemns the attack, welcomes and encourages the mediation, and in this regard calls upon the parties to talk.",
			[]string{"condemn indirect | The Council | condemns | the attack",
				"praise indirect | The Council | welcomes and encourages | the mediation",
				"demand indirect | The Council | calls upon | the parties to talk"}},
		{"what must be is demanded", "The Council emphasizes that all parties must respect the ceasefire.",
			[]string{"demand indirect | The Council | emphasizes | that all parties must respect the ceasefire"}},
		{"paragraphs of a statement are no speech", "“The Council condemns the attack.\n\n“The Council demands the release of the crew.”",
			[]string{"condemn indirect | The Council | condemns | the attack", "demand indirect | The Council | demands | the release of the crew"}},
		{"two reports in a sentence", "Oslo said that it would wait, and Stockholm warned that time was short.",
			[]string{"state indirect | Oslo | said | that it would wait", "warn indirect | Stockholm | warned | that time was short"}},
		{"an elided word is no quotation", "It shouldn't matter, the boys' mother said.",
			[]string{"state indirect | the boys' mother | said | It shouldn't matter"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := find(c.text)
			if len(c.want) == 0 {
				assert.Empty(t, got)
				return
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestWithin(t *testing.T) {
	const text = "Kenya said that Ethiopia had rejected the proposal."
	tokens := token.Split(text)
	found := Find(tokens, syntax.Default().Analyse(tokens, nil, nil))
	require.Len(t, found, 2)
	assert.Equal(t, -1, found[0].Within)
	assert.Equal(t, 0, found[1].Within)
	assert.Equal(t, claims.Reject, found[1].Act)
}

func FuzzFind(f *testing.F) {
	for _, text := range []string{"", "said", "“", "He said: “", "X, said Y, “z”", "according to", "“A?” B “c” said D.", "The Council condemns, and and calls upon",
		": \"a b c d e f g h\"", "calls upon upon to", "A “strongly condemn” B", "“A\n\n“B said\n\n“C”"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := token.Split(text)
		tree := syntax.Default().Analyse(tokens, nil, nil)
		found := Find(tokens, tree)
		require.Equal(t, found, Find(tokens, tree))
		last := int32(-1)
		for i, a := range found {
			require.NotEmpty(t, a.Content)
			require.NotEqual(t, claims.UnknownAct, a.Act)
			require.Less(t, a.Within, i)
			require.Less(t, a.SameAs, len(found))
			require.GreaterOrEqual(t, a.start(), last)
			last = a.start()
			for _, r := range append([]Range{a.Source, a.Cue, a.Via}, append(a.Content, a.Targets...)...) {
				if !r.Empty() {
					require.True(t, 0 <= r.First && int(r.Last) <= len(tokens.Tokens), "%v", r)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Chile condemned the attack, and called on Peru to act. “We will not wait,” the minister said. According to the mayor, the wells are dry.\n\n", 50)
	tokens := token.Split(text)
	tree := syntax.Default().Analyse(tokens, nil, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(tokens, tree)
	}
}
