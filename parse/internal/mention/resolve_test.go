package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// small is a registry of a few actors, so that the rules are tested without the
// built-in tables.
func small(t testing.TB) *Matcher {
	t.Helper()
	state := func(id actors.ID, name, adjective, capital, government string) actors.Actor {
		return actors.Actor{ID: id, Name: name, Names: []actors.Name{
			{Text: name, Reading: actors.NameReading},
			{Text: adjective, Reading: actors.DemonymReading},
			{Text: capital, Reading: actors.MetonymReading, Sector: actors.GOV},
			{Text: government, Reading: actors.MetonymReading, Sector: actors.GOV},
		}}
	}
	list := []actors.Actor{
		state("PRK", "North Korea", "North Korean", "Pyongyang", "Ryongsong Residence"),
		state("KOR", "South Korea", "South Korean", "Seoul", "Blue House"),
		state("JPN", "Japan", "Japanese", "Tokyo", "Kantei"),
		state("RUS", "Russia", "Russian", "Moscow", "Kremlin"),
		state("DEU", "Germany", "German", "Berlin", "Chancellery"),
		state("LBY", "Libya", "Libyan", "Tripoli", "Barracks"),
		state("TUR", "Turkey", "Turkish", "Ankara", "Ak Saray"),
		state("FRA", "France", "French", "Paris", "Elysee"),
		{ID: "USA", Name: "United States", Names: []actors.Name{
			{Text: "United States", Reading: actors.NameReading}, {Text: "American", Reading: actors.DemonymReading},
			{Text: "US", Reading: actors.AcronymReading}, {Text: "U.S.", Reading: actors.AcronymReading},
			{Text: "Washington", Reading: actors.MetonymReading, Sector: actors.GOV}}},
		{ID: "org:un", Name: "United Nations", Names: []actors.Name{
			{Text: "United Nations", Reading: actors.NameReading}, {Text: "UN", Reading: actors.AcronymReading}}},
		{ID: "org:unsc", Name: "Security Council", Names: []actors.Name{
			{Text: "Security Council", Reading: actors.NameReading}, {Text: "UN Security Council", Reading: actors.NameReading}}},
		{ID: "org:who", Name: "World Health Organization", Names: []actors.Name{
			{Text: "World Health Organization", Reading: actors.NameReading}, {Text: "WHO", Reading: actors.AcronymReading}}},
		{ID: "person:kim-jong-un", Name: "Kim Jong Un", Surname: "Kim", Home: "PRK", Offices: []actors.Office{
			{Of: "PRK", Post: actors.EffectiveLeader, From: actors.MustParseDay("2011-12-17")}}},
		{ID: "person:vladimir-putin", Name: "Vladimir Putin", Surname: "Putin", Home: "RUS", Offices: []actors.Office{
			{Of: "RUS", Post: actors.HeadOfState, From: actors.MustParseDay("2012-05-07")}}},
		{ID: "person:theresa-may", Name: "Theresa May", Surname: "May", Home: "GBR", Offices: []actors.Office{
			{Of: "GBR", Post: actors.HeadOfGovernment, From: actors.MustParseDay("2016-07-13"), Until: actors.MustParseDay("2019-07-24")}}},
	}
	for i := range list {
		if list[i].ID.Kind() == actors.State {
			list[i].Kind = actors.State
		}
	}
	registry, err := actors.NewRegistry(list)
	require.NoError(t, err)
	return NewMatcher(registry)
}

func resolve(t testing.TB, m *Matcher, text, day string) *Result {
	t.Helper()
	words := token.Split(text)
	names := m.Names(words)
	return m.Resolve(words, syntax.Default().Analyse(words, names.Ranges(), nil), names, actors.MustParseDay(day))
}

