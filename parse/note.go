package parse

import "github.com/seed4619396c/communique/claims"

// Note is a doubt about a stretch of prose: something that the parser saw and
// could not decide, or decided against the letter of the text. Bad input that
// no answer can be given for is an [Error] instead.
type Note struct {
	claims.Span
	Code Code
	Text string // for a person, in English; not stable
}

// Code names the kind of a note. Codes are stable: they are never renamed or
// given another meaning.
type Code string

// The codes.
const (
	// NoteQuotationUnbalanced marks a quotation without its closing or opening mark.
	NoteQuotationUnbalanced Code = "quotation-unbalanced"
	// NoteQuotationStray marks a quotation mark that belongs to no quotation.
	NoteQuotationStray Code = "quotation-stray"
	// NoteQuotationUnattributed marks a quoted sentence that nobody near it says.
	NoteQuotationUnattributed Code = "quotation-unattributed"
	// NoteSourceUnresolved marks a source whose phrase resolves to no actor.
	NoteSourceUnresolved Code = "source-unresolved"
	// NoteMentionUnresolved marks a pronoun or description without an antecedent.
	NoteMentionUnresolved Code = "mention-unresolved"
	// NoteMentionAmbiguous marks a name that fits several actors equally well.
	NoteMentionAmbiguous Code = "mention-ambiguous"
	// NoteTimeUnanchored marks a relative time in a text without a publication date.
	NoteTimeUnanchored Code = "time-unanchored"
	// NoteCitationYear marks a citation whose year contradicts its number.
	NoteCitationYear Code = "citation-year"
	// NoteCitationUnknown marks a citation of an instrument that no table holds.
	NoteCitationUnknown Code = "citation-unknown"
	// NoteTextDivided marks a place where a very long text was divided; nothing
	// after it was linked to a name or speaker before it.
	NoteTextDivided Code = "text-divided"
)
