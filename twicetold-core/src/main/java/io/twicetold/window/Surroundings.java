package io.twicetold.window;

import io.twicetold.compare.Comparer;
import io.twicetold.compare.Side;
import io.twicetold.judge.Acquaintances;
import io.twicetold.judge.Chances;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Triangles;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Looks at links a second time, each among all others of its two texts. A link that came or went
 * has the links looked at again that share a text with it, and no others: what a link is among
 * others is a function of these, and so of the set.
 */
final class Surroundings {

  private final JudgedPairs judged;
  private final Judge judge;
  private final IntFunction<Unit> units;

  Surroundings(JudgedPairs judged, Judge judge, IntFunction<Unit> units) {
    this.judged = judged;
    this.judge = judge;
    this.units = units;
  }

  /**
   * A text among those that it is linked with.
   *
   * @param others these, in the order of their ids
   * @param judgments one on each of them
   * @param sums of these judgments
   */
  private record Linked(List<Unit> others, List<Judgment> judgments, Acquaintances sums) {}

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

  private Int2ObjectOpenHashMap<Linked> linked(long[] keys) {
    IntSet ends = new IntOpenHashSet();
    for (long key : keys) {
      if (isSetBeside(alone(key))) {
        ends.add(JudgedPairs.low(key));
        ends.add(JudgedPairs.high(key));
      }
    }
    int[] numbers = ends.toIntArray();
    Linked[] found = new Linked[numbers.length];
    IntStream.range(0, numbers.length).parallel().forEach(i -> found[i] = linked(numbers[i]));
    return new Int2ObjectOpenHashMap<>(numbers, found);
  }

  private Linked linked(int number) {
    List<Unit> others =
        judged
            .linked(number)
            .intStream()
            .mapToObj(units)
            .sorted(Comparator.comparing(Unit::id))
            .toList();
    List<Judgment> judgments =
        others.stream().map(other -> alone(JudgedPairs.key(number, other.number))).toList();
    Acquaintances sums = new Acquaintances();
    judgments.forEach(sums::add);
    return new Linked(others, judgments, sums);
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
    Side a = units.apply(JudgedPairs.low(key)).side();
    Side b = units.apply(JudgedPairs.high(key)).side();
    return judge.judge(Comparer.compare(a, b), a, b, chances);
  }

  private static Triangles triangles(Linked ofA, Linked ofB) {
    Triangles triangles = new Triangles();
    for (int i = 0, j = 0; i < ofA.others().size() && j < ofB.others().size(); ) {
      int order = ofA.others().get(i).id().compareTo(ofB.others().get(j).id());
      if (order == 0) {
        triangles.add(ofA.judgments().get(i), ofB.judgments().get(j));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return triangles;
  }
}
