package resolutions_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/resolutions"
)

func TestTextFind(t *testing.T) {
	text := resolutions.Text{Operative: []resolutions.Paragraph{
		{Path: "A1"},
		{Path: "B2", Children: []resolutions.Paragraph{{Path: "B2(a)"}}},
		{Path: "B3"}, {Path: "C3"},
	}}
	for path, want := range map[string]string{"A1": "A1", "B2(a)": "B2(a)", "2(a)": "B2(a)", "2": "B2", "3": "", "4": "", "": ""} {
		found := text.Find(path)
		if want == "" {
			assert.Nil(t, found, path)
			continue
		}
		require.NotNil(t, found, path)
		assert.Equal(t, want, found.Path)
	}
	var paths []string
	for p := range text.All() {
		paths = append(paths, p.Path)
		if p.Path == "B2(a)" {
			break
		}
	}
	assert.Equal(t, []string{"A1", "B2", "B2(a)"}, paths)
}

func TestEffectText(t *testing.T) {
	for e := resolutions.UnknownEffect; e <= resolutions.PursuantTo; e++ {
		text, err := e.MarshalText()
		require.NoError(t, err)
		var back resolutions.Effect
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, e, back)
	}
	var e resolutions.Effect
	assert.Error(t, e.UnmarshalText([]byte("undoes")))
}
