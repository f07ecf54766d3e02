package io.twicetold.judge;

import java.util.StringTokenizer;

/**
 * Boosted regression trees over features, ending in a logistic function. A missing feature (NaN)
 * goes the way that training chose.
 */
final class Trees {

  /** No trees: everything is as likely as not. */
  static final Trees NONE = new Trees(new StringTokenizer("0 0 0"));

  /** No trees: a probability of next to nothing. */
  static final Trees NEVER = new Trees(new StringTokenizer("-50 0 0"));

  /** Feature of a leaf. */
  private static final int LEAF = -1;

  private final double base;
  private final int[] roots;
  private final int[] feature;

  /** Threshold of a branch, value of a leaf. */
  private final double[] number;

  /** Where it goes to the left and, one further, to the right. */
  private final int[] next;

  private final boolean[] missingLeft;

  /** Reads what the training program wrote: sizes, roots, then a node a line. */
  Trees(StringTokenizer in) {
    base = Double.parseDouble(in.nextToken());
    roots = new int[Integer.parseInt(in.nextToken())];
    int nodes = Integer.parseInt(in.nextToken());
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Integer.parseInt(in.nextToken());
    }
    feature = new int[nodes];
    number = new double[nodes];
    next = new int[2 * nodes];
    missingLeft = new boolean[nodes];
    for (int i = 0; i < nodes; i++) {
      feature[i] = Math.max(LEAF, Integer.parseInt(in.nextToken()));
      number[i] = Double.parseDouble(in.nextToken());
      if (feature[i] != LEAF) {
        next[2 * i] = Integer.parseInt(in.nextToken());
        next[2 * i + 1] = Integer.parseInt(in.nextToken());
        missingLeft[i] = Integer.parseInt(in.nextToken()) == 1;
      }
    }
  }

  /** Probability, 0 to 1. */
  double probability(double[] features) {
    return 1 / (1 + Math.exp(-sum(features)));
  }

  /** The sum of all trees: the logarithm of the odds. */
  double sum(double[] features) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      for (int asked = feature[node]; asked != LEAF; asked = feature[node]) {
        double x = features[asked];
        boolean goRight = missingLeft[node] ? x > number[node] : !(x <= number[node]);
        node = next[2 * node + (goRight ? 1 : 0)];
      }
      sum += number[node];
    }
    return sum;
  }
}
