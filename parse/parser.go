package parse

import (
	"fmt"
	"log/slog"
	"sync"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/mention"
	"github.com/seed4619396c/communique/resolutions"
)

// Parser turns texts into documents. It is immutable and safe for concurrent
// use; the same parser gives the same document for the same input, always.
type Parser struct {
	registry  *actors.Registry
	register  *resolutions.Register
	matcher   *mention.Matcher
	published actors.Day
	limit     int
	logger    *slog.Logger
}

// New makes a parser. Without options it takes texts of up to [DefaultLimit]
// bytes and answers from the default registry and register. The error wraps
// [ErrOption] and names the option and the remedy.
func New(options ...Option) (*Parser, error) {
	p := &Parser{limit: DefaultLimit}
	for _, option := range options {
		if err := option(p); err != nil {
			return nil, fmt.Errorf("parse.New: %w", err)
		}
	}
	if p.register == nil {
		p.register = resolutions.Default()
	}
	if p.registry == nil {
		p.registry = actors.Default()
		p.matcher = defaultMatcher()
	} else {
		p.matcher = mention.NewMatcher(p.registry)
	}
	return p, nil
}

var (
	defaultMatcher = sync.OnceValue(func() *mention.Matcher { return mention.NewMatcher(actors.Default()) })
	defaultParser  = sync.OnceValues(func() (*Parser, error) { return New() })
)

// Text parses one text with the default parser: no publication date, so that
// relative times stay unresolved. The error is an [*Error].
func Text(text string) (*Document, error) {
	p, err := defaultParser()
	if err != nil {
		return nil, err
	}
	return p.Text(text)
}

// Text parses one text, as published on the parser's own day. The error is an
// [*Error].
func (p *Parser) Text(text string) (*Document, error) {
	return p.Document(Input{Text: text})
}

// Document parses one input. The error is an [*Error]; then there is no document.
func (p *Parser) Document(in Input) (*Document, error) {
	if err := p.check(in); err != nil {
		return nil, err
	}
	if in.Published == 0 {
		in.Published = p.published
	}
	d := p.document(in)
	if p.logger != nil {
		p.logger.Debug("parsed", "id", d.ID, "bytes", len(d.Text), "sentences", len(d.Sentences),
			"mentions", len(d.Mentions), "claims", len(d.Claims), "notes", len(d.Notes))
	}
	return d, nil
}
