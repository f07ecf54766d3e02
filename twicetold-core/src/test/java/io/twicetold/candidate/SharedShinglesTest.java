package io.twicetold.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.sketch.Fingerprint;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharedShinglesTest {

  private static final int MOST = 5;

  /** A unit by its key, with its fingerprint. */
  private record Unit(long key, Fingerprint words) {}

  /** Under test: numbered as they come; what is known of partners is renewed only where told. */
  private static final class Found {
    final Keys keys = new Keys();
    final SharedShingles shingles = new SharedShingles(keys, MOST);
    final List<Unit> units = new ArrayList<>();
    final IntSet gone = new IntOpenHashSet();
    final Map<Integer, int[]> partners = new HashMap<>();

    void add(List<Unit> added) {
      added.forEach(unit -> keys.add(unit.key));
      units.addAll(added);
      renew(shingles.add(added.stream().map(Unit::words).toList()));
    }

    void remove(IntSet numbers) {
      gone.addAll(numbers);
      numbers.forEach(number -> partners.remove(number));
      renew(shingles.remove(numbers));
    }

    private void renew(IntSet touched) {
      touched.forEach(number -> partners.put(number, shingles.partners(number)));
    }

    /** Partners by key. */
    Map<Long, Set<Long>> byKey() {
      Map<Long, Set<Long>> byKey = new TreeMap<>();
      for (int number = 0; number < units.size(); number++) {
        if (!gone.contains(number)) {
          Set<Long> found = new TreeSet<>();
          int[] known = partners.getOrDefault(number, new int[0]);
          Arrays.stream(known).forEach(other -> found.add(units.get(other).key));
          byKey.put(units.get(number).key, found);
        }
      }
      return byKey;
    }
  }

  /** The same by looking at every pair. */
  private static Map<Long, Set<Long>> reference(List<Unit> given) {
    List<Unit> units = new ArrayList<>(given);
    units.sort((a, b) -> Long.compareUnsigned(a.key, b.key));
    List<int[]> samples = units.stream().map(unit -> sample(unit.words)).toList();
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      for (int shingle : samples.get(unit)) {
        holders.computeIfAbsent(shingle, s -> new ArrayList<>()).add(unit);
      }
    }
    Map<Long, Set<Long>> partners = new TreeMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      partners.put(units.get(unit).key, partners(unit, units, samples, holders));
    }
    return partners;
  }

  private static Set<Long> partners(
      int unit, List<Unit> units, List<int[]> samples, Map<Integer, List<Integer>> holders) {
    int[] shared = new int[units.size()];
    for (int shingle : samples.get(unit)) {
      List<Integer> all = holders.getOrDefault(shingle, List.of());
      int place = all.indexOf(unit);
      for (int i = 0; i < all.size(); i++) {
        boolean met = all.size() <= 64 || Math.abs(i - place) <= 8;
        shared[all.get(i)] += met && i != place ? 1 : 0;
      }
    }
    Set<Long> best = new TreeSet<>();
    IntStream.range(0, units.size())
        .filter(other -> other != unit && shared[other] > 0)
        .filter(other -> shared[other] >= needed(samples.get(unit), samples.get(other)))
        .boxed()
        .sorted(Comparator.comparingInt((Integer other) -> -shared[other]))
        .limit(MOST)
        .forEach(other -> best.add(units.get(other).key));
    return best;
  }

  private static int needed(int[] one, int[] other) {
    return Math.min(2, Math.min(one.length, other.length));
  }

  /** One in eight, more of short texts. */
  private static int[] sample(Fingerprint words) {
    int scale = 8;
    while (scale > 1 && words.size() * words.scale() / scale < 32) {
      scale /= 2;
    }
    return words.at(scale);
  }

  private static List<Unit> units(Random random, int units) {
    return IntStream.range(0, units)
        .mapToObj(i ->
            new Unit(random.nextLong(), Fingerprints.phrases(random, 1 + random.nextInt(9), 40)))
        .toList();
  }

  @Property(tries = 60)
  void partners_are_those_that_share_most(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    List<Unit> units = units(new Random(seed), size);
    Found found = new Found();
    found.add(units);
    assertThat(found.byKey()).isEqualTo(reference(units));
  }

  @Property(tries = 15)
  void with_common_shingles_too(
      @ForAll long seed, @ForAll @IntRange(min = 65, max = 300) int size) {
    Random random = new Random(seed);
    List<Unit> units =
        IntStream.range(0, size)
            .mapToObj(i -> new Unit(random.nextLong(), Fingerprints.phrases(random, 6, 12)))
            .toList();
    Found found = new Found();
    found.add(units);
    assertThat(found.byKey()).isEqualTo(reference(units));
  }

  @Property(tries = 30)
  void neither_order_nor_batches_nor_what_came_and_went_matters(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 150) int size) {
    Random random = new Random(seed);
    List<Unit> units = new ArrayList<>(units(random, size));
    Map<Long, Set<Long>> expected = reference(units);
    List<Unit> strangers = units(random, size / 2);
    List<Unit> all = new ArrayList<>(units);
    all.addAll(strangers);
    Collections.shuffle(all, random);
    Found found = new Found();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(20));
      found.add(all.subList(from, to));
      from = to;
    }
    IntSet gone = new IntOpenHashSet();
    for (int number = 0; number < all.size(); number++) {
      if (strangers.contains(all.get(number))) {
        gone.add(number);
      }
    }
    found.remove(gone);
    assertThat(found.byKey()).isEqualTo(expected);
    Found never = new Found();
    never.add(units);
    assertThat(found.shingles.cut()).isEqualTo(never.shingles.cut());
  }

  @Test
  void a_shingle_in_every_text_costs_no_more_than_its_reach() {
    Random random = new Random(5);
    List<Unit> units =
        IntStream.range(0, 3_000)
            .mapToObj(i -> new Unit(random.nextLong(), Fingerprints.of("one two three four five")))
            .toList();
    Keys keys = new Keys();
    units.forEach(unit -> keys.add(unit.key));
    SharedShingles shingles = new SharedShingles(keys, 1_000);
    shingles.add(units.stream().map(Unit::words).toList());
    for (int unit = 0; unit < units.size(); unit++) {
      assertThat(shingles.partners(unit)).hasSizeBetween(8, 16);
    }
  }

  @Test
  void partners_cut_off_are_counted() {
    Found found = new Found();
    found.add(
        IntStream.range(0, MOST + 3)
            .mapToObj(i -> new Unit(i, Fingerprints.of("one two three four five six")))
            .toList());
    assertThat(found.shingles.cut()).isEqualTo(2L * (MOST + 3));
  }

  @Test
  void what_came_and_went_leaves_nothing() {
    Found found = new Found();
    Random random = new Random(3);
    found.add(units(random, 20));
    int shingles = found.shingles.shingles();
    IntSet others = new IntOpenHashSet();
    for (Unit unit : units(random, 200)) {
      others.add(found.units.size());
      found.add(List.of(unit));
    }
    found.remove(others);
    assertThat(found.shingles.shingles()).isEqualTo(shingles);
    found.remove(new IntOpenHashSet(IntStream.range(0, 20).toArray()));
    assertThat(found.shingles.shingles()).isZero();
  }
}
