package actors

import "golang.org/x/text/language"

// NameIn is the actor's usual name in a language. When the tables hold no name
// in that very language, the closest one they hold is taken as CLDR's language
// matching defines it (pt-BR takes Portuguese, zh-Hant Chinese, gsw German);
// with nothing close the English name is the answer. Names out of use are
// passed over. The built-in tables hold states, territories and the main
// organisations in Arabic, Chinese, French, Russian, Spanish, Japanese, Korean,
// German and Portuguese beside English.
func (a *Actor) NameIn(tag language.Tag) string {
	base, confidence := tag.Base()
	if confidence == language.No || base.String() == "en" {
		return a.Name
	}
	if name, ok := a.nameTagged(tag.String()); ok {
		return name
	}
	if name, ok := a.nameTagged(base.String()); ok {
		return name
	}
	held := []language.Tag{language.English} // the first is what a matcher falls back to
	texts := []string{a.Name}
	for i := range a.Names {
		n := &a.Names[i]
		if !speaks(n) {
			continue
		}
		if t, err := language.Parse(n.Lang); err == nil {
			held = append(held, t)
			texts = append(texts, n.Text)
		}
	}
	if len(held) == 1 {
		return a.Name
	}
	_, best, confidence := language.NewMatcher(held).Match(tag)
	if confidence == language.No {
		return a.Name
	}
	return texts[best]
}

// Languages lists the languages that the actor has a name in, English first,
// then in the order of its names.
func (a *Actor) Languages() []language.Tag {
	tags := []language.Tag{language.English}
	last := ""
	for i := range a.Names {
		n := &a.Names[i]
		if !speaks(n) || n.Lang == last {
			continue
		}
		last = n.Lang
		tag, err := language.Parse(n.Lang)
		if err != nil {
			continue
		}
		known := false
		for _, t := range tags {
			known = known || t == tag
		}
		if !known {
			tags = append(tags, tag)
		}
	}
	return tags
}

func (a *Actor) nameTagged(lang string) (string, bool) {
	for i := range a.Names {
		if n := &a.Names[i]; n.Lang == lang && speaks(n) {
			return n.Text, true
		}
	}
	return "", false
}

// speaks reports that the name is in a language other than English and in use.
func speaks(n *Name) bool {
	return n.Lang != "" && n.Lang != "en" && n.Until == 0 && (n.Reading == NameReading || n.Reading == PersonReading)
}
