package attribution

import "github.com/seed4619396c/communique/claims"

// Speech that goes on without a cue of its own is a plain statement.
const (
	stateAct = claims.State
	certain  = claims.CTPlus
)
