package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxTokens is how many tokens of a name are compared; more are left out.
const MaxTokens = 24

// Form is a name made ready for comparison. Forms are read only once made.
type Form struct {
	Tokens []Token
	weight int // of all tokens
	script unicodeScript
}

// Token is a word of a name.
type Token struct {
	Text   string // folded, in Latin letters
	Sound  string // as it roughly sounds
	Bones  string // the consonants of the sound, alike ones merged
	Canon  string // what a legal form, nickname or number stands for
	class  class
	script script
	weight int
}

// Initial reports that the token is a single letter.
func (t *Token) Initial() bool { return len(t.Text) == 1 && t.Text[0] >= 'a' }

// Weak reports that the token tells little about whom a name means: a
// particle, title, legal form or number.
func (t *Token) Weak() bool { return t.class&(particle|title|legal|number|numeral) != 0 }

// Common reports that the token stands in very many names.
func (t *Token) Common() bool { return t.class&(common|generic|particle|title|legal) != 0 }

// Fold makes the form of a name.
func Fold(name string) *Form {
	f := &Form{}
	z := romaniser{out: make([]byte, 0, len(name)+8)}
	kind := latin
	end := func() {
		z.endToken()
		if len(z.out) > z.start && len(f.Tokens) < 2*MaxTokens {
			f.push(string(z.out[z.start:]), kind)
		}
		z.start, kind = len(z.out), latin
	}
	for i := 0; i < len(name) && len(f.Tokens) < 2*MaxTokens; {
		r, n := utf8.DecodeRuneInString(name[i:])
		rest := name[i+n:]
		i += n
		switch {
		case r == utf8.RuneError && n == 1:
			end()
			continue
		case r == '\'' || r == '’' || r == '‘' || r == '`' || r == 'ʼ' || r == '"' && len(z.out) > z.start:
			if possessive(rest) {
				i++
				end()
			}
			continue
		case r == '.':
			if len(z.out) != z.start+1 && !dotted(z.out[z.start:], name[:i-n]) || !letterAlone(rest) {
				end()
			}
			continue
		case r == '\u200c' || r == '\u200d' || r == '\u00ad':
			continue
		}
		if r >= utf8.RuneSelf {
			k, s := scriptOf(r)
			if k == bones || kind == latin {
				kind = k
			}
			f.script = max(f.script, s)
			if k == bones && len(z.out) == z.start && strings.HasPrefix(name[i-n:], "ال") && letterAfter(rest, 2) {
				f.push("al", kind) // the Arabic article is written together with its word
				i += len("ل")
				z.start = len(z.out)
				continue
			}
		}
		next, _ := utf8.DecodeRuneInString(rest)
		if len(z.out)-z.start < 4*longest && !z.add(r, next) {
			end()
		}
	}
	end()
	f.phrases()
	f.finish()
	return f
}

func (f *Form) push(text string, kind script) {
	text = unleet(text)
	if n := len(f.Tokens); n > 0 && f.Tokens[n-1].Text == text && len(text) > 1 {
		return // a word said twice
	}
	f.Tokens = append(f.Tokens, Token{Text: text, script: kind})
}

// phrases joins tokens that words.tsv knows together, longest first.
func (f *Form) phrases() {
	table := words()
	out := f.Tokens[:0]
	for i := 0; i < len(f.Tokens); {
		t := f.Tokens[i]
		used := 1
		if t.script == bones {
			out = append(out, scriptParticle(t))
			i++
			continue
		}
		if more := table.starts[t.Text]; more > 0 {
			for k := min(more, len(f.Tokens)-i-1); k > 0; k-- {
				parts := make([]string, 0, k+1)
				for j := range k + 1 {
					parts = append(parts, f.Tokens[i+j].Text)
				}
				if w, ok := table.words[strings.Join(parts, " ")]; ok {
					t.Text, t.class, t.Canon = strings.Join(parts, ""), w.class, w.canon
					if w.class == phrase {
						t.Text = w.canon
					}
					used = k + 1
					break
				}
			}
		}
		if used == 1 {
			if w, ok := table.words[t.Text]; ok {
				t.class, t.Canon = w.class, w.canon
				if w.canon != "" && w.class&^(generic|common) == 0 {
					t.Text, t.Canon = w.canon, "" // another spelling of the same word
				}
			} else if t.Text[0] <= '9' && isNumber(t.Text) {
				t.class, t.Canon = number, t.Text
			}
		}
		i += used
		if n := len(out); n > 0 && t.class&number != 0 && out[n-1].class&number != 0 && addsUp(out[n-1].Canon, t.Canon) {
			out[n-1].Canon = out[n-1].Canon[:1] + t.Canon // forty-four
			out[n-1].Text = out[n-1].Canon
			continue
		}
		if t.class&number != 0 {
			t.Text = t.Canon
		}
		out = append(out, t)
	}
	f.Tokens = out[:min(len(out), MaxTokens)]
}

// scriptParticle marks the particles of names in scripts that leave out vowels;
// their other words would be taken for the wrong ones.
func scriptParticle(t Token) Token {
	if w := words().words[t.Text]; w.class&particle != 0 {
		t.class = particle
	}
	return t
}

// addsUp reports that the numbers are tens and ones.
func addsUp(tens, ones string) bool {
	return len(tens) == 2 && tens[1] == '0' && tens[0] >= '2' && len(ones) == 1 && ones != "0"
}

// finish gives every token its sound and weight.
func (f *Form) finish() {
	for i := range f.Tokens {
		t := &f.Tokens[i]
		t.Sound = soundOf(t.Text)
		t.Bones = bonesOf(t.Sound)
		size := min(utf8.RuneCountInString(t.Text), 10)
		switch {
		case t.class&(title|particle|legal|number|numeral) != 0:
			t.weight = 0
		case t.class&generic != 0:
			t.weight = max(1, size/2)
		default:
			t.weight = size
		}
		f.weight += t.weight
	}
	if f.weight == 0 { // a name of nothing but titles or particles
		for i := range f.Tokens {
			f.Tokens[i].weight = max(1, len(f.Tokens[i].Text))
			f.weight += f.Tokens[i].weight
		}
	}
}

// unleet reads digits between letters as the letters they look like.
func unleet(text string) string {
	for i := 1; i+1 < len(text); i++ {
		if isDigit(text[i]) && !isDigit(text[i-1]) && !isDigit(text[i+1]) {
			if j := strings.IndexByte("0134579", text[i]); j >= 0 {
				text = text[:i] + "oieastg"[j:j+1] + text[i+1:]
			}
		}
	}
	return text
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isNumber(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// possessive reports that the text goes on with the s of 's.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return !unicode.IsLetter(r)
}

// letterAlone reports that one letter follows and then no other: "A.B.C".
func letterAlone(rest string) bool {
	r, n := utf8.DecodeRuneInString(rest)
	if !unicode.IsLetter(r) {
		return false
	}
	r, _ = utf8.DecodeRuneInString(rest[n:])
	return !unicode.IsLetter(r)
}

// dotted reports that the token so far is letters with full stops between.
func dotted(token []byte, before string) bool {
	if len(token) < 2 || len(token) > 6 || len(before) < 2 {
		return false
	}
	_, n := utf8.DecodeLastRuneInString(before)
	return strings.HasSuffix(before[:len(before)-n], ".")
}

// letterAfter reports that at least n letters follow the next one.
func letterAfter(rest string, n int) bool {
	seen := 0
	for _, r := range rest {
		if !unicode.IsLetter(r) {
			break
		}
		if seen++; seen > n {
			return true
		}
	}
	return false
}
