package parse

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/attribution"
	"github.com/seed4619396c/communique/parse/internal/event"
)

// draft is a claim before all claims of the portion are in order.
type draft struct {
	claims.Claim
	start  int  // where it begins in the text
	within int  // index of the draft that holds it, or -1
	stance bool // an attitude to a thing rather than a thing said
}

// claims puts attributions and narrated events together.
func (s *stages) claims(found []attribution.Attribution) {
	drafts := make([]draft, len(found), len(found)+len(s.text.Sentences)/4)
	masked := newMask(len(s.text.Tokens))
	for i := range found {
		s.attributed(found, i, drafts)
		masked.add(&found[i])
	}
	masked.close()
	s.acts(found, drafts)
	for i := range s.text.Sentences {
		if s.text.Sentences[i].Heading && len(s.text.Sentences) > 1 {
			continue // a text of one line is no heading
		}
		for _, coded := range s.coder.Narrated(s.input, i, masked.holds) {
			drafts = append(drafts, s.narrated(coded))
		}
	}
	s.number(s.held(drafts))
}

// held takes out the drafts whose holder turns out to be nobody: a stance needs
// somebody who takes it, while a report or a poll may say something.
func (s *stages) held(drafts []draft) []draft {
	parent, moved := make([]int, len(drafts)), make([]int, len(drafts))
	kept := make([]draft, 0, len(drafts))
	for i := range drafts {
		d := &drafts[i]
		parent[i], moved[i] = d.within, -1
		if d.stance && len(d.Sources) > 0 && len(d.Sources[0].Actors) == 0 {
			continue
		}
		within := d.within
		for within >= 0 && moved[within] < 0 {
			within = parent[within]
		}
		if within >= 0 {
			within = moved[within]
		}
		d.within = within
		moved[i] = len(kept)
		kept = append(kept, *d)
	}
	return kept
}

// acts gives claims whose content is somebody's act and nothing else ("said
// they condemn it") that act as their event.
func (s *stages) acts(found []attribution.Attribution, drafts []draft) {
	for i := range found {
		inner, outer := &drafts[i], found[i].Within
		if outer < 0 || found[i].Head < 0 || found[outer].Frame == attribution.Object {
			continue
		}
		if e := drafts[outer].Event; e != nil {
			if e.Type == inner.Act.EventType() && e.Predicate.Overlaps(inner.Cue) && len(inner.Sources[0].Actors) > 0 {
				e.Actors = []claims.Party{inner.Sources[0]} // the attribution read the whole coordination
			}
			continue
		}
		kind := inner.Act.EventType()
		content := found[outer].Content[0]
		if kind == claims.UnknownEventType || found[i].Source.Empty() || found[i].Source.First > content.First+2 || len(inner.Sources[0].Actors) == 0 {
			continue
		}
		drafts[outer].Event = &claims.Event{Type: kind, Predicate: inner.Cue, Actors: []claims.Party{inner.Sources[0]},
			Recipients: slices.Clone(inner.Targets), Factuality: claims.CTPlus, Tense: claims.Present}
	}
}

// mask marks the tokens that attributions are made of. It counts the ranges
// that begin and end at each token, so that nested claims cost nothing.
type mask struct{ depth []int32 }

func newMask(tokens int) *mask { return &mask{make([]int32, tokens+1)} }

func (m *mask) add(a *attribution.Attribution) {
	for _, r := range a.Content {
		m.depth[r.First]++
		m.depth[r.Last]--
	}
	for _, r := range []attribution.Range{a.Source, a.Cue} {
		if !r.Empty() {
			m.depth[r.First]++
			m.depth[r.Last]--
		}
	}
}

func (m *mask) close() {
	for i := 1; i < len(m.depth); i++ {
		m.depth[i] += m.depth[i-1]
	}
}

func (m *mask) holds(token int32) bool { return m.depth[token] > 0 }

