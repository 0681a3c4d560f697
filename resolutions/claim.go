package resolutions

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

// longestContent bounds how much of a claim's content is read for the goods it
// names.
const longestContent = 4096

// mostParties bounds how many actors and recipients are paired.
const mostParties = 8

// AssessClaim maps a claim's event to conducts (who supplies, launches or tests
// what, to whom) and gives the provisions that each engages on the day: the
// claim's own time where it has one in the past, else the day given, usually
// the day of publication. The goods are those that the event's object or the
// claim's content names in text. A finding says "engages", never that the law
// is broken; where the source denies the event, demands it or thinks it
// possible, the finding's Why begins with that; it ends with what the provision
// says. A claim that is about no
// conduct that measures reach has no findings.
func (r *Register) AssessClaim(c *claims.Claim, text string, day actors.Day) []Finding {
	if c == nil || c.Event == nil {
		return nil
	}
	at := claimDay(c, day)
	var all []Finding
	for _, conduct := range r.conducts(c, text, at) {
		a := r.Assess(conduct)
		if a.Status == Unknown && at > r.horizon {
			return []Finding{{Claim: c.ID, Status: Unknown, Why: a.Why, Conduct: &a.Conduct}}
		}
		for _, f := range a.Findings {
			if f.fit < coreFit || f.Status == Permitted {
				continue
			}
			f.Claim = c.ID
			if i := slices.IndexFunc(all, func(have Finding) bool { return have.Provision == f.Provision && have.Status == f.Status }); i >= 0 {
				if all[i].fit < f.fit {
					all[i] = f
				}
				continue
			}
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(-cmp.Compare(severity(a.Status), severity(b.Status)), cmp.Compare(a.Rule.Instrument.Number, b.Rule.Instrument.Number), comparePaths(a.Rule.Path, b.Rule.Path))
	})
	hedge := hedges[c.Event.Factuality]
	if c.Event.Tense == claims.Future && hedge == "" {
		hedge = "still to come: "
	}
	for i := range all {
		all[i].Why = hedge + "engages: " + all[i].Why + ". " + all[i].Rule.Gist
	}
	return all
}

var hedges = map[claims.Factuality]string{
	claims.CTMinus: "said not to have happened: ",
	claims.PRPlus:  "said to be probable: ",
	claims.PRMinus: "said to be improbable: ",
	claims.PSPlus:  "said to be possible: ",
	claims.PSMinus: "said possibly not to be so: ",
	claims.Uu:      "hypothetical, demanded or asked: ",
}

// claimDay is the last day of the claim's time, where that lies in the past.
func claimDay(c *claims.Claim, day actors.Day) actors.Day {
	if c.Time != nil && c.Time.Until > 1 && (day == 0 || c.Time.Until-1 <= day) {
		return c.Time.Until - 1
	}
	return day
}

// conducts are what the claim's event may come to, in the order of the frames
// and of the text.
func (r *Register) conducts(c *claims.Claim, text string, day actors.Day) []Conduct {
	e := asked(c)
	if !r.concerns(e, day) {
		return nil
	}
	content := contentOf(c, text)
	goods := r.goods(e, text, content)
	predicate := foldText(e.Predicate.In(text))
	var all []Conduct
	taken := map[int]bool{}
	for _, f := range r.frames.events {
		if taken[f.kind] || !slices.Contains(f.types, e.Type) {
			continue
		}
		if f.stems != nil && !stemIn(predicate, f.stems) && (predicate != "" || !stemIn(content, f.stems)) {
			continue
		}
		items := goods
		if len(f.needs) > 0 {
			items = r.under(goods, f.needs)
			if len(items) == 0 {
				continue
			}
		}
		taken[f.kind] = true
		if len(items) == 0 && f.item >= 0 && slices.Contains(e.Contexts, claims.MilitaryContext) {
			items = []int{f.item}
		}
		all = r.fill(all, f, items, e, content, day)
	}
	// Other kinds of conduct are known by their names.
	if len(all) > 0 || e.Type == claims.CooperateEvent || e.Type == claims.AidEvent || e.Type == claims.AgreeEvent {
		all = r.namedKinds(all, e, content, day, taken)
	}
	return all
}

// concerns reports whether any measure aims at a party of the event.
func (r *Register) concerns(e *claims.Event, day actors.Day) bool {
	for _, side := range [2][]claims.Party{e.Actors, e.Recipients} {
		for _, p := range side {
			for _, id := range p.Actors {
				for _, t := range r.reach(id, day) {
					if len(r.byTarget[t.id]) > 0 {
						return true
					}
				}
			}
		}
	}
	return false
}

