package resolutions

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
)

// The law as a specification: a conduct, its day, the status, and provisions
// that must be among the findings.
func TestAssess(t *testing.T) {
	tests := []struct {
		name     string
		kind     Kind
		item     Item
		from, to actors.ID
		day      string
		status   Status
		find     []string
	}{
		{"rifles from the DPRK were free before 1874", "transfer", "small-arms", "PRK", "", "2009-06-11", Permitted, nil},
		{"rifles from the DPRK since 1874", "transfer", "small-arms", "PRK", "", "2009-06-12", Prohibited, []string{"S/RES/1874 (2009) OP 9"}},
		{"rifles to the DPRK before 1874", "transfer", "rifles", "", "PRK", "2008-01-01", Permitted, nil},
		{"rifles to the DPRK on notice", "transfer", "rifles", "", "PRK", "2016-03-01", Conditional, []string{"S/RES/1874 (2009) OP 10"}},
		{"rifles to the DPRK since 2270", "transfer", "rifles", "", "PRK", "2016-03-02", Prohibited, []string{"S/RES/2270 (2016) OP 6"}},
		{"tanks are heavy arms", "transfer", "battle-tanks", "", "PRK", "2007-01-01", Prohibited, []string{"S/RES/1718 (2006) OP 8(a)(i)"}},
		{"arms include heavy arms", "transfer", "arms", "PRK", "", "2007-01-01", Prohibited, []string{"S/RES/1718 (2006) OP 8(b)"}},
		{"the panel's end changes nothing", "transfer", "ammunition", "PRK", "RUS", "2024-05-02", Prohibited, []string{"S/RES/1718 (2006) OP 8(b)", "S/RES/1874 (2009) OP 9"}},
		{"there is no regime on Russia", "transfer", "arms", "USA", "RUS", "2024-05-02", Permitted, nil},
		{"coal for livelihood", "transfer", "coal", "PRK", "CHN", "2016-06-01", Conditional, []string{"S/RES/2270 (2016) OP 29"}},
		{"coal under the cap", "transfer", "coal", "PRK", "CHN", "2016-11-30", Capped, []string{"S/RES/2321 (2016) OP 26"}},
		{"coal banned", "transfer", "coal", "PRK", "CHN", "2017-08-05", Prohibited, []string{"S/RES/2371 (2017) OP 8"}},
		{"crude before the cap", "transfer", "crude-oil", "RUS", "PRK", "2017-09-10", Permitted, nil},
		{"crude capped", "transfer", "crude oil", "RUS", "PRK", "2019-01-01", Capped, []string{"S/RES/2397 (2017) OP 4"}},
		{"aviation fuel is stricter than other refined products", "transfer", "jet fuel", "", "PRK", "2018-01-01", Prohibited, []string{"S/RES/2270 (2016) OP 31"}},
		{"refined products need not be aviation fuel", "transfer", "refined-petroleum", "", "PRK", "2017-01-01", Permitted, nil},
		{"LNG is no natural gas liquid", "transfer", "LNG", "", "PRK", "2018-01-01", Permitted, nil},
		{"natural gas liquids", "transfer", "NGL", "", "PRK", "2018-01-01", Prohibited, []string{"S/RES/2375 (2017) OP 13"}},
		{"food from the DPRK", "transfer", "food", "PRK", "", "2018-02-01", Prohibited, []string{"S/RES/2397 (2017) OP 6"}},
		{"food to the DPRK is free", "transfer", "food", "", "PRK", "2018-02-01", Permitted, nil},
		{"vehicles to the DPRK", "transfer", "trucks", "", "PRK", "2018-02-01", Prohibited, []string{"S/RES/2397 (2017) OP 7"}},
		{"technology to the DPRK", "transfer", "missile technology", "RUS", "PRK", "2023-10-26", Prohibited, []string{"S/RES/1718 (2006) OP 8(a)(ii)", "S/RES/1718 (2006) OP 8(c)", "S/RES/2321 (2016) OP 11"}},
		{"a satellite launch", "satellite launch", "", "PRK", "", "2023-08-24", Prohibited, []string{"S/RES/1718 (2006) OP 2", "S/RES/1874 (2009) OP 2", "S/RES/2094 (2013) OP 2", "S/RES/2270 (2016) OP 2"}},
		{"workers", "labour", "", "", "PRK", "2018-06-01", Prohibited, []string{"S/RES/2375 (2017) OP 17", "S/RES/2397 (2017) OP 8"}},
		{"a grant, against a call", "grants-loans", "", "CHN", "PRK", "2012-01-01", Permitted, []string{"S/RES/1874 (2009) OP 19"}},
		{"arms from Iran", "transfer", "arms", "IRN", "", "2012-01-01", Prohibited, []string{"S/RES/1747 (2007) OP 5"}},
		{"arms from Iran under annex B", "transfer", "arms", "IRN", "", "2016-01-16", Conditional, []string{"S/RES/2231 (2015) annex B-6(b)"}},
		{"tanks to Iran under annex B", "transfer", "battle-tanks", "", "IRN", "2020-10-17", Conditional, []string{"S/RES/2231 (2015) annex B-5"}},
		{"tanks to Iran after annex B", "transfer", "battle-tanks", "", "IRN", "2020-10-18", Permitted, nil},
		{"drones from Iran", "transfer", "drones", "IRN", "RUS", "2022-09-01", Conditional, []string{"S/RES/2231 (2015) annex B-4"}},
		{"arms from Iran after the snapback", "transfer", "arms", "IRN", "", "2025-09-28", Disputed, []string{"S/RES/1747 (2007) OP 5"}},
		{"arms to Libya", "transfer", "arms", "", "LBY", "2020-01-01", Prohibited, []string{"S/RES/1970 (2011) OP 9"}},
		{"arms to a Libyan group", "transfer", "arms", "ARE", "group:lna", "2020-01-01", Prohibited, []string{"S/RES/1970 (2011) OP 9"}},
		{"the Lockerbie measures suspended", "transfer", "arms", "", "LBY", "2001-01-01", Permitted, nil},
		{"Houthis", "transfer", "arms", "IRN", "group:houthis", "2024-01-01", Prohibited, []string{"S/RES/2216 (2015) OP 14"}},
		{"the government of Yemen", "transfer", "arms", "", "YEM", "2024-01-01", Permitted, nil},
		{"M23", "transfer", "arms", "RWA", "group:m23", "2023-06-01", Prohibited, []string{"S/RES/1807 (2008) OP 1"}},
		{"the government in Kinshasa, with notice", "transfer", "arms", "", "COD", "2015-01-01", Conditional, []string{"S/RES/1807 (2008) OP 5"}},
		{"the government in Kinshasa", "transfer", "arms", "", "COD", "2023-01-01", Permitted, nil},
		{"Bangui before its forces were set free", "transfer", "arms", "", "CAF", "2015-01-01", Prohibited, []string{"S/RES/2127 (2013) OP 54"}},
		{"Bangui after the embargo", "transfer", "arms", "", "CAF", "2024-08-01", Permitted, []string{"S/RES/2745 (2024) OP 1"}},
		{"armed groups there", "transfer", "arms", "", "group:cpc", "2024-08-01", Prohibited, []string{"S/RES/2745 (2024) OP 2"}},
		{"Haiti, small arms", "transfer", "small-arms", "", "HTI", "2024-01-01", Prohibited, []string{"S/RES/2699 (2023) OP 14"}},
		{"Haiti, arms of all types", "transfer", "battle-tanks", "", "HTI", "2025-01-01", Prohibited, []string{"S/RES/2752 (2024) OP 2"}},
		{"Al-Shabaab", "transfer", "arms", "", "group:al-shabaab", "2024-06-01", Prohibited, []string{"S/RES/2713 (2023) OP 4"}},
		{"Mogadishu", "transfer", "arms", "", "SOM", "2000-01-01", Prohibited, []string{"S/RES/733 (1992) OP 5"}},
		{"charcoal", "transfer", "charcoal", "SOM", "ARE", "2013-01-01", Prohibited, []string{"S/RES/2036 (2012) OP 22"}},
		{"Eritrea after 2444", "transfer", "arms", "", "ERI", "2018-11-14", Permitted, []string{"S/RES/2444 (2018) OP 4"}},
		{"Darfur", "transfer", "arms", "", "SDN", "2010-01-01", Prohibited, []string{"S/RES/1591 (2005) OP 7"}},
		{"diamonds of UNITA", "transfer", "rough-diamonds", "group:unita", "", "2000-01-01", Prohibited, []string{"S/RES/1173 (1998) OP 12"}},
		{"Sierra Leone's diamonds", "transfer", "rough-diamonds", "SLE", "", "2001-01-01", Prohibited, []string{"S/RES/1306 (2000) OP 1"}},
		{"Iraq's trade", "transfer", "textiles", "IRQ", "", "1995-01-01", Prohibited, []string{"S/RES/661 (1990) OP 3(a)"}},
		{"medicine for Iraq", "transfer", "medicine", "", "IRQ", "1995-01-01", Permitted, nil},
		{"arms for Iraq's government", "transfer", "arms", "", "IRQ", "2005-01-01", Permitted, []string{"S/RES/1546 (2004) OP 21"}},
		{"Bosnia", "transfer", "arms", "", "BIH", "1993-01-01", Prohibited, []string{"S/RES/713 (1991) OP 6"}},
		{"Rwanda", "transfer", "arms", "", "RWA", "1994-06-01", Prohibited, []string{"S/RES/918 (1994) OP 13"}},
		{"Southern Rhodesia's tobacco", "transfer", "tobacco", "ZWE", "", "1970-01-01", Prohibited, []string{"S/RES/232 (1966) OP 2(a)"}},
		{"funds for ISIL", "payment", "", "", "group:isil", "2017-01-01", Prohibited, []string{"S/RES/2253 (2015) OP 2"}},
		{"the listed of the Taliban travel", "travel", "", "", "group:taliban", "2017-01-01", Prohibited, []string{"S/RES/1988 (2011) OP 1"}},
		{"arms for the Afghan republic", "transfer", "arms", "", "AFG", "2015-01-01", Permitted, nil},
		{"after the horizon", "transfer", "arms", "", "PRK", "2031-01-01", Unknown, nil},
		{"goods that nobody knows", "transfer", "xyzzy", "", "PRK", "2020-01-01", Unknown, nil},
		{"a conduct that nobody knows", "xyzzy", "", "", "PRK", "2020-01-01", Unknown, nil},
		{"goods that nobody names", "transfer", "", "", "PRK", "2020-01-01", Conditional, []string{"S/RES/2397 (2017) OP 7"}},
	}
	r := Default()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := r.Assess(Conduct{Kind: test.kind, Item: test.item, From: test.from, To: test.to, Date: actors.MustParseDay(test.day)})
			var found []string
			for _, f := range a.Findings {
				found = append(found, f.Provision)
				assert.NotEmpty(t, f.Why)
				assert.NotEmpty(t, f.Rule.Gist)
				assert.NotEmpty(t, f.Rule.Bound)
			}
			assert.Equal(t, test.status, a.Status, "%s; %v", a.Why, found)
			assert.Subset(t, found, test.find)
		})
	}
}

