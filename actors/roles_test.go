package actors

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLookupRole(t *testing.T) {
	tests := []struct {
		noun           string
		sector, second Sector
		class          RoleClass
		plural         bool
	}{
		{"soldier", MIL, 0, PersonRole, false},
		{"troops", MIL, 0, PersonRole, true},
		{"Servicemen", MIL, 0, PersonRole, true},
		{"warplanes", MIL, 0, EquipmentRole, true},
		{"foreign ministry", GOV, 0, BodyRole, false},
		{"foreign ministries", GOV, 0, BodyRole, true},
		{"defence ministry", GOV, MIL, BodyRole, false},
		{"rebels", REB, 0, PersonRole, true},
		{"lawmakers", LEG, 0, PersonRole, true},
		{"members of parliament", LEG, 0, PersonRole, true},
		{"police", COP, 0, BodyRole, true},
		{"attorneys general", GOV, 0, PersonRole, true},
		{"journalists", JRN, 0, PersonRole, true},
		{"people", CVL, 0, PersonRole, true},
		{"capital", GOV, 0, PlaceRole, false},
		// offices over a domain of government
		{"energy minister", GOV, 0, PersonRole, false},
		{"ministers of agriculture", GOV, AGR, PersonRole, true},
		{"Ministry for Water Resources", GOV, 0, BodyRole, false},
		{"department of the interior", GOV, 0, BodyRole, false},
		{"minister of oil and energy", GOV, 0, PersonRole, false},
		{"secretary of health", GOV, MED, PersonRole, false},
		// nouns that borrow their sector
		{"coast guard spokesman", MIL, 0, PersonRole, false},
		{"rebel commanders", REB, 0, PersonRole, true},
		{"foreign ministry spokesperson", GOV, 0, PersonRole, false},
		{"intelligence chief", SPY, 0, PersonRole, false},
		// words before a role
		{"former president", ELI, 0, PersonRole, false},
		{"ex-minister", ELI, 0, PersonRole, false},
		{"former rebel", REB, 0, PersonRole, false},
		{"former prime ministers", ELI, 0, PersonRole, true},
		{"exiled senator", ELI, OPP, PersonRole, false},
		{"first deputy foreign minister", GOV, 0, PersonRole, false},
		{"senior military officers", MIL, 0, PersonRole, true},
	}
	for _, test := range tests {
		t.Run(test.noun, func(t *testing.T) {
			role, ok := LookupRole(test.noun)
			require.True(t, ok)
			assert.Equal(t, test.sector.String(), role.Sector.String())
			assert.Equal(t, test.second.String(), role.Second.String())
			assert.Equal(t, test.class.String(), role.Class.String())
			assert.Equal(t, test.plural, role.Plural)
		})
	}
	for _, noun := range []string{"", " ", "volcano", "yesterday", "former", "ministry of silly walks", strings.Repeat("deputy ", 40) + "minister"} {
		_, ok := LookupRole(noun)
		assert.False(t, ok, noun)
	}
}

func TestLookupRolePost(t *testing.T) {
	for noun, post := range map[string]Post{
		"president": HeadOfState, "prime minister": HeadOfGovernment, "foreign secretary": ForeignMinister,
		"secretary of defense": DefenceMinister, "secretary-general": OrganisationHead, "energy minister": UnknownPost,
		"former president": HeadOfState,
	} {
		role, ok := LookupRole(noun)
		require.True(t, ok, noun)
		assert.Equal(t, post.String(), role.Post.String(), noun)
	}
	former, _ := LookupRole("former president")
	assert.True(t, former.Former)
}

func TestFindRole(t *testing.T) {
	tests := []struct {
		phrase, noun string
		sector       Sector
	}{
		{"two Chinese warplanes", "warplanes", MIL},
		{"Russia's ambassador to Poland", "ambassador", GOV},
		{"the official National News Agency", "official National News Agency", GOV},
		{"a group of soldiers", "group", MIL},
		{"crowd control police", "police", COP},
		{"professor of strategic studies at the university", "professor", EDU},
		{"the Chilean Ministry of Mines", "Ministry of Mines", GOV},
		{"lawmakers from the opposition", "lawmakers", LEG},
	}
	for _, test := range tests {
		t.Run(test.phrase, func(t *testing.T) {
			role, at, ok := FindRole(test.phrase)
			require.True(t, ok)
			assert.Equal(t, test.sector.String(), role.Sector.String())
			assert.True(t, strings.HasPrefix(test.phrase[at:], test.noun), test.phrase[at:])
		})
	}
	_, _, ok := FindRole("the coronavirus")
	assert.False(t, ok)
}

func TestRoleTable(t *testing.T) {
	table, err := readRoles(rolesText)
	require.NoError(t, err)
	for noun, role := range table.nouns {
		assert.Equal(t, foldRole(noun), noun, "nouns are lower case with single spaces")
		assert.NotEqual(t, UnknownSector, role.Sector, noun)
		assert.NotEqual(t, UnknownRoleClass, role.Class, noun)
		assert.NotEqual(t, role.Sector, role.Second, noun)
	}
	assert.Greater(t, len(table.nouns), 2500)
	for _, broken := range []string{"h\nsoldier\t\tMIL", "h\nsoldier\t\tXXX\t\tperson\t\t\town", "h\nsoldier\t\tMIL\t\tman\t\t\town", "h\nsoldier\t\tMIL\t\tperson\tcook\t\town", "h\nsoldier\t\tMIL\t\tperson\t\tflies\town"} {
		_, err := readRoles(broken)
		assert.ErrorContains(t, err, "line 2")
	}
}

func TestPlaceTable(t *testing.T) {
	table, err := readPlaces(placesText)
	require.NoError(t, err)
	for name, state := range table {
		_, known := Default().Get(state)
		assert.True(t, known, "%s lies in %s", name, state)
		for _, c := range Default().Lookup(name, 0) {
			assert.False(t, c.Reading == NameReading && c.Actor.Kind == State, "%s is the name of a state", name)
		}
	}
}

func FuzzFindRole(f *testing.F) {
	for _, seed := range []string{"two Chinese warplanes", "minister of oil and energy", "ex-ex-president of of of", "\xff police", "a\u00a0group"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, phrase string) {
		role, at, ok := FindRole(phrase)
		if !ok {
			return
		}
		require.True(t, 0 <= at && at < len(phrase))
		require.NotEqual(t, UnknownSector, role.Sector)
		again, _, _ := FindRole(phrase)
		require.Equal(t, role, again)
	})
}

func BenchmarkLookupRole(b *testing.B) {
	for _, noun := range []string{"foreign ministry", "minister of oil and energy", "former deputy prime minister", "volcano"} {
		b.Run(noun, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				LookupRole(noun)
			}
		})
	}
}
