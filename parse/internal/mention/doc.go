// Package mention finds the actors of world politics in a text and tells whom
// each noun phrase stands for.
//
// The work has two passes. [Matcher.Names] finds the names of the registry by
// longest match; it needs no tags, so that a parser can take each name as one
// word ([Names.Ranges]). [Matcher.Resolve] then goes through the text once, with
// the tree if there is one, and gives a [Result]: names with their readings,
// unknown persons and organisations, acronyms introduced in brackets,
// descriptions ("the two countries", "the statement") and pronouns, each with
// the actors that it stands for. [Result.Party] answers for any noun phrase who
// it is: "South Korea, Japan and the United States" is one party of three.
//
// What can't be resolved stays without actors, and a [Note] says so. Searches
// for an antecedent look back over a bounded window, so that time is linear in
// the length of the text.
package mention