// asked is the claim's event; who asks for aid without saying for whom is its
// recipient, and who is asked gives it.
func asked(c *claims.Claim) *claims.Event {
	e := c.Event
	if e.Type != claims.AidEvent || c.Act != claims.Request || len(e.Recipients) > 0 || len(c.Sources) == 0 {
		return e
	}
	changed := *e
	changed.Recipients = c.Sources[:1]
	if len(e.Actors) == 0 {
		changed.Actors = c.Targets
	}
	return &changed
}

// fill makes the conducts of one frame: every actor with every recipient, each
// item.
func (r *Register) fill(all []Conduct, f eventFrame, items []int, e *claims.Event, content string, day actors.Day) []Conduct {
	kind := Kind(r.kinds.classes[f.kind].key)
	if f.by != nobody {
		for _, id := range parties(e.Actors) {
			all = append(all, Conduct{Kind: kind, By: id, Date: day})
		}
		return all
	}
	from, to := pick(f.from, e), pick(f.to, e)
	bothWays := strings.Contains(content, "to or from") || strings.Contains(content, "to and from") || strings.Contains(content, "from or to") || strings.Contains(content, "between")
	for _, i := range items {
		item := Item(r.items.classes[i].key)
		for _, a := range from {
			for _, b := range to {
				all = append(all, Conduct{Kind: kind, Item: item, From: a, To: b, Date: day})
				if bothWays {
					all = append(all, Conduct{Kind: kind, Item: item, From: b, To: a, Date: day})
				}
			}
		}
	}
	return all
}

// namedKinds adds the conducts that the content calls by name, where the name
// is enough: a joint venture, training, ship-to-ship transfers.
func (r *Register) namedKinds(all []Conduct, e *claims.Event, content string, day actors.Day, taken map[int]bool) []Conduct {
	goods := r.kinds.byKey["transfer"]
	military := slices.Contains(e.Contexts, claims.MilitaryContext)
	for _, k := range r.kinds.named(content) {
		class := &r.kinds.classes[k]
		if k == goods || taken[k] || !class.told && !(class.martial && military) {
			continue
		}
		for _, a := range pick(theActor, e) {
			for _, b := range pick(theRecipient, e) {
				if a != "" || b != "" {
					all = append(all, Conduct{Kind: Kind(r.kinds.classes[k].key), From: a, To: b, Date: day})
				}
			}
		}
	}
	return all
}

// pick gives the parties of a role, or one empty party where there is none.
func pick(from role, e *claims.Event) []actors.ID {
	var ids []actors.ID
	switch from {
	case theActor:
		ids = parties(e.Actors)
	case theRecipient:
		ids = parties(e.Recipients)
	}
	if len(ids) == 0 {
		return []actors.ID{""}
	}
	return ids
}

func parties(all []claims.Party) []actors.ID {
	var ids []actors.ID
	for _, p := range all {
		for _, id := range p.Actors {
			if len(ids) < mostParties && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// goods are the items that the event's object names, else the content. Where a
// word for technology stands beside other goods, what is both is added
// ("technology for missiles").
func (r *Register) goods(e *claims.Event, text, content string) []int {
	named := r.specific(r.items.named(foldText(clipText(e.Object.In(text)))))
	if len(named) == 0 {
		named = r.specific(r.items.named(content))
	}
	for n, i := range slices.Clone(named) {
		for _, j := range named[:n] {
			if both := r.items.both(i, j); both >= 0 && !slices.Contains(named, both) {
				named = append(named, both)
			}
		}
	}
	return named
}

// specific leaves out the root, which says nothing of the goods.
func (r *Register) specific(items []int) []int {
	root := r.items.byKey["goods"]
	return slices.DeleteFunc(items, func(i int) bool { return i == root })
}

// both is the widest class under two that are not under one another; -1 where
// there is none.
func (x *taxonomy) both(i, j int) int {
	if x.is(i, j) || x.is(j, i) {
		return -1
	}
	for c := range x.classes {
		if x.is(c, i) && x.is(c, j) {
			return c
		}
	}
	return -1
}

// under keeps the items that are, or chiefly are, among the wanted.
func (r *Register) under(items, wanted []int) []int {
	var kept []int
	for _, i := range items {
		if slices.ContainsFunc(wanted, func(w int) bool { return r.items.is(i, w) || r.items.coreOf(w, i) }) {
			kept = append(kept, i)
		}
	}
	return kept
}

// contentOf is the claim's content as folded words, its beginning where it is
// very long.
func contentOf(c *claims.Claim, text string) string {
	var b strings.Builder
	for _, s := range c.Content {
		b.WriteString(clipText(s.In(text)))
		b.WriteByte(' ')
		if b.Len() > longestContent {
			break
		}
	}
	if b.Len() == 0 && c.Event != nil {
		b.WriteString(clipText(c.Event.Predicate.Cover(c.Event.Object).In(text)))
	}
	return foldText(b.String())
}

func clipText(s string) string {
	if len(s) <= longestContent {
		return s
	}
	end := longestContent
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
