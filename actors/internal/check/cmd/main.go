// Command cmd checks the tables of the actors as a whole and prints every
// fault: go run ./actors/internal/check/cmd
package main

import (
	"fmt"
	"os"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/actors/internal/check"
)

func main() {
	faults := check.All(actors.Default(), actors.AmbiguousNames())
	for _, fault := range faults {
		fmt.Println(fault)
	}
	if len(faults) > 0 {
		fmt.Fprintf(os.Stderr, "%d faults in the tables\n", len(faults))
		os.Exit(1)
	}
	fmt.Printf("%d actors, tables %s: no fault\n", actors.Default().Len(), actors.DataVersion)
}
