package attribution

import (
	"slices"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/token"
)

// verbCue tries the frames of a verb, the surest first.
func (f *finder) verbCue(i, last int32, e *entry, sentence token.Sentence) bool {
	source, how := f.holder(i)
	a := Attribution{SourceHead: source, SameAs: -1, Within: -1, Head: i, Act: e.act, Complement: e.complement, Cue: f.cueSpan(i, last)}
	if f.light(i, &a) {
		return true
	}
	if e.takes(Quote) || e.takes(Tell) {
		if f.quoted(i, e, &a, sentence) {
			return true
		}
	}
	if e.takes(Quote) && f.fronted(i, last, &a, sentence) {
		return true
	}
	if source < 0 && f.isVerbForm(i, "VBG") && !f.subordinate(i) {
		// "..., adding that": the parser lost whom the participle belongs to.
		if n := len(f.found) - 1; n >= 0 && f.found[n].Head >= 0 && f.sentenceOf[f.found[n].Head] == f.sentenceOf[i] && f.found[n].SourceHead >= 0 {
			source, how = f.found[n].SourceHead, "beside"
			a.SourceHead = source
		}
	}
	if source < 0 {
		return false // also a passive without an agent: "Iran was accused of ..."
	}
	bare := f.subordinate(i)
	for _, try := range verbFrames {
		if !try.allowed(e) || bare && try.frame != That {
			continue
		}
		content, targets := try.find(f, i, last, e)
		if len(content) == 0 {
			continue
		}
		if try.frame != That && len(content) == 1 {
			content = f.some(f.untilNextClause(content[0]))
		}
		a.Frame, a.Content, a.Targets = try.frame, content, targets
		a.Source = f.phrase(source, a.Cue)
		if content == nil || a.Source.Empty() || contains(content, source) {
			return false
		}
		a.Rule = "verb-" + string(try.frame)
		if try.frame == That && e.takes(Must) && f.must(content[0]) {
			a.Act, a.Complement = claims.Demand, claims.Uu
		}
		f.found = append(f.found, a)
		return true
	}
	if how == "agent" && !bare && f.agentPassive(i, e, &a, source) {
		return true
	}
	return false
}

// subordinate reports whether a verb names an act rather than performs or
// reports it: an infinitive, a gerund after a preposition, a participle on a
// noun. Such a verb is a cue only with a clause.
func (f *finder) subordinate(i int32) bool {
	if f.finite(i) {
		return false
	}
	if f.infinitive(i) {
		return true
	}
	if s := f.nearestSubject(i); s >= 0 && s < i {
		return false // "with officials saying"
	}
	for _, c := range f.children(i) {
		if c < i && (f.tree.Relation[c] == syntax.Mark || f.tree.Relation[c] == syntax.Case) {
			return true
		}
	}
	return f.tree.Relation[i] == syntax.Acl && xpos(f.tree, i) == "VBN" || f.tree.Relation[i] == syntax.Amod
}

type verbFrame struct {
	frame   Frame
	allowed func(e *entry) bool
	find    func(f *finder, i, last int32, e *entry) (content, targets []Range)
}

func takesAny(frames ...Frame) func(e *entry) bool {
	return func(e *entry) bool {
		return slices.ContainsFunc(frames, e.takes)
	}
}

func takesPreposition(e *entry) bool {
	for range e.prepositions {
		return true
	}
	return false
}

// verbFrames in the order in which they are tried.
var verbFrames = []verbFrame{
	{AccuseOf, takesAny(AccuseOf, AccuseFor, AccuseWith), (*finder).accused},
	{That, takesAny(That, Quote, Tell, Wh), (*finder).clause},
	{ObjectTo, takesAny(ObjectTo), (*finder).objectInfinitive},
	{prepPrefix, takesPreposition, (*finder).prepositional},
	{To, takesAny(To), (*finder).infinitiveClause},
	{As, takesAny(As), (*finder).objectAs},
	{Small, takesAny(Small), (*finder).smallClause},
	{Tell, takesAny(Tell), (*finder).told},
	{Object, takesAny(Object), (*finder).object},
}

func (f *finder) isVerbForm(i int32, tags ...string) bool {
	x := xpos(f.tree, i)
	return slices.Contains(tags, x)
}
