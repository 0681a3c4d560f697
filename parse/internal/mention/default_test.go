package mention

import (
	"sync"

	"github.com/seed4619396c/communique/actors"
)

// defaultMatcher is made once for all tests.
var defaultMatcher = sync.OnceValue(func() *Matcher { return NewMatcher(actors.Default()) })
