package parse

import (
	"fmt"
	"log/slog"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/resolutions"
)

// DefaultLimit is the longest text, in bytes, that a parser takes unless
// [WithLimit] says otherwise.
const DefaultLimit = 64 << 20

// maxLimit keeps offsets inside 31 bits, as the stages store them.
const maxLimit = 1<<31 - 1

// Option sets up a [Parser] in [New].
type Option func(*Parser) error

// WithRegistry makes the parser resolve names by the given registry instead of
// [actors.Default]; see [actors.Registry.With] for adding one's own actors.
func WithRegistry(registry *actors.Registry) Option {
	return func(p *Parser) error {
		if registry == nil {
			return fmt.Errorf("%w: WithRegistry(nil): leave the option out for the default registry", ErrOption)
		}
		p.registry = registry
		return nil
	}
}

// WithRegister makes the parser look up the law in the given register instead
// of [resolutions.Default].
func WithRegister(register *resolutions.Register) Option {
	return func(p *Parser) error {
		if register == nil {
			return fmt.Errorf("%w: WithRegister(nil): leave the option out for the default register", ErrOption)
		}
		p.register = register
		return nil
	}
}

// WithPublished sets the day of publication of inputs that have none of their
// own. Without either, relative times stay unresolved; the clock is never read.
func WithPublished(day actors.Day) Option {
	return func(p *Parser) error {
		p.published = day
		return nil
	}
}

// WithLimit sets the longest text taken, in bytes: from 1 to 2 GiB less one.
func WithLimit(bytes int) Option {
	return func(p *Parser) error {
		if bytes < 1 || bytes > maxLimit {
			return fmt.Errorf("%w: WithLimit(%d): want 1 to %d bytes", ErrOption, bytes, maxLimit)
		}
		p.limit = bytes
		return nil
	}
}

// WithLogger makes the parser report each document at debug level: its length,
// and how many sentences, mentions, claims and notes it has. Without it nothing
// is logged.
func WithLogger(logger *slog.Logger) Option {
	return func(p *Parser) error {
		if logger == nil {
			return fmt.Errorf("%w: WithLogger(nil): leave the option out for silence", ErrOption)
		}
		p.logger = logger
		return nil
	}
}
