package actors

import (
	"strings"
	"sync"
)

// addVariants adds the spellings of names that follow by rule, so that a
// matcher over the names of text meets them: without accents, and for persons
// without middle initials, with the family name on the other side, with and
// without hyphens in East Asian given names.
func addVariants(a *Actor) {
	given := len(a.Names)
	for i := range given {
		n := a.Names[i]
		if n.Lang != "" {
			continue
		}
		texts := []string{n.Text}
		if a.Kind == Person && n.Reading == PersonReading {
			texts = append(texts, personVariants(n.Text, a.Surname, a.Home)...)
		}
		for _, text := range texts {
			a.addName(n, text)
			if !isASCII(text) {
				a.addName(n, withoutMarks(text))
			}
		}
	}
}

func (a *Actor) addName(like Name, text string) {
	for i := range a.Names {
		if a.Names[i].Text == text {
			return
		}
	}
	like.Text = text
	a.Names = append(a.Names, like)
}

// personVariants gives the other ways to write a personal name.
func personVariants(name, surname string, home ID) []string {
	var variants []string
	words := strings.Fields(name)
	if len(words) < 2 {
		return nil
	}
	if short := withoutInitials(words); short != "" {
		variants = append(variants, short)
	}
	switch order := nameOrders()[home]; {
	case order == "given" && len(words) == 2 && words[1] == surname:
		variants = append(variants, words[1]+" "+words[0])
	case order == "family" && words[0] == surname:
		variants = append(variants, hyphenVariants(words)...)
	}
	return variants
}

// nameOrders holds, for states where the family name comes first at home,
// which name English text puts first: "family" or "given".
var nameOrders = sync.OnceValue(func() map[ID]string {
	orders := map[ID]string{}
	err := eachRow("name_orders", func(r *row) error {
		home, err := r.id("home")
		order := r.text("order")
		if err == nil && order != "family" && order != "given" {
			err = r.errorf("order %q: want family or given", order)
		}
		orders[home] = order
		return err
	})
	if err != nil {
		panic(err) // the table is part of the program and tested with it
	}
	return orders
})

// hyphenVariants writes a given name of two syllables in every way in use:
// Kim Jong Un, Kim Jong-un, Kim Jong-Un, Kim Jongun, and the given name first:
// Jong-un Kim.
func hyphenVariants(words []string) []string {
	family, given := words[0], words[1:]
	if len(given) == 1 {
		given = strings.Split(given[0], "-")
	}
	if len(given) != 2 || given[0] == "" || given[1] == "" {
		return nil
	}
	first, second := given[0], given[1]
	lower := strings.ToLower(second)
	upper := strings.ToUpper(second[:1]) + second[1:]
	return []string{
		family + " " + first + " " + upper,
		family + " " + first + "-" + lower,
		family + " " + first + "-" + upper,
		family + " " + first + lower,
		first + "-" + lower + " " + family,
		first + " " + upper + " " + family,
	}
}

// withoutInitials leaves middle initials out: "Donald J. Trump" is "Donald
// Trump". It gives "" when there are none, or nothing but them.
func withoutInitials(words []string) string {
	kept := make([]string, 0, len(words))
	kept = append(kept, words[0])
	for _, word := range words[1:] {
		if len(word) != 2 || word[1] != '.' {
			kept = append(kept, word)
		}
	}
	if len(kept) == len(words) || len(kept) < 2 || strings.HasSuffix(words[0], ".") {
		return ""
	}
	return strings.Join(kept, " ")
}

// withoutMarks writes Latin letters without their marks, in the case they have.
func withoutMarks(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r < 0x80 {
			b.WriteRune(r)
			continue
		}
		folded := string(appendFoldRune(nil, r))
		if lower := strings.ToLower(string(r)); lower != string(r) && folded != "" { // a capital
			folded = strings.ToUpper(folded[:1]) + folded[1:]
		}
		b.WriteString(folded)
	}
	return b.String()
}
