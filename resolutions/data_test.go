package resolutions

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTablesLoad(t *testing.T) {
	r, err := load()
	require.NoError(t, err)
	un := 0
	for g := range r.Regimes() {
		if g.Issuer == "UN" {
			un++
		}
	}
	assert.Equal(t, 35, un, "regimes of the United Nations")
	assert.GreaterOrEqual(t, len(r.provisions), 450)
	votes := 0
	for i := range r.Instruments() {
		if i.Vote != nil && i.Number >= 1285 {
			votes++
		}
	}
	assert.Equal(t, 1538, votes, "resolutions with a vote")
	_, err = readProgrammes()
	require.NoError(t, err)
}

// Every row says where it comes from.
func TestEveryRowHasASource(t *testing.T) {
	r := Default()
	for _, p := range r.provisions {
		assert.NotEmpty(t, p.Source, p.ID)
	}
	for g := range r.Regimes() {
		assert.NotEmpty(t, g.Source, g.Key)
		assert.NotEmpty(t, g.Name, g.Key)
		for _, e := range g.Events {
			assert.NotEmpty(t, e.Source, "%s %s", g.Key, e.Day)
		}
		for _, d := range g.Disputes {
			assert.NotEmpty(t, d.Source, g.Key)
		}
		for _, b := range g.Bodies {
			assert.NotEmpty(t, b.Source, b.Name)
		}
	}
	for e := range r.Exemptions() {
		assert.NotEmpty(t, e.Source, e.Key)
	}
	for i := range r.Instruments() {
		assert.NotEmpty(t, i.Source, i.Symbol)
	}
	for v := range r.Votes() {
		assert.NotEmpty(t, v.Source, v.Symbol)
	}
}

func TestProvisionsAreWellFormed(t *testing.T) {
	r := Default()
	for _, p := range r.provisions {
		assert.NotEmpty(t, p.Phases, p.ID)
		assert.NotEmpty(t, p.Verb, p.ID)
		assert.GreaterOrEqual(t, p.Phases[0].From, p.Instrument.Adopted-600, "%s begins long before its adoption", p.ID)
		assert.LessOrEqual(t, len(p.Gist), 160, "%s: one line", p.ID)
		assert.True(t, strings.HasSuffix(p.Gist, "."), "%s: a sentence", p.ID)
		for _, phase := range p.Phases {
			assert.LessOrEqual(t, phase.From, r.horizon, p.ID)
			if len(p.Kinds) > 0 {
				assert.NotEqual(t, UnsetStatus, phase.Status, "%s reaches a conduct and says nothing of it", p.ID)
			}
			if phase.Until != 0 && len(p.Kinds) > 0 {
				assert.NotEmpty(t, phase.EndedBy, "%s ends on %s: by what?", p.ID, phase.Until)
			}
			if strings.HasPrefix(phase.EndedBy, "S/RES/") {
				assert.NotEmpty(t, r.Provision(phase.EndedBy), "%s: what ended it, %s, is no row", p.ID, phase.EndedBy)
			}
		}
		if len(p.Kinds) > 0 {
			assert.NotEqual(t, NoDirection, p.Direction, p.ID)
			assert.NotEmpty(t, p.Targets, p.ID)
		}
	}
}

func TestWordsOfTablesAreFound(t *testing.T) {
	r := Default()
	for _, x := range []*taxonomy{r.items, r.kinds} {
		for i, c := range x.classes {
			assert.NotEmpty(t, c.title, c.key)
			found, ok := x.find(c.key)
			assert.True(t, ok, c.key)
			assert.Equal(t, c.key, x.classes[found].key)
			for _, word := range c.words {
				found, ok := x.find(word)
				require.True(t, ok, word)
				assert.True(t, found == i || foldWords(x.classes[found].key) == foldWords(word), "%q stands under %s and %s", word, c.key, x.classes[found].key)
				assert.LessOrEqual(t, len(strings.Fields(foldWords(word))), longestName, word)
			}
		}
	}
}

