package io.twicetold.window;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;

/** Which numbers are linked with which. */
final class Graph {

  private final Int2ObjectOpenHashMap<IntOpenHashSet> others = new Int2ObjectOpenHashMap<>();

  /** The numbers that one is linked with, as long as none comes or goes. */
  IntSet of(int number) {
    IntOpenHashSet linked = others.get(number);
    return linked == null ? IntSets.EMPTY_SET : linked;
  }

  void link(int a, int b) {
    others.computeIfAbsent(a, none -> new IntOpenHashSet(2)).add(b);
    others.computeIfAbsent(b, none -> new IntOpenHashSet(2)).add(a);
  }

  /** Whether they were linked. */
  boolean unlink(int a, int b) {
    remove(b, a);
    return remove(a, b);
  }

  /** Takes all links of a number away. */
  void unlink(int number) {
    IntOpenHashSet linked = others.remove(number);
    if (linked != null) {
      linked.forEach((int other) -> remove(other, number));
    }
  }

  private boolean remove(int from, int number) {
    IntOpenHashSet linked = others.get(from);
    return linked != null && linked.remove(number);
  }
}
