package io.twicetold.window;

import io.twicetold.judge.Judgment;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Optional;

/** The judgments on pairs of units, as a graph of those that can matter to a cluster. */
final class JudgedPairs {

  /** Pairs less probable than this do not link: means that count them as 0 differ by less. */
  private static final float FLOOR = 0.1f;

  private final Long2ObjectOpenHashMap<Judgment> judgments = new Long2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<IntOpenHashSet> linked = new Int2ObjectOpenHashMap<>();

  /** A name for a pair, the same whichever is named first. */
  static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  static int low(long key) {
    return (int) (key >>> 32);
  }

  static int high(long key) {
    return (int) key;
  }

  int size() {
    return judgments.size();
  }

  boolean has(long key) {
    return judgments.containsKey(key);
  }

  /** The judgment on two units, the first named being its a. */
  Optional<Judgment> of(int a, int b) {
    return Optional.ofNullable(judgments.get(key(a, b)))
        .map(judgment -> a < b ? judgment : judgment.swapped());
  }

  /** Keeps a judgment whose a is the unit with the lower number. */
  void put(long key, Judgment judgment) {
    remove(key);
    judgments.put(key, judgment);
    if (judgment.story() >= FLOOR) {
      link(low(key), high(key));
      link(high(key), low(key));
    }
  }

  private void link(int from, int to) {
    linked.computeIfAbsent(from, k -> new IntOpenHashSet(2)).add(to);
  }

  void remove(long key) {
    if (judgments.remove(key) != null) {
      unlink(low(key), high(key));
      unlink(high(key), low(key));
    }
  }

  private void unlink(int from, int to) {
    IntOpenHashSet others = linked.get(from);
    if (others != null) {
      others.remove(to);
    }
  }

  /** Hands on the numbers of every pair, the lower first. */
  void forEach(IntIntConsumer use) {
    judgments.keySet().forEach((long key) -> use.accept(low(key), high(key)));
  }

  /** Takes two unit numbers. */
  interface IntIntConsumer {
    void accept(int low, int high);
  }

  /** The units that a unit is linked with. */
  IntSet linked(int unit) {
    IntOpenHashSet others = linked.get(unit);
    return others == null ? IntSets.EMPTY_SET : others;
  }
}
