package parse_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse"
)

func Example() {
	parser, err := parse.New(parse.WithPublished(actors.MustParseDay("2024-03-15")))
	if err != nil {
		panic(err)
	}
	document, err := parser.Text("On Thursday, Norway condemned Iran’s delivery of drones to Russia.")
	if err != nil {
		panic(err)
	}
	for _, c := range document.Claims {
		fmt.Println(c.Sources[0].Actors, c.Act, c.Extent().In(document.Text))
		fmt.Println(c.Event.Type, c.Event.Actors[0].Actors, c.Event.Recipients[0].Actors, c.Event.Factuality)
		fmt.Println(c.Time.From, c.Time.In(document.Text))
	}
	// Output:
	// [NOR] condemn Iran’s delivery of drones to Russia
	// AID [IRN] [RUS] CT+
	// 2024-03-14 Thursday
}

// Direct speech keeps its quotation marks, and its form says whose words they are.
func ExampleText() {
	document, err := parse.Text(`"We will not accept this border," said Prime Minister Anna Lind.`)
	if err != nil {
		panic(err)
	}
	c := document.Claims[0]
	fmt.Println(c.Form, c.Act, c.Sources[0].Actors)
	fmt.Println(c.Content[0].In(document.Text))
	// Output:
	// direct state [person:anna-lind]
	// "We will not accept this border,"
}

// A bad text gives a typed error that names the place and the remedy.
func ExampleError() {
	_, err := parse.Text("Paris \xff said")
	var bad *parse.Error
	if errors.As(err, &bad) {
		fmt.Println(bad.Offset, errors.Is(err, parse.ErrUTF8))
		fmt.Println(err)
	}
	// Output:
	// 6 true
	// byte 6: invalid UTF-8: convert the text to UTF-8 first
}

// Documents come in the order of the inputs, whatever the number of workers.
func ExampleParser_All() {
	parser, err := parse.New()
	if err != nil {
		panic(err)
	}
	inputs := func(yield func(parse.Input, error) bool) {
		for id, text := range []string{"France welcomed the agreement.", "Chile denied the report."} {
			if !yield(parse.Input{ID: fmt.Sprint(id), Text: text}, nil) {
				return
			}
		}
	}
	for document, err := range parser.All(context.Background(), inputs, 2) {
		if err != nil {
			panic(err)
		}
		c := document.Claims[0]
		fmt.Println(document.ID, c.Sources[0].Actors, c.Act)
	}
	// Output:
	// 0 [FRA] praise
	// 1 [CHL] deny
}

// Claims inside claims point at what holds them.
func ExampleDocument_Claim() {
	document, err := parse.Text("Kenya said that Ethiopia had rejected the proposal.")
	if err != nil {
		panic(err)
	}
	for _, c := range document.Claims {
		if c.Within != 0 {
			outer := document.Claim(c.Within)
			fmt.Println(c.Sources[0].Actors, c.Act, "as told by", outer.Sources[0].Actors)
		}
	}
	fmt.Println(document.Claims[0].Act == claims.State)
	// Output:
	// [ETH] reject as told by [KEN]
	// true
}