func TestExemptionsKeepTheirDays(t *testing.T) {
	r := Default()
	coal := func(day string) []string {
		a := r.Assess(Conduct{Kind: "transfer", Item: "coal", From: "PRK", Date: actors.MustParseDay(day)})
		require.NotEmpty(t, a.Findings)
		var keys []string
		for _, e := range a.Findings[0].Exemptions() {
			keys = append(keys, e.Key)
		}
		return keys
	}
	assert.Equal(t, []string{"prk-livelihood", "prk-rajin"}, coal("2016-06-01"))
	assert.Equal(t, []string{"prk-rajin", "prk-windup-2371"}, coal("2017-08-20"))
	assert.Equal(t, []string{"prk-rajin"}, coal("2018-08-20"))
}

func TestADisputeNamesItsSides(t *testing.T) {
	a := Default().Assess(Conduct{Kind: "transfer", Item: "arms", From: "IRN", Date: actors.MustParseDay("2025-12-01")})
	require.NotEmpty(t, a.Findings)
	assert.Contains(t, a.Findings[0].Why, "IRN, RUS, CHN do not")
}

// A general ban reaches special goods, a special ban reaches general goods in
// part, and special goods of another sort not at all.
func TestTheTreeOfItems(t *testing.T) {
	r := Default()
	assert.True(t, r.Is("ammunition", "arms"))
	assert.True(t, r.Is("battle-tanks", "heavy-arms"))
	assert.True(t, r.Is("battle-tanks", "arms"))
	assert.False(t, r.Is("arms", "battle-tanks"))
	assert.True(t, r.Is("satellite-launch-vehicle", "missile-technology"))
	assert.False(t, r.Is("small-arms", "heavy-arms"))
	for _, item := range r.Items() {
		assert.True(t, r.Is(item, "goods"), "%s hangs in the air", item)
	}
}
