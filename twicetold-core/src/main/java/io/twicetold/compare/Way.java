package io.twicetold.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The best matches of the statements of one article among those of another. */
final class Way {

  /** Statements at the top. */
  private static final int HEAD = 2;

  final double[] best;
  final int[] match;
  final double[] mean;
  private final double[] weight;
  private final boolean[] quoted;

  Way(Measured measured) {
    weight = measured.weights;
    quoted = measured.quoted;
    best = new double[weight.length];
    match = new int[best.length];
    mean = new double[best.length];
  }

  double coverage() {
    return share(Double.NEGATIVE_INFINITY, true);
  }

  /** Mean of the best cosines of headline and first sentence. */
  double head() {
    return Arrays.stream(best, 0, Math.min(HEAD, best.length)).average().orElse(Double.NaN);
  }

  /** Mean, by length, of how far the best cosine stands above those with all others. */
  double lift() {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      sum += weight[i] * (best[i] - mean[i]);
      all += weight[i];
    }
    return all == 0 ? 0 : sum / all;
  }

  /** Share of the statements, by weight, matched with at least this cosine. */
  double said(double cosine) {
    return share(cosine, false);
  }

  /** The same of the statements without quotation marks; NaN if there are none. */
  double saidUnquoted(double cosine) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      if (!quoted[i]) {
        sum += best[i] >= cosine ? weight[i] : 0;
        all += weight[i];
      }
    }
    return all == 0 ? Double.NaN : Math.min(1, sum / all);
  }

  /** Where the matches of this cosine or more stand, in the order of the statements. */
  int[] matched(double cosine) {
    return IntStream.range(0, best.length)
        .filter(i -> best[i] >= cosine)
        .map(i -> match[i])
        .toArray();
  }

  double matchedWeight(double cosine) {
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      sum += best[i] >= cosine ? weight[i] : 0;
    }
    return sum;
  }

  int longestRun(double cosine) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < best.length; i++) {
      boolean said = best[i] >= cosine;
      boolean next = run > 0 && match[i] >= match[i - 1] && match[i] <= match[i - 1] + 2;
      run = said ? (next ? run + 1 : 1) : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private double share(double cosine, boolean weighCosine) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= cosine) {
        sum += weight[i] * (weighCosine ? Math.clamp(best[i], 0.0, 1.0) : 1);
      }
      all += weight[i];
    }
    return all == 0 ? 0 : Math.min(1, sum / all);
  }
}
