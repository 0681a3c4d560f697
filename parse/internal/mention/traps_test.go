package mention

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/seed4619396c/communique/actors"
)

type trap struct {
	ID      string `json:"id"`
	Date    string `json:"date"`
	Text    string `json:"text"`
	Mention string `json:"mention"`
	Start   int    `json:"byte_start"`
	End     int    `json:"byte_end"`
	Expect  struct {
		Type    string   `json:"type"`
		ISO3    string   `json:"iso3"`
		Name    string   `json:"name"`
		Members []string `json:"members"`
	} `json:"expect"`
}

// TestTraps counts the names that look like other names and are read right.
func TestTraps(t *testing.T) {
	file, err := os.Open(shared(t, "corpora", "names", "traps.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	right, all := 0, 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var x trap
		require.NoError(t, json.Unmarshal(lines.Bytes(), &x))
		result := analyse(t, x.Text, x.Date)
		var at *Mention
		for i := range result.Mentions {
			m := &result.Mentions[i]
			if m.Place || m.Minor || len(m.Actors) == 0 || m.Start >= x.End || x.Start >= m.End {
				continue
			}
			if m.Start == x.Start && m.End == x.End {
				at = m
				break
			}
			if at == nil {
				at = m
			}
		}
		all++
		if x.right(at) {
			right++
		} else {
			var got []actors.ID
			if at != nil {
				got = at.Actors
			}
			t.Logf("WRONG %s %q in %q want %v got %v", x.ID, x.Mention, x.Text, x.Expect, got)
		}
	}
	t.Logf("traps right %d/%d = %.3f", right, all, float64(right)/float64(all))
	require.GreaterOrEqual(t, float64(right)/float64(all), 0.85)
}

func (x *trap) right(m *Mention) bool {
	state := func(id actors.ID) bool { return len(id) == 3 }
	var got []actors.ID
	if m != nil {
		got = m.Actors
	}
	switch x.Expect.Type {
	case "none":
		return !slices.ContainsFunc(got, state)
	case "place", "subnational":
		return !slices.Contains(got, actors.ID(x.Expect.ISO3))
	}
	if m == nil {
		return false
	}
	switch x.Expect.Type {
	case "state":
		return slices.Equal(got, []actors.ID{actors.ID(x.Expect.ISO3)})
	case "person":
		if len(got) != 1 || got[0].Kind() != actors.Person {
			return false
		}
		words := strings.Fields(x.Expect.Name)
		id := plainLetters(string(got[0]))
		every := !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(id, plainLetters(w)) })
		return every || strings.Contains(id, plainLetters(words[len(words)-1])) && strings.Contains(id, plainLetters(words[0]))
	case "coalition", "bloc":
		if len(x.Expect.Members) > 0 {
			missing := slices.ContainsFunc(x.Expect.Members, func(s string) bool { return !slices.Contains(got, actors.ID(s)) })
			return !missing || slices.ContainsFunc(got, func(id actors.ID) bool { return id.Kind() == actors.Bloc })
		}
	}
	return len(got) > 0 && !slices.ContainsFunc(got, state)
}

var notLetters = regexp.MustCompile(`[^a-z]`)

func plainLetters(s string) string {
	return notLetters.ReplaceAllString(strings.ToLower(norm.NFKD.String(s)), "")
}
