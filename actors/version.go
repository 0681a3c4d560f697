package actors

// DataVersion names the edition of the tables under actors/data. It changes
// whenever a row does.
const DataVersion = "2026.11.3"

// Horizon is the last day that the tables of offices cover; later changes are
// unknown to them.
func Horizon() Day { return Date(2026, 5, 17) }
