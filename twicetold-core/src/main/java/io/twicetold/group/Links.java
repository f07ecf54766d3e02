package io.twicetold.group;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.List;

/** A sparse symmetric graph over nodes 0 to n-1 with a probability on each link. */
public final class Links {

  private final List<Int2DoubleOpenHashMap> neighbours = new ObjectArrayList<>();

  /** Nodes without links. */
  public Links(int nodes) {
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

  /** Number of nodes. */
  public int size() {
    return neighbours.size();
  }

  /** The links of a node. */
  Int2DoubleMap of(int node) {
    return neighbours.get(node);
  }
}
