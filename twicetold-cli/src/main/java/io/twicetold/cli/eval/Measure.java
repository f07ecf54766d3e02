package io.twicetold.cli.eval;

import java.util.function.ToDoubleFunction;

/**
 * A figure that is a function of sums over the units of a pack.
 *
 * @param name what it is called
 * @param formula from sums to the figure; NaN where the sums do not say
 */
record Measure(String name, ToDoubleFunction<double[]> formula) {

  /** One sum over another. */
  static Measure share(String name, int part, int whole) {
    return new Measure(name, sums -> sums[whole] == 0 ? Double.NaN : sums[part] / sums[whole]);
  }

  /** The harmonic mean of two shares of one sum each. */
  static Measure f1(String name, Measure precision, Measure recall) {
    return new Measure(
        name,
        sums ->
            harmonic(precision.formula.applyAsDouble(sums), recall.formula.applyAsDouble(sums)));
  }

  static double harmonic(double precision, double recall) {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  /** Pearson's correlation from number, both sums, both sums of squares and the sum of products. */
  static Measure pearson(String name) {
    return new Measure(name, Measure::pearson);
  }

  private static double pearson(double[] sums) {
    double n = sums[0];
    if (n < SimilarityScore.FEWEST) {
      return Double.NaN;
    }
    double x = sums[3] - sums[1] * sums[1] / n;
    double y = sums[4] - sums[2] * sums[2] / n;
    return (sums[5] - sums[1] * sums[2] / n) / Math.sqrt(x * y);
  }
}
