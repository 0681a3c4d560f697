package main

import (
	"github.com/biter777/countries"
	"github.com/pariz/gountries"
	"github.com/seed4619396c/communique/actors"
)

// resolver gives the ISO 3166-1 alpha-3 code of a country name, or "".
type resolver struct {
	name    string
	resolve func(string) string
}

var query = gountries.New()

var resolvers = []resolver{
	{"communique Lookup", func(name string) string {
		found := actors.Default().Lookup(name, 0)
		if len(found) == 0 {
			return ""
		}
		return string(found[0].Actor.ID)
	}},
	{"biter777/countries", func(name string) string {
		code := countries.ByName(name)
		if code == countries.Unknown {
			return ""
		}
		return code.Alpha3()
	}},
	{"pariz/gountries", func(name string) string {
		country, err := query.FindCountryByName(name)
		if err != nil {
			return ""
		}
		return country.Alpha3
	}},
}
