// Package communique is the overview of a library that turns what governments
// say into data. Statement and news text goes in; out come typed actors,
// attributed claims (who said what about whom, in whose words, how firmly),
// coded events, and the sanctions provisions that they engage, each with byte
// offsets into the text, the rule that made it and the source of every fact.
//
// The packages, each useful alone:
//
//   - [github.com/seed4619396c/communique/actors]: who. States, governments,
//     leaders, organisations, armed groups and blocs, by any name, on any date.
//   - [github.com/seed4619396c/communique/claims]: what is said or done. The
//     types of claims, sources, acts, events, factuality and time.
//   - [github.com/seed4619396c/communique/resolutions]: the law. Regimes,
//     provisions and votes; what is in force as of a day; which paragraph a
//     conduct engages.
//   - [github.com/seed4619396c/communique/parse]: text to documents.
//   - [github.com/seed4619396c/communique/parse/export]: documents in the
//     formats that users load.
//
// Start with [github.com/seed4619396c/communique/parse.Text], or run
//
//	go run ./examples/briefing FILE
//
// The same version of the module gives the same answer to the same text and
// options, on every platform. Parsers, tables and registries are immutable and
// safe for concurrent use. Any input is safe: bad input gets a typed error,
// prose in doubt gets a note. The library points at provisions that a conduct
// engages; it convicts nobody, and decides the truth of nothing but recorded
// votes. Its facts have a horizon, after which it says so.
package communique
