package resolutions_test

import (
	"fmt"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/resolutions"
)

func ExampleRegister_AsOf() {
	for _, s := range resolutions.Default().AsOf(actors.MustParseDay("2025-10-01")) {
		if s.State == resolutions.DisputedState {
			fmt.Println(s.Regime.Key, s.State, "since", s.Since)
			for _, d := range s.Regime.Disputes {
				fmt.Println("in force:", d.Recognise, "not:", d.Reject)
			}
		}
	}
	// Output:
	// UN-1737 disputed since 2025-09-28
	// in force: [FRA GBR DEU USA] not: [IRN RUS CHN]
}

func ExampleRegister_Assess() {
	a := resolutions.Default().Assess(resolutions.Conduct{
		Kind: "transfer", Item: "ammunition", From: "PRK", To: "RUS", Date: actors.MustParseDay("2024-01-04"),
	})
	fmt.Println(a.Status)
	for _, f := range a.Findings[:2] {
		fmt.Println(f.Provision, f.Status, "since", f.Since)
		fmt.Println(f.Rule.Gist)
		fmt.Println("binds", f.Rule.Bound)
	}
	// Output:
	// prohibited
	// S/RES/1718 (2006) OP 8(b) prohibited since 2006-10-14
	// It must not export heavy arms, related materiel or WMD items, and no state may procure them from it.
	// binds the target, and all States that procure from it or deal with it
	// S/RES/1874 (2009) OP 9 prohibited since 2009-06-12
	// The ban on its exports covers all arms and related materiel, with financing, training and services.
	// binds the target, and all States that procure from it or deal with it
}

// The law moves: the same rifles, on four days.
func ExampleRegister_Assess_dates() {
	for _, day := range []string{"2008-06-01", "2010-06-01", "2016-06-01", "2030-01-01"} {
		a := resolutions.Default().Assess(resolutions.Conduct{Kind: "transfer", Item: "small-arms", To: "PRK", Date: actors.MustParseDay(day)})
		fmt.Println(day, a.Status)
	}
	// Output:
	// 2008-06-01 permitted
	// 2010-06-01 conditional
	// 2016-06-01 prohibited
	// 2030-01-01 unknown
}

func ExampleRegister_CheckVote() {
	r := resolutions.Default()
	for _, claim := range []resolutions.VoteClaim{
		{Member: "RUS", Ballot: resolutions.InFavour, Symbols: []string{"S/RES/1718 (2006)", "S/RES/1874 (2009)"}},
		{Member: "CHN", Ballot: resolutions.Against, Symbols: []string{"S/2024/255"}},
		{Member: "DEU", Ballot: resolutions.InFavour, Symbols: []string{"S/RES/1718 (2006)"}},
	} {
		check := r.CheckVote(claim)
		fmt.Printf("%s: %s\n", check.Status, check.Why)
	}
	// Output:
	// supported: RUS voted in favour on S/RES/1718 (2006), S/RES/1874 (2009)
	// contradicted: CHN abstained on S/2024/255
	// no record: the tables hold no vote of DEU on this
}

func ExampleRegister_Measures() {
	day := actors.MustParseDay("2017-12-25")
	for _, m := range resolutions.Default().Measures("PRK", day) {
		if m.State == resolutions.InForce && m.Status == resolutions.Capped {
			fmt.Println(m.Provision.ID, "-", m.Provision.Gist)
		}
	}
	// Output:
	// S/RES/2321 (2016) OP 16 - One bank account a mission and one a diplomat.
	// S/RES/2397 (2017) OP 4 - Crude up to four million barrels or 525,000 tons a year.
	// S/RES/2397 (2017) OP 5 - Refined products up to 500,000 barrels a year from 2018.
}

func ExampleRegister_Instrument() {
	i, _ := resolutions.Default().Instrument("UNSCR 2216")
	fmt.Println(i.Symbol, i.Adopted, i.Record)
	fmt.Println(i.Vote.InFavour, i.Vote.Against, i.Vote.Abstained, i.Vote.Named(resolutions.Abstaining))
	// Output:
	// S/RES/2216 (2015) 2015-04-14 S/PV.7426
	// 14 0 1 [RUS]
}

func ExampleProgrammeOf() {
	p, _ := resolutions.ProgrammeOf("DPRK3")
	fmt.Println(p.Key, p.Title, p.Regime)
	// Output:
	// US-NK North Korea Sanctions US-DPRK
}
