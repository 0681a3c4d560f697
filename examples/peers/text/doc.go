// Package text measures how texts are cut, tagged and searched for times: by
// communique and by the Go packages that are used most for it, on the same
// inputs.
//
//	go test -bench . -benchmem .
//
// The tests log how many of the Golden Rules for cutting sentences each gets right
// and how many annotated time expressions of news; they read the folder of
// corpora that COMMUNIQUE_SHARED names and skip without it.
package text
