package resolutions

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// sentence makes a claim whose content is the whole text.
func sentence(text, predicate string, event claims.EventType, from, to actors.ID) *claims.Claim {
	e := &claims.Event{Type: event, Factuality: claims.CTPlus, Tense: claims.Past}
	if i := strings.Index(text, predicate); i >= 0 && predicate != "" {
		e.Predicate = claims.Span{Start: i, End: i + len(predicate)}
	}
	if from != "" {
		e.Actors = []claims.Party{{Actors: []actors.ID{from}}}
	}
	if to != "" {
		e.Recipients = []claims.Party{{Actors: []actors.ID{to}}}
	}
	return &claims.Claim{ID: 3, Content: []claims.Span{{End: len(text)}}, Event: e}
}

func TestAssessClaim(t *testing.T) {
	tests := []struct {
		text, predicate string
		event           claims.EventType
		from, to        actors.ID
		day             string
		find            []string // nil: nothing at all
	}{
		{"The North shipped a thousand containers of artillery rounds to Russia.", "shipped", claims.AidEvent, "PRK", "RUS", "2023-11-01", []string{"S/RES/1718 (2006) OP 8(b)", "S/RES/1874 (2009) OP 9"}},
		{"Russia bought shells from North Korea.", "bought", claims.CooperateEvent, "RUS", "PRK", "2023-11-01", []string{"S/RES/1718 (2006) OP 8(b)"}},
		{"Moscow sent tankers of diesel to the North.", "sent", claims.AidEvent, "RUS", "PRK", "2023-11-01", []string{"S/RES/2397 (2017) OP 5"}},
		{"Pyongyang fired two ballistic missiles.", "fired", claims.MobilizeEvent, "PRK", "", "2023-11-01", []string{"S/RES/1718 (2006) OP 2", "S/RES/2270 (2016) OP 2"}},
		{"Pyongyang fired at a fishing boat.", "fired", claims.MobilizeEvent, "PRK", "", "2023-11-01", nil},
		{"The country tested a nuclear weapon.", "tested", claims.MobilizeEvent, "PRK", "", "2017-09-03", []string{"S/RES/1718 (2006) OP 2"}},
		{"Tehran has supplied drones to the Houthis.", "supplied", claims.AidEvent, "IRN", "group:houthis", "2020-01-01", []string{"S/RES/2216 (2015) OP 14", "S/RES/2231 (2015) annex B-4"}},
		{"Tehran has supplied drones to Moscow.", "supplied", claims.AidEvent, "IRN", "RUS", "2022-10-01", []string{"S/RES/2231 (2015) annex B-4"}},
		{"Rwanda armed the rebels with mortars and rifles.", "armed", claims.AidEvent, "RWA", "group:m23", "2023-10-01", []string{"S/RES/1807 (2008) OP 1"}},
		{"The two ran joint ventures in textiles.", "ran", claims.CooperateEvent, "CHN", "PRK", "2019-10-01", []string{"S/RES/2375 (2017) OP 18"}},
		{"China sent rice to the North.", "sent", claims.AidEvent, "CHN", "PRK", "2019-10-01", nil},
		{"Washington sent tanks to Kyiv.", "sent", claims.AidEvent, "USA", "UKR", "2023-10-01", nil},
		{"The leaders met in Pyongyang.", "met", claims.ConsultEvent, "PRK", "RUS", "2023-10-01", nil},
	}
	r := Default()
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			var found []string
			for _, f := range r.AssessClaim(sentence(test.text, test.predicate, test.event, test.from, test.to), test.text, actors.MustParseDay(test.day)) {
				found = append(found, f.Provision)
				assert.Equal(t, 3, f.Claim)
				assert.Contains(t, f.Why, "engages")
				assert.NotContains(t, f.Why, "violat")
			}
			if test.find == nil {
				assert.Empty(t, found)
			}
			assert.Subset(t, found, test.find)
		})
	}
}

