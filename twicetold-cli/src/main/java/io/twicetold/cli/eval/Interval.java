package io.twicetold.cli.eval;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a figure lies with 95 % confidence.
 *
 * @param low 2.5 % of the draws lie below
 * @param high 2.5 % of the draws lie above
 */
public record Interval(double low, double high) {

  private static final double OUTSIDE = 0.025;

  /** The middle 95 % of draws; draws that say nothing (NaN) do not count. */
  static Optional<Interval> of(double[] draws) {
    double[] sorted = Arrays.stream(draws).filter(draw -> !Double.isNaN(draw)).sorted().toArray();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    int cut = (int) (OUTSIDE * sorted.length);
    return Optional.of(new Interval(sorted[cut], sorted[sorted.length - 1 - cut]));
  }

  /** Whether 0 lies outside: what is a difference then is not an accident of the draw. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
