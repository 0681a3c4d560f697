// Package model embeds the trained model of package syntax. Its data is under
// the licence beside it, not under that of the code.
package model

import _ "embed"

// Data is the model as the training program wrote it.
//
//go:embed english.model
var Data []byte
