package actors

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSurnames(t *testing.T) {
	registry := Default()
	for id, want := range map[ID][]string{
		"person:bashar-al-assad":       {"al-Assad", "Assad"},
		"person:recep-tayyip-erdogan":  {"Erdoğan", "Erdogan"},
		"person:volodymyr-zelenskyy":   {"Zelenskyy", "Zelensky", "Zelenskiy"},
		"person:muammar-gaddafi":       {"Gaddafi", "Gadhafi", "Qaddafi"},
		"person:kim-jong-un":           {"Kim"},
		"person:angela-merkel":         {"Merkel"},
		"person:ursula-von-der-leyen":  {"von der Leyen"},
		"person:qasem-soleimani":       {"Soleimani", "Suleimani"},
		"person:alexander-lukashenko":  {"Lukashenko", "Lukashenka"},
		"person:mohamed-hamdan-dagalo": {"Hemedti"},
	} {
		actor, ok := registry.Get(id)
		require.True(t, ok, id)
		for _, surname := range want {
			assert.Contains(t, actor.Surnames(), surname, id)
		}
		assert.LessOrEqual(t, len(actor.Surnames()), 8, id)
	}
	state, _ := registry.Get("FRA")
	assert.Nil(t, state.Surnames())
	for a := range registry.All() {
		for _, surname := range a.Surnames() {
			require.Equal(t, strings.TrimSpace(surname), surname)
		}
	}
}