// The chain facts were checked against the texts paragraph by paragraph: every
// one of them is here, with its opening verb and its force.
func TestEveryVerifiedProvisionIsHere(t *testing.T) {
	file, err := os.Open(sharedFile(t, "facts", "resolutions", "unsc_provisions.csv"))
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	forces := map[string][]Force{"binding": {ChapterVII, Binding}, "demand": {Demand}, "hortatory": {Hortatory}, "other": {OtherForce}}
	r := Default()
	for _, row := range rows[1:] {
		id := provisionID(row[1], row[3])
		found := r.Provision(id)
		if !assert.NotEmpty(t, found, id) {
			continue
		}
		for _, p := range found {
			assert.Equal(t, row[6], strings.ToLower(p.Verb), id)
			assert.Contains(t, forces[row[7]], p.Force, id)
			assert.Equal(t, row[2], p.Instrument.Adopted.String(), id)
		}
	}
}

type goldResolution struct {
	Adopted   string `json:"adopted"`
	Operative []struct {
		Path []string `json:"path"`
		Text string   `json:"text"`
	} `json:"operative"`
}

var sectionLetter = regexp.MustCompile(`^[A-Z]+`)

// Every provision whose text is at hand stands there: the paragraph exists and
// opens with the row's verb.
func TestProvisionsStandInTheTexts(t *testing.T) {
	folder := sharedFile(t, "corpora", "resolutions", "gold")
	checked := 0
	texts := map[int]map[string]string{}
	for _, p := range Default().provisions {
		if strings.HasPrefix(p.Path, "annex") {
			continue
		}
		paragraphs, ok := texts[p.Instrument.Number]
		if !ok {
			data, err := os.ReadFile(filepath.Join(folder, strings.ReplaceAll(strings.SplitN(p.Instrument.Symbol, " ", 2)[0], "/", "_")+".json"))
			if err == nil {
				var doc goldResolution
				require.NoError(t, json.Unmarshal(data, &doc))
				assert.Equal(t, doc.Adopted, p.Instrument.Adopted.String(), p.Instrument.Symbol)
				paragraphs = map[string]string{}
				for _, o := range doc.Operative {
					path := sectionLetter.ReplaceAllString(strings.ReplaceAll(strings.Join(o.Path, ""), ".", ""), "")
					paragraphs[path] += o.Text
				}
			}
			texts[p.Instrument.Number] = paragraphs
		}
		if paragraphs == nil {
			continue
		}
		text, ok := paragraphs[p.Path]
		if !ok && slices.Contains(brokenStructure, p.ID) {
			continue
		}
		if !assert.True(t, ok, "%s: no such paragraph", p.ID) {
			continue
		}
		checked++
		if text == "" {
			text = paragraphs[p.Path+"(a)"]
		}
		if strings.Contains(p.Path, "(") {
			continue // the verb stands in the paragraph's head
		}
		opening := strings.ToLower(strings.TrimLeft(text, " \t\u00a0"))
		for _, modifier := range []string{"also ", "further ", "strongly "} {
			opening = strings.TrimPrefix(opening, modifier)
		}
		assert.True(t, strings.HasPrefix(opening, strings.ToLower(p.Verb)), "%s opens with %.40q, not with %q", p.ID, text, p.Verb)
	}
	assert.GreaterOrEqual(t, checked, 180)
}

// brokenStructure lists paragraphs that the structured text hangs under the
// wrong parent; their running text was read.
var brokenStructure = []string{"S/RES/1591 (2005) OP 6", "S/RES/1591 (2005) OP 7"}

func TestVotesMatchTheRollCalls(t *testing.T) {
	file, err := os.Open(sharedFile(t, "facts", "resolutions", "unsc_resolutions_2000_2026.csv"))
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	r := Default()
	for _, row := range rows[1:] {
		i, ok := r.Instrument(row[1])
		require.True(t, ok, row[1])
		assert.Equal(t, row[2], i.Adopted.String(), row[1])
		assert.Equal(t, row[7] == "Chapter VII", i.ChapterVII, row[1])
		if v := i.Vote; v.members != nil && v.Note == "" {
			assert.Equal(t, v.InFavour, len(v.Named(InFavour)), row[1])
			assert.Equal(t, v.Against, len(v.Named(Against)), row[1])
			assert.Equal(t, v.Abstained, len(v.Named(Abstaining)), row[1])
		}
	}
}

// The votes are stored in at most 200 KB.
func TestVotesAreSmall(t *testing.T) {
	total := 0
	for _, name := range []string{"votes.tsv", "votes_before_2000.tsv", "members.tsv", "titles.tsv", "drafts.tsv"} {
		data, err := dataFiles.ReadFile("data/" + name)
		require.NoError(t, err)
		total += len(data)
	}
	assert.LessOrEqual(t, total, 200_000)
}