// TestResolve reads as a specification: in each text a phrase, and whom it
// stands for; "-" for nobody, "place" for a place only.
func TestResolve(t *testing.T) {
	m := small(t)
	for _, c := range []struct{ name, text, phrase, want string }{
		{"longest match", "The South Korean army fired at North Korea.", "North Korea", "PRK"},
		{"case of acronyms", "The officials who left did not speak.", "who", "generic:officials"},
		{"acronym", "The WHO declared an end to the emergency.", "WHO", "org:who"},
		{"acronym inside a name", "The UN Security Council met.", "UN", "org:un"},
		{"name around an acronym", "The UN Security Council met.", "UN Security Council", "org:unsc"},
		{"capital as government", "Moscow said it would reply.", "Moscow", "RUS"},
		{"capital as place", "Thousands protested in Moscow.", "Moscow", "place"},
		{"capital as recipient", "Pyongyang will supply Moscow with shells.", "Moscow", "RUS"},
		{"capital after motion", "The delegation flew to Moscow on Friday.", "Moscow", "place"},
		{"capital with leaders", "Leaders from Tokyo and Seoul met.", "Tokyo", "JPN"},
		{"capital with a suburb", "Shells hit Tripoli's southern suburbs.", "Tripoli", "place"},
		{"capital's envoy", "Moscow's envoy walked out.", "Moscow", "RUS"},
		{"compound", "The Moscow-backed fighters withdrew.", "Moscow", "modifier"},
		{"sea", "Ships crossed the Sea of Japan.", "Japan", "-"},
		{"bare surname", "Putin praised the accord.", "Putin", "person:vladimir-putin"},
		{"month, no person", "In May the talks ended.", "May", "-"},
		{"organ of a state", "The German Foreign Ministry rejected the claim.", "German Foreign Ministry", "DEU"},
		{"title and unknown name", "German Foreign Minister Otto Brandner spoke.", "Otto Brandner", "person:otto-brandner"},
		{"apposition and unknown name", "Ruth Hollander, a doctor, said the clinic was hit.", "Ruth Hollander", "person:ruth-hollander"},
		{"surname after the full name", "Ruth Hollander, a doctor, said so. Hollander had seen it.", "Hollander", "person:ruth-hollander"},
		{"introduced acronym", "The Libyan Peace Forum (LPF) met. Talks with the LPF failed.", "LPF", "org:lpf"},
		{"the two countries", "Japan and Germany signed a treaty. The two countries will trade.", "The two countries", "JPN DEU"},
		{"the allies", "Japan and France condemned the launch. The allies said it was a threat.", "The allies", "JPN FRA"},
		{"his country", "Putin said his country was ready.", "his country", "RUS"},
		{"he", "Putin met the envoys. He said little.", "He", "person:vladimir-putin"},
		{"I in a quotation", "“I will not go,” Putin said.", "I", "person:vladimir-putin"},
		{"we in a quotation", "“We will not go,” Putin said.", "We", "RUS"},
		{"the statement", "Germany condemned the raid in a statement. The statement said it was illegal.", "The statement", "DEU"},
		{"the Council", "The Security Council met. The Council condemns the attack.", "Council", "org:unsc"},
		{"the North", "South Korea protested. The North did not answer.", "The North", "PRK"},
		{"the north of a place", "Fighting spread to the north of Libya.", "north", "-"},
		{"company by its kind", "The airline Sunbird Air stopped flights. Sunbird gave no reason.", "Sunbird", "company:sunbird-air"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, said(resolve(t, m, c.text, "2018-06-01"), c.phrase))
		})
	}
}

// said is whom the last mention with the words stands for.
func said(r *Result, phrase string) string {
	out := "-"
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.In(r.text.Source) != phrase {
			continue
		}
		switch {
		case m.Place:
			out = "place"
		case m.Modifier:
			out = "modifier"
		default:
			out = ids(m.Actors)
		}
	}
	return out
}

func ids(list []actors.ID) string {
	var b strings.Builder
	for i, id := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(id))
	}
	return b.String()
}

// TestParty says whom a whole noun phrase stands for.
func TestParty(t *testing.T) {
	m := small(t)
	for _, c := range []struct{ text, phrase, want string }{
		{"South Korea, Japan and the United States condemned it.", "South Korea, Japan and the United States", "KOR JPN USA"},
		{"Washington and experts say so.", "Washington and experts", "USA generic:experts"},
		{"German officials said so.", "German officials", "generic:officials@DEU"},
		{"Pyongyang’s leader Kim agreed.", "Pyongyang’s leader Kim", "person:kim-jong-un"},
		{"Russian President Vladimir Putin agreed.", "Russian President Vladimir Putin", "person:vladimir-putin"},
		{"Otto Brandner, a doctor, agreed.", "Otto Brandner, a doctor", "person:otto-brandner"},
		{"The Turkish government agreed.", "The Turkish government", "TUR"},
		{"Germany, which left, agreed.", "Germany, which left", "DEU"},
		{"The weather was fine.", "The weather", ""},
	} {
		t.Run(c.phrase, func(t *testing.T) {
			r := resolve(t, m, c.text, "2018-06-01")
			start := strings.Index(c.text, c.phrase)
			first, last := int32(-1), int32(-1)
			for i, tok := range r.text.Tokens {
				if int(tok.Start) == start {
					first = int32(i)
				}
				if int(tok.End) == start+len(c.phrase) {
					last = int32(i + 1)
				}
			}
			p := r.Party(first, last)
			require.Equal(t, c.want, ids(p.Actors))
			require.Equal(t, c.phrase, p.In(c.text))
		})
	}
}
