package claims

// Claim is a thing said or done. One type covers both traditions, quotation
// attribution and event coding:
//
//   - attributed: sources say, condemn, demand, deny ... a content; the
//     performative text of a statement counts ("The Security Council demands
//     ..."). Act and Form are set.
//   - narrated: the text itself reports an event. Sources is empty, Act is
//     UnknownAct, Form is NoForm, and Event is set.
type Claim struct {
	ID     int // 1, 2 ... in the order of the text
	Within int // the claim whose content holds this one; 0 if none
	// Sources is a chain, nearest first: "KCNA said Kim said" gives Kim's
	// claim the chain Kim, KCNA. A joint holder is one source of several actors.
	Sources []Source
	Cue     Span // the words that carry the act: "said", "strongly condemn"
	Act     Act
	Form    Form
	// Content is what is said or done; several spans where the cue or the
	// source interrupts it.
	Content   []Span
	Targets   []Party // at whom the act is directed
	Event     *Event  // nil where the content reports no political event
	Time      *Time   // nil where the text gives none
	Citations []Citation
	Rule      string // the rule that made the claim, a stable name
}

// Attributed reports whether somebody holds the claim; otherwise the text
// itself narrates it.
func (c *Claim) Attributed() bool { return c.Act != UnknownAct }

// Extent is the smallest span that holds the whole content.
func (c *Claim) Extent() Span {
	var all Span
	for _, s := range c.Content {
		all = all.Cover(s)
	}
	return all
}

// Citation is a reference to instruments of law in the text.
type Citation struct {
	Span
	// Symbols are the instruments or provisions cited: "S/RES/1718 (2006)",
	// "S/RES/1718 (2006) OP 8(b)". Empty where the reference is vague and
	// nothing before it in the text narrows it.
	Symbols []string
	Vague   bool // "several Security Council resolutions"
}
