package io.twicetold.window;

import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.judge.Acquaintances;
import io.twicetold.judge.Chances;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Triangles;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Looks at links a second time, each among all others of its two texts. A link that came or went
 * has the links looked at again that share a text with it, and no others: what a link is among
 * others is a function of these, and so of the set.
 */
final class Surroundings {

  /** Comparisons kept at most; one takes less than a kilobyte. */
  private static final int MOST = 1 << 16;

  private static final int FEW = 1 << 10;

  private static final int[] NOBODY = {};

  private final JudgedPairs judged;
  private final Judge judge;
  private final IntFunction<Unit> units;

  /** Of links that another judgment than by themselves is made of: it is made at every look. */
  private final Map<Long, Compared> compared = new ConcurrentHashMap<>();

  private int room = FEW;

  Surroundings(JudgedPairs judged, Judge judge, IntFunction<Unit> units) {
    this.judged = judged;
    this.judge = judge;
    this.units = units;
  }

  /** Of units, while their links are what they were. */
  private final Int2ObjectOpenHashMap<Linked> linked = new Int2ObjectOpenHashMap<>();

  /** For each unit its place among those that another is linked with, and one more; 0 for none. */
  private final ThreadLocal<int[]> places = ThreadLocal.withInitial(() -> new int[0]);

  /** A text among those that it is linked with. */
  private static final class Linked {

    /** These, in the order of their ids. */
    private final int[] others;

    /** One on each of them. */
    private final Judgment[] judgments;

    /** Of these judgments. */
    private final Acquaintances sums;

    Linked(int[] others, Judgment[] judgments, Acquaintances sums) {
      this.others = others;
      this.judgments = judgments;
      this.sums = sums;
    }
  }

  /**
   * What comparing two units found, while what is compared of them is what it was, and what was
   * judged by it last.
   */
  private record Compared(long a, long b, Comparison found, Chances chances, Judgment judgment) {

    boolean isOf(Unit one, Unit other) {
      return a == one.print() && b == other.print();
    }
  }

  /** Brings all links up to date; returns those that came, went or changed. */
  LongSet look() {
    LongSet changed = judged.moved();
    int[] moved = ends(changed);
    for (int number : moved) {
      linked.remove(number);
    }
    long[] keys = around(moved);
    link(keys);
    Judgment[] found = new Judgment[keys.length];
    int[] begins = begins(keys);
    IntStream.range(0, begins.length - 1)
        .parallel()
        .forEach(i -> look(keys, begins[i], begins[i + 1], found));
    tidy();
    for (int i = 0; i < keys.length; i++) {
      if (!judged.of(keys[i]).filter(found[i]::equals).isPresent()) {
        changed.add(keys[i]);
      }
      judged.putAmong(keys[i], found[i]);
    }
    return changed;
  }

  private static int[] ends(LongSet links) {
    IntSet ends = new IntOpenHashSet();
    for (long key : links) {
      ends.add(JudgedPairs.low(key));
      ends.add(JudgedPairs.high(key));
    }
    return ends.toIntArray();
  }

  /** The links of some units, those of one lower end side by side. */
  private long[] around(int[] numbers) {
    LongOpenHashSet open = new LongOpenHashSet();
    for (int number : numbers) {
      for (int other : judged.linked(number)) {
        open.add(JudgedPairs.key(number, other));
      }
    }
    long[] keys = open.toLongArray();
    LongArrays.parallelQuickSort(keys);
    return keys;
  }

  /** Where keys of another lower end begin, and where they all end. */
  private static int[] begins(long[] keys) {
    return IntStream.rangeClosed(0, keys.length)
        .filter(i ->
            i == 0 || i == keys.length || JudgedPairs.low(keys[i]) != JudgedPairs.low(keys[i - 1]))
        .toArray();
  }

  /** Forgets what is of no use any more, once there is twice as much as after the last time. */
  private void tidy() {
    if (compared.size() >= room) {
      compared.keySet().removeIf(key -> judged.alone(key).isEmpty());
      room = Math.clamp(2L * compared.size(), FEW, MOST);
    }
  }

