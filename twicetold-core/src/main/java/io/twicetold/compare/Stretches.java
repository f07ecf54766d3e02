package io.twicetold.compare;

import io.twicetold.vector.Meaning;
import java.util.Arrays;

/**
 * For every two neighbouring statements of one article the two neighbours of the other that say it
 * best, both ways. Where a rewrite joins or splits statements no single one matches, but two do.
 */
final class Stretches {

  private final double[] lengthsA;
  private final double[] lengthsB;
  private final double[] bestOfA;
  private final double[] bestOfB;

  Stretches(Measured a, Measured b) {
    lengthsA = a.stretches;
    lengthsB = b.stretches;
    bestOfA = new double[lengthsA.length];
    bestOfB = new double[lengthsB.length];
    Arrays.fill(bestOfA, -1);
    Arrays.fill(bestOfB, -1);
  }

  /**
   * Takes in two neighbouring statements of a.
   *
   * @param i the place of the first
   * @param first its dot products with all statements of b
   * @param second those of its neighbour
   */
  void meet(int i, int[] first, int[] second) {
    for (int j = 0; j < lengthsB.length; j++) {
      int next = Math.min(j + 1, first.length - 1);
      double dot = Meaning.cosine((double) first[j] + first[next] + second[j] + second[next]);
      double lengths = lengthsA[i] * lengthsB[j];
      double cosine = lengths == 0 ? 0 : Math.clamp(dot / lengths, -1.0, 1.0);
      bestOfA[i] = Math.max(bestOfA[i], cosine);
      bestOfB[j] = Math.max(bestOfB[j], cosine);
    }
  }

  /** Mean of the best cosines of a's stretches. */
  double ofA() {
    return mean(bestOfA);
  }

  /** Mean of the best cosines of b's stretches. */
  double ofB() {
    return mean(bestOfB);
  }

  private static double mean(double[] best) {
    return Arrays.stream(best).average().orElse(0);
  }

  /** Share of a's stretches that b says with at least this cosine. */
  double ofA(double cosine) {
    return share(bestOfA, cosine);
  }

  /** Share of b's stretches that a says with at least this cosine. */
  double ofB(double cosine) {
    return share(bestOfB, cosine);
  }

  private static double share(double[] best, double cosine) {
    return (double) Arrays.stream(best).filter(one -> one >= cosine).count() / best.length;
  }
}
