package io.twicetold.group;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classes of nodes that only grow together, and pairs of classes that never may. A class goes by
 * its lowest node. Serves one thread.
 */
final class Partition {

  private final int[] parent;
  private final List<IntSet> apart;

  /** Every node a class of its own. */
  Partition(int nodes) {
    parent = new int[nodes];
    apart = new ArrayList<>(nodes);
    for (int node = 0; node < nodes; node++) {
      parent[node] = node;
      apart.add(new IntOpenHashSet(0));
    }
  }

  private Partition(Partition other) {
    parent = Arrays.copyOf(other.parent, other.parent.length);
    apart = new ArrayList<>(parent.length);
    other.apart.forEach(set -> apart.add(new IntOpenHashSet(set)));
  }

  /** The same classes, to go on from. */
  Partition copy() {
    return new Partition(this);
  }

  /** The lowest node of a node's class. */
  int classOf(int node) {
    int root = node;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = node; parent[at] != root; ) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  boolean areTogether(int a, int b) {
    return classOf(a) == classOf(b);
  }

  boolean areApart(int a, int b) {
    return apart.get(classOf(a)).contains(classOf(b));
  }

  /** Keeps two classes apart for ever. */
  void part(int a, int b) {
    int one = classOf(a);
    int other = classOf(b);
    if (one == other) {
      throw new IllegalStateException("one class cannot be kept apart from itself");
    }
    apart.get(one).add(other);
    apart.get(other).add(one);
  }

  /** Makes one class of two. */
  void join(int a, int b) {
    int into = Math.min(classOf(a), classOf(b));
    int from = Math.max(classOf(a), classOf(b));
    if (into == from) {
      return;
    }
    if (apart.get(into).contains(from)) {
      throw new IllegalStateException("these two classes are kept apart");
    }
    parent[from] = into;
    for (int enemy : apart.get(from)) {
      apart.get(enemy).remove(from);
      apart.get(enemy).add(into);
      apart.get(into).add(enemy);
    }
    apart.get(from).clear();
  }
}
