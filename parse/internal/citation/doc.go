// Package citation finds references to instruments of law in running text:
// "resolution 1718 (2006)", "UNSCR 1874", "paragraph 8 (a) (i) of resolution 1718",
// "E.O. 14024", "Regulation (EU) No 833/2014", "the 1718 Committee", "that
// resolution", "several Security Council resolutions".
//
// [Find] is for documents that are cut into tokens; [Scan] works on bytes alone
// and gives symbols as values. Both read the text once, from left to right, with
// look-ahead and look-back of a few words, so that time is linear in its length.
package citation
