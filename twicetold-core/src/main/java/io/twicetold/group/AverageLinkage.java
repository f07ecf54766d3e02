package io.twicetold.group;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Average linkage (UPGMA: Sokal and Michener, 1958) over a sparse graph: the two clusters with the
 * highest mean probability between their members are merged, until no mean reaches the cut. A pair
 * without a link counts as 0, so one doubtful link does not join two large clusters. Only between
 * two crowded nodes ({@link Links}) it counts as a share of what is known, as long as several
 * members of each cluster have links to the other: so a family with more members than any of them
 * was compared with is found whole. The result depends on the links and on the order of the nodes,
 * which has to be canonical. Costs about {@code links * log(links)}.
 */
public final class AverageLinkage {

  /** Means are compared at this step, so that the last bit of a sum does not decide. */
  private static final double STEP = 1e-9;

  /** Members of each cluster that must have links for anything to be taken for known. */
  private static final int SUPPORT = 4;

  /** What binds the merging besides probabilities. Nodes of a cluster share one answer. */
  interface Rule {

    /** Nobody decided anything. */
    Rule NONE =
        new Rule() {
          @Override
          public int start(int node) {
            return node;
          }

          @Override
          public boolean allows(int low, int high) {
            return true;
          }

          @Override
          public void merged(int low, int high, double mean) {
            // nothing to keep
          }
        };

    /** The lowest node of the cluster that a node starts in. */
    int start(int node);

    /** Whether the clusters of two nodes may merge; once refused, refused for ever. */
    boolean allows(int low, int high);

    /** The clusters of two nodes have merged at this mean probability. */
    void merged(int low, int high, double mean);

    /** Whether nothing more has to be known. */
    default boolean isOver() {
      return false;
    }
  }

  private final double cut;
  private final Rule rule;
  private final int[] size;
  private final int[] version;
  private final int[] crowded;
  private final double share;
  private final List<Int2DoubleOpenHashMap> sums;
  private final Acquaintance known;

  private final List<IntArrayList> members;
  private final PriorityQueue<Merge> queue = new PriorityQueue<>();

  private record Merge(double mean, int low, int high, int lowVersion, int highVersion)
      implements Comparable<Merge> {

    @Override
    public int compareTo(Merge other) {
      int order = Double.compare(other.mean, mean);
      order = order != 0 ? order : Integer.compare(low, other.low);
      return order != 0 ? order : Integer.compare(high, other.high);
    }
  }

  private AverageLinkage(Links links, double cut, Rule rule) {
    this.cut = cut;
    this.rule = rule;
    size = new int[links.size()];
    version = new int[links.size()];
    crowded = new int[links.size()];
    share = links.share();
    known = new Acquaintance(links);
    sums = new ArrayList<>(links.size());
    members = new ArrayList<>(links.size());
    for (int node = 0; node < links.size(); node++) {
      size[node] = 1;
      crowded[node] = links.isCrowded(node) ? 1 : 0;
      sums.add(new Int2DoubleOpenHashMap(links.of(node)));
      members.add(IntArrayList.of(node));
    }
  }

  /**
   * Clusters a graph.
   *
   * @param links the graph
   * @param cut the least mean probability that merges, above 0 to 1
   * @return the clusters, each in ascending order of node, ordered by their first node
   */
  public static List<int[]> cluster(Links links, double cut) {
    return cluster(links, cut, Rule.NONE);
  }

  /** Clusters a graph under a rule. */
  static List<int[]> cluster(Links links, double cut, Rule rule) {
    AverageLinkage linkage = new AverageLinkage(links, cut, rule);
    linkage.begin();
    linkage.mergeAll();
    return linkage.clusters();
  }

  private void begin() {
    for (int node = 0; node < size.length; node++) {
      if (rule.start(node) != node) {
        merge(rule.start(node), node);
      }
    }
    queue.clear(); // what was offered on the way is offered again
    offerAll();
  }

  private void offerAll() {
    for (int node = 0; node < size.length; node++) {
      for (int other : sums.get(node).keySet()) {
        if (node < other) {
          offer(node, other);
        }
      }
    }
  }

  private void offer(int a, int b) {
    double mean = Math.rint(sums.get(a).get(b) / pairs(a, b) / STEP) * STEP;
    if (mean >= cut) {
      int low = Math.min(a, b);
      int high = Math.max(a, b);
      queue.add(new Merge(mean, low, high, version[low], version[high]));
    }
  }

  /** What the sum of the links of two clusters is divided by for its mean. */
  private double pairs(int a, int b) {
    double all = (double) size[a] * size[b];
    boolean supported =
        known.nodes(a, b) >= Math.min(SUPPORT, size[a])
            && known.nodes(b, a) >= Math.min(SUPPORT, size[b]);
    if (!supported) {
      return all;
    }
    double unknown = (double) crowded[a] * crowded[b] - known.pairs(a, b);
    double counted = all - unknown;
    return all * counted / (counted + share * unknown);
  }

  private void mergeAll() {
    for (Merge next = queue.poll(); next != null && !rule.isOver(); next = queue.poll()) {
      boolean current =
          version[next.low] == next.lowVersion && version[next.high] == next.highVersion;
      if (current && rule.allows(next.low, next.high)) {
        merge(next.low, next.high);
        rule.merged(next.low, next.high, next.mean);
      }
    }
  }

  /** The cluster goes by its lowest node. */
  private void merge(int into, int from) {
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    size[into] += size[from];
    crowded[into] += crowded[from];
    version[into]++;
    version[from] = -1;
    Int2DoubleOpenHashMap gone = sums.get(from);
    sums.get(into).remove(from);
    for (Int2DoubleMap.Entry link : gone.int2DoubleEntrySet()) {
      int other = link.getIntKey();
      sums.get(other).remove(from);
      if (other != into) {
        sums.get(into).addTo(other, link.getDoubleValue());
        sums.get(other).put(into, sums.get(into).get(other));
      }
    }
    gone.clear();
    known.merge(into, from);
    for (int other : sums.get(into).keySet()) {
      offer(into, other);
    }
  }

  private List<int[]> clusters() {
    List<int[]> clusters = new ArrayList<>();
    for (IntArrayList cluster : members) {
      if (!cluster.isEmpty()) {
        int[] nodes = cluster.toIntArray();
        java.util.Arrays.sort(nodes);
        clusters.add(nodes);
      }
    }
    return clusters;
  }
}
