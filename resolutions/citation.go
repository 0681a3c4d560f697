package resolutions

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ErrSymbol is the target of errors.Is when a text is no symbol of an instrument.
var ErrSymbol = errors.New("no symbol of an instrument")

// Symbol names a document of law or diplomacy: a resolution, a statement of the
// Council's president, an executive order, a regulation. It is a comparable
// value, the zero Symbol names nothing. String gives the one canonical
// spelling; [ParseSymbol] takes that and the usual others.
type Symbol struct {
	Series Series
	// Body tells series apart that number alike: the Assembly's session ("65",
	// "ES-11", "XXX") or the Union's treaty ("EU", "EC", "CFSP").
	Body   string
	Year   int // 0 where the symbol has none, or the text doesn't give it and no table does
	Number int
}

// IsZero reports whether the symbol names nothing.
func (s Symbol) IsZero() bool { return s == Symbol{} }

// String is the canonical spelling: "S/RES/1718 (2006)", "S/PRST/2012/13",
// "S/2009/364", "A/RES/ES-11/1", "E.O. 14024", "Regulation (EU) No 833/2014",
// "Decision (CFSP) 2016/849", "SI 2019/855".
func (s Symbol) String() string {
	number, year := strconv.Itoa(s.Number), strconv.Itoa(s.Year)
	switch s.Series {
	case CouncilResolution:
		if s.Year == 0 {
			return "S/RES/" + number
		}
		return "S/RES/" + number + " (" + year + ")"
	case PresidentialStatement:
		return "S/PRST/" + year + "/" + number
	case CouncilDocument:
		if s.Year == 0 {
			return "S/" + number
		}
		return "S/" + year + "/" + number
	case AssemblyResolution:
		switch {
		case s.Body == "":
			return "A/RES/" + number
		case isRoman(s.Body):
			return "A/RES/" + number + " (" + s.Body + ")"
		}
		return "A/RES/" + s.Body + "/" + number
	case AssemblyDocument:
		return "A/" + s.Body + "/" + number
	case HumanRightsResolution:
		return "A/HRC/RES/" + s.Body + "/" + number
	case ExecutiveOrder:
		return "E.O. " + number
	case StatutoryInstrument:
		return "SI " + year + "/" + number
	case EuropeanRegulation, EuropeanImplementingRegulation, EuropeanDelegatedRegulation,
		EuropeanDecision, EuropeanImplementingDecision, EuropeanCommonPosition:
		return s.european(number, year)
	}
	return ""
}

// european follows the Union's change of 2015: number and year changed places in
// regulations, the treaty moved to the front in decisions.
func (s Symbol) european(number, year string) string {
	name := s.Series.title()
	regulation := s.Series == EuropeanRegulation || s.Series == EuropeanImplementingRegulation || s.Series == EuropeanDelegatedRegulation
	switch {
	case s.Year >= europeanRenumbering && s.Body != "":
		return name + " (" + s.Body + ") " + year + "/" + number
	case regulation && s.Body != "":
		return name + " (" + s.Body + ") No " + number + "/" + year
	case s.Body != "":
		return name + " " + year + "/" + number + "/" + s.Body
	case regulation && s.Year < europeanRenumbering:
		return name + " No " + number + "/" + year
	}
	return name + " " + year + "/" + number
}

const europeanRenumbering = 2015

// MarshalText gives the text that String gives.
func (s Symbol) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes what [ParseSymbol] takes; the empty text is the zero Symbol.
func (s *Symbol) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Symbol{}
		return nil
	}
	parsed, err := ParseSymbol(string(text))
	if err == nil {
		*s = parsed
	}
	return err
}

// MustParseSymbol is [ParseSymbol] for texts known to be right; it panics
// otherwise.
func MustParseSymbol(text string) Symbol {
	s, err := ParseSymbol(text)
	if err != nil {
		panic(err)
	}
	return s
}

// ParseSymbol reads one symbol from its usual written forms: "S/RES/1718 (2006)",
// "S/RES/1718", "UNSCR 1718", "resolution 1718 (2006)", "S/PRST/2012/13",
// "S/2009/364", "A/RES/ES-11/1", "E.O. 14024", "Executive Order 14024", "Council
// Regulation (EU) No 833/2014", "Decision 2014/512/CFSP", "SI 2019/855". Spaces,
// hyphens and directional marks may be of any kind. A Council resolution gets
// its year from the table of numbers if it has none; a year that contradicts the
// table is an error that errors.Is [ErrSymbol].
func ParseSymbol(text string) (Symbol, error) {
	s, ok := parseSymbol(tidy(text))
	if !ok {
		return Symbol{}, fmt.Errorf("%w: %q: want a form such as \"S/RES/1718 (2006)\" or \"E.O. 14024\"", ErrSymbol, clip(text))
	}
	if s.Series == CouncilResolution {
		year, known := ResolutionYear(s.Number)
		switch {
		case s.Year == 0:
			s.Year = year
		case known && s.Year != year:
			return Symbol{}, fmt.Errorf("%w: %q: resolution %d is of %d, not %d", ErrSymbol, clip(text), s.Number, year, s.Year)
		}
	}
	return s, nil
}

