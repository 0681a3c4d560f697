// Package export writes documents in the formats that users load.
//
//   - [JSONL] writes one JSON object a line, the whole document with every
//     span; [Record] is its shape, for programs that read it back.
//
// Spans are half-open UTF-8 byte offsets into the text unless a format says
// otherwise.
package export
