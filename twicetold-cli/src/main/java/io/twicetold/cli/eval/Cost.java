package io.twicetold.cli.eval;

/**
 * What grouping a pack took.
 *
 * @param candidateRecall share of the pairs that belong together that were compared at all; NaN
 *     where there are no labels
 * @param compared pairs compared, an article
 * @param encoded distinct statements encoded, an article
 */
public record Cost(double candidateRecall, double compared, double encoded) {

  /** Costs are recorded to four decimals; less is no difference. */
  public static final double SMALLEST = 1e-4;
}
