package outline

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/citation"
	"github.com/seed4619396c/communique/resolutions"
)

//go:embed effects.tsv
var effectsTable string

// effects are the rows of effects.tsv by kind, and by the first letter of their
// words.
type effects struct {
	lemma         map[string]resolutions.Effect
	before, after [256][]effectWords
	as            []string
}

type effectWords struct {
	words  string
	prefix bool
	effect resolutions.Effect
}

var loadEffects = sync.OnceValue(func() *effects {
	e, err := parseEffects(effectsTable)
	if err != nil {
		panic("outline: effects.tsv: " + err.Error())
	}
	return e
})

func parseEffects(table string) (*effects, error) {
	e := &effects{lemma: map[string]resolutions.Effect{}}
	return e, rows(table, 3, func(cells []string) error {
		var effect resolutions.Effect
		if err := effect.UnmarshalText([]byte(cells[2])); err != nil {
			return err
		}
		words := effectWords{words: strings.TrimSuffix(cells[1], "*"), prefix: strings.HasSuffix(cells[1], "*"), effect: effect}
		switch cells[0] {
		case "lemma":
			e.lemma[cells[1]] = effect
		case "before":
			e.before[cells[1][0]] = append(e.before[cells[1][0]], words)
		case "after":
			e.after[cells[1][0]] = append(e.after[cells[1][0]], words)
		case "as":
			e.as = append(e.as, words.words)
		default:
			return fmt.Errorf("want lemma, before, as or after")
		}
		return nil
	})
}

// owner is a paragraph, or an item, that references and deadlines belong to.
type owner struct {
	paragraph *resolutions.Paragraph
	top       string           // the path of the paragraph that an item belongs to
	verb      resolutions.Verb // the parent's last verb, for items without one
	preamble  bool
}

// owners lists preamble and operative part in the order of the text.
func owners(t *resolutions.Text) []owner {
	var all []owner
	for i := range t.Preamble {
		all = append(all, owner{paragraph: &t.Preamble[i], preamble: true})
	}
	var descend func(list []resolutions.Paragraph, top string, verb resolutions.Verb)
	descend = func(list []resolutions.Paragraph, top string, verb resolutions.Verb) {
		for i := range list {
			p := &list[i]
			o := owner{paragraph: p, top: top, verb: verb}
			if top == "" {
				o.top = p.Path
			}
			all = append(all, o)
			last := verb
			if n := len(p.Verbs); n > 0 {
				last = p.Verbs[n-1]
			}
			descend(p.Children, o.top, last)
		}
	}
	descend(t.Operative, "", resolutions.Verb{})
	return all
}

// references gives each paragraph the references that stand in it.
func (b *builder) references(t *resolutions.Text, all []owner) {
	found := citation.Scan(b.text, t.Symbol)
	table := loadEffects()
	next := 0
	for i, o := range all {
		p := o.paragraph
		limit := p.End
		if i+1 < len(all) {
			limit = min(limit, all[i+1].paragraph.Start)
		}
		for next < len(found) && found[next].Start < p.Start {
			next++
		}
		for ; next < len(found) && found[next].Start < limit; next++ {
			r := &found[next]
			if b.quotes(r.Span) && len(r.Provisions) > 0 && r.Provisions[0].Symbol == t.Symbol {
				continue // "paragraph 1 above" means the other resolution's
			}
			stop := limit
			if next+1 < len(found) {
				stop = min(stop, found[next+1].Start)
			}
			b.ownPaths(r.Provisions, t, o)
			p.References = append(p.References, resolutions.TextReference{
				Span: r.Span, Provisions: r.Provisions, Vague: r.Vague,
				Effect: table.of(b.text, o, r.Span, stop),
			})
			if r.Note != "" {
				t.Notes = append(t.Notes, resolutions.TextNote{Span: r.Span, Code: resolutions.NoteReferenceYear, Text: r.Note})
			}
		}
		joined(b.text, p.References)
	}
}

// quotes says that a span stands in replacement text.
func (b *builder) quotes(at claims.Span) bool {
	i, _ := slices.BinarySearchFunc(b.quotations, at.End, func(q claims.Span, end int) int { return q.End - end })
	return i < len(b.quotations) && b.quotations[i].Contains(at)
}

// ownPaths completes paths of the text itself: "subparagraph (a) above" stands
// for an item of the same paragraph, "paragraph 2" for A2 where letters lead.
func (b *builder) ownPaths(provisions []resolutions.ProvisionSymbol, t *resolutions.Text, o owner) {
	for i := range provisions {
		p := &provisions[i]
		if p.Symbol != t.Symbol || p.Part != "OP" || p.Path == "" {
			continue
		}
		switch {
		case p.Path[0] == '(':
			p.Path = o.top + p.Path
		case b.prefix && isDigit(p.Path[0]):
			number, _ := digits(p.Path, 0, len(p.Path))
			if letter := b.sectionOf(number); letter != "" {
				p.Path = letter + p.Path
			}
		}
	}
}

