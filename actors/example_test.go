package actors_test

import (
	"errors"
	"fmt"

	"github.com/seed4619396c/communique/actors"
)

func ExampleRegistry_Lookup() {
	registry := actors.Default()
	for _, name := range []string{"Korea, Dem. People's Rep.", "the Kremlin", "Côte d'Ivoire's", "Kishida Fumio"} {
		for _, c := range registry.Lookup(name, 0) {
			fmt.Printf("%s: %s, %s\n", name, c.Actor.ID, c.Reading)
		}
	}
	// Output:
	// Korea, Dem. People's Rep.: PRK, name
	// the Kremlin: RUS, metonym
	// Côte d'Ivoire's: CIV, name
	// Kishida Fumio: person:fumio-kishida, person
}

// A surname stands for whoever was in office on the day.
func ExampleRegistry_Lookup_dated() {
	registry := actors.Default()
	for _, day := range []string{"1991-01-17", "2003-03-20"} {
		for _, c := range registry.Lookup("Bush", actors.MustParseDay(day)) {
			fmt.Println(day, c.Actor.Name)
		}
	}
	// Output:
	// 1991-01-17 George H. W. Bush
	// 2003-03-20 George W. Bush
}

func ExampleRegistry_Lookup_ambiguous() {
	for _, c := range actors.Default().Lookup("Congo", 0) {
		fmt.Println(c.Actor.ID, c.Actor.Name, c.Ambiguous)
	}
	// Output:
	// COD Democratic Republic of the Congo true
	// COG Republic of the Congo true
}

func ExampleRegistry_Members() {
	registry := actors.Default()
	fmt.Println(registry.Members("bloc:p5", actors.MustParseDay("1991-01-15")))
	fmt.Println(registry.Members("bloc:p5", actors.MustParseDay("2006-10-14")))
	// Output:
	// [CHN FRA GBR SUN USA]
	// [CHN FRA GBR RUS USA]
}

func ExampleRegistry_Represents() {
	for _, office := range actors.Default().Represents("person:vladimir-putin", actors.MustParseDay("2010-06-01")) {
		fmt.Println(office.Of, office.Post, "from", office.From, "until", office.Until)
	}
	// Output: RUS head-of-government from 2008-05-08 until 2012-05-07
}

func ExampleRegistry_Holders() {
	registry := actors.Default()
	fmt.Println(registry.Holders("org:un", actors.OrganisationHead, actors.MustParseDay("2006-10-14")))
	fmt.Println(registry.Holders("USA", actors.ForeignMinister, actors.MustParseDay("2006-10-14")))
	// Output:
	// [person:kofi-annan]
	// [person:condoleezza-rice]
}

func ExampleRegistry_Successors() {
	fmt.Println(actors.Default().Successors("CSK"))
	// Output: [CZE SVK]
}

func ExampleRegistry_With() {
	registry, err := actors.Default().With(actors.Actor{
		ID:    "company:northern-lights-shipping",
		Name:  "Northern Lights Shipping",
		Home:  "NOR",
		Names: []actors.Name{{Text: "NLS", Reading: actors.AcronymReading}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range registry.Lookup("NLS", 0) {
		fmt.Println(c.Actor.Name, c.Reading, c.Actor.Home)
	}
	_, err = registry.With(actors.Actor{ID: "NOR", Name: "Norge"})
	var clash *actors.ClashError
	fmt.Println(errors.As(err, &clash), err)
	// Output:
	// Northern Lights Shipping acronym NOR
	// true actors: NOR is in the registry already: choose another slug
}

func ExampleParseID() {
	id, err := actors.ParseID("org:iaea")
	fmt.Println(id.Kind(), id.Slug(), err)
	_, err = actors.ParseID("Iran")
	fmt.Println(errors.Is(err, actors.ErrID))
	// Output:
	// organisation iaea <nil>
	// true
}

func ExampleGenericID() {
	fmt.Println(actors.GenericID("senior officials", "USA"))
	// Output: generic:senior-officials@USA
}

func ExampleTitles() {
	for _, title := range actors.Titles() {
		if title.Post == actors.DefenceMinister {
			fmt.Println(title.Text, title.Sector)
			break
		}
	}
	// Output: defence minister MIL
}
