package io.twicetold.window;

/**
 * Caps that keep the cost of an article bounded; what they cut off is counted in the tally.
 *
 * @param neighbours how many nearest articles by meaning are compared with each article
 * @param literal how many articles with shared shingles are compared with each article
 * @param statements how many statements of an article are compared
 */
public record Limits(int neighbours, int literal, int statements) {

  /** Serves live windows and archives alike. */
  public static final Limits DEFAULT = new Limits(30, 20, 1_000);

  public Limits {
    if (neighbours < 1 || literal < 1 || statements < 1) {
      throw new IllegalArgumentException("limits start at 1");
    }
  }
}
