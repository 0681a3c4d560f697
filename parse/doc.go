// Package parse turns statement and news text into documents: who said what
// about whom, in whose words, how firmly; what happened; which instruments are
// cited; which provisions are engaged.
//
// # One text
//
// [Text] parses a text with the default parser. A [Parser] made by [New] has
// options: the day of publication from which "Thursday" counts
// ([WithPublished]), actors of one's own ([WithRegistry]), the longest text
// taken ([WithLimit]), a logger ([WithLogger]).
//
//	parser, err := parse.New(parse.WithPublished(actors.MustParseDay("2023-10-26")))
//	document, err := parser.Text(text)
//	for _, claim := range document.Claims { ... }
//
// # Many texts
//
// [Parser.All] reads inputs from an iterator, parses them with as many workers
// as wanted and yields documents in the order of the inputs.
//
// # What a document holds
//
// [Document.Mentions] are the stretches that stand for actors;
// [Document.Claims] are the attributed claims and narrated events in text
// order (see package claims); [Document.Findings] are the provisions that
// claims engage and the votes that were checked (see package resolutions);
// [Document.Notes] are the doubts. Every span is a half-open byte range of
// [Document.Text], which is the input byte for byte.
//
// # Untrusted input
//
// Any text is safe to parse. Invalid UTF-8, NUL bytes, white space alone and
// texts over the limit give an [*Error] with the byte offset; everything else
// gives a document. Nothing panics; time is linear in the length of the text,
// and memory is a small multiple of it. Texts over 128 KiB go through the
// stages in portions, see [NoteTextDivided].
//
// # Resolutions
//
// [Resolution] parses the text of a Security Council resolution into its tree
// of paragraphs.
package parse
