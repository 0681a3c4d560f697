package export

import (
	"github.com/samber/lo"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse"
)

// Record is a document as one JSON object. Absent values are empty lists, null
// or "".
type Record struct {
	ID          string        `json:"id"`
	Published   string        `json:"published"` // YYYY-MM-DD
	Text        string        `json:"text"`      // byte for byte as parsed
	DataVersion string        `json:"data_version"`
	Sentences   []claims.Span `json:"sentences"`
	Mentions    []Mention     `json:"mentions"`
	Claims      []Claim       `json:"claims"`
	Findings    []Finding     `json:"findings"`
	Notes       []Note        `json:"notes"`
}

// Mention is a stretch of text that stands for actors.
type Mention struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Reading string   `json:"reading"`
	Actors  []string `json:"actors"`
	Sector  string   `json:"sector"`
}

// Party is a phrase and whom it stands for.
type Party struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Actors []string `json:"actors"`
}

// Claim is an attributed claim or a narrated event.
type Claim struct {
	ID        int           `json:"id"`
	Within    int           `json:"within"`
	Sources   []Party       `json:"sources"`
	Cue       *claims.Span  `json:"cue"`
	Act       string        `json:"act"`
	Form      string        `json:"form"`
	Content   []claims.Span `json:"content"`
	Targets   []Party       `json:"targets"`
	Event     *Event        `json:"event"`
	Time      *Time         `json:"time"`
	Citations []Citation    `json:"citations"`
	Rule      string        `json:"rule"`
}

// Event is the political event inside a claim.
type Event struct {
	Type       string       `json:"type"`
	Mode       string       `json:"mode"`
	CAMEO      string       `json:"cameo"`
	Contexts   []string     `json:"contexts"`
	Predicate  *claims.Span `json:"predicate"`
	Actors     []Party      `json:"actors"`
	Recipients []Party      `json:"recipients"`
	Factuality string       `json:"factuality"`
	Tense      string       `json:"tense"`
}

// Time is a time expression; from and until are half-open days, "" where open.
type Time struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	From  string `json:"from"`
	Until string `json:"until"`
}

// Citation is a reference to instruments of law.
type Citation struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Symbols []string `json:"symbols"`
	Vague   bool     `json:"vague"`
}

// Finding is a provision that a claim engages, or a vote checked.
type Finding struct {
	Claim     int    `json:"claim"`
	Provision string `json:"provision"`
	Status    string `json:"status"`
	Why       string `json:"why"`
}

// Note is a doubt about a stretch of the text.
type Note struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Code  string `json:"code"`
	Text  string `json:"text"`
}

// NewRecord puts a document into the shape of the JSON contract.
func NewRecord(d *parse.Document) Record {
	r := Record{ID: d.ID, Published: d.Published.String(), Text: d.Text, DataVersion: d.DataVersion,
		Sentences: list(d.Sentences), Mentions: []Mention{}, Claims: []Claim{}, Findings: []Finding{}, Notes: []Note{}}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		r.Mentions = append(r.Mentions, Mention{m.Start, m.End, m.Reading.String(), ids(m.Actors), m.Sector.String()})
	}
	for i := range d.Claims {
		r.Claims = append(r.Claims, newClaim(&d.Claims[i]))
	}
	for _, f := range d.Findings {
		r.Findings = append(r.Findings, Finding{f.Claim, f.Provision, f.Status.String(), f.Why})
	}
	for _, n := range d.Notes {
		r.Notes = append(r.Notes, Note{n.Start, n.End, string(n.Code), n.Text})
	}
	return r
}

func newClaim(c *claims.Claim) Claim {
	out := Claim{ID: c.ID, Within: c.Within, Sources: parties(c.Sources), Cue: span(c.Cue), Act: c.Act.String(), Form: c.Form.String(),
		Content: list(c.Content), Targets: parties(c.Targets), Citations: []Citation{}, Rule: c.Rule}
	if e := c.Event; e != nil {
		out.Event = &Event{Type: e.Type.String(), Mode: e.Mode.String(), CAMEO: e.CAMEO(), Predicate: span(e.Predicate),
			Contexts: lo.Map(e.Contexts, func(c claims.Context, _ int) string { return c.String() }),
			Actors:   parties(e.Actors), Recipients: parties(e.Recipients), Factuality: e.Factuality.String(), Tense: e.Tense.String()}
	}
	if t := c.Time; t != nil {
		out.Time = &Time{t.Start, t.End, t.From.String(), t.Until.String()}
	}
	for _, cited := range c.Citations {
		out.Citations = append(out.Citations, Citation{cited.Start, cited.End, list(cited.Symbols), cited.Vague})
	}
	return out
}

func parties(all []claims.Party) []Party {
	return lo.Map(all, func(p claims.Party, _ int) Party { return Party{p.Start, p.End, ids(p.Actors)} })
}

func ids(all []actors.ID) []string {
	return lo.Map(all, func(id actors.ID, _ int) string { return string(id) })
}

func span(s claims.Span) *claims.Span {
	if s.IsZero() {
		return nil
	}
	return &s
}

// list makes a nil list an empty one, as JSON shows the difference.
func list[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}
