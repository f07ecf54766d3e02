package io.twicetold.judge;

import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Boosted regression trees over features, ending in a logistic function. A missing feature (NaN)
 * goes the way that training chose.
 *
 * <p>Judging pairs is mostly going down trees, so they are laid out for a processor that cannot
 * guess the way: every way is equally long, since a leaf leads to itself, and nothing branches.
 */
final class Trees {

  /** No trees: everything is as likely as not. */
  static final Trees NONE = new Trees(new StringTokenizer("0 0 0"));

  /** No trees: a probability of next to nothing. */
  static final Trees NEVER = new Trees(new StringTokenizer("-50 0 0"));

  /** Feature of a leaf. */
  private static final int LEAF = -1;

  /** Bits of a node that say what it asks for: a feature, and where one that is missing goes. */
  private static final int ASKED = 9;

  private static final int ASKED_MASK = (1 << ASKED) - 1;

  private final double base;
  private final int[] roots;
  private final int depth;

  /** Of a node, its left side (the right one is the next node) and what it asks for. */
  private final int[] nodes;

  private final double[] thresholds;
  private final double[] values;

  /** Reads what the training program wrote: sizes, roots, then a node a line. */
  Trees(StringTokenizer in) {
    base = Double.parseDouble(in.nextToken());
    roots = new int[Integer.parseInt(in.nextToken())];
    nodes = new int[Integer.parseInt(in.nextToken())];
    thresholds = new double[nodes.length];
    values = new double[nodes.length];
    Arrays.setAll(roots, i -> Integer.parseInt(in.nextToken()));
    List<Written> written = Stream.generate(() -> Written.read(in)).limit(nodes.length).toList();
    int end = 0;
    for (int i = 0; i < roots.length; i++) {
      int root = end;
      end = lay(written, roots[i], root, root + 1);
      roots[i] = root;
    }
    depth = IntStream.of(roots).map(this::depth).max().orElse(0);
  }

  /** A node as it is written. */
  private record Written(int feature, double number, int left, int right, int missingLeft) {

    static Written read(StringTokenizer in) {
      int feature = Integer.parseInt(in.nextToken());
      double number = Double.parseDouble(in.nextToken());
      return feature < 0
          ? new Written(LEAF, number, 0, 0, 0)
          : new Written(feature, number, integer(in), integer(in), integer(in));
    }

    private static int integer(StringTokenizer in) {
      return Integer.parseInt(in.nextToken());
    }
  }

  /** Lays a node at a place, and what is below it from another on; returns where that ends. */
  private int lay(List<Written> written, int node, int place, int below) {
    Written one = written.get(node);
    if (one.feature == LEAF) {
      nodes[place] = place << ASKED;
      thresholds[place] = Double.POSITIVE_INFINITY;
      values[place] = one.number;
      return below;
    }
    nodes[place] = below << ASKED | 2 * (one.feature + 1) + one.missingLeft;
    thresholds[place] = one.number + 0.0; // no negative zero
    return lay(written, one.right, below + 1, lay(written, one.left, below, below + 2));
  }

  private int depth(int node) {
    int left = nodes[node] >>> ASKED;
    return left == node ? 0 : 1 + Math.max(depth(left), depth(left + 1));
  }

  /** Probability, 0 to 1. */
  double probability(double[] features) {
    return 1 / (1 + Math.exp(-sum(features)));
  }

  /** The sum of all trees: the logarithm of the odds. */
  double sum(double[] features) {
    double[] asked = asked(features);
    double sum = base;
    int tree = 0;
    for (; tree + 4 <= roots.length; tree += 4) {
      int first = roots[tree];
      int second = roots[tree + 1];
      int third = roots[tree + 2];
      int fourth = roots[tree + 3];
      for (int level = 0; level < depth; level++) {
        first = next(first, asked);
        second = next(second, asked);
        third = next(third, asked);
        fourth = next(fourth, asked);
      }
      sum = sum + values[first] + values[second] + values[third] + values[fourth];
    }
    for (; tree < roots.length; tree++) {
      int node = roots[tree];
      for (int level = 0; level < depth; level++) {
        node = next(node, asked);
      }
      sum += values[node];
    }
    return sum;
  }

  /** What leaves ask for, then each feature twice: one that is missing goes right, then left. */
  private static double[] asked(double[] features) {
    double[] asked = new double[2 * features.length + 2];
    for (int i = 0; i < features.length; i++) {
      boolean missing = Double.isNaN(features[i]);
      asked[2 * i + 2] = missing ? Double.POSITIVE_INFINITY : features[i];
      asked[2 * i + 3] = missing ? Double.NEGATIVE_INFINITY : features[i];
    }
    return asked;
  }

  /** To the right if what is asked for is above the threshold: the difference has a sign then. */
  private int next(int node, double[] asked) {
    double difference = thresholds[node] - asked[nodes[node] & ASKED_MASK];
    return (nodes[node] >>> ASKED) + (int) (Double.doubleToRawLongBits(difference) >>> 63);
  }

  private int feature(int node) {
    return ((nodes[node] & ASKED_MASK) >>> 1) - 1;
  }

  /**
   * What each feature adds to {@link #sum} on the ways through the trees (Saabas, 2014): the change
   * of what is expected at each split that asks for it, where both sides of a split count alike.
   *
   * @return one number a feature, then what is expected before any is known; all add up to the sum
   */
  double[] attribution(double[] features) {
    double[] asked = asked(features);
    double[] added = new double[features.length + 1];
    added[features.length] = base;
    for (int root : roots) {
      int node = root;
      double expected = expected(node);
      added[features.length] += expected;
      while (feature(node) != LEAF) {
        int feature = feature(node);
        node = next(node, asked);
        double then = expected(node);
        added[feature] += then - expected;
        expected = then;
      }
    }
    return added;
  }

  private double expected(int node) {
    int left = nodes[node] >>> ASKED;
    return left == node ? values[node] : (expected(left) + expected(left + 1)) / 2;
  }

  /** The values of a feature at which some tree turns, in ascending order. */
  double[] turns(int wanted) {
    return IntStream.range(0, nodes.length)
        .filter(node -> feature(node) == wanted)
        .mapToDouble(node -> thresholds[node])
        .sorted()
        .distinct()
        .toArray();
  }
}
