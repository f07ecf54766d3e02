package io.twicetold.compare;

/**
 * How the two ways of a comparison differ, as numbers that tell a source from what was made of it:
 * the second article's figure less the first's. Swapping the articles changes the sign.
 */
public enum Leaning {
  /** Share of character shingles found in the other. */
  CHARACTERS,
  /** Share of word shingles found in the other. */
  WORDS,
  /** Share of numbers found in the other. */
  NUMBERS,
  /** Natural logarithm of the length in words. */
  LENGTH,
  /** Days since the other was published, -1 to 1; NaN if a date is missing. */
  LATER,
  /** Mean best cosine in the other. */
  MEANING,
  /** Share of statements said in the other. */
  SAID,
  /** Share of statements closely said in the other. */
  CLOSELY_SAID,
  /** Share of statements in the longest chain of matches. */
  CHAINED,
  /** Share of names found in the other. */
  NAMES,
  /** Share of numbers, months and days found in the other. */
  FIGURES;

  /** How many need no model; they come first. */
  public static int literals() {
    return LATER.ordinal() + 1;
  }
}
