// Package match compares names as written: of people and organisations, in
// any order, spelling and script.
//
// A name is first folded into a [Form]: tokens in lower-case Latin letters,
// with what a table says of each (particle, title, legal form, number). Forms
// are then aligned token by token, and everything that keeps them from being
// the same costs points, so that the [Part]s of a [Result] add up to what is
// missing from a score of 1000. All arithmetic is in integers.
package match
