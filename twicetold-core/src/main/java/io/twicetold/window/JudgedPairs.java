package io.twicetold.window;

import io.twicetold.judge.Cuts;
import io.twicetold.judge.Judgment;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;

/**
 * The judgments on pairs of units: by themselves and, once they were looked at again, among the
 * pairs around them. They are a graph of those that can matter to a cluster, and in it of those
 * that can make one: clusters merge by means, and no mean is above the strongest of its links.
 */
final class JudgedPairs {

  /** Pairs less probable than this do not link: means that count them as 0 differ by less. */
  private static final float FLOOR = 0.1f;

  /** What rounding of means may add. */
  private static final double MARGIN = 1e-6;

  private final Cuts cuts;
  private final Long2ObjectOpenHashMap<Judgment> judgments = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<Judgment> among = new Long2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<IntOpenHashSet> judged = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<IntOpenHashSet> linked = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<IntOpenHashSet> bound = new Int2ObjectOpenHashMap<>();
  private LongOpenHashSet moved = new LongOpenHashSet();

  /** No pairs yet; what reaches no cut binds nothing. */
  JudgedPairs(Cuts cuts) {
    this.cuts = cuts;
  }

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

  /** The judgment on two units among others, the first named being its a. */
  Optional<Judgment> of(int a, int b) {
    return of(key(a, b)).map(judgment -> a < b ? judgment : judgment.swapped());
  }

  /** The same, its a being the unit with the lower number. */
  Optional<Judgment> of(long key) {
    return Optional.ofNullable(among.get(key)).or(() -> alone(key));
  }

  /** The judgment on a pair by itself, its a being the unit with the lower number. */
  Optional<Judgment> alone(long key) {
    return Optional.ofNullable(judgments.get(key));
  }

  /** Keeps a judgment on a pair by itself, whose a is the unit with the lower number. */
  void put(long key, Judgment judgment) {
    remove(key);
    judgments.put(key, kept(judgment));
    link(judged, key);
    if (links(judgment)) {
      link(linked, key);
      moved.add(key);
    }
  }

  /** What is kept of a judgment: what links nothing is set beside nothing. */
  static Judgment kept(Judgment judgment) {
    return links(judgment) ? judgment : judgment.bare();
  }

  private static boolean links(Judgment judgment) {
    return judgment.story() >= FLOOR;
  }

  /** Keeps what a second look at a link has shown. */
  void putAmong(long key, Judgment judgment) {
    among.put(key, judgment);
    unlink(bound, key);
    if (binds(judgment)) {
      link(bound, key);
    }
  }

  /** The links that came or went since this was asked last. */
  LongSet moved() {
    LongOpenHashSet since = moved;
    moved = new LongOpenHashSet();
    return since;
  }

  private boolean binds(Judgment judgment) {
    return judgment.story() >= cuts.story() - MARGIN
        || judgment.descent() >= Math.min(cuts.version(), cuts.family()) - MARGIN;
  }

  private static void link(Int2ObjectOpenHashMap<IntOpenHashSet> graph, long key) {
    graph.computeIfAbsent(low(key), k -> new IntOpenHashSet(2)).add(high(key));
    graph.computeIfAbsent(high(key), k -> new IntOpenHashSet(2)).add(low(key));
  }

  void remove(long key) {
    if (judgments.remove(key) == null) {
      return;
    }
    unlink(judged, key);
    if (unlink(linked, key)) {
      among.remove(key);
      unlink(bound, key);
      moved.add(key);
    }
  }

  private static boolean unlink(Int2ObjectOpenHashMap<IntOpenHashSet> graph, long key) {
    unlink(graph, high(key), low(key));
    return unlink(graph, low(key), high(key));
  }

  private static boolean unlink(Int2ObjectOpenHashMap<IntOpenHashSet> graph, int unit, int other) {
    boolean linked = of(graph, unit).remove(other);
    if (linked && of(graph, unit).isEmpty()) {
      graph.remove(unit);
    }
    return linked;
  }

  private static IntSet of(Int2ObjectOpenHashMap<IntOpenHashSet> graph, int unit) {
    IntOpenHashSet others = graph.get(unit);
    return others == null ? new IntOpenHashSet(0) : others;
  }

  /** Units that were judged with any. */
  int units() {
    return judged.size();
  }

  /** Hands on the numbers of every pair, the lower first. */
  void forEach(IntIntConsumer use) {
    judgments.keySet().forEach((long key) -> use.accept(low(key), high(key)));
  }

  /** Takes two unit numbers. */
  interface IntIntConsumer {
    void accept(int low, int high);
  }

  /** The units that a unit was judged with. */
  IntSet judged(int unit) {
    return of(judged, unit);
  }

  /** The units that a unit is linked with. */
  IntSet linked(int unit) {
    return of(linked, unit);
  }

  /** Of these, those by which a cluster may come about. */
  IntSet bound(int unit) {
    return of(bound, unit);
  }
}
