package io.twicetold;

/** How deep texts are compared. */
public enum Levels {
  /** Characters and words: finds copies, cuts and edits. Needs no encoder. */
  LITERAL,
  /** Meaning besides: finds rewrites, translations, summaries and stories. */
  ALL
}
