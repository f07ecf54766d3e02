package io.twicetold.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.vector.Meaning;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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

class NeighboursTest {

  private static final int MOST = 4;
  private static final double FLOOR = 0.35;
  private static final int WIDTH = 6;

  /** A unit by its key, with its vectors. */
  private record Unit(long key, List<Meaning> vectors) {

    /** Partners it gets at most: more if it has little to compare. */
    int most() {
      return vectors.size() == 1 ? 2 * MOST : MOST;
    }

    int dot(Unit other) {
      return vectors.stream()
          .flatMapToInt(one -> other.vectors.stream().mapToInt(one::dot))
          .max()
          .orElseThrow();
    }
  }

  /** Under test: what is known of partners is renewed only where told. */
  private static final class Found {
    final Keys keys = new Keys();
    final List<Unit> units = new ArrayList<>();
    final Neighbours neighbours = new Neighbours(keys, unit -> units.get(unit).most(), FLOOR);
    final Map<Integer, int[]> partners = new TreeMap<>();

    void add(List<Unit> added) {
      Int2ObjectMap<List<Meaning>> vectors = new Int2ObjectOpenHashMap<>();
      for (Unit unit : added) {
        int number = keys.add(unit.key);
        vectors.put(number, unit.vectors);
        partners.put(number, new int[0]);
      }
      units.addAll(added);
      renew(neighbours.add(vectors));
    }

    void remove(IntSet numbers) {
      numbers.forEach(number -> partners.remove(number));
      renew(neighbours.remove(numbers));
    }

    private void renew(IntSet changed) {
      changed.forEach(number -> partners.put(number, neighbours.partners(number)));
    }

    Map<Long, Set<Long>> byKey() {
      Map<Long, Set<Long>> byKey = new TreeMap<>();
      partners.forEach((number, others) -> {
        Set<Long> found = new TreeSet<>();
        Arrays.stream(others).forEach(other -> found.add(units.get(other).key));
        byKey.put(units.get(number).key, found);
      });
      return byKey;
    }
  }

  /** The same by looking at every pair. */
  private static Map<Long, Set<Long>> reference(List<Unit> units) {
    Map<Long, Set<Long>> partners = new TreeMap<>();
    for (Unit unit : units) {
      Set<Long> best = new TreeSet<>();
      units.stream()
          .filter(other -> other.key != unit.key && unit.dot(other) >= Meaning.dot(FLOOR))
          .sorted(
              Comparator.comparingInt((Unit other) -> -unit.dot(other))
                  .thenComparing(Unit::key, Long::compareUnsigned))
          .limit(unit.most())
          .forEach(other -> best.add(other.key));
      partners.put(unit.key, best);
    }
    return partners;
  }

  /** Coarse vectors, so that equal cosines are frequent. */
  private static List<Unit> units(Random random, int units) {
    return IntStream.range(0, units)
        .mapToObj(i ->
            new Unit(
                random.nextLong(),
                IntStream.range(0, 1 + random.nextInt(3)).mapToObj(v -> vector(random)).toList()))
        .toList();
  }

  private static Meaning vector(Random random) {
    float[] vector = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      vector[i] = random.nextInt(3) - 1;
    }
    vector[random.nextInt(WIDTH)] = 1;
    return Meaning.of(vector);
  }

  @Property(tries = 100)
  void partners_are_the_nearest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int size) {
    List<Unit> units = units(new Random(seed), size);
    Found found = new Found();
    found.add(units);
    assertThat(found.byKey()).isEqualTo(reference(units));
  }

  @Property(tries = 100)
  void neither_order_nor_batches_nor_what_came_and_went_matters(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 100) int size) {
    Random random = new Random(seed);
    List<Unit> units = units(random, size);
    List<Unit> strangers = units(random, size / 2);
    List<Unit> all = new ArrayList<>(units);
    all.addAll(strangers);
    Collections.shuffle(all, random);
    Found found = new Found();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(8));
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
    assertThat(found.byKey()).isEqualTo(reference(units));
    assertThat(gone).noneMatch(found.neighbours::has);
  }

  @Property(tries = 50)
  void units_that_go_one_by_one_leave_no_trace(
      @ForAll long seed, @ForAll @IntRange(min = 30, max = 100) int size) {
    Random random = new Random(seed);
    List<Unit> units = units(random, size);
    Found found = new Found();
    found.add(units);
    Found rest = new Found();
    rest.add(units.subList(size - 20, size));
    for (int number = 0; number < size - 20; number++) {
      found.remove(IntSet.of(number));
    }
    assertThat(found.byKey()).isEqualTo(reference(units.subList(size - 20, size)));
    assertThat(found.neighbours.cut()).isEqualTo(rest.neighbours.cut());
  }

  @Test
  void below_the_floor_nobody_is_near() {
    Found found = new Found();
    found.add(
        List.of(
            new Unit(1, List.of(Meaning.of(new float[] {1, 0}))),
            new Unit(2, List.of(Meaning.of(new float[] {0.3f, 1})))));
    assertThat(found.neighbours.partners(0)).isEmpty();
    assertThat(found.neighbours.partners(1)).isEmpty();
  }

  @Test
  void partners_cut_off_are_counted() {
    Found found = new Found();
    found.add(
        IntStream.range(0, 2 * MOST + 3)
            .mapToObj(i -> new Unit(i, List.of(Meaning.of(new float[] {1, 2}))))
            .toList());
    assertThat(found.neighbours.cut()).isEqualTo(2L * (2 * MOST + 3));
  }

  @Test
  void what_came_and_went_leaves_no_ranking() {
    Found found = new Found();
    found.add(units(new Random(3), 40));
    assertThat(found.neighbours.ranked()).isEqualTo(40);
    found.remove(new IntOpenHashSet(IntStream.range(10, 40).toArray()));
    assertThat(found.neighbours.ranked()).isEqualTo(10);
  }
}
