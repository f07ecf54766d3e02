package io.twicetold.cli.eval;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the units of a pack anew, with replacement (Efron, 1979). Two answers to one pack are drawn
 * alike, so that what is hard for both does not blur their difference.
 */
final class Bootstrap {

  /** Enough that the ends of a 95 % interval move by less than they mean. */
  static final int DRAWS = 1_000;

  /** Any fixed number serves: figures have to be the same in every run. */
  private static final long SEED = 20_261_123;

  private final int[][] draws;

  /** For packs with so many units. */
  Bootstrap(int units) {
    SplittableRandom random = new SplittableRandom(SEED);
    draws = new int[DRAWS][units];
    for (int[] draw : draws) {
      for (int i = 0; i < units; i++) {
        draw[i] = random.nextInt(units);
      }
    }
  }

  /** One array a measure, one figure a draw. */
  double[][] of(Sample sample) {
    List<Measure> measures = sample.measures();
    double[][] figures = new double[measures.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] sums = sample.units().sums(draws[draw]);
      for (int i = 0; i < figures.length; i++) {
        figures[i][draw] = measures.get(i).formula().applyAsDouble(sums);
      }
    }
    return figures;
  }
}
