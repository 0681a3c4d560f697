package text

import (
	"os"
	"path/filepath"
	"testing"
)

// story is a wire story in the manner of the real ones.
const story = `The foreign ministers of Norway, Chile and Kenya "firmly reject" the sale of drones to the junta, they said in a joint statement on Tuesday, adding that it "can't go on like this."
Dr. A. N. Weber, who led the U.N. team until Jan. 2019, said the shipments - at least 1,250.5 tonnes - broke an embargo. "We won't wait," she told reporters in Oslo's city hall. "Not for weeks, not for days."
A spokesman for the army didn't answer questions; the U.S.-led mission, based in the far north, called the report (published on 3 May) "one-sided and, frankly, wrong".
The council meets again at 10:30 a.m. on Thursday, 9 May 2019, to hear the countries' envoys.
`

// shared is the path of a file of the corpora; the test skips without it.
func shared(t testing.TB, path ...string) string {
	t.Helper()
	root := os.Getenv("COMMUNIQUE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	name := filepath.Join(append([]string{root}, path...)...)
	if _, err := os.Stat(name); err != nil {
		t.Skipf("the corpora are not here: %v (set COMMUNIQUE_SHARED to their folder)", err)
	}
	return name
}
