package mention

import (
	"slices"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// documentAt treats a noun that names a text: it notes who made it, and, where
// the text speaks, resolves it to them.
func (r *resolver) documentAt(i int32, n noun, p *phrase) bool {
	makers := p.modifier
	if len(makers) == 0 {
		makers = p.possessor
	}
	if len(makers) == 0 {
		switch r.small(i + 1) {
		case "by", "between", "from":
			makers, _ = r.upcomingList(i + 2)
		}
	}
	if len(makers) == 0 {
		for k := i + 1; k < i+6; k++ {
			if r.small(k) == "by" {
				makers, _ = r.upcomingList(k + 1)
				break
			}
			if kind := r.token(k).Kind; kind == token.Stop || kind == token.Punct {
				break
			}
		}
	}
	definite := p.definite() && p.determiner != "those"
	subject := r.isSubject(p.first, i+1) || r.tree == nil && r.isSpeech(i+1) || r.isSpeech2(i+1) && r.small(i+2) == "that"
	if len(makers) == 0 && definite {
		makers = r.documentBefore(n.lemma)
	}
	if len(makers) == 0 && !subject {
		// "X said in a joint statement"
		if verb := r.clauseVerb(i); verb >= 0 {
			if ref := r.referenceAt(r.subjectOf(verb)); ref != nil {
				makers = ref.actors
			}
		}
		if len(makers) == 0 && r.small(p.first-1) == "in" {
			makers = r.nearest()
		}
	}
	if len(makers) == 0 {
		return n.class == documentNoun
	}
	if len(r.documents) == 0 || r.documents[len(r.documents)-1].noun != n.lemma || !slices.Equal(r.documents[len(r.documents)-1].actors, makers) {
		r.documents = append(r.documents, document{noun: n.lemma, actors: makers})
	}
	if subject {
		m := mentionOf(p.first, i+1, descriptionReading, makers, "makers of the document")
		m.Head = i
		m.Minor = len(p.modifier) > 0 || !definite
		m.Person = ""
		r.add(m, r.small(i))
	}
	return true
}

// nearest is whoever the sentence has named last, people's adjectives left out;
// if nobody yet, whom it names next.
func (r *resolver) nearest() []actors.ID {
	var ids []actors.ID
	r.recent(func(ref *reference) bool {
		if int(ref.sentence) < r.sentence {
			return false
		}
		if ref.reading != demonymReading {
			ids = ref.actors
			return false
		}
		return true
	})
	if ids == nil && r.upcoming < len(r.named) {
		if m := &r.named[r.upcoming]; m.First < r.t.Sentences[r.sentence].Last && m.Reading != demonymReading && !m.Place && !m.Modifier {
			ids = m.Actors
		}
	}
	return ids
}

// documentBefore is who made the document that the text spoke of last by the
// same noun.
func (r *resolver) documentBefore(noun string) []actors.ID {
	for k := len(r.documents) - 1; k >= 0 && k > len(r.documents)-16; k-- {
		if r.documents[k].noun == noun {
			return r.documents[k].actors
		}
	}
	return nil
}

// document is a text that the text speaks of, and who made it.
type document struct {
	noun   string
	actors []actors.ID
}
