package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCrosswalkTables(t *testing.T) {
	tables, err := loadCrosswalk()
	require.NoError(t, err)
	for eventType := AgreeEvent; eventType <= AssaultEvent; eventType++ {
		row, ok := tables.plover[kindOfEvent{eventType, NoMode}]
		require.True(t, ok, eventType)
		assert.NotZero(t, row.quad, eventType)
		assert.Len(t, row.cameo, 3, eventType)
	}
	seen := map[Mode]bool{}
	for key, row := range tables.plover {
		seen[key.mode] = true
		assert.Regexp(t, `^(0[3-9]|1\d|20)\d{1,2}$`, row.cameo, "%s %s", key.eventType, key.mode)
		assert.Equal(t, tables.plover[kindOfEvent{key.eventType, NoMode}].quad, row.quad)
	}
	for mode := range Mode(len(modeNames)) {
		assert.True(t, seen[mode], "no type has mode %q", mode)
	}
}

func TestCAMEO(t *testing.T) {
	for _, test := range []struct {
		event Event
		want  string
	}{
		{Event{Type: AidEvent}, "070"},
		{Event{Type: AidEvent, Contexts: []Context{MilitaryContext}}, "072"},
		{Event{Type: AidEvent, Contexts: []Context{ExecutiveContext, EconomicContext}}, "071"},
		{Event{Type: ConsultEvent, Mode: PhoneMode, Contexts: []Context{MilitaryContext}}, "041"},
		{Event{Type: AssaultEvent, Mode: DroneMode}, "1952"},
		{Event{Type: AssaultEvent, Mode: PhoneMode}, ""},
		{Event{Type: SanctionEvent, Mode: DiscontinueMode, Contexts: []Context{EconomicContext}}, "163"},
		{Event{}, ""},
		{Event{Type: EventType(200), Mode: Mode(200)}, ""},
	} {
		assert.Equal(t, test.want, test.event.CAMEO(), "%+v", test.event)
	}
	assert.Equal(t, "042", CAMEO(ConsultEvent, VisitMode))
}

func TestActEventType(t *testing.T) {
	assert.Equal(t, AccuseEvent, Condemn.EventType())
	assert.Equal(t, AgreeEvent, Promise.EventType())
	assert.Equal(t, RequestEvent, Demand.EventType())
	assert.Equal(t, UnknownEventType, State.EventType())
	assert.Equal(t, UnknownEventType, UnknownAct.EventType())
}

func TestQuadClassAndScore(t *testing.T) {
	assert.Equal(t, MaterialConflict, SanctionEvent.QuadClass())
	assert.Equal(t, MaterialCooperation, AidEvent.QuadClass())
	assert.Equal(t, VerbalCooperation, ConcedeEvent.QuadClass())
	assert.Equal(t, VerbalConflict, ThreatenEvent.QuadClass())
	assert.Equal(t, UnknownQuadClass, UnknownEventType.QuadClass())
	assert.Equal(t, -3.0, AccuseEvent.Score())
	assert.Equal(t, 10.0, AidEvent.Score())
	assert.Equal(t, -10.0, Score(AssaultEvent, UnconventionalMode))
	assert.Zero(t, Score(AidEvent, DroneMode))
}

func TestModes(t *testing.T) {
	assert.Equal(t, []Mode{VisitMode, ThirdPartyMode, MultilateralMode, PhoneMode}, ConsultEvent.Modes())
	assert.Empty(t, AidEvent.Modes())
	modes := ConsultEvent.Modes()
	modes[0] = DroneMode
	assert.Equal(t, VisitMode, ConsultEvent.Modes()[0])
}
