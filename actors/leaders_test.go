package actors

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tables' second source of leaders against what Holders says on the day.
func TestLeadersOfUNMembersOnTheDay(t *testing.T) {
	type leader struct {
		ISO3, Post, Rank, Name, Start, End, Source string
		SeenFirst                                  string `json:"seen_first"`
		SeenLast                                   string `json:"seen_last"`
	}
	type state struct{ ISO3, Status string }
	members := map[ID]bool{}
	for _, s := range readJSON[[]state](t, shared(t, "facts", "actors", "countries.json")) {
		members[ID(s.ISO3)] = s.Status == "un_member"
	}
	leaders := records[leader](t, shared(t, "facts", "actors", "leaders_by_source.jsonl"))
	registry := Default()
	for _, day := range []string{"1995-06-30", "2005-06-30", "2016-06-30", "2023-06-30", "2025-06-30"} {
		t.Run(day, func(t *testing.T) {
			at := MustParseDay(day)
			want := map[ID][]string{}
			for _, l := range leaders {
				second := l.Source == "reign" && l.Start <= day && (l.End == "" || day < l.End) && day < "2020"
				seen := l.Source == "factbook" && l.Rank == "principal" && l.SeenFirst <= day && day <= l.SeenLast
				if members[ID(l.ISO3)] && (second || seen) {
					want[ID(l.ISO3)] = append(want[ID(l.ISO3)], l.Name)
				}
			}
			known := 0
			for id := range members {
				if !members[id] {
					delete(members, id)
				}
			}
			for id := range members {
				var holders []string
				for _, post := range []Post{HeadOfState, HeadOfGovernment, EffectiveLeader} {
					for _, person := range registry.Holders(id, post, at) {
						actor, _ := registry.Get(person)
						for _, n := range actor.Names {
							holders = append(holders, n.Text)
						}
					}
				}
				if len(holders) > 0 && (len(want[id]) == 0 || shareWord(holders, want[id])) || newer(registry, id, at) {
					known++
					continue
				}
				t.Logf("%s: want %q, got %q", id, want[id], holders)
			}
			share := float64(known) / float64(len(members))
			t.Logf("%s: %d of %d, %d with a second source", day, known, len(members), len(want))
			assert.GreaterOrEqual(t, share, 0.97)
		})
	}
}

// newer tells whether the state came into being after the day.
func newer(registry *Registry, id ID, at Day) bool {
	actor, ok := registry.Get(id)
	return ok && at < actor.From
}

// shareWord tells whether a word of one name is a word of another but for two
// letters: the sources romanise differently.
func shareWord(a, b []string) bool {
	for _, one := range a {
		for _, left := range splitWords(one) {
			for _, other := range b {
				for _, right := range splitWords(other) {
					if left == right && len(left) > 1 || len(left) > 4 && editDistance(left, right) <= 2 {
						return true
					}
				}
			}
		}
	}
	return false
}

func TestHolders(t *testing.T) {
	registry := Default()
	for _, c := range []struct {
		of   ID
		post Post
		day  string
		want ID
	}{
		{"USA", HeadOfState, "2003-03-20", "person:george-w-bush"},
		{"USA", ForeignMinister, "2023-10-26", "person:antony-blinken"},
		{"USA", DefenceMinister, "2023-10-26", "person:lloyd-austin"},
		{"RUS", HeadOfState, "2010-01-01", "person:dmitry-medvedev"},
		{"RUS", HeadOfGovernment, "2010-01-01", "person:vladimir-putin"},
		{"RUS", ForeignMinister, "2023-10-26", "person:sergey-lavrov"},
		{"KOR", HeadOfState, "2023-10-26", "person:yoon-suk-yeol"},
		{"PRK", EffectiveLeader, "2023-10-26", "person:kim-jong-un"},
		{"GBR", HeadOfGovernment, "1995-01-01", "person:john-major"},
		{"FRA", HeadOfGovernment, "1998-01-01", "person:lionel-jospin"},
		{"org:un", OrganisationHead, "2006-12-31", "person:kofi-annan"},
		{"org:un", OrganisationHead, "2007-01-01", "person:ban-ki-moon"},
		{"org:nato", OrganisationHead, "2024-10-01", "person:mark-rutte"},
		{"org:iaea", OrganisationHead, "2015-07-14", "person:yukiya-amano"},
		{"group:hezbollah", OrganisationHead, "2006-07-12", "person:hassan-nasrallah"},
	} {
		t.Run(fmt.Sprint(c.of, " ", c.post, " ", c.day), func(t *testing.T) {
			holders := registry.Holders(c.of, c.post, MustParseDay(c.day))
			require.Len(t, holders, 1)
			assert.Equal(t, c.want, holders[0])
		})
	}
}
