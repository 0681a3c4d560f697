package resolutions

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/claims"
)

func TestCheckVote(t *testing.T) {
	tests := []struct {
		name   string
		member actors.ID
		ballot Ballot
		on     []string
		status Status
	}{
		{"in favour", "RUS", InFavour, []string{"S/RES/1718 (2006)"}, Supported},
		{"in favour of all of a regime", "RUS", InFavour, []string{"UN-1718"}, Supported},
		{"China too", "CHN", InFavour, []string{"S/RES/2397 (2017)", "S/RES/2375 (2017)"}, Supported},
		{"against an adopted one", "BRA", Against, []string{"S/RES/1929 (2010)"}, Supported},
		{"no, it abstained", "LBN", InFavour, []string{"S/RES/1929 (2010)"}, Contradicted},
		{"abstained", "RUS", Abstaining, []string{"S/RES/1973 (2011)"}, Supported},
		{"vetoed", "RUS", Against, []string{"S/2024/255"}, Supported},
		{"did not veto", "CHN", Against, []string{"S/2024/255"}, Contradicted},
		{"abstained on the draft", "CHN", Abstaining, []string{"S/2024/255"}, Supported},
		{"no seat", "DEU", InFavour, []string{"S/RES/1718 (2006)"}, NoRecord},
		{"before 2000, a permanent member", "SUN", InFavour, []string{"S/RES/661 (1990)"}, Supported},
		{"before 2000, one that the text names", "CUB", Abstaining, []string{"S/RES/661 (1990)"}, Supported},
		{"before 2000, one that it does not", "CAN", InFavour, []string{"S/RES/661 (1990)"}, NoRecord},
		{"before the record", "SUN", InFavour, []string{"S/RES/788 (1992)"}, NoRecord},
		{"no such resolution", "RUS", InFavour, []string{"S/RES/9999 (2090)"}, NoRecord},
		{"an order is no resolution", "USA", InFavour, []string{"E.O. 1718"}, NoRecord},
		{"one of two was otherwise", "CHN", InFavour, []string{"S/RES/1718 (2006)", "S/RES/2216 (2015)", "S/RES/1973 (2011)"}, Contradicted},
		{"names that were not recorded", "FRA", InFavour, []string{"S/RES/2723 (2024)"}, NoRecord},
		{"nothing asked", "FRA", InFavour, nil, NoRecord},
	}
	r := Default()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check := r.CheckVote(VoteClaim{Member: test.member, Ballot: test.ballot, Symbols: test.on})
			assert.Equal(t, test.status, check.Status, check.Why)
			assert.NotEmpty(t, check.Why)
		})
	}
}

func TestVotesKeepToTheDay(t *testing.T) {
	check := Default().CheckVote(VoteClaim{Member: "RUS", Ballot: InFavour, Symbols: []string{"UN-1718"}, Until: actors.MustParseDay("2010-01-01")})
	assert.Len(t, check.For, 3, "1695, 1718 and 1874")
}

func TestVoteRecord(t *testing.T) {
	i, ok := Default().Instrument("S/RES/2216 (2015)")
	require.True(t, ok)
	v := i.Vote
	assert.Equal(t, [3]int{14, 0, 1}, [3]int{v.InFavour, v.Against, v.Abstained})
	assert.Equal(t, []actors.ID{"RUS"}, v.Named(Abstaining))
	assert.Len(t, v.Named(InFavour), 14)
	assert.Equal(t, UnknownBallot, v.Ballot("DEU"))
	assert.Equal(t, "S/PV.7426", i.Record)
	assert.True(t, i.ChapterVII)
}

func TestVetoesReachBack(t *testing.T) {
	r := Default()
	first, vetoes := actors.Day(0), 0
	for v := range r.Drafts() {
		assert.False(t, v.Adopted)
		if len(v.Vetoed) > 0 {
			vetoes++
			if first == 0 {
				first = v.Day
			}
			for _, member := range v.Vetoed {
				assert.Equal(t, Against, v.Ballot(member), v.Symbol)
			}
		}
	}
	assert.Equal(t, "1946-02-16", first.String())
	assert.Greater(t, vetoes, 220)
}