  /** Makes what is not known of the ends of these links. */
  private void link(long[] keys) {
    LongSet beside = new LongOpenHashSet();
    for (long key : keys) {
      if (isSetBeside(alone(key))) {
        beside.add(key);
      }
    }
    int[] missing = IntStream.of(ends(beside)).filter(end -> !linked.containsKey(end)).toArray();
    Linked[] made = new Linked[missing.length];
    IntStream.range(0, missing.length).parallel().forEach(i -> made[i] = linked(missing[i]));
    for (int i = 0; i < missing.length; i++) {
      linked.put(missing[i], made[i]);
    }
  }

  private Linked linked(int number) {
    int[] others =
        judged
            .linked(number)
            .intStream()
            .mapToObj(units)
            .sorted(Comparator.comparing(Unit::id))
            .mapToInt(unit -> unit.number)
            .toArray();
    Judgment[] judgments = new Judgment[others.length];
    Acquaintances sums = new Acquaintances();
    for (int i = 0; i < others.length; i++) {
      judgments[i] = alone(JudgedPairs.key(number, others[i]));
      sums.add(judgments[i]);
    }
    return new Linked(others, judgments, sums);
  }

  private Judgment alone(long key) {
    return judged.alone(key).orElseThrow();
  }

  /** Copies, and what was compared by its letters alone, are what they are among others too. */
  private static boolean isSetBeside(Judgment alone) {
    return !alone.shared().isEmpty();
  }

  /** Looks at links of one lower end. */
  private void look(long[] keys, int from, int to, Judgment[] found) {
    Linked ofLow = linked.get(JudgedPairs.low(keys[from]));
    int[] others = ofLow == null ? NOBODY : ofLow.others;
    int[] place = places(others);
    for (int i = from; i < to; i++) {
      Judgment alone = alone(keys[i]);
      found[i] = isSetBeside(alone) ? look(keys[i], alone, ofLow, place) : alone;
    }
    for (int other : others) {
      place[other] = 0;
    }
  }

  private int[] places(int[] others) {
    int[] place = places.get();
    int most = IntStream.of(others).max().orElse(0);
    if (most >= place.length) {
      place = new int[Math.max(most + 1, 2 * place.length)];
      places.set(place);
    }
    for (int i = 0; i < others.length; i++) {
      place[others[i]] = i + 1;
    }
    return place;
  }

  private Judgment look(long key, Judgment alone, Linked ofLow, int[] place) {
    Linked ofHigh = linked.get(JudgedPairs.high(key));
    Triangles triangles = triangles(ofLow, place, ofHigh);
    Chances chances = judge.again(alone, ofLow.sums, ofHigh.sums, triangles);
    return chances.equals(alone.chances())
        ? alone
        : Judge.revised(alone, chances).orElseGet(() -> anew(key, chances));
  }

  private Judgment anew(long key, Chances chances) {
    Unit a = units.apply(JudgedPairs.low(key));
    Unit b = units.apply(JudgedPairs.high(key));
    Compared known = compared.get(key);
    boolean holds = known != null && known.isOf(a, b);
    if (known != null && holds && known.chances.equals(chances)) {
      return known.judgment; // most steps of its trees are wider than what others change
    }
    Comparison found = known != null && holds ? known.found : Comparer.compare(a.side(), b.side());
    Judgment judgment = judge.judge(found, a.side(), b.side(), chances);
    if (compared.size() < MOST) {
      compared.put(key, new Compared(a.print(), b.print(), found, chances, judgment));
    }
    return judgment;
  }

  private static Triangles triangles(Linked ofLow, int[] place, Linked ofHigh) {
    Triangles triangles = new Triangles();
    int[] others = ofHigh.others;
    for (int i = 0; i < others.length; i++) {
      int at = others[i] < place.length ? place[others[i]] : 0;
      if (at > 0) {
        triangles.add(ofLow.judgments[at - 1], ofHigh.judgments[i]);
      }
    }
    return triangles;
  }
}
