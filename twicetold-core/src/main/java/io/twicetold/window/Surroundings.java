package io.twicetold.window;

import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.judge.Acquaintances;
import io.twicetold.judge.Chances;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Triangles;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private static final int MOST = 1 << 15;

  private static final int FEW = 1 << 10;

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

  /**
   * A text among those that it is linked with.
   *
   * @param others these, by their places in the order of ids, in ascending order
   * @param judgments one on each of them
   * @param sums of these judgments
   */
  private record Linked(IntList others, List<Judgment> judgments, Acquaintances sums) {}

  /** What comparing two units found, while what is compared of them is what it was. */
  private record Compared(long a, long b, Comparison found) {

    boolean isOf(Unit one, Unit other) {
      return a == one.print() && b == other.print();
    }
  }

  /** Brings all links up to date; returns the units of those that changed. */
  IntSet look() {
    LongOpenHashSet open = new LongOpenHashSet();
    for (int number : judged.moved()) {
      for (int other : judged.linked(number)) {
        open.add(JudgedPairs.key(number, other));
      }
    }
    long[] keys = open.toLongArray();
    Int2ObjectOpenHashMap<Linked> linked = linked(keys);
    Judgment[] found = new Judgment[keys.length];
    IntStream.range(0, keys.length).parallel().forEach(i -> found[i] = look(keys[i], linked));
    tidy();
    IntSet changed = new IntOpenHashSet();
    for (int i = 0; i < keys.length; i++) {
      if (!judged.of(keys[i]).filter(found[i]::equals).isPresent()) {
        changed.add(JudgedPairs.low(keys[i]));
        changed.add(JudgedPairs.high(keys[i]));
      }
      judged.putAmong(keys[i], found[i]);
    }
    return changed;
  }

  /** Forgets what is of no use any more, once there is twice as much as after the last time. */
  private void tidy() {
    if (compared.size() >= room) {
      compared.keySet().removeIf(key -> judged.alone(key).isEmpty());
      room = Math.clamp(2L * compared.size(), FEW, MOST);
    }
  }

  private Int2ObjectOpenHashMap<Linked> linked(long[] keys) {
    IntSet ends = new IntOpenHashSet();
    for (long key : keys) {
      if (isSetBeside(alone(key))) {
        ends.add(JudgedPairs.low(key));
        ends.add(JudgedPairs.high(key));
      }
    }
    int[] numbers = ends.toIntArray();
    int[] ordered = ordered(numbers);
    Int2IntOpenHashMap places = new Int2IntOpenHashMap(ordered.length);
    for (int i = 0; i < ordered.length; i++) {
      places.put(ordered[i], i);
    }
    Linked[] found = new Linked[numbers.length];
    IntStream.range(0, numbers.length)
        .parallel()
        .forEach(i -> found[i] = linked(numbers[i], ordered, places));
    return new Int2ObjectOpenHashMap<>(numbers, found);
  }

  /** All that these are linked with, in the order of their ids. */
  private int[] ordered(int[] numbers) {
    IntSet others = new IntOpenHashSet();
    for (int number : numbers) {
      others.addAll(judged.linked(number));
    }
    return others
        .intStream()
        .mapToObj(units)
        .sorted(Comparator.comparing(Unit::id))
        .mapToInt(unit -> unit.number)
        .toArray();
  }

  private Linked linked(int number, int[] ordered, Int2IntOpenHashMap places) {
    int[] others = judged.linked(number).intStream().map(places::get).sorted().toArray();
    List<Judgment> judgments = new ArrayList<>(others.length);
    Acquaintances sums = new Acquaintances();
    for (int place : others) {
      long key = JudgedPairs.key(number, ordered[place]);
      Judgment judgment = alone(key);
      judgments.add(judgment);
      sums.add(judgment);
    }
    return new Linked(IntList.of(others), judgments, sums);
  }

  private Judgment alone(long key) {
    return judged.alone(key).orElseThrow();
  }

  /** Copies, and what was compared by its letters alone, are what they are among others too. */
  private static boolean isSetBeside(Judgment alone) {
    return !alone.shared().isEmpty();
  }

  private Judgment look(long key, Int2ObjectOpenHashMap<Linked> linked) {
    Judgment alone = alone(key);
    if (!isSetBeside(alone)) {
      return alone;
    }
    Linked ofA = linked.get(JudgedPairs.low(key));
    Linked ofB = linked.get(JudgedPairs.high(key));
    Chances chances = judge.again(alone, ofA.sums(), ofB.sums(), triangles(ofA, ofB));
    return chances.equals(alone.chances())
        ? alone
        : Judge.revised(alone, chances).orElseGet(() -> anew(key, chances));
  }

  private Judgment anew(long key, Chances chances) {
    Unit a = units.apply(JudgedPairs.low(key));
    Unit b = units.apply(JudgedPairs.high(key));
    Compared known = compared.get(key);
    if (known == null || !known.isOf(a, b)) {
      known = new Compared(a.print(), b.print(), Comparer.compare(a.side(), b.side()));
      if (compared.size() < MOST) {
        compared.put(key, known);
      }
    }
    return judge.judge(known.found, a.side(), b.side(), chances);
  }

  private static Triangles triangles(Linked ofA, Linked ofB) {
    Triangles triangles = new Triangles();
    IntList a = ofA.others();
    IntList b = ofB.others();
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      int order = Integer.compare(a.getInt(i), b.getInt(j));
      if (order == 0) {
        triangles.add(ofA.judgments().get(i), ofB.judgments().get(j));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return triangles;
  }
}
