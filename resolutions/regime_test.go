package resolutions

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
)

func TestEffectsAreOfTheVocabulary(t *testing.T) {
	told := []string{"expanded", "modified", "restructured", "renewed", "eased", "precursor", "committee", "panel", "exemption", "delisting", "notice", "draft failed"}
	for g := range Default().Regimes() {
		require.NotEmpty(t, g.Events, g.Key)
		for _, e := range g.Events {
			if effectStates[e.Effect] == UnsetState {
				assert.Contains(t, told, e.Effect, "%s %s", g.Key, e.Day)
			}
		}
	}
}

func TestRegimesAsOf(t *testing.T) {
	tests := []struct {
		regime, day string
		state       State
	}{
		{"UN-1718", "2006-10-13", NotYet},
		{"UN-1718", "2006-10-14", InForce},
		{"UN-1718", "2024-05-01", InForce}, // the panel's end is not the regime's
		{"UN-748", "1999-04-04", InForce},
		{"UN-748", "1999-04-05", Suspended},
		{"UN-748", "2003-09-12", Lapsed},
		{"UN-841", "1993-09-15", Suspended},
		{"UN-841", "1994-01-01", InForce},
		{"UN-841", "1994-10-16", Lapsed},
		{"UN-1737", "2025-09-27", InForce},
		{"UN-1737", "2025-09-28", DisputedState},
		{"UN-2374", "2023-08-31", InForce},
		{"UN-2374", "2023-09-01", Lapsed},
		{"UN-1907", "2018-11-14", Lapsed},
		{"EU-267/2012", "2017-01-01", Suspended},
		{"EU-267/2012", "2026-01-01", InForce},
		{"UK-SI2019/855", "2020-12-30", NotYet},
	}
	r := Default()
	for _, test := range tests {
		t.Run(test.regime+" "+test.day, func(t *testing.T) {
			all := r.AsOf(actors.MustParseDay(test.day))
			i := slices.IndexFunc(all, func(s RegimeStatus) bool { return s.Regime.Key == test.regime })
			require.GreaterOrEqual(t, i, 0)
			assert.Equal(t, test.state, all[i].State)
		})
	}
}

func TestBodies(t *testing.T) {
	g, ok := Default().Regime("UN-1718")
	require.True(t, ok)
	for _, b := range g.Bodies {
		if strings.HasPrefix(b.Name, "Multilateral") {
			assert.False(t, b.Organ, "no body of the United Nations")
			return
		}
	}
	t.Fatal("the monitoring team of states is missing")
}

func TestRegimesOf(t *testing.T) {
	r := Default()
	for instrument, want := range map[string]string{
		"S/RES/2397 (2017)": "UN-1718", "1929": "UN-1737", "E.O. 14024": "US-EO14024", "No 833/2014": "EU-833/2014", "SI 2019/855": "UK-SI2019/855",
	} {
		found := r.RegimesOf(instrument)
		if assert.Len(t, found, 1, instrument) {
			assert.Equal(t, want, found[0].Key)
		}
	}
	assert.Empty(t, r.RegimesOf(""))
	assert.Empty(t, r.RegimesOf("E.O. 1"))
}

// The regimes are in force or ended at the horizon as the facts have it.
func TestRegimesMatchTheFacts(t *testing.T) {
	data, err := os.ReadFile(sharedFile(t, "facts", "resolutions", "un_regimes.json"))
	require.NoError(t, err)
	var facts struct {
		Regimes []struct {
			Key    string `json:"key"`
			Status string `json:"status"`
			Events []struct {
				Date       string `json:"date"`
				Resolution string `json:"resolution"`
			} `json:"events"`
		} `json:"regimes"`
	}
	require.NoError(t, json.Unmarshal(data, &facts))
	r := Default()
	states := map[string]State{"active": InForce, "terminated": Lapsed, "active (disputed)": DisputedState}
	for _, f := range facts.Regimes {
		g, ok := r.Regime(f.Key)
		require.True(t, ok, f.Key)
		assert.Equal(t, states[f.Status], g.status(r.horizon, r.horizon).State, f.Key)
		for _, e := range f.Events {
			found := slices.ContainsFunc(g.Events, func(have Event) bool {
				return e.Resolution != "" && have.Instrument == e.Resolution || have.Day.String() == e.Date
			})
			assert.True(t, found || f.Key == "UN-2374", "%s: nothing on %s", f.Key, e.Date)
		}
	}
}
