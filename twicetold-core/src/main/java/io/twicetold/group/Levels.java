package io.twicetold.group;

import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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

  /** How members count that were not compared with any of the other group. */
  enum Unseen {
    /** As a probability of 0, unless they had more partners than could be compared. */
    ZERO,
    /** Not at all, as long as there are as many others as the smaller group has members. */
    UNKNOWN
  }

  /** The best link of a node into another group; {@code pair} names the two groups. */
  private record Best(long pair, int group, int node, double probability) {}

  private static final Comparator<Best> ORDER =
      Comparator.comparingLong(Best::pair)
          .thenComparingInt(Best::group)
          .thenComparingInt(Best::node)
          .thenComparingDouble(best -> -best.probability);

  private final List<int[]> groups;
  private final int[] groupOf;
  private final BitSet crowded;
  private final int[] crowdedIn;
  private final Unseen unseen;

  /** Members of a group that have links into another, and the sum of the best of these. */
  private static final class Way {
    private int members;
    private int crowded;
    private double sum;
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
    Best[] all = bests(part, probability);
    int from = 0;
    while (from < all.length) {
      int to = from;
      while (to < all.length && all[to].pair == all[from].pair) {
        to++;
      }
      link(all, from, to, graph);
      from = to;
    }
  }

  private Best[] bests(Part part, ToDoubleFunction<Link> probability) {
    List<Best> found = new ArrayList<>();
    for (Link link : part.links()) {
      int a = groupOf[link.a()];
      int b = groupOf[link.b()];
      if (a != b) {
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        double strength = probability.applyAsDouble(link);
        found.add(new Best(pair, a, link.a(), strength));
        found.add(new Best(pair, b, link.b(), strength));
      }
    }
    Best[] sorted = found.toArray(Best[]::new);
    Arrays.sort(sorted, ORDER);
    return sorted;
  }

  private void link(Best[] all, int from, int to, Links graph) {
    int low = (int) (all[from].pair >>> 32);
    int high = (int) all[from].pair;
    Way ofLow = new Way();
    Way ofHigh = new Way();
    for (int i = from; i < to; i++) {
      if (i == from || all[i].node != all[i - 1].node) {
        Way way = all[i].group == low ? ofLow : ofHigh;
        way.members++;
        way.crowded += crowded.get(all[i].node) ? 1 : 0;
        way.sum += all[i].probability;
      }
    }
    boolean supported = isSupported(ofLow, low) && isSupported(ofHigh, high);
    int least = Math.min(groups.get(low).length, groups.get(high).length);
    double mean =
        (ofLow.sum / counted(ofLow, low, least, supported)
                + ofHigh.sum / counted(ofHigh, high, least, supported))
            / 2;
    graph.set(low, high, mean);
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
