package claims

// CAMEO is the crosswalk from a PLOVER type and mode to a CAMEO code; "" where
// there is none.
func CAMEO(t EventType, m Mode) string { return "" }
