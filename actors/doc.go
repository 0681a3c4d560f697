// Package actors knows the parties of world politics: states and territories,
// organisations and their organs, blocs, armed groups, news agencies, and the
// people who speak for them; by any name, on any date.
//
// # Whom does a name stand for?
//
// [Default] is the registry of the built-in tables. [Registry.Lookup] takes a
// name and a day and gives candidates, best first, each with the name that
// matched, how it stands for the actor (a name, an adjective, a metonym such
// as "the Kremlin", an acronym, a person), when it did, and why it matched:
//
//	for _, c := range actors.Default().Lookup("Korea, Dem. People's Rep.", 0) {
//		fmt.Println(c.Actor.ID, c.Reading, c.Why)
//	}
//
// Case, accents, articles, possessives, inversion, brackets and the usual
// abbreviations are rules: no table lists them. A name that several actors
// share ("Congo", "Korean") gives all of them and says so. [Registry.Search]
// compares names over spelling, order and script, as screening does, with a
// score whose parts are explained; [Compare] does so for two names, and
// [Actor.NameIn] gives names in other languages. [LookupRole] classifies role
// nouns ("oil minister", "rebels") by sector, [Registry.Describe] whole noun
// phrases ("two Chinese warplanes") by whose they are and their sector; [Titles]
// lists what introduces a person.
//
// # Who was it on the day?
//
// Offices, memberships, names and former states carry dates. [Registry.Holders]
// tells who held a post, [Registry.Represents] for whom a person spoke,
// [Registry.Members] who belonged to a bloc, [Registry.Successors] what came
// after a former state. Intervals are half-open: until is the first day on
// which it no longer held; the zero [Day] is an open end, and as an argument
// stands for any date.
//
// # Your own actors
//
// [Registry.With] adds actors to a registry and gives a new one; [NewRegistry]
// begins from nothing. Clashing identifiers and codes are typed errors that
// name both parties.
//
// # Identifiers
//
// An [ID] is an ISO 3166-1 code ("PRK"; "XKX" for Kosovo, withdrawn codes for
// former states) or a kind and a slug ("org:iaea", "bloc:g7",
// "group:hezbollah", "person:kim-jong-un"). Identifiers are never reused.
//
// # The facts
//
// The tables are text under data, with a source for every row; [DataVersion]
// names their edition and [Horizon] the last day that the tables of offices
// cover. Registries don't change after construction and are safe for
// concurrent use; no function reads the clock, the environment or the locale.
// The actors that a registry hands out are shared: read them only.
package actors
