package io.twicetold.group;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A sparse symmetric graph over nodes 0 to n-1 with a probability on each link. A missing link
 * counts as 0, unless both its nodes are crowded: those are like more others than a cap allows to
 * compare, and what was not compared between them is taken for a share of what was.
 */
public final class Links {

  private final List<Int2DoubleOpenHashMap> neighbours = new ObjectArrayList<>();
  private final BitSet crowded = new BitSet();
  private final double share;

  /** Nodes without links; what was not compared between crowded ones is taken for what was. */
  public Links(int nodes) {
    this(nodes, 1);
  }

  /** The same; what was not compared between crowded nodes is taken for this share, 0 to 1. */
  public Links(int nodes, double share) {
    this.share = share;
    for (int i = 0; i < nodes; i++) {
      neighbours.add(new Int2DoubleOpenHashMap(0));
    }
  }

  /** Sets the probability of a link. */
  public void set(int a, int b, double probability) {
    if (a == b) {
      throw new IllegalArgumentException("a link joins two nodes");
    }
    neighbours.get(a).put(b, probability);
    neighbours.get(b).put(a, probability);
  }

  /** Marks a node as crowded. */
  public void crowd(int node) {
    crowded.set(node);
  }

  /** What a missing link between crowded nodes counts, of the mean of those that are there. */
  double share() {
    return share;
  }

  /** Whether a node is crowded. */
  boolean isCrowded(int node) {
    return crowded.get(node);
  }

  /** Number of nodes. */
  public int size() {
    return neighbours.size();
  }

  /** The links of a node. */
  Int2DoubleMap of(int node) {
    return neighbours.get(node);
  }
}
