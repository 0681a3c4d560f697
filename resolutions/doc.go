// Package resolutions is the law: sanctions regimes, the resolutions that make
// them, what each paragraph says, how the votes went, and what is in force on
// a day.
//
// [Default] gives the register of the module's own tables. It is loaded once,
// on first use, is immutable, and is safe for concurrent use. No answer depends
// on the clock: the day is always given.
//
// # What is in force
//
//   - [Register.AsOf]: every regime, with its state on a day.
//   - [Register.Measures]: every provision aimed at a party, in force or not.
//   - [Register.Provision]: what one paragraph does, by its ID.
//
// A day after [Register.Horizon] gives [AfterHorizon], never a guess. Where
// states differ on whether measures are in force, the state is
// [DisputedState], and [Regime.Disputes] says who holds what.
//
// # What the law makes of a conduct
//
// [Register.Assess] takes a [Conduct] (who supplies what to whom, launches,
// flies, travels, on which day) and gives an [Assessment]: [Permitted],
// [Conditional], [Capped], [Prohibited], [Disputed] or [Unknown], with a
// [Finding] for each provision that it engages: what the provision says, whom it
// binds, since when and until when, which exemptions might apply, and why it
// matched. Goods form a small tree ([Register.Items]): a ban on arms reaches
// ammunition; a ban on heavy arms reaches "arms" in part, and rifles not at all.
//
// # Claims in a text
//
// [Register.AssessClaim] maps a claim's event to conducts and assesses each.
// [Register.CheckVoteClaim] compares what a claim says of a vote with the
// record, the one kind of truth that the library decides: [Supported],
// [Contradicted] or [NoRecord]. Findings say "engages": whether a conduct broke
// the law is for others to judge.
//
// # Votes
//
// [Register.Votes] holds the resolutions adopted since 2000 with each member's
// vote ([Vote.Ballot]), some of those before, the vetoes since 1946, and other
// drafts that failed since 2023. [Register.CheckVote] compares a claim about
// them with the record.
//
// # Symbols and texts
//
// [ParseSymbol] and [ParseProvision] read the written forms of symbols
// ("UNSCR 1718", "Council Regulation (EU) No 833/2014", "S/RES/1718 (2006) OP
// 8(a)") into comparable values with one spelling; [ResolutionYear] knows the
// year of every resolution of the Council. A [Text] is a resolution taken apart,
// as parse.Resolution makes it.
//
// # Other lists
//
// [Programmes] is the crosswalk from the keys of OpenSanctions and the tags of
// OFAC's list to the regimes here; each [Measure] names the term of OpenSanctions
// that covers it.
//
// # The tables
//
// They are text, in the folder data, one row a fact with its source, made to be
// read and mended by people who don't program: regimes.tsv and events.tsv,
// provisions/ with one file a chain, items.tsv and kinds.tsv, exemptions.tsv,
// votes.tsv, drafts.tsv. Rows marked M were written from memory and await a
// check against the text; sources.tsv spells the letters out.
package resolutions
