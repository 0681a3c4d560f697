package actors

// addVariants adds the spellings of names that follow by rule.
func addVariants(a *Actor) {}
