package actors

// indexForms indexes the words of names of several words without their order.
func (ix *nameIndex) indexForms(actors []*Actor) {}

// byForm finds a name that is written by rule in another form.
func (ix *nameIndex) byForm(name string) *candidateList { return nil }
