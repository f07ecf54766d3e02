package io.twicetold.compare;

/**
 * How much of one text another says too, 0 (nothing) to 1 (all), at three levels.
 *
 * @param characters share of its character 8-grams that the other has
 * @param words share of its word 4-grams that the other has
 * @param meaning mean over its statements of how well the other says them; 0 where the meaning was
 *     not looked at
 */
public record Coverage(double characters, double words, double meaning) {

  public Coverage {
    check(characters);
    check(words);
    check(meaning);
  }

  private static void check(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a coverage lies between 0 and 1, not at " + share);
    }
  }
}
