package parse

import (
	"context"
	"iter"
	"sync"
)

// All parses a stream of inputs with n workers (at least one) and yields a
// document or an error for each, in the order of the inputs. An input that
// comes with an error yields that error; a bad text yields an [*Error]; neither
// ends the stream. When the context ends, its error is yielded last. At most
// about 4n documents are held at a time. The inputs are read from one goroutine.
func (p *Parser) All(ctx context.Context, inputs iter.Seq2[Input, error], n int) iter.Seq2[*Document, error] {
	n = max(1, n)
	return func(yield func(*Document, error) bool) {
		ctx, cancel := context.WithCancelCause(ctx)
		var workers sync.WaitGroup
		defer workers.Wait()
		defer cancel(nil)

		jobs := make(chan *job, n)
		order := make(chan *job, 3*n)
		for range n {
			workers.Go(func() {
				for j := range jobs {
					if j.err == nil {
						j.document, j.err = p.Document(j.input)
					}
					close(j.done)
				}
			})
		}
		workers.Go(func() {
			defer close(order)
			defer close(jobs)
			for in, err := range inputs {
				j := &job{input: in, err: err, done: make(chan struct{})}
				select {
				case order <- j:
				case <-ctx.Done():
					return
				}
				select {
				case jobs <- j:
				case <-ctx.Done():
					j.err = context.Cause(ctx)
					close(j.done)
					return
				}
			}
		})
		for j := range order {
			select {
			case <-j.done:
			case <-ctx.Done():
				yield(nil, context.Cause(ctx))
				return
			}
			if !yield(j.document, j.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, context.Cause(ctx))
		}
	}
}

type job struct {
	input    Input
	document *Document
	err      error
	done     chan struct{}
}
