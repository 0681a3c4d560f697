package parse

import (
	"github.com/seed4619396c/communique/parse/internal/outline"
	"github.com/seed4619396c/communique/resolutions"
)

// Resolution takes the text of a resolution of the Security Council apart:
// symbol, date and meeting, preambular paragraphs, the tree of operative
// paragraphs and items with their verbs, force, addressees, references and
// deadlines, and the annexes. Drafts and the scans of old volumes are understood
// too.
//
// A text that is no resolution gives what was found together with an error that
// errors.Is [resolutions.ErrText]; one that is no prose gives an [Error]. Time is
// linear in the length of the text. Resolution is safe for concurrent use.
func Resolution(text string) (resolutions.Text, error) {
	if err := (&Parser{limit: DefaultLimit}).check(Input{Text: text}); err != nil {
		return resolutions.Text{}, err
	}
	return outline.Parse(text)
}
