package io.twicetold.judge;

import java.util.StringTokenizer;
import java.util.stream.IntStream;

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
  private final int[] children;

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
    children = new int[2 * nodes];
    missingLeft = new boolean[nodes];
    for (int i = 0; i < nodes; i++) {
      feature[i] = Math.max(LEAF, Integer.parseInt(in.nextToken()));
      number[i] = Double.parseDouble(in.nextToken());
      if (feature[i] != LEAF) {
        children[2 * i] = Integer.parseInt(in.nextToken());
        children[2 * i + 1] = Integer.parseInt(in.nextToken());
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
      while (feature[node] != LEAF) {
        node = next(node, features);
      }
      sum += number[node];
    }
    return sum;
  }

  private int next(int node, double[] features) {
    double x = features[feature[node]];
    boolean goRight = missingLeft[node] ? x > number[node] : !(x <= number[node]);
    return children[2 * node + (goRight ? 1 : 0)];
  }

  /**
   * What each feature adds to {@link #sum} on the ways through the trees (Saabas, 2014): the change
   * of what is expected at each split that asks for it, where both sides of a split count alike.
   *
   * @return one number a feature, then what is expected before any is known; all add up to the sum
   */
  double[] attribution(double[] features) {
    double[] added = new double[features.length + 1];
    added[features.length] = base;
    for (int root : roots) {
      int node = root;
      double expected = expected(node);
      added[features.length] += expected;
      while (feature[node] != LEAF) {
        int next = next(node, features);
        double then = expected(next);
        added[feature[node]] += then - expected;
        node = next;
        expected = then;
      }
    }
    return added;
  }

  private double expected(int node) {
    return feature[node] == LEAF
        ? number[node]
        : (expected(children[2 * node]) + expected(children[2 * node + 1])) / 2;
  }

  /** The values of a feature at which some tree turns, in ascending order. */
  double[] turns(int wanted) {
    return IntStream.range(0, feature.length)
        .filter(node -> feature[node] == wanted)
        .mapToDouble(node -> number[node])
        .sorted()
        .distinct()
        .toArray();
  }
}
