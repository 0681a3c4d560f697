package resolutions

import (
	"fmt"
	"strings"
)

// ProvisionSymbol names a paragraph of an instrument: "S/RES/1718 (2006) OP
// 8(a)(i)". It is a comparable value; without a Path it names the whole instrument.
type ProvisionSymbol struct {
	Symbol Symbol
	// Part is where the numbering belongs: "OP" for operative paragraphs, "PP"
	// for the preamble, "Annex", "Annex B" or "Art." (the Union's acts).
	Part string
	// Path is the paragraph without spaces, an operative section's letter in
	// front: "8(a)(i)", "A7(a)".
	Path string
}

// String is the canonical spelling: "S/RES/1718 (2006) OP 8(a)(i)".
func (p ProvisionSymbol) String() string {
	if p.Path == "" && p.Part == "" {
		return p.Symbol.String()
	}
	return strings.TrimRight(p.Symbol.String()+" "+p.Part+" "+p.Path, " ")
}

// MarshalText gives the text that String gives.
func (p ProvisionSymbol) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText takes what [ParseProvision] takes; the empty text is the zero value.
func (p *ProvisionSymbol) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = ProvisionSymbol{}
		return nil
	}
	parsed, err := ParseProvision(string(text))
	if err == nil {
		*p = parsed
	}
	return err
}

// ParseProvision reads an instrument with or without a paragraph: "S/RES/1718
// (2006) OP 8(a)(i)", "UNSCR 1718 OP 8 (a) (i)", "S/RES/2231 (2015) Annex B 5",
// "resolution 1718 (2006), paragraph 8".
func ParseProvision(text string) (ProvisionSymbol, error) {
	tidied := tidy(text)
	upper := strings.ToUpper(tidied)
	for _, part := range provisionParts {
		i := strings.Index(upper, part.written)
		if i < 0 || len(upper) != len(tidied) {
			continue
		}
		symbol, err := ParseSymbol(strings.TrimRight(tidied[:i], ", "))
		if err != nil {
			return ProvisionSymbol{}, err
		}
		p := ProvisionSymbol{Symbol: symbol, Part: part.canonical}
		rest := strings.TrimSpace(tidied[i+len(part.written):])
		if part.canonical == "Annex" {
			if letter, after, _ := strings.Cut(rest, " "); len(letter) == 1 && 'A' <= letter[0] && letter[0] <= 'Z' || isRoman(letter) {
				p.Part, rest = "Annex "+letter, after
			}
			if rest == "" {
				return p, nil
			}
		}
		path, ok := CanonicalPath(rest)
		if !ok {
			return ProvisionSymbol{}, fmt.Errorf("%w: %q: %q is no paragraph: want one such as 8(a)(i)", ErrSymbol, clip(text), clip(rest))
		}
		p.Path = path
		return p, nil
	}
	symbol, err := ParseSymbol(tidied)
	return ProvisionSymbol{Symbol: symbol}, err
}

var provisionParts = []struct{ written, canonical string }{
	{" OPERATIVE PARAGRAPH ", "OP"},
	{" PREAMBULAR PARAGRAPH ", "PP"},
	{" PARAGRAPH ", "OP"},
	{" PARA. ", "OP"},
	{" PARA ", "OP"},
	{" OP ", "OP"},
	{" PP ", "PP"},
	{" ANNEX ", "Annex"},
	{" ART. ", "Art."},
	{" ARTICLE ", "Art."},
}

// CanonicalPath takes the spaces out of a paragraph's path: "8 (a) (i)" becomes
// "8(a)(i)". It reports false for what is no path: sections' capital letters,
// a number with at most one small letter after it, and groups in round brackets, in that order; one of
// number and groups must be there.
func CanonicalPath(text string) (string, bool) {
	compact := strings.ReplaceAll(tidy(text), " ", "")
	i := 0
	for i < len(compact) && 'A' <= compact[i] && compact[i] <= 'Z' {
		i++
	}
	sections := i
	for i < len(compact) && '0' <= compact[i] && compact[i] <= '9' {
		i++
	}
	if i > sections && i < len(compact) && 'a' <= compact[i] && compact[i] <= 'z' {
		i++ // Article 2a of the Union's acts
	}
	if sections > 3 || i-sections > 4 || i == 0 && !strings.HasPrefix(compact, "(") {
		return "", false
	}
	for i < len(compact) {
		end := strings.IndexByte(compact[i:], ')')
		if compact[i] != '(' || end < 2 || end > 6 {
			return "", false
		}
		for _, c := range []byte(compact[i+1 : i+end]) {
			if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9') {
				return "", false
			}
		}
		i += end + 1
	}
	return compact, true
}
