// Package attribution finds who says what: the source, the cue and the content
// of every attribution in a text, in the terms of PARC and PolNeAR.
//
// The cue comes first. A word of the cue lexicon (lexicon/cues.tsv) that stands
// in one of its frames is a cue; its frame says where the content is, its
// subject, agent, owner or the phrase behind "according to" is the source.
// Direct speech is found from the other end, by its quotation marks, and looks
// for the nearest cue that takes speech. The dependency tree is one signal and
// the order of words, quotation marks and commas another: where the tree
// disagrees with a quotation mark, the mark wins.
//
// Adding a cue is adding a line to lexicon/cues.tsv; no code knows a cue.
package attribution
