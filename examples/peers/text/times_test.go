package text

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-dateparser/date"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/timex"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// expression is an annotated time expression of one value.
type expression struct {
	Doc, Ref, Text, Span, Tag, Attr string
}

// TestTimes logs how many expressions of news that mean one day, month or year
// are found in their sentence with the right value. Days must be equal, of months
// and years only what the annotation names: go-dateparser fills in the rest.
func TestTimes(t *testing.T) {
	file, err := os.Open(shared(t, "corpora", "time", "gum_timex.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all, own, peer := 0, 0, 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var e expression
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		rest, when := strings.CutPrefix(e.Attr, `when="`)
		value, _, _ := strings.Cut(rest, `"`)
		if !when || e.Tag != "date" || !strings.Contains(e.Doc, "_news_") {
			continue
		}
		all++
		published := actors.MustParseDay(e.Ref)
		for _, found := range timex.Find(token.Split(e.Text), nil, published) {
			if overlaps(found.In(e.Text), e.Span) && strings.HasPrefix(found.From.String(), value) {
				own++
				break
			}
		}
		if search(e, value) {
			peer++
		}
	}
	t.Logf("communique    %d of %d", own, all)
	t.Logf("go-dateparser %d of %d", peer, all)
	if own <= peer {
		t.Errorf("communique has %d right, go-dateparser %d", own, peer)
	}
}

// search reports whether go-dateparser finds the value.
func search(e expression, value string) bool {
	day, err := time.Parse(time.DateOnly, e.Ref)
	if err != nil {
		return false
	}
	parser := dateparser.Parser{}
	found, err := parser.SearchWithLanguage(&dateparser.Configuration{
		Languages: []string{"en"}, CurrentTime: day, PreferredDateSource: dateparser.Past,
	}, "en", e.Text)
	if err != nil {
		return false
	}
	for _, result := range found {
		if overlaps(result.Text, e.Span) && result.Date.Period >= date.Day && strings.HasPrefix(result.Date.Time.Format(time.DateOnly), value) {
			return true
		}
	}
	return false
}

// overlaps reports whether one text holds the other.
func overlaps(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }

func BenchmarkTimes(b *testing.B) {
	sentences := token.Split(story)
	day := time.Date(2019, 5, 7, 0, 0, 0, 0, time.UTC)
	b.Run("communique", func(b *testing.B) {
		b.SetBytes(int64(len(story)))
		b.ReportAllocs()
		for b.Loop() {
			timex.Find(token.Split(story), nil, actors.MustParseDay("2019-05-07"))
		}
	})
	b.Run("go-dateparser", func(b *testing.B) {
		parser := dateparser.Parser{}
		configuration := dateparser.Configuration{Languages: []string{"en"}, CurrentTime: day, PreferredDateSource: dateparser.Past}
		b.SetBytes(int64(len(story)))
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range sentences.Sentences {
				if _, err := parser.SearchWithLanguage(&configuration, "en", story[s.Start:s.End]); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
