package parse

import (
	"cmp"
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// usedMentions adds the generic phrases ("German officials", "experts") that
// the portion's claims use as a party; others are not worth a mention. From is
// where the portion's mentions and claims begin in the document's.
func (s *stages) usedMentions(fromMention, fromClaim int) {
	var parties []*claims.Party
	add := func(list []claims.Party) {
		for i := range list {
			if list[i].Len() > 0 && len(list[i].Actors) > 0 {
				parties = append(parties, &list[i])
			}
		}
	}
	for i := range s.document.Claims[fromClaim:] {
		c := &s.document.Claims[fromClaim+i]
		add(c.Sources)
		add(c.Targets)
		if c.Event != nil {
			add(c.Event.Actors)
			add(c.Event.Recipients)
		}
	}
	slices.SortStableFunc(parties, func(a, b *claims.Party) int { return cmp.Compare(a.Start, b.Start) })
	for i := range s.mentions.Mentions {
		m := &s.mentions.Mentions[i]
		if !m.Minor || m.Place || len(m.Actors) == 0 {
			continue
		}
		out := m.Mention
		out.Span = s.shift(out.Span)
		if usedBy(parties, out) {
			out.Actors = s.shared(out.Actors)
			s.document.Mentions = append(s.document.Mentions, out)
		}
	}
	slices.SortStableFunc(s.document.Mentions[fromMention:], func(a, b claims.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

// usedBy reports whether a party holds the mention: its span lies around the
// mention's head, and it names the same actors. Parties are in text order; only
// those that begin shortly before the mention are looked at.
func usedBy(parties []*claims.Party, m claims.Mention) bool {
	const near = 24
	after, _ := slices.BinarySearchFunc(parties, m.End, func(p *claims.Party, end int) int { return cmp.Compare(p.Start, end) })
	for i := after - 1; i >= max(0, after-near); i-- {
		p := parties[i]
		if p.Overlaps(m.Span) && !slices.ContainsFunc(m.Actors, func(id actors.ID) bool { return !slices.Contains(p.Actors, id) }) {
			return true
		}
	}
	return false
}
