package table

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRows(t *testing.T) {
	text := "# about\nform\tclass\n\n# first\none\t1\n# second\ntwo\t2\n"
	assert.Equal(t, [][]string{{"one", "1"}, {"two", "2"}}, slices.Collect(Rows(text)))
	for range Rows(text) {
		break
	}
	assert.Empty(t, slices.Collect(Rows("")))
	assert.Empty(t, slices.Collect(Rows("form\n")))
}
