package event

import (
	"slices"

	"github.com/seed4619396c/communique/claims"
	"github.com/seed4619396c/communique/parse/internal/syntax"
)

// complementKind is what a threat, request or rejection is about.
type complementKind struct {
	eventType, complement claims.EventType
	mode                  claims.Mode
}

func (l *lexicon) readModes() error {
	rows, err := readTable("modes.tsv", "type\tcomplement\tits mode\tmode")
	if err != nil {
		return err
	}
	for _, r := range rows {
		var key complementKind
		var mode claims.Mode
		if key.eventType.UnmarshalText([]byte(r.cells[0])) != nil || key.complement.UnmarshalText([]byte(r.cells[1])) != nil ||
			key.mode.UnmarshalText([]byte(r.cells[2])) != nil || mode.UnmarshalText([]byte(r.cells[3])) != nil {
			return r.errorf("unknown type or mode")
		}
		if !slices.Contains(key.eventType.Modes(), mode) {
			return r.errorf("%v has no mode %v", key.eventType, mode)
		}
		if key.mode != claims.NoMode && !slices.Contains(key.complement.Modes(), key.mode) {
			return r.errorf("%v has no mode %v", key.complement, key.mode)
		}
		l.modes[key] = mode
	}
	return nil
}

// modeOf is the predicate's mode or, if it has none, the one that the event in
// its complement gives it.
func (l *lexicon) modeOf(c *candidate, of *hit) claims.Mode {
	if c.mode != claims.NoMode || of == nil {
		return c.mode
	}
	if mode, ok := l.modes[complementKind{c.eventType, of.eventType, of.mode}]; ok {
		return mode
	}
	return l.modes[complementKind{c.eventType, of.eventType, claims.NoMode}]
}

// about is the event that a threat, request or rejection is about, nil
// for none.
func (v *view) about(c *candidate) *hit {
	switch c.eventType {
	case claims.ThreatenEvent, claims.RequestEvent, claims.RejectEvent:
	default:
		return nil
	}
	heads := slices.Clone(c.arguments.object)
	for _, child := range v.children(c.head) {
		switch v.relation(child) {
		case syntax.Xcomp, syntax.Ccomp, syntax.Advcl, syntax.Acl:
			heads = append(heads, child)
		}
	}
	for _, p := range c.arguments.preps {
		if p.word == "for" || p.word == "of" || p.word == "with" {
			heads = append(heads, p.head)
		}
	}
	for _, h := range heads {
		if n := v.event[h]; n > 0 && v.events[n-1].head != c.head {
			return &v.events[n-1]
		}
	}
	return nil
}