// voteStory makes a claim about a vote at the end of a story.
func voteStory(before, sentence, predicate string, voter actors.ID) (string, *claims.Claim) {
	text := before + sentence
	start := len(before)
	at := start
	for i := range len(sentence) - len(predicate) + 1 {
		if sentence[i:i+len(predicate)] == predicate {
			at = start + i
			break
		}
	}
	return text, &claims.Claim{ID: 7, Content: []claims.Span{{Start: start, End: len(text)}}, Event: &claims.Event{
		Type: claims.SupportEvent, Factuality: claims.CTPlus, Tense: claims.Past,
		Predicate: claims.Span{Start: at, End: at + len(predicate)},
		Actors:    []claims.Party{{Actors: []actors.ID{voter}}},
	}}
}

func TestCheckVoteClaim(t *testing.T) {
	const korea = "Pyongyang tested another missile. The DPRK is bound by resolutions of the Council. "
	tests := []struct {
		name             string
		before, sentence string
		predicate        string
		voter            actors.ID
		cited            []string
		status           Status
	}{
		{"the subject stands for the vague plural", korea, "Russia itself voted in favour of these resolutions.", "voted in favour", "RUS", nil, Supported},
		{"cited", korea, "China voted for resolution 2397 (2017).", "voted for", "CHN", []string{"S/RES/2397 (2017)"}, Supported},
		{"cited and wrong", korea, "China vetoed resolution 2397 (2017).", "vetoed", "CHN", []string{"S/RES/2397 (2017)"}, Contradicted},
		{"a veto on the subject", korea, "Russia vetoed a draft.", "vetoed", "RUS", nil, Supported},
		{"abstained once is enough", "Sanaa is under attack by the Houthis. The war in Yemen goes on. ", "Russia abstained on a resolution about it.", "abstained", "RUS", nil, Supported},
		{"unanimous", korea, "The Council unanimously adopted resolution 2397.", "adopted", "org:unsc", []string{"S/RES/2397 (2017)"}, Supported},
		{"not unanimous", korea, "The Council adopted unanimously resolution 2216.", "adopted", "org:unsc", []string{"S/RES/2216 (2015)"}, Contradicted},
		{"no veto of its own on the subject", "Sanaa. The Houthis. The war in Yemen. ", "China vetoed a draft.", "vetoed", "CHN", nil, NoRecord},
		{"an official votes for the state", korea, "It voted in favour of the resolutions.", "voted in favour", "generic:ambassador@RUS", nil, Supported},
		{"nobody's subject", "It rained. ", "France voted in favour of the resolution.", "voted in favour", "FRA", nil, NoRecord},
	}
	r := Default()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text, claim := voteStory(test.before, test.sentence, test.predicate, test.voter)
			findings := r.CheckVoteClaim(claim, text, test.cited, actors.MustParseDay("2024-06-01"))
			require.NotEmpty(t, findings)
			for _, f := range findings {
				assert.Equal(t, test.status, f.Status, f.Why)
				assert.Equal(t, 7, f.Claim)
			}
		})
	}
	text, claim := voteStory(korea, "Russia did not vote in favour of resolution 1718.", "vote in favour", "RUS")
	claim.Event.Factuality = claims.CTMinus
	findings := r.CheckVoteClaim(claim, text, []string{"S/RES/1718 (2006)"}, r.Horizon())
	require.Len(t, findings, 1)
	assert.Equal(t, Contradicted, findings[0].Status, "a denial is checked the other way round")

	claim.Event.Factuality = claims.Uu
	assert.Empty(t, r.CheckVoteClaim(claim, text, nil, r.Horizon()), "a demand is no vote")
	text, claim = voteStory(korea, "Russia welcomed the outcome.", "welcomed", "RUS")
	assert.Empty(t, r.CheckVoteClaim(claim, text, nil, r.Horizon()))
}
