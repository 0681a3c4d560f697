package mention

import (
	"slices"
	"strings"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// firstPerson finds whom "I" and "we" stand for: the speaker of the quotation,
// or the side that he speaks for.
func (r *resolver) firstPerson(i int32, p pronoun) []actors.ID {
	speaker := r.label
	if r.quotation >= 0 {
		if said := r.speakerOf(r.quotation); len(said) > 0 {
			speaker = said
		}
	}
	if len(speaker) == 0 {
		return nil
	}
	if !p.plural {
		if personOf(speaker) == "" {
			return nil
		}
		return speaker
	}
	if person := personOf(speaker); person != "" {
		side := r.sideOfPerson(person)
		if e := r.entities[person]; side == "" && e != nil && slices.ContainsFunc(e.roles, isGovernmentRole) {
			side = r.dominantState()
		}
		if side != "" {
			return []actors.ID{side}
		}
	}
	return speaker
}

func isGovernmentRole(role string) bool {
	found, ok := actors.LookupRole(role)
	return ok && found.Sector == actors.GOV
}

// dominantState is the state that the text has named most often so far.
func (r *resolver) dominantState() actors.ID {
	var best actors.ID
	for id, n := range r.states {
		if n > r.states[best] || n == r.states[best] && id < best {
			best = id
		}
	}
	return best
}

// speechWindow bounds the search for a quotation's speaker, in tokens.
const speechWindow = 24

// speakerOf finds who says the quotation: the subject of the verb of saying
// before or behind it, else the speaker of the quotation before.
func (r *resolver) speakerOf(q int32) []actors.ID {
	if q < 0 {
		return nil
	}
	if known, ok := r.speakers[q]; ok {
		return known
	}
	r.speakers[q] = nil // while we look
	quote := &r.t.Quotations[q]
	ids := r.speakerBefore(quote)
	if ids == nil {
		ids = r.speakerBehind(quote)
	}
	if ids == nil && quote.Parent >= 0 {
		ids = r.speakerOf(quote.Parent)
	}
	if ids == nil && q > 0 {
		// A paragraph or sentence that only quotes goes on with the speaker before.
		before := r.t.Quotations[q-1]
		if before.Parent < 0 && r.tokensBetween(before.Close, quote.Open) < 120 {
			if known, ok := r.speakers[q-1]; ok {
				ids = known
			} else if q < 1<<30 {
				ids = r.speakerBefore(&before)
				if ids == nil {
					ids = r.speakerBehind(&before)
				}
			}
		}
	}
	r.speakers[q] = ids
	return ids
}

func (r *resolver) tokensBetween(a, b int32) int32 {
	if a < 0 || b < 0 {
		return 0
	}
	return b - a
}

// speakerBefore reads "X said" in front of a quotation.
func (r *resolver) speakerBefore(quote *token.Quotation) []actors.ID {
	if quote.Open < 0 {
		return nil
	}
	introduced := r.word(quote.Open-1) == "," || r.word(quote.Open-1) == ":"
	for i := quote.Open - 1; i >= max(0, quote.Open-speechWindow); i-- {
		if k := r.token(i).Kind; k == token.Stop || k == token.Quote && quote.Open-i > 2 {
			return nil
		}
		if strings.IndexByte(r.t.Source[r.t.Tokens[i].End:r.t.Tokens[i+1].Start], '\n') >= 0 {
			return nil // another paragraph
		}
		if !r.isSpeech(i) && !(introduced && r.upos(i) == syntax.VERB && r.subjectOf(i) >= 0) {
			continue
		}
		if s := r.subjectOf(i); s >= 0 {
			if ref := r.referenceAt(s); ref != nil {
				return ref.actors
			}
			if ids := r.pendingAt(s); ids != nil {
				return ids
			}
		}
		var ids []actors.ID
		r.recent(func(ref *reference) bool {
			if ref.last <= i && ref.reading != demonymReading && i-ref.last < 12 {
				ids = ref.actors
				return false
			}
			return ref.last > i
		})
		return ids
	}
	return nil
}

// speakerBehind reads ", X said" or ", said X" behind a quotation.
func (r *resolver) speakerBehind(quote *token.Quotation) []actors.ID {
	if quote.Close < 0 {
		return nil
	}
	from := quote.Close + 1
	for i := from; i < min(int32(len(r.t.Tokens)), from+speechWindow); i++ {
		if k := r.token(i).Kind; k == token.Stop || k == token.Quote {
			return nil
		}
		if strings.IndexByte(r.t.Source[r.t.Tokens[i-1].End:r.t.Tokens[i].Start], '\n') >= 0 {
			return nil // another paragraph
		}
		if !r.isSpeech(i) {
			continue
		}
		for at := i - 1; at >= from; at-- {
			if ids := r.pendingAt(at); ids != nil {
				return ids
			}
		}
		for at := i + 1; at < i+8; at++ {
			if r.word(at) == "," || r.token(at).Kind == token.Stop {
				break
			}
			if ids := r.pendingAt(at); ids != nil {
				return ids
			}
		}
		return nil
	}
	return nil
}

// pendingAt is who the name or pronoun at token i stands for, before the walk
// has come to it.
func (r *resolver) pendingAt(i int32) []actors.ID {
	if ref := r.referenceAt(i); ref != nil && ref.reading != demonymReading {
		return ref.actors
	}
	for k := r.upcoming; k < len(r.named) && k < r.upcoming+32; k++ {
		m := &r.named[k]
		if m.First > i {
			break
		}
		if m.First <= i && i < m.Last && m.Reading != demonymReading && !m.Place && !m.Modifier {
			return m.Actors
		}
	}
	p, ok := r.words.pronouns[r.small(i)]
	if !ok || p.person != '3' || p.form != 'n' || p.gender == 'n' {
		if n := r.words.nouns[r.small(i)]; n.class&(coalitionNoun|documentNoun|officeNoun) != 0 && !r.inRun[i] {
			return r.pendingNoun(i, n)
		}
		return nil
	}
	open := r.quotation
	r.quotation = -1
	defer func() { r.quotation = open }()
	if p.plural {
		return r.pluralAntecedent(i, p)
	}
	return r.personAntecedent(i, p)
}

// enterQuotations moves the pointer of open quotations to token i.
func (r *resolver) enterQuotations(i int32) {
	at := r.t.Tokens[i].Start
	for len(r.open) > 0 && r.t.Quotations[r.open[len(r.open)-1]].End <= at {
		r.open = r.open[:len(r.open)-1]
	}
	for r.nextQuotation < len(r.t.Quotations) && r.t.Quotations[r.nextQuotation].Start <= at {
		if r.t.Quotations[r.nextQuotation].End > at {
			r.open = append(r.open, int32(r.nextQuotation))
		}
		r.nextQuotation++
	}
	r.quotation = -1
	if n := len(r.open); n > 0 {
		r.quotation = r.open[n-1]
	}
}
