package check_test

import (
	"testing"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/actors/internal/check"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDefaultTables(t *testing.T) {
	for _, fault := range check.All(actors.Default(), actors.AmbiguousNames()) {
		t.Error(fault)
	}
}

func TestFindsFaults(t *testing.T) {
	registry, err := actors.NewRegistry([]actors.Actor{
		{ID: "org:a", Name: "A", Source: "s", Home: "ZZZ"},
		{ID: "person:b", Name: "B C", Source: "s", Surname: "C", Names: []actors.Name{{Text: "B C", Reading: actors.PersonReading, Source: "s"}}, Offices: []actors.Office{
			{Of: "org:a", Post: actors.OrganisationHead, From: 737000, Until: 738000, Source: "s"},
			{Of: "org:a", Post: actors.OrganisationHead, From: 737500, Source: "s"},
		}},
	})
	require.NoError(t, err)
	var texts []string
	for _, fault := range check.All(registry, nil) {
		texts = append(texts, fault.String())
	}
	assert.Contains(t, texts, "org:a: home ZZZ is no actor")
	assert.Contains(t, texts, "person:b: holds organisation-head of org:a twice on 2020-03-16")
}
