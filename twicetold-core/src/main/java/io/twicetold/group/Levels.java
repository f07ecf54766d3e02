package io.twicetold.group;

import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Groups of nodes as nodes of a graph of their own. A link between two groups is the mean, over the
 * members of both, of the best link that each has into the other group: a retelling of half an
 * article is near to its source and less near to the source's other retellings, and belongs to all
 * of them.
 */
final class Levels {

  /** Members of each group that must have links for what is not known to be left out. */
  private static final int SUPPORT = 4;

  /** In the place of a probability where there is no link. */
  private static final double NONE = -1;

  /** How members count that were not compared with any of the other group. */
  enum Unseen {
    /** As a probability of 0, unless they had more partners than could be compared. */
    ZERO,
    /** Not at all, as long as there are as many others as the smaller group has members. */
    UNKNOWN
  }

  private final List<int[]> groups;
  private final int[] groupOf;
  private final BitSet crowded;
  private final int[] crowdedIn;
  private final Unseen unseen;

  /** Members of a group that have links into another, and the sum of the best of these. */
  private final class Way {
    private int members;
    private int crowded;
    private double sum;

    void take(int node, double best) {
      members++;
      crowded += Levels.this.crowded.get(node) ? 1 : 0;
      sum += best;
    }
  }

  /** The links that lead out of groups. */
  private static final class Crossing {

    /** Of each node where its links begin. */
    private final int[] from;

    /** The groups that they lead into. */
    private final int[] into;

    /** Their probabilities. */
    private final double[] strengths;

    Crossing(int[] from, int[] into, double[] strengths) {
      this.from = from;
      this.into = into;
      this.strengths = strengths;
    }

    static Crossing of(Part part, int[] groupOf, ToDoubleFunction<Link> probability) {
      int[] from = new int[part.nodes() + 2];
      for (Link link : part.links()) {
        int crosses = groupOf[link.a()] == groupOf[link.b()] ? 0 : 1;
        from[link.a() + 2] += crosses;
        from[link.b() + 2] += crosses;
      }
      Arrays.parallelPrefix(from, Integer::sum);
      int[] into = new int[from[part.nodes() + 1]];
      double[] strengths = new double[into.length];
      for (Link link : part.links()) {
        if (groupOf[link.a()] != groupOf[link.b()]) {
          double strength = probability.applyAsDouble(link);
          int ofA = from[link.a() + 1]++;
          into[ofA] = groupOf[link.b()];
          strengths[ofA] = strength;
          int ofB = from[link.b() + 1]++;
          into[ofB] = groupOf[link.a()];
          strengths[ofB] = strength;
        }
      }
      return new Crossing(from, into, strengths);
    }

    /** Finds the best link of a node into each other group, and which these are. */
    void best(int node, double[] best, IntArrayList met) {
      for (int i = from[node]; i < from[node + 1]; i++) {
        if (best[into[i]] == NONE) {
          met.add(into[i]);
        }
        best[into[i]] = Math.max(best[into[i]], strengths[i]);
      }
    }
  }

  private Levels(Part part, List<int[]> groups, Unseen unseen) {
    this.groups = groups;
    this.unseen = unseen;
    crowded = part.crowded();
    groupOf = new int[part.nodes()];
    crowdedIn = new int[groups.size()];
    for (int group = 0; group < groups.size(); group++) {
      for (int node : groups.get(group)) {
        groupOf[node] = group;
        crowdedIn[group] += crowded.get(node) ? 1 : 0;
      }
    }
  }

  /** Sets the links of a graph whose nodes are these groups. */
  static void link(
      List<int[]> groups,
      Part part,
      ToDoubleFunction<Link> probability,
      Unseen unseen,
      Links graph) {
    new Levels(part, groups, unseen).linkAll(part, probability, graph);
  }

  private void linkAll(Part part, ToDoubleFunction<Link> probability, Links graph) {
    Crossing crossing = Crossing.of(part, groupOf, probability);
    Long2ObjectOpenHashMap<Way> ways = new Long2ObjectOpenHashMap<>();
    double[] best = new double[groups.size()];
    Arrays.fill(best, NONE);
    IntArrayList met = new IntArrayList();
    for (int node = 0; node < part.nodes(); node++) { // sums are made in this order
      crossing.best(node, best, met);
      for (int i = 0; i < met.size(); i++) {
        int group = met.getInt(i);
        ways.computeIfAbsent(pair(groupOf[node], group), way -> new Way()).take(node, best[group]);
        best[group] = NONE;
      }
      met.clear();
    }
    long[] pairs = ways.keySet().toLongArray();
    Arrays.sort(pairs);
    for (long pair : pairs) {
      if (low(pair) < high(pair)) {
        Way back = ways.get(pair(high(pair), low(pair)));
        graph.set(low(pair), high(pair), mean(pair, ways.get(pair), back));
      }
    }
  }

  private static long pair(int from, int to) {
    return (long) from << 32 | to;
  }

  private static int low(long pair) {
    return (int) (pair >>> 32);
  }

  private static int high(long pair) {
    return (int) pair;
  }

  private double mean(long pair, Way ofLow, Way ofHigh) {
    int low = low(pair);
    int high = high(pair);
    boolean supported = isSupported(ofLow, low) && isSupported(ofHigh, high);
    int least = Math.min(groups.get(low).length, groups.get(high).length);
    return (ofLow.sum / counted(ofLow, low, least, supported)
            + ofHigh.sum / counted(ofHigh, high, least, supported))
        / 2;
  }

  private boolean isSupported(Way way, int group) {
    return way.members >= Math.min(SUPPORT, groups.get(group).length);
  }

  private int counted(Way way, int group, int least, boolean supported) {
    int unknown = supported ? crowdedIn[group] - way.crowded : 0;
    return switch (unseen) {
      case ZERO -> groups.get(group).length - unknown;
      case UNKNOWN -> Math.max(way.members, least);
    };
  }
}
