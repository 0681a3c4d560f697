package actors_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
)

func TestSearchFinds(t *testing.T) {
	tests := []struct {
		name string
		id   actors.ID
	}{
		// slips and romanisations
		{"Moammar Qadhafi", "person:muammar-gaddafi"},
		{"Emanuel Makron", "person:emmanuel-macron"},
		{"Ayman al Zawahri", "person:ayman-al-zawahiri"},
		// order, titles, initials, words run together
		{"JONG UN, Kim", "person:kim-jong-un"},
		{"President Vladimir V. Putin", "person:vladimir-putin"},
		{"VladimirPutin", "person:vladimir-putin"},
		// scripts
		{"Владимир Путин", "person:vladimir-putin"},
		{"김정은", "person:kim-jong-un"},
		{"习近平", "person:xi-jinping"},
		{"金正恩", "person:kim-jong-un"}, // a Korean in Chinese letters: by the table
		{"岸田 文雄", "person:fumio-kishida"},
		{"저우언라이", "person:zhou-enlai"},
		{"فلاديمير بوتين", "person:vladimir-putin"},
		{"ウラジーミル・プーチン", "person:vladimir-putin"},
		{"Βλαντίμιρ Πούτιν", "person:vladimir-putin"},
		// organisations and states
		{"World Healt Organisation", "org:who"},
		{"Internation Atomic Energy Agency", "org:iaea"},
		{"Hezbolla", "group:hezbollah"},
		{"1718 Comittee", "org:un-committee-1718"},
		{"Congo, Rep.", "COG"},
		{"Congo, Dem. Rep.", "COD"},
		{"Korea (the Republic of)", "KOR"},
		{"Kasakhstan", "KAZ"},
		{"Aserbaidschan", "AZE"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := actors.Default().Search(test.name)
			require.NotEmpty(t, found)
			assert.Equal(t, test.id, found[0].Actor.ID, "%s %v", found[0].Name.Text, found[0].Parts)
			assert.GreaterOrEqual(t, found[0].Score, actors.DefaultThreshold)
		})
	}
}

func TestSearchGuards(t *testing.T) {
	for _, name := range []string{"", "...", "Emma", "Corp", "Bank", "al", "Ltd.", "President", "\xff", "Committee", "qqqqqqqq"} {
		assert.Empty(t, actors.Default().Search(name), name)
	}
}

func TestSearchLeavesOthersAlone(t *testing.T) {
	tests := []struct {
		name  string
		never actors.ID
	}{
		{"Bank of China", "CHN"},                        // a bank, not the state
		{"Jane Jordan", "JOR"},                          // a surname
		{"Merkel Holdings Ltd", "person:angela-merkel"}, // a company, not the person
		{"Olga Merkel", "person:angela-merkel"},
		{"Government of Chad", "CHN"},
		{"Republic of Niger", "NGA"},
	}
	for _, test := range tests {
		for _, m := range actors.Default().Search(test.name, actors.Limit(0)) {
			assert.NotEqual(t, test.never, m.Actor.ID, "%s: %d %v", test.name, m.Score, m.Parts)
		}
	}
	found := actors.Default().Search("Government of Chad")
	require.NotEmpty(t, found)
	assert.Equal(t, actors.ID("TCD"), found[0].Actor.ID, "a government is its state's")
}

func TestSearchOptions(t *testing.T) {
	registry, err := actors.NewRegistry([]actors.Actor{
		{ID: "company:north-wind", Name: "North Wind Shipping Ltd"},
		{ID: "company:north-wing", Name: "North Wing Shipping Ltd"},
		{ID: "org:north-wind", Name: "North Wind Shipping", Until: actors.MustParseDay("2001-01-01")},
	})
	require.NoError(t, err)
	ids := func(found []actors.Match) (ids []string) {
		for _, m := range found {
			ids = append(ids, string(m.Actor.ID))
		}
		return ids
	}
	const name = "North Wind Shipping"
	assert.Equal(t, []string{"org:north-wind", "company:north-wind", "company:north-wing"}, ids(registry.Search(name)))
	assert.Equal(t, []string{"org:north-wind"}, ids(registry.Search(name, actors.Limit(1))))
	assert.Equal(t, []string{"org:north-wind"}, ids(registry.Search(name, actors.Threshold(1000))))
	assert.Equal(t, []string{"company:north-wind", "company:north-wing"}, ids(registry.Search(name, actors.Kinds(actors.Company))))
	assert.Equal(t, []string{"company:north-wind", "company:north-wing"}, ids(registry.Search(name, actors.At(actors.MustParseDay("2020-01-01")))))

	wider, err := registry.With(actors.Actor{ID: "company:north-wind-2", Name: "North Wind Shipping"})
	require.NoError(t, err)
	assert.Contains(t, ids(wider.Search(name)), "company:north-wind-2")
	assert.NotContains(t, ids(registry.Search(name)), "company:north-wind-2", "the registry it came from stays as it is")
}