// sectionOf is the letter in front of the only paragraph with a number.
func (b *builder) sectionOf(number int) string {
	if b.letters == nil {
		b.letters = map[int]string{}
		for _, n := range b.nodes {
			i := 0
			for i < len(n.path) && !isDigit(n.path[i]) {
				i++
			}
			if n.depth > 0 || i == 0 {
				continue
			}
			k, _ := digits(n.path, i, len(n.path))
			if _, twice := b.letters[k]; twice {
				b.letters[k] = ""
			} else {
				b.letters[k] = n.path[:i]
			}
		}
	}
	return b.letters[number]
}

// window bounds how far from a reference the words that decide its effect may stand.
const window = 400

// of says what the words around a reference do to it.
func (e *effects) of(text string, o owner, at claims.Span, stop int) resolutions.Effect {
	p := o.paragraph
	verb, from := o.verb, p.Start
	for _, v := range p.Verbs {
		if v.End > at.Start {
			stop = min(stop, max(v.Start, at.End))
			break
		}
		verb, from = v, v.End
	}
	if effect, ok := e.lemma[verb.Lemma]; ok && from == verb.End {
		return effect
	}
	if o.preamble || e.another(text[max(from, at.Start-window):at.Start]) {
		return resolutions.RefersTo
	}
	if n := len(p.References); n > 0 && p.References[n-1].Effect == resolutions.RefersTo && p.References[n-1].End <= at.Start {
		// "as amended by paragraph 1 of this and paragraph 2 of that".
		previous := p.References[n-1].Span
		if listed(text[previous.End:at.Start]) && e.another(text[max(p.Start, previous.Start-window):previous.Start]) {
			return resolutions.RefersTo
		}
	}
	decides := verb.Force == resolutions.Binding || verb.Force == resolutions.ChapterVII || verb.Force == resolutions.UnknownForce
	if !decides {
		if effect := lookBefore(&e.before, text[max(from, at.Start-window):at.Start]); effect == resolutions.PursuantTo {
			return effect
		}
		return resolutions.RefersTo
	}
	if effect := lookAfter(&e.after, text[at.End:max(at.End, min(stop, at.End+window))]); effect != resolutions.UnknownEffect {
		return effect
	}
	if effect := lookBefore(&e.before, text[max(from, at.Start-window):at.Start]); effect != resolutions.UnknownEffect {
		return effect
	}
	return resolutions.RefersTo
}

// near bounds how far behind a reference the verb may stand whose subject it is.
const near = 40

// lookAfter finds the first of the words that follow a reference in its clause.
func lookAfter(list *[256][]effectWords, text string) resolutions.Effect {
	start := true
	for i := range min(len(text), near) {
		c := text[i]
		if c == ';' || c == ':' {
			break
		}
		if start {
			for _, w := range list[c] {
				if strings.HasPrefix(text[i:], w.words) {
					return w.effect
				}
			}
		}
		start = c <= ' '
	}
	return resolutions.UnknownEffect
}

// lookBefore finds the last of the words before a reference.
func lookBefore(list *[256][]effectWords, text string) resolutions.Effect {
	for i := len(text) - 1; i >= 0; i-- {
		c := text[i]
		if c == ';' {
			break
		}
		if i > 0 && text[i-1] > ' ' {
			continue
		}
		for _, w := range list[c] {
			if strings.HasPrefix(text[i:], w.words) && (w.prefix || wordEnd(text, i+len(w.words)) == i+len(w.words)) {
				return w.effect
			}
		}
	}
	return resolutions.UnknownEffect
}

// another says that the words before a reference tell what it did to something
// else: "as extended by", "and most recently renewed in"; or that they only date
// something: "the adoption of".
func (e *effects) another(text string) bool {
	tail := strings.TrimRight(text[max(0, len(text)-64):], " \n")
	if strings.HasSuffix(tail, "adoption of") {
		return true
	}
	last := ""
	for word := range strings.FieldsSeq(tail) {
		if word == "by" || word == "in" || word == "under" || word == "through" {
			for _, stem := range e.as {
				if strings.HasPrefix(last, stem) && strings.HasSuffix(last, "ed") {
					return true
				}
			}
		}
		last = word
	}
	return false
}

// listed says that nothing but the words of a list stands between two references.
func listed(between string) bool {
	switch strings.Trim(between, ", \n") {
	case "", "and", "or", "and by", "and in", "and of", "as well as", "and under", "by", "in":
		return true
	}
	return false
}

// joined gives references that are listed together the effect of the verb that
// follows the last of them.
func joined(text string, references []resolutions.TextReference) {
	for i := len(references) - 2; i >= 0; i-- {
		r, next := &references[i], &references[i+1]
		if r.Effect != resolutions.RefersTo || next.Effect <= resolutions.RecallsIt || next.Effect == resolutions.PursuantTo {
			continue
		}
		if listed(text[min(r.End, next.Start):next.Start]) {
			r.Effect = next.Effect
		}
	}
}
