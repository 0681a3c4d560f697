package resolutions

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// sharedFile is a file of the reference data; tests over it skip where it is
// absent.
func sharedFile(t *testing.T, path ...string) string {
	t.Helper()
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	full := filepath.Join(append([]string{root}, path...)...)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("no reference data at %s (set COMMUNIQUE_SHARED)", full)
	}
	return full
}

type goldClaim struct {
	ID      int      `json:"id"`
	Content [][2]int `json:"content_spans"`
	Event   *struct {
		Type       claims.EventType  `json:"type"`
		Predicate  string            `json:"predicate"`
		Actors     []string          `json:"actors"`
		Recipients []string          `json:"recipients"`
		Factuality claims.Factuality `json:"factuality"`
	} `json:"event"`
}

// readGold turns the annotated claims of a document into claims.
func readGold(t *testing.T, name string) (text string, all []*claims.Claim) {
	t.Helper()
	data, err := os.ReadFile(sharedFile(t, "gold", "claims", name+".txt"))
	require.NoError(t, err)
	text = string(data)
	data, err = os.ReadFile(sharedFile(t, "gold", "claims", name+".json"))
	require.NoError(t, err)
	var doc struct {
		Claims []goldClaim `json:"claims"`
	}
	require.NoError(t, json.Unmarshal(data, &doc))
	for _, g := range doc.Claims {
		c := &claims.Claim{ID: g.ID}
		for _, s := range g.Content {
			c.Content = append(c.Content, claims.Span{Start: s[0], End: s[1]})
		}
		if e := g.Event; e != nil {
			c.Event = &claims.Event{Type: e.Type, Factuality: e.Factuality, Actors: goldParties(e.Actors), Recipients: goldParties(e.Recipients)}
			for _, s := range c.Content {
				if i := strings.Index(s.In(text), e.Predicate); i >= 0 {
					c.Event.Predicate = claims.Span{Start: s.Start + i, End: s.Start + i + len(e.Predicate)}
					break
				}
			}
		}
		all = append(all, c)
	}
	return text, all
}

func goldParties(names []string) []claims.Party {
	var all []claims.Party
	for _, name := range names {
		if id, err := actors.ParseID(name); err == nil {
			all = append(all, claims.Party{Actors: []actors.ID{id}})
		}
	}
	return all
}

func TestSeedStory(t *testing.T) {
	r := Default()
	text, all := readGold(t, "seed")
	day := actors.MustParseDay("2023-10-26")
	claim := func(id int) *claims.Claim {
		i := slices.IndexFunc(all, func(c *claims.Claim) bool { return c.ID == id })
		require.GreaterOrEqual(t, i, 0)
		return all[i]
	}
	found := func(id int) []string {
		var provisions []string
		for _, f := range r.AssessClaim(claim(id), text, day) {
			provisions = append(provisions, f.Provision)
		}
		return provisions
	}
	for _, arms := range []int{2, 6, 8, 9, 10, 17, 18} {
		assert.Subset(t, found(arms), []string{"S/RES/1718 (2006) OP 8(b)", "S/RES/1874 (2009) OP 9"}, "claim %d: arms from the DPRK", arms)
	}
	for _, technology := range []int{13, 21} {
		assert.Subset(t, found(technology), []string{"S/RES/1718 (2006) OP 8(a)(ii)", "S/RES/1718 (2006) OP 8(c)", "S/RES/2321 (2016) OP 11"}, "claim %d: technology to the DPRK", technology)
	}
	assert.Subset(t, found(18), []string{"S/RES/2270 (2016) OP 6"}, "to or from")
	assert.Subset(t, found(14), []string{"S/RES/1718 (2006) OP 2", "S/RES/1874 (2009) OP 2", "S/RES/2094 (2013) OP 2", "S/RES/2270 (2016) OP 2"}, "the launch")
	for _, nothing := range []int{4, 5, 11, 20, 22, 23, 24} {
		assert.Empty(t, found(nothing), "claim %d engages nothing", nothing)
	}
	votes := r.CheckVoteClaim(claim(19), text, nil, day)
	require.NotEmpty(t, votes)
	for _, f := range votes {
		assert.Equal(t, Supported, f.Status, f.Why)
	}
	assert.Len(t, votes, 10, "the resolutions with measures, 1695 to 2397")
}
