package timex

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// shared is the folder with the corpora that the tests over real texts read.
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

// annotated is one annotated expression of the corpus.
type annotated struct {
	Doc, Ref, Text, Span, Tag, Attr string
	Start, End                      int
}

func (a annotated) genre() string { return strings.Split(a.Doc, "_")[1] }

var attribute = regexp.MustCompile(`(\w+)="([^"]*)"`)

// value is the annotated interval; ok is false for times of day and years before
// Christ, which have no value in days, and for dates without a year. Vague ones are
// bounds that no text gives.
func (a annotated) value() (from, until actors.Day, vague, ok bool) {
	for _, pair := range attribute.FindAllStringSubmatch(a.Attr, -1) {
		first, end, good := days(pair[2])
		switch pair[1] {
		case "when":
			return first, end, false, good
		case "from", "notBefore":
			from = first
		case "to", "notAfter":
			until = end
		default:
			continue
		}
		vague = vague || strings.HasPrefix(pair[1], "not")
		if !good {
			return 0, 0, false, false
		}
	}
	return from, until, vague, from != 0 || until != 0
}

var yearless = regexp.MustCompile(`(when|from)="--(\d\d)(?:-(\d\d))?"`)

// recurs reports whether the annotation names a month or day of no year, and
// whether the expression gives that month and day.
func (a annotated) recurs(e *Expression) (recurring, right bool) {
	match := yearless.FindStringSubmatch(a.Attr)
	if match == nil {
		return false, false
	}
	if e == nil || e.Interval.IsZero() {
		return true, false
	}
	fits := func(d actors.Day) bool {
		_, month, day := d.Date()
		return fmt.Sprintf("%02d", month) == match[2] && (match[3] == "" || fmt.Sprintf("%02d", day) == match[3])
	}
	return true, fits(e.From) || fits(e.Until-1)
}

// days are the days of 2006, 2006-10 or 2006-10-14.
func days(value string) (from, until actors.Day, ok bool) {
	parts := strings.Split(value, "-")
	var numbers [3]int
	if len(parts) > 3 {
		return 0, 0, false
	}
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil {
			return 0, 0, false
		}
		numbers[i] = n
	}
	switch len(parts) {
	case 1:
		return date(numbers[0], 1, 1), date(numbers[0]+1, 1, 1), numbers[0] > 0
	case 2:
		return date(numbers[0], numbers[1], 1), date(numbers[0], numbers[1]+1, 1), true
	}
	d := date(numbers[0], numbers[1], numbers[2])
	return d, d + 1, true
}

// right reports whether an expression gives the annotated value: the same
// interval; the same end where the expression is a range or a bound, of which
// the annotators mark each end for itself; or an interval inside vague bounds.
func right(e Expression, from, until actors.Day, vague bool) bool {
	switch {
	case e.From == from && e.Until == until:
		return true
	case e.Interval.IsZero():
		return false
	case e.Granularity.String() == "span" && !e.Vague:
		return from != 0 && (e.From == from || e.Until == from) || until != 0 && (e.Until == until || e.From == until)
	case vague:
		return (from == 0 || e.From >= from) && (until == 0 || e.Until <= until)
	}
	return false
}

func readCorpus(t testing.TB) (docs []string, byDoc map[string][]annotated) {
	file, err := os.Open(shared(t, "corpora", "time", "gum_timex.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	byDoc = map[string][]annotated{}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var a annotated
		require.NoError(t, json.Unmarshal(lines.Bytes(), &a))
		if byDoc[a.Doc] == nil {
			docs = append(docs, a.Doc)
		}
		byDoc[a.Doc] = append(byDoc[a.Doc], a)
	}
	require.NoError(t, lines.Err())
	return docs, byDoc
}

// TestCorpus measures how many annotated expressions are found in running text
// with the right value. A document's sentences stand in a paragraph each; an
// expression that isn't found is wrong; of a month or day without a year the year
// doesn't count; times of day and years before Christ are left out.
func TestCorpus(t *testing.T) {
	t.Run("with trees", func(t *testing.T) {
		measure(t, func(text *token.Text) *syntax.Tree { return syntax.Default().Analyse(text, nil, new(syntax.Arena)) })
	})
	t.Run("without trees", func(t *testing.T) {
		measure(t, func(*token.Text) *syntax.Tree { return nil })
	})
}

func measure(t *testing.T, treeOf func(*token.Text) *syntax.Tree) {
	docs, byDoc := readCorpus(t)
	type tally struct{ right, found, all, left int }
	genres := map[string]*tally{}
	total := tally{}
	for _, doc := range docs {
		rows := byDoc[doc]
		var text strings.Builder
		starts := make([]int, len(rows))
		previous := ""
		at := 0
		for i, a := range rows {
			if a.Text != previous {
				at = text.Len()
				text.WriteString(a.Text)
				text.WriteString("\n\n")
				previous = a.Text
			}
			starts[i] = at
		}
		published, err := actors.ParseDay(rows[0].Ref)
		require.NoError(t, err)
		split := token.Split(text.String())
		found := Find(split, treeOf(split), published)
		for i, a := range rows {
			g := genres[a.genre()]
			if g == nil {
				g = &tally{}
				genres[a.genre()] = g
			}
			from, until, vague, ok := a.value()
			recurring, _ := a.recurs(nil)
			if a.Tag != "date" || !ok && !recurring {
				g.left++
				total.left++
				continue
			}
			g.all++
			total.all++
			// Offsets of the corpus count characters.
			runes := []rune(a.Text)
			start := starts[i] + len(string(runes[:a.Start]))
			end := starts[i] + len(string(runes[:a.End]))
			var best *Expression
			for k := range found {
				if found[k].Start < end && start < found[k].End {
					if best == nil || !recurring && right(found[k], from, until, vague) {
						best = &found[k]
					}
				}
			}
			outcome := "MISSED"
			if best != nil {
				g.found++
				total.found++
				outcome = fmt.Sprintf("WRONG %q %s..%s %s", text.String()[best.Start:best.End], best.From, best.Until, best.Rule)
				good := right(*best, from, until, vague)
				if recurring {
					_, good = a.recurs(best)
				}
				if good {
					g.right++
					total.right++
					continue
				}
			}
			if show := os.Getenv("SHOW"); show == a.genre() || show == "all" {
				fmt.Printf("%s %s | %s | %s | %s | %s\n", a.genre(), a.Ref, a.Span, a.Attr, outcome, string(runes[max(0, a.Start-60):min(len(runes), a.End+30)]))
			}
		}
	}
	share := func(g tally) float64 { return 100 * float64(g.right) / float64(max(1, g.all)) }
	for genre, g := range genres {
		t.Logf("%-12s right %d found %d of %d = %.1f %% (%d left out)", genre, g.right, g.found, g.all, share(*g), g.left)
	}
	t.Logf("all: right %d found %d of %d = %.1f %% (%d left out)", total.right, total.found, total.all, share(total), total.left)
	require.GreaterOrEqual(t, share(*genres["news"]), 85.0)
	require.GreaterOrEqual(t, share(total), 75.0)
}
