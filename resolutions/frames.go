package resolutions

type frames struct{}

func (r *Register) loadFrames() error { return nil }
