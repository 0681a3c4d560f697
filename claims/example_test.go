package claims_test

import (
	"encoding/json"
	"fmt"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

func ExampleSpan_In() {
	text := "Chile denied it."
	cue := claims.Span{Start: 6, End: 12}
	fmt.Println(cue.In(text), cue.Len())
	// Output: denied 6
}

func ExampleClaim_Attributed() {
	narrated := claims.Claim{Form: claims.NoForm, Event: &claims.Event{Type: claims.AidEvent}}
	said := claims.Claim{Act: claims.Deny, Form: claims.Indirect}
	fmt.Println(narrated.Attributed(), said.Attributed())
	// Output: false true
}

func ExampleCAMEO() {
	fmt.Println(claims.CAMEO(claims.SanctionEvent, claims.ExpelMode))
	// Output: 166
}

func ExampleEventType_QuadClass() {
	fmt.Println(claims.AidEvent.QuadClass(), claims.AssaultEvent.QuadClass())
	// Output: material-cooperation material-conflict
}

func ExampleAct_EventType() {
	fmt.Println(claims.Demand.EventType(), claims.Reject.EventType())
	// Output: REQUEST REJECT
}

func ExampleFactuality_UnmarshalText() {
	var f claims.Factuality
	if err := json.Unmarshal([]byte(`"PS+"`), &f); err != nil {
		panic(err)
	}
	fmt.Println(f == claims.PSPlus)
	// Output: true
}

func ExampleInterval_Contains() {
	september := claims.Interval{From: actors.MustParseDay("2023-09-01"), Until: actors.MustParseDay("2023-10-01")}
	fmt.Println(september.Contains(actors.MustParseDay("2023-09-30")), september.Contains(september.Until))
	// Output: true false
}
