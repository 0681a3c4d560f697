package citation

import (
	"sort"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/token"
	"github.com/seed4619396c/communique/resolutions"
)

// Citation is a reference in a text that is cut into tokens.
type Citation struct {
	claims.Citation
	First, Last int32 // tokens [First, Last)
	// Note says what is wrong with the reference as it is written, such as a year
	// that isn't the resolution's; empty if nothing is.
	Note string
}

// Find gives the references of a text in its order. They don't overlap.
func Find(t *token.Text) []Citation {
	references := Scan(t.Source, resolutions.Symbol{})
	if len(references) == 0 {
		return nil
	}
	found := make([]Citation, len(references))
	from := 0
	for i := range references {
		r := &references[i]
		rest := t.Tokens[from:]
		first := from + sort.Search(len(rest), func(k int) bool { return int(rest[k].End) > r.Start })
		rest = t.Tokens[first:]
		last := first + sort.Search(len(rest), func(k int) bool { return int(rest[k].Start) >= r.End })
		found[i] = Citation{
			Citation: claims.Citation{Span: r.Span, Symbols: r.symbols(), Vague: r.Vague},
			First:    int32(first), Last: int32(last), Note: r.Note,
		}
		from = first
	}
	return found
}

// Reference is a reference found in the bytes of a text.
type Reference struct {
	claims.Span
	// Provisions are what is cited; empty for a vague reference that nothing
	// before it narrows.
	Provisions []resolutions.ProvisionSymbol
	Vague      bool
	Note       string
}

func (r *Reference) symbols() []string {
	if len(r.Provisions) == 0 {
		return nil
	}
	symbols := make([]string, len(r.Provisions))
	for i, p := range r.Provisions {
		symbols[i] = p.String()
	}
	return symbols
}
