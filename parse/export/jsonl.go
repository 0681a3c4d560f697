package export

import (
	"encoding/json"
	"io"

	"github.com/seed4619396c/communique/parse"
)

// JSONL writes documents as JSON lines; the contract is [Record]. It is not
// safe for concurrent use.
type JSONL struct{ encoder *json.Encoder }

// NewJSONL makes a writer onto w, which it doesn't buffer.
func NewJSONL(w io.Writer) *JSONL {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return &JSONL{encoder}
}

// Write writes one document and a line feed. The error is the writer's own.
func (j *JSONL) Write(d *parse.Document) error { return j.encoder.Encode(NewRecord(d)) }
