// Package outline takes the text of a resolution apart: heading, preamble,
// operative paragraphs with their items, annexes; and in each paragraph the
// verbs, those addressed, the references and the deadlines.
//
// It works in stages, each in a file of its own: block.go cuts the text into
// blocks (paragraphs as printed), marker.go reads numbers and letters at their
// beginnings, tree.go builds the tree, header.go and annex.go read what stands
// before and after, verb.go, address.go, reference.go and deadline.go read the
// paragraphs. Time is linear in the length of the text.
package outline
