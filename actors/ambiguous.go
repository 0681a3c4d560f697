package actors

import (
	"slices"
	"sync"
)

var ambiguousNames = sync.OnceValue(func() []string {
	var names []string
	err := eachRow("ambiguous", func(r *row) error {
		names = append(names, r.text("name"))
		return nil
	})
	if err != nil {
		panic(err) // the table is part of the program and tested with it
	}
	return names
})

// AmbiguousNames lists the names, in lower case, that two or more states are
// known to share: "congo", "korean", "dominican".
func AmbiguousNames() []string { return slices.Clone(ambiguousNames()) }
