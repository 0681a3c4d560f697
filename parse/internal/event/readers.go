package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed4619396c/communique/claims"
)

func (l *lexicon) readFrames() error {
	rows, err := readTable("frames.tsv", "frame\tverb actor\tverb recipient\tnoun actor\tnoun recipient\treciprocal\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		first, more, _ := strings.Cut(r.cells[1], "+")
		f := &roleFrame{
			name: r.cells[0], verbActor: strings.Fields(first), verbMore: strings.FieldsFunc(more, func(c rune) bool { return c == '+' }),
			verbRecipient: strings.Fields(r.cells[2]), nounActor: strings.Fields(r.cells[3]), nounRecipient: strings.Fields(r.cells[4]),
			reciprocal: r.cells[5] == "yes",
		}
		if len(f.verbActor) == 0 || len(f.nounActor) == 0 {
			return r.errorf("a frame needs slots for its actor")
		}
		for _, slot := range slices.Concat(f.verbActor, f.verbMore, f.verbRecipient, f.nounActor, f.nounRecipient) {
			if !roleSlots[slot] && !prepositions[slot] {
				return r.errorf("slot %q is no place in a sentence", slot)
			}
		}
		if l.frames[f.name] != nil {
			return r.errorf("frame %q stands twice", f.name)
		}
		l.frames[f.name] = f
	}
	return nil
}

// roleSlots are the slots of frames.tsv that are no prepositions.
var roleSlots = map[string]bool{"subject": true, "object": true, "indirect": true, "possessor": true, "modifier": true}

func (l *lexicon) readClasses() error {
	rows, err := readTable("classes.tsv", "class\tnouns\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		set := &wordSet{name: r.cells[0], words: map[string]bool{}, phrases: map[string][][]string{}, except: map[string][][]string{}}
		for noun := range strings.SplitSeq(r.cells[1], ", ") {
			words := splitWords(noun)
			if len(words) == 0 {
				return r.errorf("empty noun")
			}
			if len(words) == 1 {
				set.words[noun] = true
				continue
			}
			if out, ok := strings.CutPrefix(words[0], "!"); ok {
				words[0] = out
				head := words[headOfNoun(words)]
				set.except[head] = append(set.except[head], words)
				continue
			}
			head := words[headOfNoun(words)]
			set.phrases[head] = append(set.phrases[head], words)
		}
		if l.classes[set.name] != nil {
			return r.errorf("class %q stands twice", set.name)
		}
		l.classes[set.name] = set
	}
	return nil
}

func (l *lexicon) readLights() error {
	rows, err := readTable("light.tsv", "verb\trole\tnoun\tvalue\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		v := &lightVerb{words: strings.Fields(r.cells[0]), noun: r.cells[2], value: claims.CTPlus}
		if len(v.words) == 0 || v.noun == "" {
			return r.errorf("verb %q, noun %q", r.cells[0], r.cells[2])
		}
		switch r.cells[1] {
		case "does":
		case "undergoes":
			v.undergoes = true
		case "names":
			v.names = true
		default:
			return r.errorf("role %q: want does, undergoes or names", r.cells[1])
		}
		switch r.cells[3] {
		case "":
		case "not":
			v.value = claims.CTMinus
		case "planned":
			v.value, v.tense = claims.PRPlus, claims.Future
		default:
			return r.errorf("value %q: want not, planned or nothing", r.cells[3])
		}
		l.lights[v.words[0]] = append(l.lights[v.words[0]], v)
	}
	for _, list := range l.lights {
		slices.SortStableFunc(list, func(a, b *lightVerb) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return nil
}

func (l *lexicon) readModality() error {
	rows, err := readTable("factuality.tsv", "word\tpos\tasserted\tnegated\ttense\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if len(r.cells[1]) != 1 || !strings.Contains("mavn", r.cells[1]) {
			return r.errorf("part of speech %q: want m, a, v or n", r.cells[1])
		}
		key := modalKey{r.cells[0], r.cells[1][0]}
		var w modalWord
		if r.cells[2] == "=" {
			continue // listed to say that the word changes nothing
		}
		if err := w.asserted.UnmarshalText([]byte(r.cells[2])); err != nil || w.asserted == claims.UnknownFactuality {
			return r.errorf("asserted %q", r.cells[2])
		}
		if r.cells[3] == "=" {
			w.negated = w.asserted
		} else if err := w.negated.UnmarshalText([]byte(r.cells[3])); err != nil || w.negated == claims.UnknownFactuality {
			return r.errorf("negated %q", r.cells[3])
		}
		if err := w.tense.UnmarshalText([]byte(r.cells[4])); err != nil {
			return r.errorf("tense %q", r.cells[4])
		}
		if _, twice := l.modality[key]; twice {
			return r.errorf("%q stands twice", r.cells[0])
		}
		l.modality[key] = w
	}
	return nil
}

func (l *lexicon) readContexts() error {
	rows, err := readTable("contexts.tsv", "context\twords\tcomment")
	if err != nil {
		return err
	}
	for _, r := range rows {
		var c claims.Context
		if err := c.UnmarshalText([]byte(r.cells[0])); err != nil || c == claims.UnknownContext {
			return r.errorf("context %q", r.cells[0])
		}
		for phrase := range strings.SplitSeq(r.cells[1], ", ") {
			words := splitWords(phrase)
			if len(words) == 0 {
				return r.errorf("empty word")
			}
			last := words[len(words)-1]
			l.contexts[last] = append(l.contexts[last], contextWord{words, c})
		}
	}
	return nil
}

func (l *lexicon) readIrregular() error {
	rows, err := readTable("irregular.tsv", "lemma\tforms")
	if err != nil {
		return err
	}
	for _, r := range rows {
		for form := range strings.FieldsSeq(r.cells[1]) {
			if r.cells[0] == "-" {
				l.notVerbs[form] = true
				continue
			}
			if before, twice := l.irregular[form]; twice {
				return r.errorf("%q is of %q already", form, before)
			}
			l.irregular[form] = r.cells[0]
		}
	}
	return nil
}