// attributed makes the claim of attribution i; those before it are made already.
func (s *stages) attributed(found []attribution.Attribution, i int, drafts []draft) {
	a := &found[i]
	d := &drafts[i]
	d.within = a.Within
	d.stance = a.Frame != attribution.Quote && a.Frame != attribution.That && a.Frame != attribution.SourceAfter ||
		a.Rule == "light-verb" || a.Rule == "adjective"
	d.Cue, d.Act, d.Form, d.Rule = s.span(a.Cue), a.Act, a.Form, "attribution/"+a.Rule
	for _, r := range a.Content {
		d.Content = append(d.Content, s.span(r))
	}
	d.start = d.Content[0].Start
	if !d.Cue.IsZero() {
		d.start = min(d.start, d.Cue.Start)
	}
	s.sources(found, i, drafts)
	for _, r := range a.Targets {
		if p := s.mentions.Party(r.First, r.Last); len(p.Actors) > 0 {
			d.Targets = append(d.Targets, s.party(p))
		}
	}
	for _, r := range a.Content {
		coded, ok := s.coder.Code(s.input, r.First, min(r.Last, r.First+mostCoded), frame(a))
		if ok {
			s.addEvent(d, coded)
			break
		}
	}
	if len(d.Targets) == 0 {
		d.Targets = s.target(a, d)
	}
	s.context(d, a)
}

// sources of attribution i: its own phrase, or whose speech it continues, then
// the chain of the claim around it.
func (s *stages) sources(found []attribution.Attribution, i int, drafts []draft) {
	a, d := &found[i], &drafts[i]
	var nearest claims.Source
	switch {
	case a.SameAs >= 0:
		if len(drafts[a.SameAs].Sources) > 0 {
			nearest = claims.Source{Actors: drafts[a.SameAs].Sources[0].Actors, Sector: drafts[a.SameAs].Sources[0].Sector}
		}
	case !a.Source.Empty():
		nearest = s.party(s.mentions.Party(a.Source.First, a.Source.Last))
		nearest.Span = s.span(a.Source)
		if s.firstPerson(a) && a.Within >= 0 && len(drafts[a.Within].Sources) > 0 {
			// "We" in somebody's speech is the speaker.
			nearest.Actors, nearest.Sector = drafts[a.Within].Sources[0].Actors, drafts[a.Within].Sources[0].Sector
		} else if last := s.sameSpeaker(found, i); last >= 0 {
			nearest.Actors, nearest.Sector = drafts[last].Sources[0].Actors, drafts[last].Sources[0].Sector
		}
	}
	if !a.Via.Empty() {
		// "X, citing officials, said": the officials are nearer.
		cited := s.party(s.mentions.Party(a.Via.First, a.Via.Last))
		cited.Span = s.span(a.Via)
		d.Sources = append(d.Sources, cited)
	}
	d.Sources = append(d.Sources, nearest)
	if a.Within < 0 {
		return
	}
	for _, outer := range drafts[a.Within].Sources {
		if !slices.Equal(outer.Actors, nearest.Actors) {
			d.Sources = append(d.Sources, outer)
		}
	}
}

func (s *stages) firstPerson(a *attribution.Attribution) bool {
	if a.Source.Last-a.Source.First > 4 || a.SourceHead < 0 {
		return false
	}
	switch strings.ToLower(s.text.Word(int(a.SourceHead))) {
	case "i", "we":
		return true
	}
	return false
}

func (s *stages) addEvent(d *draft, coded *event.Coded) {
	e := coded.Event
	e.Predicate, e.Object = s.shift(e.Predicate), s.shift(e.Object)
	e.Actors, e.Recipients = s.parties(e.Actors), s.parties(e.Recipients)
	d.Event = &e
}

// frame is what a cue says of its content, for the event coder.
func frame(a *attribution.Attribution) event.Frame {
	clause := a.Frame == attribution.That || a.Frame == attribution.Quote || a.Frame == attribution.SourceAfter
	if a.Act == claims.Believe {
		switch a.Complement {
		case claims.PSPlus:
			return event.Feared
		case claims.Uu:
			return event.Wanted
		case claims.CTPlus:
			return event.Asserted
		}
	}
	return event.PlainFrame(a.Act, clause)
}

// target of an act without a phrase of its own: who did what is condemned or
// praised, else whom its noun phrase stands for, else who is named first in it.
func (s *stages) target(a *attribution.Attribution, d *draft) []claims.Party {
	named := false
	switch d.Act {
	case claims.Condemn, claims.Accuse, claims.Praise, claims.Demand:
		named = true
	case claims.Concern, claims.Request, claims.Threaten:
	default:
		return nil
	}
	if d.Event != nil && len(d.Event.Actors) > 0 {
		return slices.Clone(d.Event.Actors)
	}
	if !named || d.Event != nil && d.Act == claims.Demand || a.Frame == attribution.Quote {
		return nil
	}
	r := a.Content[0]
	if d.Event == nil && a.Frame != attribution.That {
		if p := s.mentions.Party(r.First, r.Last); len(p.Actors) > 0 {
			return []claims.Party{s.party(p)}
		}
	}
	for n := s.mentionFrom(r.First); n < len(s.mentions.Mentions) && s.mentions.Mentions[n].First < min(r.Last, r.First+16); n++ {
		m := &s.mentions.Mentions[n]
		if !m.Place && !m.Modifier && len(m.Actors) > 0 && !s.isSource(m.Actors, d) {
			return []claims.Party{s.party(claims.Party{Span: m.Span, Actors: m.Actors, Sector: m.Sector})}
		}
	}
	return nil
}