// clip keeps messages to one short line.
func clip(text string) string {
	const most = 80
	if len(text) <= most {
		return text
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "…"
}

func parseSymbol(text string) (Symbol, bool) {
	upper := strings.ToUpper(text)
	switch {
	case strings.HasPrefix(upper, "S/"), strings.HasPrefix(upper, "A/"):
		return parseDocumentSymbol(upper)
	case strings.HasPrefix(upper, "SI "), strings.HasPrefix(upper, "S.I. "):
		return parsePair(StatutoryInstrument, "", strings.ReplaceAll(upper[strings.IndexByte(upper, ' ')+1:], " NO. ", "/"))
	}
	if rest, ok := cutAny(upper, "EXECUTIVE ORDER ", "E.O. ", "E.O.", "EO ", "EO"); ok {
		n, ok := atoi(rest)
		return Symbol{Series: ExecutiveOrder, Number: n}, ok && n > 0
	}
	if s, ok := parseEuropean(upper); ok {
		return s, true
	}
	rest, general := cutAny(upper, "UN GENERAL ASSEMBLY ", "GENERAL ASSEMBLY ")
	if !general {
		rest, _ = cutAny(upper, "UNITED NATIONS SECURITY COUNCIL ", "UN SECURITY COUNCIL ", "SECURITY COUNCIL ", "COUNCIL ")
	}
	rest, ok := cutAny(rest, "RESOLUTION ", "UNSCR ", "UNSCR", "RES. ", "SCR ")
	switch {
	case !ok:
		return Symbol{}, false
	case general || strings.Contains(rest, "/"):
		return parseDocumentSymbol("A/RES/" + rest)
	}
	return parseDocumentSymbol("S/RES/" + rest)
}

// parseDocumentSymbol reads the United Nations' symbols, in capitals.
func parseDocumentSymbol(upper string) (Symbol, bool) {
	if rest, ok := strings.CutPrefix(upper, "S/RES/"); ok {
		number, year, dated := cutYear(rest)
		n, ok := atoi(number)
		return Symbol{Series: CouncilResolution, Number: n, Year: year}, ok && n > 0 && n < 10000 && (!dated || isYear(year))
	}
	if rest, ok := strings.CutPrefix(upper, "S/PRST/"); ok {
		return parsePair(PresidentialStatement, "", rest)
	}
	if rest, ok := strings.CutPrefix(upper, "S/"); ok {
		if strings.Contains(rest, "/") {
			return parsePair(CouncilDocument, "", rest)
		}
		n, ok := atoi(rest)
		return Symbol{Series: CouncilDocument, Number: n}, ok && n > 0
	}
	series, rest := AssemblyDocument, strings.TrimPrefix(upper, "A/")
	if after, ok := strings.CutPrefix(rest, "HRC/RES/"); ok {
		series, rest = HumanRightsResolution, after
	} else if after, ok := strings.CutPrefix(rest, "RES/"); ok {
		series, rest = AssemblyResolution, after
	}
	if number, session, ok := strings.Cut(rest, "("); ok && series == AssemblyResolution {
		session = strings.TrimSuffix(session, ")")
		n, ok := atoi(strings.TrimSpace(number))
		return Symbol{Series: series, Body: session, Number: n}, ok && n > 0 && isRoman(session)
	}
	session, number, ok := strings.Cut(rest, "/")
	if !ok {
		return Symbol{}, false
	}
	n, numeric := atoi(number)
	return Symbol{Series: series, Body: session, Number: n}, numeric && n > 0 && isSession(session)
}

// parsePair reads "2012/13", year first.
func parsePair(series Series, body, text string) (Symbol, bool) {
	before, after, ok := strings.Cut(text, "/")
	year, yearOK := atoi(before)
	number, numberOK := atoi(after)
	return Symbol{Series: series, Body: body, Year: year, Number: number}, ok && yearOK && numberOK && isYear(year) && number > 0
}

func cutYear(text string) (number string, year int, dated bool) {
	for _, open := range []string{"(", "/"} {
		if number, rest, ok := strings.Cut(text, open); ok {
			year, ok := atoi(strings.TrimSuffix(rest, ")"))
			if !ok {
				year = -1
			}
			return strings.TrimSpace(number), year, true
		}
	}
	return text, 0, false
}

func cutAny(text string, prefixes ...string) (string, bool) {
	for _, prefix := range prefixes {
		if rest, ok := strings.CutPrefix(text, prefix); ok {
			return rest, true
		}
	}
	return text, false
}

// atoi takes up to six digits and nothing else.
func atoi(text string) (int, bool) {
	if len(text) == 0 || len(text) > 6 {
		return 0, false
	}
	n := 0
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = n*10 + int(text[i]-'0')
	}
	return n, true
}

func isYear(year int) bool { return 1945 <= year && year < 2200 }

func isRoman(text string) bool { return text != "" && strings.Trim(text, "IVXL") == "" }

// isSession knows "65", "ES-11" and "S-27".
func isSession(text string) bool {
	rest, _ := cutAny(text, "ES-", "S-")
	n, ok := atoi(rest)
	return ok && n > 0 && n < 1000
}

// tidy turns every kind of space, hyphen and quotation mark into the plain one,
// drops marks that have no width, and folds runs of spaces.
func tidy(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range text {
		switch {
		case r == '\u00ad', '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', r == '\u2060', '\u2066' <= r && r <= '\u2069', r == '\ufeff':
			continue
		case r == ' ', r == '\t', r == '\n', r == '\r', r == '\u00a0', '\u2000' <= r && r <= '\u200a', r == '\u202f', r == '\u3000':
			space = true
			continue
		case '\u2010' <= r && r <= '\u2014', r == '\u2212':
			r = '-'
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}
