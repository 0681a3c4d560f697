package claims

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed tables/*.tsv
var tableFiles embed.FS

// CAMEO is the crosswalk from a PLOVER type and mode to a CAMEO code: "" for a
// type or mode unknown, or a mode that the type doesn't have. A mode that covers
// several CAMEO codes gets the code above them. [Event.CAMEO] looks at the
// event's contexts too and may be finer.
//
// Source: types and modes of the PLOVER manual and codes of the CAMEO codebook
// 1.1b3, joined root by root as the manual merges them and by name below.
func CAMEO(t EventType, m Mode) string { return crosswalk().plover[kindOfEvent{t, m}].cameo }

// CAMEO is the crosswalk to a CAMEO code, "" where there is none. An event
// without a mode takes the finer code of its first context that has one: AID in
// a military context is 072, military aid.
func (e *Event) CAMEO() string {
	if e.Mode == NoMode || e.Mode == DiscontinueMode {
		for _, c := range e.Contexts {
			if code, ok := crosswalk().byContext[subjectOfEvent{e.Type, c}]; ok {
				return code
			}
		}
	}
	return CAMEO(e.Type, e.Mode)
}

// EventType is the PLOVER type that the act by itself amounts to: a
// condemnation is an accusation, a promise an agreement. Acts that only inform
// (state, confirm, believe ...) have none, as PLOVER dropped CAMEO's statements;
// denying is rejecting. Source: the PLOVER manual's definitions.
func (a Act) EventType() EventType { return crosswalk().acts[a] }

// QuadClass is the type's coarse class. SANCTION is material conflict, as the
// section of the PLOVER manual has it, not verbal as its appendix does.
func (t EventType) QuadClass() QuadClass { return crosswalk().plover[kindOfEvent{t, NoMode}].quad }

// Score is the type's intensity on PLOVER's scale from -10 (violence) to 10
// (aid); 0 for unknown. Source: the PLOVER manual; ACCUSE, printed there as 3,
// is read as -3, since its modes score -2 and -3.5.
func (t EventType) Score() float64 { return Score(t, NoMode) }

// Score is the intensity of a type and mode on PLOVER's scale; 0 where the type
// doesn't have the mode. Source: the PLOVER manual.
func Score(t EventType, m Mode) float64 { return crosswalk().plover[kindOfEvent{t, m}].score }

// Modes are the modes that PLOVER lists for the type, in the manual's order;
// empty for a type without modes. The slice is the caller's own.
func (t EventType) Modes() []Mode { return slices.Clone(crosswalk().modes[t]) }

type kindOfEvent struct {
	eventType EventType
	mode      Mode
}

type subjectOfEvent struct {
	eventType EventType
	context   Context
}

type ploverRow struct {
	quad  QuadClass
	score float64
	cameo string
}

type crosswalkTables struct {
	plover    map[kindOfEvent]ploverRow
	byContext map[subjectOfEvent]string
	acts      map[Act]EventType
	modes     map[EventType][]Mode
}

var crosswalk = sync.OnceValue(func() *crosswalkTables {
	tables, err := loadCrosswalk()
	if err != nil {
		panic("claims: embedded table: " + err.Error()) // a test loads the tables
	}
	return tables
})

func loadCrosswalk() (*crosswalkTables, error) {
	tables := &crosswalkTables{
		plover:    map[kindOfEvent]ploverRow{},
		byContext: map[subjectOfEvent]string{},
		acts:      map[Act]EventType{},
		modes:     map[EventType][]Mode{},
	}
	err := eachRow("tables/plover.tsv", 6, func(cells []string) error {
		var key kindOfEvent
		var row ploverRow
		if err := firstError(key.eventType.UnmarshalText([]byte(cells[0])), key.mode.UnmarshalText([]byte(cells[1])), row.quad.UnmarshalText([]byte(cells[2]))); err != nil {
			return err
		}
		score, err := strconv.ParseFloat(cells[3], 64)
		if err != nil {
			return err
		}
		row.score, row.cameo = score, cells[4]
		if _, twice := tables.plover[key]; twice {
			return fmt.Errorf("%s %s stands twice", cells[0], cells[1])
		}
		tables.plover[key] = row
		if key.mode != NoMode {
			tables.modes[key.eventType] = append(tables.modes[key.eventType], key.mode)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow("tables/cameo_context.tsv", 4, func(cells []string) error {
		var key subjectOfEvent
		if err := firstError(key.eventType.UnmarshalText([]byte(cells[0])), key.context.UnmarshalText([]byte(cells[1]))); err != nil {
			return err
		}
		tables.byContext[key] = cells[2]
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow("tables/acts.tsv", 2, func(cells []string) error {
		var act Act
		var t EventType
		if err := firstError(act.UnmarshalText([]byte(cells[0])), t.UnmarshalText([]byte(cells[1]))); err != nil {
			return err
		}
		tables.acts[act] = t
		return nil
	})
	return tables, err
}

// eachRow gives the cells of every row of a table, without its comments and
// header.
func eachRow(name string, width int, row func(cells []string) error) error {
	content, err := tableFiles.ReadFile(name)
	if err != nil {
		return err
	}
	number, header := 0, true
	for line := range strings.Lines(string(content)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != width {
			return fmt.Errorf("%s:%d: %d columns, want %d", name, number, len(cells), width)
		}
		if err := row(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	return nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