// isSource reports whether actors are the claim's own holder.
func (s *stages) isSource(list []actors.ID, d *draft) bool {
	return len(d.Sources) > 0 && slices.Equal(d.Sources[0].Actors, list)
}

// mostCoded bounds how many tokens of a content are searched for its main event.
const mostCoded = 400

// most bounds how many times and citations one claim is searched for.
const most = 256

// context adds the time and the citations that belong to a claim: those of its
// cue's sentence outside the content first, then those inside.
func (s *stages) context(d *draft, a *attribution.Attribution) {
	at := a.Content[0].First
	if a.Head >= 0 {
		at = a.Head
	}
	sentence := s.text.Sentences[s.sentenceOf(at)]
	inside := func(i int32) bool {
		return slices.ContainsFunc(a.Content, func(r attribution.Range) bool { return r.Holds(i) })
	}
	low, _ := slices.BinarySearchFunc(s.times, min(sentence.First, a.Content[0].First), func(x timeExpression, i int32) int { return cmp.Compare(x.First, i) })
	last := max(sentence.Last, a.Content[len(a.Content)-1].Last)
	for k := low; k < min(len(s.times), low+most) && s.times[k].First < last; k++ {
		if t := &s.times[k]; sentence.First <= t.First && t.First < sentence.Last && !inside(t.First) {
			s.time(d, t)
			break
		} else if d.Time == nil && inside(t.First) {
			s.time(d, t)
		}
	}
	low, _ = slices.BinarySearchFunc(s.citations, a.Content[0].First, func(x citationFound, i int32) int { return cmp.Compare(x.First, i) })
	for k := low; k < min(len(s.citations), low+most) && s.citations[k].First < last; k++ {
		if c := &s.citations[k]; inside(c.First) {
			s.cite(d, c)
		}
	}
}

func (s *stages) time(d *draft, t *timeExpression) {
	out := t.Time
	out.Span = s.shift(out.Span)
	d.Time = &out
}

func (s *stages) cite(d *draft, c *citationFound) {
	out := c.Citation
	out.Span = s.shift(out.Span)
	d.Citations = append(d.Citations, out)
}

// narrated makes the claim of an event that the text itself reports.
func (s *stages) narrated(coded event.Coded) draft {
	d := draft{within: -1}
	d.Form, d.Rule = claims.NoForm, "event/"+coded.Rule
	content := attribution.Range{First: coded.First, Last: coded.Last}
	d.Content = []claims.Span{s.span(content)}
	d.start = d.Content[0].Start
	s.addEvent(&d, &coded)
	s.context(&d, &attribution.Attribution{Content: []attribution.Range{content}, Head: coded.Head})
	// The event's own time is the one inside its clause.
	k, _ := slices.BinarySearchFunc(s.times, content.First, func(x timeExpression, i int32) int { return cmp.Compare(x.First, i) })
	if k < len(s.times) && content.Holds(s.times[k].First) {
		s.time(&d, &s.times[k])
	}
	return d
}

// number puts the drafts in text order and gives them their IDs.
func (s *stages) number(drafts []draft) {
	order := make([]int, len(drafts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(drafts[a].start, drafts[b].start) })
	ids := make([]int, len(drafts))
	for n, i := range order {
		ids[i] = len(s.document.Claims) + n + 1
	}
	for _, i := range order {
		c := drafts[i].Claim
		c.ID = ids[i]
		if drafts[i].within >= 0 {
			c.Within = ids[drafts[i].within]
		}
		s.document.Claims = append(s.document.Claims, c)
	}
}

// sentenceOf is the sentence that holds token i.
func (s *stages) sentenceOf(i int32) int {
	at, found := slices.BinarySearchFunc(s.text.Sentences, i, func(x sentence, i int32) int { return cmp.Compare(x.First, i) })
	if !found {
		at--
	}
	return max(at, 0)
}