func TestSearchPartsAddUp(t *testing.T) {
	for _, name := range []string{"Moammar Qadhafi", "V. Putin", "World Health Org", "Kim Yong Un"} {
		for _, m := range actors.Default().Search(name, actors.Threshold(500), actors.Limit(0)) {
			cost := 0
			for _, p := range m.Parts {
				cost += p.Cost
			}
			assert.Equal(t, 1000, m.Score+cost, "%s: %s %v", name, m.Name.Text, m.Parts)
		}
	}
}

func TestSearchConcurrently(t *testing.T) {
	want := actors.Default().Search("Emanuel Makron")
	registry, err := actors.Default().With()
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() { assert.Equal(t, want, registry.Search("Emanuel Makron")) })
	}
	group.Wait()
}

func TestPartKind(t *testing.T) {
	for kind := actors.SamePart; kind <= actors.NumberPart; kind++ {
		text, err := kind.MarshalText()
		require.NoError(t, err)
		var back actors.PartKind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, kind, back)
	}
	assert.Equal(t, "spelling qadhafi/gaddafi -57", actors.Part{Kind: actors.SpellingPart, Query: "qadhafi", Name: "gaddafi", Cost: 57}.String())
	assert.Equal(t, "same putin", actors.Part{Kind: actors.SamePart, Query: "putin", Name: "putin"}.String())
}

func TestCompareIsSymmetric(t *testing.T) {
	names := []string{"Muammar Gaddafi", "Gaddafi", "Moammar al-Qadhafi", "International Trade Bank Ltd", "ITB", "M. Gaddafi", "معمر القذافي", "", "44th Brigade"}
	for _, a := range names {
		for _, b := range names {
			there, back := actors.Compare(a, b), actors.Compare(b, a)
			assert.Equal(t, there.Score, back.Score, "%q and %q", a, b)
			require.Len(t, back.Parts, len(there.Parts))
			for i := range there.Parts {
				assert.Equal(t, there.Parts[i].Query, back.Parts[i].Name)
			}
		}
		if a != "" {
			assert.Equal(t, 1000, actors.Compare(a, a).Score, a)
		}
	}
}

func TestSearchLongInput(t *testing.T) {
	for _, name := range []string{strings.Repeat("Kim Jong Un ", 50_000), strings.Repeat("a", 1<<20), strings.Repeat("김", 1<<18), strings.Repeat("al-", 1<<18)} {
		actors.Default().Search(name)
		actors.Compare(name, name)
	}
}

func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"Moammar Qadhafi", "김정은", "محمد بن سلمان", "W.H.O.", "N. Korea Ltd", "\xff\x00", "ибн al-ال"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		found := actors.Default().Search(name, actors.Limit(0))
		seen := map[actors.ID]bool{}
		for i, m := range found {
			require.True(t, actors.DefaultThreshold <= m.Score && m.Score <= 1000)
			require.False(t, seen[m.Actor.ID], "an actor stands once")
			seen[m.Actor.ID] = true
			require.True(t, i == 0 || found[i-1].Score >= m.Score, "best first")
		}
		require.True(t, slices.EqualFunc(found, actors.Default().Search(name, actors.Limit(0)), func(a, b actors.Match) bool {
			return a.Actor == b.Actor && a.Score == b.Score && slices.Equal(a.Parts, b.Parts)
		}), "the same twice")
	})
}

func BenchmarkSearch(b *testing.B) {
	actors.Default().Search("ready")
	for _, name := range []string{"Putin", "Moammar Qadhafi", "World Healt Organisation", "Muhammad bin Salman bin Abdulaziz Al Saud", "김정은", "nobody of this name"} {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				actors.Default().Search(name)
			}
		})
	}
}

func BenchmarkSearchIndex(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		registry, err := actors.Default().With()
		if err != nil {
			b.Fatal(err)
		}
		registry.Search("ready")
	}
}

func BenchmarkCompare(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		actors.Compare("Muammar Abu Minyar al-Gaddafi", "Moammar Qadhafi")
	}
}

func ExampleRegistry_Search() {
	for _, m := range actors.Default().Search("Moammar Qadhafi", actors.Limit(1)) {
		fmt.Println(m.Actor.ID, m.Score)
		for _, part := range m.Parts {
			fmt.Println(" ", part)
		}
	}
	// Output:
	// person:muammar-gaddafi 990
	//   same moammar
	//   spelling qadhafi/qaddafi -10
}

func ExampleCompare() {
	same := actors.Compare("Frost, William W.", "William Frost")
	other := actors.Compare("Olga Petrova", "Olga Smirnova")
	fmt.Println(same.Score >= actors.DefaultThreshold, same.Parts)
	fmt.Println(other.Score >= actors.DefaultThreshold, other.Parts)
	// Output:
	// true [same william same frost extra w/ -16]
	// false [same olga conflict petrova/smirnova -1000]
}
