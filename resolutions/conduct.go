package resolutions

import "github.com/seed4619396c/communique/actors"

// Conduct is something done, or that could be done: who supplies what to whom,
// launches, tests, flies, travels, on which day. Empty parties mean anyone.
type Conduct struct {
	Kind Kind       // a key or a word that [Register.KindOf] knows
	Item Item       // a key or a word that [Register.ItemOf] knows; empty where the kind needs none
	From actors.ID  // supplier, seller; the launching or testing state
	To   actors.ID  // recipient, buyer; the state whose airspace, ports or listed persons are meant
	By   actors.ID  // who carries it out, where that is neither
	Date actors.Day // the day of the conduct
}

// Assessment is what the law says of a conduct: the status over all, and the
// provisions that the conduct engages with what each says.
type Assessment struct {
	Conduct  Conduct // as understood: kind and item are keys of the tables
	Status   Status
	Why      string // one line: what decided, or what was not understood
	Findings []Finding
}

// Finding is one provision that a conduct or claim engages, or one vote that
// a claim about voting was checked against. A finding says "engages": whether
// the conduct breaks the law is for others to judge.
type Finding struct {
	Claim     int    // the claim's ID; 0 where no claim was assessed
	Provision string // "S/RES/1718 (2006) OP 8(b)"; of a vote the symbol alone
	Status    Status
	Why       string // why it matched, in one line
	// Rule is the provision: what it says, whom it binds, its force, measure and
	// regime. Nil in findings about votes.
	Rule         *Provision
	Since, Until actors.Day // in force since, and until (half-open; 0 is open)
	EndedBy      string     // what ended it, or will
	Partial      bool       // the provision reaches a part of the conduct's goods only
	Conduct      *Conduct   // the conduct that engages it, shared by its findings
	Vote         *Vote      // of a vote check

	fit fit
}

// Exemptions are what stays allowed under the provision on the day of the
// conduct.
func (f *Finding) Exemptions() []*Exemption {
	if f.Rule == nil || f.Conduct == nil {
		return nil
	}
	var open []*Exemption
	for _, e := range f.Rule.Exemptions {
		if day := f.Conduct.Date; (e.From == 0 || e.From <= day) && (e.Until == 0 || day < e.Until) {
			open = append(open, e)
		}
	}
	return open
}
