// Names measures how country names are resolved: by communique and by the two
// Go packages that are used most for it, on the same inputs.
//
//	go run . FILE.jsonl ...
//
// Every line of a file is {"input": "North Korea", "iso3": "PRK"}; iso3 is empty
// where the input names no country. Without a file the built-in list is taken.
// The benchmarks beside it (go test -bench .) give the time for a name.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
)

func main() {
	cases := builtin
	if len(os.Args) > 1 {
		cases = nil
		for _, path := range os.Args[1:] {
			read, err := readCases(path)
			if err != nil {
				fmt.Fprintf(os.Stderr, "names: %v\n", err)
				os.Exit(1)
			}
			cases = append(cases, read...)
		}
	}
	report(os.Stdout, cases)
}

func readCases(path string) ([]testCase, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var cases []testCase
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		var c testCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return nil, fmt.Errorf("%s line %d: %w; want {\"input\":..., \"iso3\":...}", path, number, err)
		}
		cases = append(cases, c)
	}
	return cases, lines.Err()
}

// score counts answers: right, none where one is expected, another country.
type score struct{ right, missing, wrong int }

func measure(resolve func(string) string, cases []testCase) (s score) {
	for _, c := range cases {
		switch got := resolve(c.Input); got {
		case c.ISO3:
			s.right++
		case "":
			s.missing++
		default:
			s.wrong++
		}
	}
	return s
}

func report(to io.Writer, cases []testCase) {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\tright\tmissing\twrong\tof\tshare\t")
	for _, r := range resolvers {
		s := measure(r.resolve, cases)
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%.1f %%\t\n", r.name, s.right, s.missing, s.wrong, len(cases), 100*float64(s.right)/float64(max(1, len(cases))))
	}
	table.Flush()
}
