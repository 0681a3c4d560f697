// Package claims holds what is said or done, as types: who said what about
// whom, in whose words, how firmly; who did what to whom, when.
//
// # A claim
//
// A [Claim] is attributed or narrated ([Claim.Attributed]). An attributed claim
// has a chain of [Claim.Sources], nearest first, an [Act] of speech, a [Form]
// that says whose words the content is put in, and perhaps targets. A narrated
// claim is an event that the text itself reports. Claims point into their text
// by [Span]s of bytes: [Span.In] gives the words.
//
// # An event
//
// An [Event] is coded as PLOVER does: an [EventType] (16), a [Mode] and
// [Context]s, who did it and to whom. [Factuality] says how firmly the nearest
// source commits to it, in the values of FactBank; [Tense] places it before, at
// or after the statement.
//
// # Crosswalks
//
// [CAMEO] gives the CAMEO code of a type and mode, [EventType.QuadClass] and
// [EventType.Score] the class and the conflict-cooperation score,
// [Act.EventType] the event type that an act of speech amounts to.
//
// # Enums
//
// The zero value of every enum is unknown and has the empty text. Each has
// String, MarshalText and UnmarshalText, so that values work in JSON, as map
// keys and as flags.
package claims
