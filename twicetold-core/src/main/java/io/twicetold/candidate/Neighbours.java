package io.twicetold.candidate;

import io.twicetold.vector.Meaning;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The way of finding by meaning: units with vectors near each other. The search is exact, so that
 * partners are a function of the set of units. A newcomer costs a scan of all vectors, about 30 ns
 * each.
 */
public final class Neighbours {

  private static final int[] NOBODY = {};

  private final Keys keys;
  private final IntUnaryOperator most;
  private final int floor;
  private final ObjectArrayList<List<Meaning>> vectors = new ObjectArrayList<>();
  private final ObjectArrayList<int[]> partners = new ObjectArrayList<>();
  private int[] cut = new int[0];

  /**
   * Nobody yet.
   *
   * @param keys order units that are equally near
   * @param most partners of its own that a unit gets at most
   * @param floor cosine from which units are near
   */
  public Neighbours(Keys keys, IntUnaryOperator most, double floor) {
    this.keys = keys;
    this.most = most;
    this.floor = Meaning.dot(floor);
  }

  /**
   * Adds units with one vector or more each; the nearest two of their vectors count.
   *
   * @return the units whose partners changed by it
   */
  public IntSet add(Int2ObjectMap<List<Meaning>> newcomers) {
    while (vectors.size() < keys.size()) {
      vectors.add(List.of());
      partners.add(NOBODY);
    }
    cut = Arrays.copyOf(cut, keys.size());
    newcomers.int2ObjectEntrySet().forEach(e -> vectors.set(e.getIntKey(), e.getValue()));
    int[] added = newcomers.keySet().toIntArray();
    Arrays.sort(added);
    return search(
        here().filter(unit -> newcomers.containsKey(unit) || isNearAny(unit, added)).toArray());
  }

  /**
   * Takes units away.
   *
   * @return the units whose partners changed by it
   */
  public IntSet remove(IntSet units) {
    int[] gone = units.intStream().filter(this::has).sorted().toArray();
    int[] near = here().filter(unit -> isNearAny(unit, gone)).toArray();
    for (int unit : units) {
      if (unit < vectors.size()) {
        vectors.set(unit, List.of());
        partners.set(unit, NOBODY);
        cut[unit] = 0;
      }
    }
    return search(IntStream.of(near).filter(this::has).toArray());
  }

  /** The partners of a unit, in ascending order. */
  public int[] partners(int unit) {
    return unit < partners.size() ? partners.get(unit) : NOBODY;
  }

  /** Whether the unit was added. */
  public boolean has(int unit) {
    return unit < vectors.size() && !vectors.get(unit).isEmpty();
  }

  /** Pairs that were not named because a unit had partners enough. */
  public long cut() {
    return IntStream.of(cut).asLongStream().sum();
  }

  private IntStream here() {
    return IntStream.range(0, vectors.size()).parallel().filter(this::has);
  }

  /** Searches anew for these units; returns those whose partners changed. */
  private IntSet search(int[] units) {
    int[][] found = new int[units.length][];
    IntStream.range(0, units.length).parallel().forEach(i -> found[i] = nearest(units[i]));
    IntOpenHashSet changed = new IntOpenHashSet();
    for (int i = 0; i < units.length; i++) {
      if (!Arrays.equals(partners.get(units[i]), found[i])) {
        partners.set(units[i], found[i]);
        changed.add(units[i]);
      }
    }
    return changed;
  }

  private boolean isNearAny(int unit, int[] others) {
    return IntStream.of(others).anyMatch(other -> dot(unit, other) >= floor);
  }

  private int[] nearest(int unit) {
    Ranking ranking = new Ranking(most.applyAsInt(unit), keys.all());
    for (int other = 0; other < vectors.size(); other++) {
      if (other != unit) {
        int dot = dot(unit, other);
        if (dot >= floor) {
          ranking.offer(other, dot);
        }
      }
    }
    cut[unit] = ranking.cut();
    return ranking.units();
  }

  private int dot(int unit, int other) {
    int best = Integer.MIN_VALUE;
    for (Meaning one : vectors.get(unit)) {
      for (Meaning two : vectors.get(other)) {
        best = Math.max(best, one.dot(two));
      }
    }
    return best;
  }
}
