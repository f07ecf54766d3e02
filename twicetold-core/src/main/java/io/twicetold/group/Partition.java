package io.twicetold.group;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.Arrays;

/**
 * Classes of nodes that only grow together, and pairs of classes that never may. A class goes by
 * its lowest node. Serves one thread.
 */
final class Partition {

  private final int[] parent;

  /** The classes that a class is kept apart from; most are free and have no entry. */
  private final Int2ObjectMap<IntSet> apart = new Int2ObjectOpenHashMap<>(0);

  /** Every node a class of its own. */
  Partition(int nodes) {
    parent = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      parent[node] = node;
    }
  }

  private Partition(Partition other) {
    parent = Arrays.copyOf(other.parent, other.parent.length);
    other.apart.forEach((root, enemies) -> apart.put(root, new IntOpenHashSet(enemies)));
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
    return enemies(classOf(a)).contains(classOf(b));
  }

  /** Keeps two classes apart for ever. */
  void part(int a, int b) {
    int one = classOf(a);
    int other = classOf(b);
    if (one == other) {
      throw new IllegalStateException("one class cannot be kept apart from itself");
    }
    part(one).add(other);
    part(other).add(one);
  }

  private IntSet part(int root) {
    return apart.computeIfAbsent(root, none -> new IntOpenHashSet(2));
  }

  private IntSet enemies(int root) {
    return apart.getOrDefault(root, IntSets.EMPTY_SET);
  }

  /** Makes one class of two. */
  void join(int a, int b) {
    int into = Math.min(classOf(a), classOf(b));
    int from = Math.max(classOf(a), classOf(b));
    if (into == from) {
      return;
    }
    if (enemies(into).contains(from)) {
      throw new IllegalStateException("these two classes are kept apart");
    }
    parent[from] = into;
    for (int enemy : enemies(from)) {
      part(enemy).remove(from);
      part(enemy).add(into);
      part(into).add(enemy);
    }
    apart.remove(from);
  }
}
