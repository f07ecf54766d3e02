package io.twicetold.compare;

/**
 * What a comparison finds, as numbers that a judge learns from. "More" and "less" are the larger
 * and the smaller of the two ways. NaN where there is nothing to measure.
 */
public enum Feature {
  /** Share of character shingles of the one found in the other. */
  CHARACTERS_MORE,
  CHARACTERS_LESS,
  /** Share of word shingles of the one found in the other. */
  WORDS_MORE,
  WORDS_LESS,
  /** Share of numbers of the one found in the other. */
  NUMBERS_MORE,
  NUMBERS_LESS,
  /** Natural logarithm of one plus the fewer numbers. */
  NUMBERS,
  /** Natural logarithm of the longer length by the shorter, in words. */
  LENGTH_RATIO,
  /** Natural logarithm of one plus the shorter length, in words. */
  LENGTH,
  /** Natural logarithm of one plus the days between the two publications. */
  DAYS,
  /** Mean over the statements of the best cosine in the other, weighted by length. */
  MEANING_MORE,
  MEANING_LESS,
  /** Share of statements, by length, that the other says with a cosine of .6 or more. */
  SAID_MORE,
  SAID_LESS,
  /** The same at .75 or more. */
  CLOSELY_SAID_MORE,
  CLOSELY_SAID_LESS,
  /** The same at .9 or more. */
  SAME_SAID_MORE,
  SAME_SAID_LESS,
  /** Share of statements, by length, that the other does not say: best cosine below .4. */
  NEW_MORE,
  NEW_LESS,
  /** Mean, by length, of the best cosine less the mean of the statement's cosines. */
  LIFT_MORE,
  LIFT_LESS,
  /** Share of statements in the longest chain of mutual best matches in the same order. */
  CHAINED_MORE,
  CHAINED_LESS,
  /** Mean over every two neighbouring statements of the best cosine with two of the other. */
  STRETCHES_MORE,
  STRETCHES_LESS,
  /** Share of these that the other says with a cosine of .75 or more. */
  STRETCHES_SAID_MORE,
  STRETCHES_SAID_LESS,
  /** Natural logarithm of one plus the statements, by length, that the other closely says. */
  MATCHED,
  /** Natural logarithm of one plus the longest run of statements said one after the other. */
  LONGEST_RUN,
  /** Cosine of the leads. */
  LEAD,
  /** Cosine of the openings. */
  OPENING,
  /** Cosine of the means of all statements. */
  WHOLE,
  /** Mean of the best cosines that the first two statements have in the other. */
  HEAD_MORE,
  HEAD_LESS,
  /** Mean of the five best matches. */
  BEST_FIVE,
  /** Share of matched statements whose matches stand in the same order. */
  ORDER,
  /** Share of matched statements whose neighbour is matched by the neighbour. */
  RUNS,
  /** Cosine of the first statements: of the headlines, where there are any. */
  TITLE,
  /**
   * Share of statements without quotation marks, by length, that the other says with a cosine of .6
   * or more: quotes go round the world without anything else.
   */
  UNQUOTED_MORE,
  UNQUOTED_LESS,
  /** Share of names of the one found in the other. */
  NAMES_MORE,
  NAMES_LESS,
  /** Natural logarithm of one plus the fewer names. */
  NAMES,
  /** Natural logarithm of one plus the names that both have. */
  NAMES_SHARED,
  /** Natural logarithm of one plus the names of two words or more that both have. */
  FULL_NAMES_SHARED,
  /** Share of the names of two words or more of the one found in the other. */
  FULL_NAMES_MORE,
  FULL_NAMES_LESS,
  /** Share of numbers, months and days of the one, in digits or words, found in the other. */
  FIGURES_MORE,
  FIGURES_LESS,
  /** Natural logarithm of one plus the fewer numbers, months and days. */
  FIGURES,
  /** Natural logarithm of one plus the numbers, months and days that both have. */
  FIGURES_SHARED,
  /**
   * Natural logarithm of one plus the numbers of three digits or more, years apart, that both have.
   */
  RARE_FIGURES_SHARED,
  /** Share of such numbers of the one found in the other. */
  RARE_FIGURES_MORE,
  RARE_FIGURES_LESS,
  /** Share of the names and numbers that both have which stand in the same order. */
  FACTS_ORDER,
  /** Share of numbers, months and days that agree where two statements say the same. */
  FIGURES_KEPT,
  /** Natural logarithm of one plus how many of them could agree. */
  FIGURES_MET,
  /** Share of names that agree where two statements say the same. */
  NAMES_KEPT,
  /** Natural logarithm of one plus how many of them could agree. */
  NAMES_MET,
  /** Share of names that are spelt a little differently there. */
  NAMES_BENT,
  /** 1 if both are in one language, else 0. */
  ONE_LANGUAGE,
  /** Natural logarithm of one plus the fewer statements. */
  STATEMENTS;

  /** How many need no model; they come first. */
  public static int literals() {
    return DAYS.ordinal() + 1;
  }
}
