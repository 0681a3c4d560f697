package parse_test

import (
	"fmt"

	"github.com/seed4619396c/communique/parse"
)

func ExampleResolution() {
	text := `Resolution 9001 (2031)

Adopted by the Security Council at its 12001st meeting, on 14 May 2031

The Security Council,

Acting under Chapter VII of the Charter of the United Nations,

1. Decides to extend until 31 July 2032 the measures imposed by paragraph 8 of resolution 1718 (2006);

2. Requests the Committee:

(a) To keep a list;

(b) To report on it.
`
	resolution, err := parse.Resolution(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(resolution.Symbol, resolution.Adopted)
	for p := range resolution.All() {
		fmt.Println(p.Path, p.Force)
		for _, r := range p.References {
			fmt.Println("  ", r.Effect, r.Provisions[0])
		}
		for _, d := range p.Deadlines {
			fmt.Println("  ", d.Bound, d.Day)
		}
	}
	// Output:
	// S/RES/9001 (2031) 2031-05-14
	// 1 binding under Chapter VII
	//    extends S/RES/1718 (2006) OP 8
	//    until 2032-07-31
	// 2 other
	// 2(a) other
	// 2(b) other
}
