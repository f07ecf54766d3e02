package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure and how sure it is.
 *
 * @param by what the part that it describes is a part by
 * @param value the part; empty for all
 * @param size articles or pairs in the part
 * @param measure what the figure is called
 * @param figure the figure
 * @param interval where it lies with 95 % confidence
 * @param draws the figure of each draw, to compare with another answer's
 */
public record Estimate(
    String by,
    String value,
    long size,
    String measure,
    double figure,
    Interval interval,
    Draws draws) {

  /** The figures of samples that share their units; those that nothing speaks for are left out. */
  static List<Estimate> of(List<Sample> samples) {
    if (samples.isEmpty()) {
      return List.of();
    }
    Bootstrap bootstrap = new Bootstrap(samples.getFirst().units().size());
    List<Estimate> estimates = new ArrayList<>();
    for (Sample sample : samples) {
      double[] sums = sample.units().sums();
      double[][] draws = bootstrap.of(sample);
      for (int i = 0; i < draws.length; i++) {
        Measure measure = sample.measures().get(i);
        of(sample, measure, sums, new Draws(draws[i])).ifPresent(estimates::add);
      }
    }
    return estimates;
  }

  private static Optional<Estimate> of(Sample sample, Measure measure, double[] sums, Draws draws) {
    double figure = measure.formula().applyAsDouble(sums);
    return Double.isNaN(figure)
        ? Optional.empty()
        : draws
            .interval()
            .map(interval ->
                new Estimate(
                    sample.by(),
                    sample.value(),
                    sample.size(),
                    measure.name(),
                    figure,
                    interval,
                    draws));
  }

  /** Whether it describes the whole pack. */
  public boolean isWhole() {
    return by.equals(Sample.ALL);
  }

  /** Whether it says the same of the same part as another. */
  boolean isAlike(Estimate other) {
    return by.equals(other.by) && value.equals(other.value) && measure.equals(other.measure);
  }

  /** The figure less another's, where it lies with 95 % confidence. */
  Optional<Interval> above(Estimate other) {
    return draws.above(other.draws);
  }
}