func TestAssessClaimHedges(t *testing.T) {
	const text = "North Korea gave Russia missiles."
	r := Default()
	for factuality, hedge := range map[claims.Factuality]string{
		claims.CTPlus: "engages", claims.CTMinus: "said not to have happened", claims.PSPlus: "said to be possible", claims.Uu: "hypothetical",
	} {
		c := sentence(text, "gave", claims.AidEvent, "PRK", "RUS")
		c.Event.Factuality = factuality
		findings := r.AssessClaim(c, text, actors.MustParseDay("2024-01-01"))
		if assert.NotEmpty(t, findings, factuality) {
			assert.True(t, strings.HasPrefix(findings[0].Why, hedge), findings[0].Why)
		}
	}
}

func TestAssessClaimTakesItsOwnTime(t *testing.T) {
	const text = "In 2008 North Korea exported rifles."
	c := sentence(text, "exported", claims.AidEvent, "PRK", "")
	r := Default()
	day := actors.MustParseDay("2024-01-01")
	assert.NotEmpty(t, r.AssessClaim(c, text, day))
	c.Time = &claims.Time{Interval: claims.Interval{From: actors.MustParseDay("2008-01-01"), Until: actors.MustParseDay("2009-01-01")}}
	assert.Empty(t, r.AssessClaim(c, text, day), "rifles were free then")
	findings := r.AssessClaim(sentence(text, "exported", claims.AidEvent, "PRK", ""), text, r.Horizon()+1)
	if assert.Len(t, findings, 1) {
		assert.Equal(t, Unknown, findings[0].Status)
		assert.Contains(t, findings[0].Why, "horizon")
	}
}

func TestAssessClaimBothWays(t *testing.T) {
	const text = "Any transfer of arms to or from the DPRK would break several resolutions."
	c := sentence(text, "transfer", claims.AidEvent, "PRK", "")
	c.Event.Factuality = claims.Uu
	var found []string
	for _, f := range Default().AssessClaim(c, text, actors.MustParseDay("2024-01-01")) {
		found = append(found, f.Provision)
	}
	assert.Subset(t, found, []string{"S/RES/1718 (2006) OP 8(a)(i)", "S/RES/1718 (2006) OP 8(b)", "S/RES/1874 (2009) OP 9", "S/RES/2270 (2016) OP 6"})
}

func TestClaimsWithoutEventsHaveNoFindings(t *testing.T) {
	r := Default()
	assert.Nil(t, r.AssessClaim(nil, "", 1))
	assert.Nil(t, r.AssessClaim(&claims.Claim{}, "", 1))
	assert.Nil(t, r.CheckVoteClaim(nil, "", nil, 1))
	assert.Nil(t, r.CheckVoteClaim(&claims.Claim{}, "", nil, 1))
}

// Spans that do not fit the text, texts of any bytes: no panic, and the same
// findings twice.
func FuzzClaims(f *testing.F) {
	f.Add("North Korea shipped shells to Russia, which voted in favour of resolution 1718.", 0, 30, 12, 19, uint8(6), uint8(1))
	f.Add("\xff\xfe veto ballistic missile", -4, 900, 3, 2, uint8(14), uint8(7))
	r := Default()
	f.Fuzz(func(t *testing.T, text string, start, end, from, until int, event, factuality uint8) {
		c := &claims.Claim{ID: 1, Content: []claims.Span{{Start: start, End: end}}, Event: &claims.Event{
			Type: claims.EventType(event % 17), Factuality: claims.Factuality(factuality % 8),
			Predicate: claims.Span{Start: from, End: until}, Object: claims.Span{Start: until, End: end},
			Actors:     []claims.Party{{Actors: []actors.ID{"PRK", actors.ID(text)}}},
			Recipients: []claims.Party{{Actors: []actors.ID{"RUS", "group:houthis"}}},
		}}
		day := actors.Day(start)
		assert.Equal(t, r.AssessClaim(c, text, day), r.AssessClaim(c, text, day))
		assert.Equal(t, r.CheckVoteClaim(c, text, []string{text}, day), r.CheckVoteClaim(c, text, []string{text}, day))
		a := r.Assess(Conduct{Kind: Kind(text), Item: Item(text), From: actors.ID(text), To: "PRK", Date: day})
		assert.Equal(t, a, r.Assess(Conduct{Kind: Kind(text), Item: Item(text), From: actors.ID(text), To: "PRK", Date: day}))
		r.Instrument(text)
		r.Provision(text)
		r.Measures(actors.ID(text), day)
	})
}
