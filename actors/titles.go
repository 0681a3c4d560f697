package actors

import "sync"

// Title is a word that stands before or beside a person's name: a rank, an
// office or an honorific.
type Title struct {
	Text   string // "president", "foreign minister", "lieutenant general"; lower case but for what is always a capital
	Post   Post   // the class of office, [UnknownPost] for ranks and honorifics
	Sector Sector // the sector that a holder belongs to
	// Style tells how the title is used: "office", "rank", "honorific" or "profession".
	Style string
}

var titles = sync.OnceValue(func() []Title {
	var list []Title
	err := eachRow("titles", func(r *row) error {
		t := Title{Text: r.text("title"), Style: r.text("style")}
		if err := t.Post.UnmarshalText([]byte(r.text("post"))); err != nil {
			return r.errorf("%w", err)
		}
		if err := t.Sector.UnmarshalText([]byte(r.text("sector"))); err != nil {
			return r.errorf("%w", err)
		}
		list = append(list, t)
		return nil
	})
	if err != nil {
		panic(err) // the table is part of the program and tested with it
	}
	return list
})

// Titles lists titles, ranks and honorifics that introduce a person in text,
// in the order of their table. The list is shared: don't change it.
func Titles() []Title { return titles() }
