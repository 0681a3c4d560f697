package match

// Weights are the prices of differences, in points of a score of 1000.
type Weights struct {
	Spelling int // for all letters of the shorter name changed
	Conflict int // for all of the shorter name replaced
	Clash    int // on top of that, once, however small the words' share
	Extra    int // for the longer name consisting of extra words alone
	Doubt    int // per cent that Extra rises by for each tenth that the other words are less alike
	Initial  int // for all of the shorter name given as initials
	Nickname int
	Joined   int
	Acronym  int
	Order    int
	Legal    int
	Number   int
	Partial  int // one common or short word is all that is shared; half for another
	Alone    int // that is less alike than this
	Loose    int // on top of Spelling for a pair of words less alike than Close
	Close    int
	Floor    int // likeness below which words are no counterparts
	Heard    int // likeness of words that sound the same but aren't spelt so
	First    int // taken off the likeness when the first letters differ
}

// Shipped are the weights that the package compares with. They were chosen on
// halves of labelled pairs of names, judged on the other halves and rounded; the
// best threshold for them is 700 and 650 to 750 do nearly as well.
var Shipped = Weights{
	Spelling: 1000, Conflict: 1600, Clash: 110, Loose: 170, Close: 750, Extra: 220, Doubt: 150, Initial: 250, Nickname: 60, Joined: 20,
	Acronym: 250, Order: 30, Legal: 90, Number: 180, Partial: 330, Alone: 900, Floor: 700, Heard: 980, First: 20,
}
