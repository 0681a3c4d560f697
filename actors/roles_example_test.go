package actors_test

import (
	"fmt"

	"github.com/seed4619396c/communique/actors"
)

func ExampleLookupRole() {
	for _, noun := range []string{"troops", "foreign ministry", "lawmakers", "coast guard spokesman", "former prime minister"} {
		role, _ := actors.LookupRole(noun)
		fmt.Println(noun, role.Sector, role.Class)
	}
	// Output:
	// troops MIL person
	// foreign ministry GOV body
	// lawmakers LEG person
	// coast guard spokesman MIL person
	// former prime minister ELI person
}

func ExampleFindRole() {
	phrase := "three senior intelligence officers of the republic"
	role, at, _ := actors.FindRole(phrase)
	fmt.Println(role.Noun, role.Sector, phrase[at:])
	// Output:
	// intelligence officer SPY three senior intelligence officers of the republic
}

func ExampleRegistry_Describe() {
	day := actors.MustParseDay("2023-11-09")
	for _, phrase := range []string{"two Chinese warplanes", "Russia's ambassador to Poland", "the Kremlin"} {
		d, _ := actors.Default().Describe(phrase, day)
		fmt.Println(phrase, d.Of, d.Sector)
	}
	// Output:
	// two Chinese warplanes CHN MIL
	// Russia's ambassador to Poland RUS GOV
	// the Kremlin RUS GOV
}

func ExampleActor_Languages() {
	chad, _ := actors.Default().Get("TCD")
	fmt.Println(chad.Languages())
	// Output:
	// [en ar zh fr ru es ja ko de pt]
}
