// Package event tells what political event a stretch of text reports: its PLOVER
// type and mode, who does it to whom, how firmly and when.
//
// Two questions are answered about a text (an [Input]):
//
//   - [Coder.Code]: what does the holder of this content say happens? The
//     content is the complement of an attributed claim, and a [Frame] says what
//     the claim's cue makes of it (says, condemns, demands, denies it ...).
//   - [Coder.Narrated]: what does this sentence itself report, outside of what
//     somebody says?
//
// # How it works
//
// On the first question about a text every token is looked up in the lexicon
// (match.go): a verb, noun or adjective that carries an event, alone or with the
// words that make a phrase of it, under conditions on its arguments ("launch" is
// MOBILIZE with a missile, and nothing with a website). Light verbs leave the
// event to their noun ("carried out an attack", "is under sanctions"). Its
// arguments are collected from the tree (arguments.go), also where they are
// shared: subjects of coordinated verbs, infinitives and participles, relative
// pronouns, and what hangs on the object. The predicate's frame then says who
// plays which role (roles.go); a noun that points back ("the attack") takes the
// roles of the event before it (memory.go).
//
// Code walks down from the head of the content to the nearest event, each step
// at a cost (code.go). Narrated takes the events of finite clauses in which a
// political actor takes part (narrate.go). Factuality is what is left of
// certainty after climbing from the predicate through all that has it in scope:
// auxiliaries, negation, hedges, conditions, implicative and future-directed
// verbs, nouns such as "attempt" (factuality.go). The values are those of
// FactBank.
//
// # Tables
//
// What is known about words stands in text tables (folder tables), which a
// reader without Go can review and extend; a test reads every row:
//
//	predicates.tsv  words and phrases with type, mode, frame, condition, contexts
//	frames.tsv      who plays which role
//	classes.tsv     the classes of nouns that conditions name
//	light.tsv       verbs that leave the event to a noun
//	factuality.tsv  what words say of the event in their complement
//	contexts.tsv    words that show a PLOVER context
//	modes.tsv       the mode of a threat, request or rejection by what it is about
//	irregular.tsv   past forms that a lemmatiser may miss
//
// The types follow PLOVER with these decisions: transfers of arms are AID;
// launches and tests of missiles, satellites and nuclear devices MOBILIZE;
// sanctions, embargoes and expulsions SANCTION; votes for SUPPORT, votes against
// and vetoes REJECT; signed agreements AGREE; war and attack ASSAULT; arrests,
// seizures, restrictions of rights and cyber operations COERCE; meetings, visits
// and calls CONSULT with all parties as actors.
//
// Work is linear in the length of the text: climbs, walks and the dependents of
// a token that are looked at are bounded.
package event
