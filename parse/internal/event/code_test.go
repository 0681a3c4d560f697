package event

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed4619396c/communique/claims"
)

func TestCode(t *testing.T) {
	for _, test := range []struct {
		text  string
		frame Frame
		want  string
	}{
		{"Mali will attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] CT+ future`},
		{"Mali would not attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] CT- future`},
		{"Mali might attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] PS+ future`},
		{"Mali could not attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] CT- future`},
		{"Mali has attacked Niger", Feared, `ASSAULT "attacked" [MLI] -> [NER] PS+ past`},
		{"Mali has attacked Niger", Denied, `ASSAULT "attacked" [MLI] -> [NER] CT- past`},
		{"Mali has attacked Niger", Asked, `ASSAULT "attacked" [MLI] -> [NER] Uu past`},
		{"Mali failed to attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] CT- past`},
		{"Mali did not fail to attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] CT+ past`},
		{"Mali is planning to attack Niger", Asserted, `ASSAULT "attack" [MLI] -> [NER] PR+ future`},
		{"the attack on Niger by Mali", Presupposed, `ASSAULT "attack" [MLI] -> [NER] CT+ past`},
		{"Mali's arms supply to Niger", Presupposed, `AID "arms supply" [MLI] -> [NER] CT+ past`},
		{"possible Malian interference in Niger", Presupposed, `COERCE/restrict "interference" [MLI] -> [NER] PS+ past`},
		{"Mali to withdraw its troops from Niger", Wanted, `RETREAT/withdraw "withdraw" [MLI] -> [NER] Uu future`},
		{"Mali “strongly condemns” the attack by Niger", Asserted, `ACCUSE/disapprove "condemns" [MLI] -> [NER] CT+ present`},
		{"Mali threatened to attack Niger", Asserted, `THREATEN/violence "threatened" [MLI] -> [NER] CT+ past`},
		{"Mali threatened to expel the ambassador of Niger", Asserted, `THREATEN/expel "threatened" [MLI] -> [NER] CT+ past`},
		{"Mali rejected a meeting with Niger", Asserted, `REJECT/meet "rejected" [MLI] -> [NER] CT+ past`},
		{"the economy of Mali grew by four percent", Asserted, ""},
		{"it is a fine day", Asserted, ""},
	} {
		in := realInput(test.text, "2024-05-05")
		got := ""
		if c, ok := Default().Code(in, 0, int32(len(in.Text.Tokens)), test.frame); ok {
			got = line(test.text, &c.Event)
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

func TestCodeRanges(t *testing.T) {
	in := realInput("Mali attacked Niger.", "2024-05-05")
	for _, r := range [][2]int32{{0, 0}, {2, 1}, {-5, 2}, {0, 99}, {90, 99}} {
		assert.NotPanics(t, func() { Default().Code(in, r[0], r[1], Asserted) }, r)
	}
}

func TestUnder(t *testing.T) {
	for _, test := range []struct{ inner, outer, want claims.Factuality }{
		{claims.CTPlus, claims.CTPlus, claims.CTPlus},
		{claims.CTMinus, claims.CTMinus, claims.CTPlus},
		{claims.PRPlus, claims.CTMinus, claims.PRMinus},
		{claims.CTMinus, claims.PSPlus, claims.PSMinus},
		{claims.PRMinus, claims.PSPlus, claims.PSMinus},
		{claims.CTPlus, claims.Uu, claims.Uu},
	} {
		assert.Equal(t, test.want, under(test.inner, test.outer), "%v under %v", test.inner, test.outer)
	}
}

func TestPlainFrame(t *testing.T) {
	assert.Equal(t, Presupposed, PlainFrame(claims.Condemn, false))
	assert.Equal(t, Asserted, PlainFrame(claims.State, true))
	assert.Equal(t, Wanted, PlainFrame(claims.Demand, true))
	assert.Equal(t, Refused, PlainFrame(claims.Reject, true))
	assert.Equal(t, Denied, PlainFrame(claims.Deny, true))
}
