package actors_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/seed4619396c/communique/actors"
)

func TestNameIn(t *testing.T) {
	tests := []struct {
		id        actors.ID
		tag, name string
	}{
		{"PRK", "ko", "북한"},
		{"PRK", "ru", "КНДР"},
		{"PRK", "en", "North Korea"},
		{"DEU", "ja", "ドイツ"},
		{"DEU", "es-MX", "Alemania"},
		{"BRA", "pt-BR", "Brasil"},
		{"CHN", "zh-Hant-TW", "中国"},
		{"FRA", "gsw", "Frankreich"}, // Swiss German readers are served German before English
		{"FRA", "und", "France"},
		{"FRA", "fi", "France"},
		{"MKD", "de", "Nordmazedonien"},
		{"person:shinzo-abe", "ja", "安倍晋三"},
		{"person:kim-jong-un", "ko-KP", "김정은"},
		{"person:shinzo-abe", "fr", "Shinzo Abe"},
	}
	for _, test := range tests {
		t.Run(string(test.id)+" "+test.tag, func(t *testing.T) {
			actor, ok := actors.Default().Get(test.id)
			require.True(t, ok)
			assert.Equal(t, test.name, actor.NameIn(language.MustParse(test.tag)))
		})
	}
}

func TestStatesSpeakTheLanguages(t *testing.T) {
	tags := []language.Tag{language.Arabic, language.Chinese, language.French, language.Russian, language.Spanish, language.Japanese, language.Korean, language.German, language.Portuguese}
	for actor := range actors.Default().All() {
		if actor.Kind != actors.State {
			continue
		}
		assert.Subset(t, actor.Languages(), tags, actor.Name)
		for _, tag := range tags {
			name := actor.NameIn(tag)
			require.NotEmpty(t, name)
			found := false
			for _, c := range actors.Default().Lookup(name, 0) {
				found = found || c.Actor == actor
			}
			assert.True(t, found, "Lookup(%q) finds %s", name, actor.ID)
		}
	}
}

func TestNameInOwnActor(t *testing.T) {
	own := actors.Actor{ID: "org:north-sea-forum", Name: "North Sea Forum", Names: []actors.Name{
		{Text: "Nordsjøforumet", Reading: actors.NameReading, Lang: "nb"},
		{Text: "Noordzeeforum", Reading: actors.NameReading, Lang: "nl"},
	}}
	assert.Equal(t, "Nordsjøforumet", own.NameIn(language.MustParse("da")), "a Dane reads Norwegian")
	assert.Equal(t, "Noordzeeforum", own.NameIn(language.MustParse("nl-BE")))
	assert.Equal(t, "North Sea Forum", own.NameIn(language.Japanese))
}

func ExampleActor_NameIn() {
	korea, _ := actors.Default().Get("KOR")
	fmt.Println(korea.NameIn(language.German))
	fmt.Println(korea.NameIn(language.MustParse("es-AR")))
	fmt.Println(korea.NameIn(language.MustParse("sw")))
	// Output:
	// Südkorea
	// Corea del Sur
	// South Korea
}
