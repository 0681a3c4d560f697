package actors

import (
	"slices"
	"strings"
)

// Surnames lists the ways in which the person's surname stands alone in text:
// as [Actor.Surname] gives it first, then without the Arabic article
// ("al-Assad", "Assad"), without marks ("Erdoğan", "Erdogan"), and as the other
// spellings of the full name write it ("Gaddafi", "Qaddafi", "Gadhafi"). It is
// nil for actors that are no persons.
func (a *Actor) Surnames() []string {
	if a.Kind != Person || a.Surname == "" {
		return nil
	}
	surnames := []string{a.Surname}
	add := func(surname string) {
		if !slices.Contains(surnames, surname) {
			surnames = append(surnames, surname)
		}
	}
	forms := func(surname string) {
		add(surname)
		if !isASCII(surname) {
			add(withoutMarks(surname))
		}
		if bare, ok := withoutArticle(surname); ok {
			add(bare)
		}
	}
	forms(a.Surname)
	head := strings.HasPrefix(a.Name, a.Surname+" ")
	if !head && !strings.HasSuffix(a.Name, " "+a.Surname) || strings.Contains(a.Surname, " ") {
		return surnames
	}
	for i := range a.Names {
		n := &a.Names[i]
		if n.Lang != "" || n.Reading != PersonReading {
			continue
		}
		words := strings.Fields(n.Text)
		if len(words) < 2 {
			continue
		}
		word := words[len(words)-1]
		if head {
			word = words[0]
		}
		if word != a.Surname && respells(word, a.Surname) {
			forms(word)
		}
	}
	return surnames
}

// withoutArticle takes the article off "al-Assad" and "El-Sisi".
func withoutArticle(surname string) (string, bool) {
	if len(surname) < 6 || surname[2] != '-' {
		return "", false
	}
	switch strings.ToLower(surname[:2]) {
	case "al", "el", "as", "ar", "an", "at", "ad", "az":
		return surname[3:], true
	}
	return "", false
}

// respells tells whether a word is another romanisation of a surname: long
// enough, and few letters away.
func respells(word, surname string) bool {
	var one, other [64]byte
	left, right := appendFold(one[:0], word), appendFold(other[:0], surname)
	if string(left) == string(right) || len(left) < 5 || len(right) < 5 {
		return string(left) == string(right)
	}
	return editDistance(left, right) <= max(len(left), len(right))/3
}

// editDistance counts the letters to change, add or drop between two names.
func editDistance[T string | []byte](a, b T) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := above
			if a[i] != b[j] {
				cost++
			}
			above = row[j+1]
			row[j+1] = min(cost, row[j]+1, above+1)
		}
	}
	return row[len(b)]
}
