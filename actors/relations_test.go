package actors

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMembersOnTheDay(t *testing.T) {
	registry := Default()
	for _, c := range []struct{ bloc, day, want string }{
		{"bloc:g7", "2023-10-26", "CAN DEU FRA GBR ITA JPN USA"},
		{"bloc:g8", "2013-06-17", "CAN DEU FRA GBR ITA JPN RUS USA"},
		{"bloc:e3", "2020-01-14", "DEU FRA GBR"},
		{"bloc:p5", "2023-01-01", "CHN FRA GBR RUS USA"},
		{"bloc:p5", "1985-01-01", "CHN FRA GBR SUN USA"},
		{"bloc:p5-plus-1", "2015-07-14", "CHN DEU FRA GBR RUS USA"},
		{"bloc:quad", "2023-01-01", "AUS IND JPN USA"},
		{"bloc:aukus", "2023-01-01", "AUS GBR USA"},
		{"bloc:five-eyes", "2023-01-01", "AUS CAN GBR NZL USA"},
		{"bloc:six-party-talks", "2005-09-19", "CHN JPN KOR PRK RUS USA"},
		{"bloc:brics", "2010-06-30", "BRA CHN IND RUS"},
		{"bloc:brics", "2015-01-01", "BRA CHN IND RUS ZAF"},
		{"org:gcc", "2023-01-01", "ARE BHR KWT OMN QAT SAU"},
		{"bloc:aes", "2024-07-06", "BFA MLI NER"},
		{"org:warsaw-pact", "1990-01-01", "BGR CSK DDR HUN POL ROU SUN"},
		{"org:unsc", "2023-06-30", "ALB ARE BRA CHE CHN ECU FRA GAB GBR GHA JPN MLT MOZ RUS USA"},
		{"org:unsc", "2006-10-14", "ARG CHN COG DNK FRA GBR GHA GRC JPN PER QAT RUS SVK TZA USA"},
	} {
		var ids []string
		for _, id := range registry.Members(ID(c.bloc), MustParseDay(c.day)) {
			ids = append(ids, string(id))
		}
		assert.Equal(t, c.want, strings.Join(ids, " "), "%s on %s", c.bloc, c.day)
	}
	for _, c := range []struct {
		bloc, day string
		count     int
	}{
		{"org:eu", "2003-12-31", 15}, {"org:eu", "2004-05-01", 25}, {"org:eu", "2020-01-30", 28}, {"org:eu", "2020-02-01", 27},
		{"org:nato", "1998-12-31", 16}, {"org:nato", "2023-04-04", 31}, {"org:nato", "2024-03-07", 32},
		{"org:asean", "2020-01-01", 10}, {"org:un", "2012-01-01", 193},
	} {
		assert.Len(t, registry.Members(ID(c.bloc), MustParseDay(c.day)), c.count, "%s on %s", c.bloc, c.day)
	}
}

func TestMembershipsAreTheInverseOfMembers(t *testing.T) {
	registry := Default()
	for _, day := range []Day{0, Date(1991, 6, 1), Date(2023, 10, 26)} {
		for a := range registry.All() {
			for _, bloc := range registry.Memberships(a.ID, day) {
				assert.Contains(t, registry.Members(bloc, day), a.ID)
			}
		}
	}
}

func TestSuccessors(t *testing.T) {
	registry := Default()
	assert.Equal(t, []ID{"CZE", "SVK"}, registry.Successors("CSK"))
	assert.Equal(t, []ID{"DEU"}, registry.Successors("DDR"))
	assert.Len(t, registry.Successors("SUN"), 15)
	assert.Nil(t, registry.Successors("FRA"))
	former := 0
	for a := range registry.All() {
		if a.Kind == FormerState {
			former++
		}
	}
	assert.GreaterOrEqual(t, former, 22)
}

func TestWith(t *testing.T) {
	base := Default()
	mine, err := base.With(Actor{ID: "company:acme", Name: "Acme Corporation", Home: "USA", Names: []Name{{Text: "ACME", Reading: AcronymReading}}})
	require.NoError(t, err)
	assert.Equal(t, base.Len()+1, mine.Len())
	found := mine.Lookup("Acme Corporation's", 0)
	require.Len(t, found, 1)
	assert.Equal(t, ID("company:acme"), found[0].Actor.ID)
	assert.Equal(t, Company, found[0].Actor.Kind)
	assert.Empty(t, base.Lookup("Acme Corporation", 0), "the registry it came from stays as it was")

	var clash *ClashError
	_, err = base.With(Actor{ID: "FRA", Name: "Gaul"})
	require.ErrorAs(t, err, &clash)
	assert.Equal(t, ClashError{ID: "FRA", Field: "ID", Value: "FRA", With: "FRA"}, *clash)
	_, err = base.With(Actor{ID: "org:x", Name: "X", Codes: Codes{ISO2: "FR"}})
	require.ErrorAs(t, err, &clash)
	assert.Equal(t, ID("FRA"), clash.With)

	var invalid *InvalidError
	_, err = base.With(Actor{ID: "Acme", Name: "Acme"})
	require.ErrorAs(t, err, &invalid)
	require.ErrorIs(t, err, ErrID)
	_, err = NewRegistry([]Actor{{ID: "org:nameless"}})
	require.ErrorAs(t, err, &invalid)
	_, err = NewRegistry([]Actor{{ID: "org:x", Name: "X", From: 20, Until: 10}})
	require.ErrorAs(t, err, &invalid)
}

func TestWithCopiesWhatItIsGiven(t *testing.T) {
	given := []Actor{{ID: "org:x", Name: "X Institute", Offices: []Office{{Of: "FRA"}}}}
	registry, err := NewRegistry(given)
	require.NoError(t, err)
	given[0].Name, given[0].Offices[0].Of = "changed", "USA"
	actor, ok := registry.Get("org:x")
	require.True(t, ok)
	assert.Equal(t, "X Institute", actor.Name)
	assert.Equal(t, ID("FRA"), actor.Offices[0].Of)
}
