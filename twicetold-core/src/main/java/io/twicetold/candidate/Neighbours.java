package io.twicetold.candidate;

import io.twicetold.vector.Meaning;
import io.twicetold.vector.MeaningTable;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way of finding by meaning: units with vectors near each other. The search is exact, so that
 * partners are a function of the set of units. A newcomer costs a scan of all vectors, about 15 ns
 * each: what it is to each of the others, and each of the others to it, comes from the same scan.
 */
public final class Neighbours {

  private static final int[] NOBODY = {};

  /** Newcomers scanned together: what they are to all others is held meanwhile. */
  private static final int BLOCK = 64;

  /** Units kept besides the best at least, for those that are taken away. */
  private static final int RESERVE = 16;

  private final Keys keys;
  private final IntUnaryOperator most;
  private final int floor;

  /** Of all units that are not here. */
  private final Ranking empty;

  private final ObjectArrayList<MeaningTable> vectors = new ObjectArrayList<>();
  private final ObjectArrayList<int[]> partners = new ObjectArrayList<>();
  private Ranking[] rankings = new Ranking[0];

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
    empty = new Ranking(0, keys);
  }

  /**
   * Adds units with one vector or more each; the nearest two of their vectors count.
   *
   * @return the units whose partners changed by it
   */
  public IntSet add(Int2ObjectMap<List<Meaning>> newcomers) {
    int old = vectors.size();
    while (vectors.size() < keys.size()) {
      vectors.add(MeaningTable.EMPTY);
      partners.add(NOBODY);
    }
    rankings = Arrays.copyOf(rankings, keys.size());
    Arrays.fill(rankings, old, rankings.length, empty);
    int[] added = newcomers.keySet().toIntArray();
    Arrays.sort(added);
    for (int unit : added) {
      rankings[unit] = none(unit);
    }
    IntOpenHashSet touched = new IntOpenHashSet(added);
    for (int from = 0; from < added.length; from += BLOCK) {
      int[] block = Arrays.copyOfRange(added, from, Math.min(added.length, from + BLOCK));
      touched.addAll(meet(block, newcomers));
    }
    return changed(touched);
  }

  private Ranking none(int unit) {
    int best = most.applyAsInt(unit);
    return new Ranking(best, Math.max(RESERVE, best / 2), keys);
  }

  /** Has units meet all that are here, and those them; returns whom that gave another partner. */
  private IntSet meet(int[] block, Int2ObjectMap<List<Meaning>> newcomers) {
    int[] here = IntStream.range(0, vectors.size()).filter(this::has).toArray();
    for (int unit : block) {
      vectors.set(unit, MeaningTable.of(newcomers.get(unit)));
    }
    List<MeaningTable> tables = IntStream.of(block).mapToObj(vectors::get).toList();
    MeaningTable joined = MeaningTable.joined(tables);
    int[] ends = IntStream.range(0, block.length).map(i -> tables.get(i).size()).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    int[][] dots = new int[here.length][];
    boolean[] moved = new boolean[here.length];
    IntStream.range(0, here.length)
        .parallel()
        .forEach(i -> {
          dots[i] = vectors.get(here[i]).highest(joined, ends);
          moved[i] = offer(here[i], block, dots[i]);
        });
    IntStream.range(0, block.length)
        .parallel()
        .forEach(i -> {
          for (int j = 0; j < here.length; j++) {
            offer(block[i], here[j], dots[j][i]);
          }
          offer(block[i], block, tables.get(i).highest(joined, ends));
        });
    IntOpenHashSet touched = new IntOpenHashSet();
    IntStream.range(0, here.length).filter(i -> moved[i]).forEach(i -> touched.add(here[i]));
    return touched;
  }

  /** Offers units to one; true if it takes any. */
  private boolean offer(int unit, int[] others, int[] dots) {
    boolean taken = false;
    for (int i = 0; i < others.length; i++) {
      taken |= unit != others[i] && offer(unit, others[i], dots[i]);
    }
    return taken;
  }

  private boolean offer(int unit, int other, int dot) {
    return dot >= floor && rankings[unit].offer(other, dot);
  }

  /**
   * Takes units away. Costs a scan of all vectors for each; where many near one unit go at once,
   * one more for that unit.
   *
   * @return the units whose partners changed by it
   */
  public IntSet remove(IntSet units) {
    int[] gone = units.intStream().filter(this::has).sorted().toArray();
    int[] left =
        IntStream.range(0, vectors.size())
            .filter(unit -> has(unit) && !units.contains(unit))
            .toArray();
    boolean[] moved = new boolean[left.length];
    IntStream.range(0, left.length).parallel().forEach(i -> moved[i] = withdraw(left[i], gone));
    for (int unit : gone) {
      vectors.set(unit, MeaningTable.EMPTY);
      partners.set(unit, NOBODY);
      rankings[unit] = empty;
    }
    int[] touched =
        IntStream.range(0, left.length).filter(i -> moved[i]).map(i -> left[i]).toArray();
    IntStream.of(touched)
        .parallel()
        .filter(unit -> rankings[unit].isExhausted())
        .forEach(this::search);
    return changed(new IntOpenHashSet(touched));
  }

  /** Withdraws units from the ranking of one; true if any was among its best. */
  private boolean withdraw(int unit, int[] gone) {
    boolean moved = false;
    for (int other : gone) {
      moved |= dot(unit, other) >= floor && rankings[unit].withdraw(other);
    }
    return moved;
  }

  /** The partners of a unit, in ascending order. */
  public int[] partners(int unit) {
    return unit < partners.size() ? partners.get(unit) : NOBODY;
  }

  /**
   * Those nearest to vectors that were not added, in ascending order. Costs a scan of all.
   *
   * @param most so many or fewer
   */
  public int[] near(List<Meaning> meanings, int most) {
    Ranking ranking = new Ranking(most, keys);
    MeaningTable wanted = MeaningTable.of(meanings);
    for (int unit = 0; unit < vectors.size(); unit++) {
      int dot = wanted.highest(vectors.get(unit));
      if (has(unit) && dot >= floor) {
        ranking.offer(unit, dot);
      }
    }
    return ranking.units();
  }

  /** Whether the unit was added. */
  public boolean has(int unit) {
    return unit < vectors.size() && vectors.get(unit).size() > 0;
  }

  /** Units for which the best are kept. */
  long ranked() {
    return Stream.of(rankings).filter(ranking -> ranking != empty).count();
  }

  /** Pairs that were not named because a unit had partners enough. */
  public long cut() {
    return Stream.of(rankings).mapToLong(Ranking::cut).sum();
  }

  /** Those of these units whose partners are others now. */
  private IntSet changed(IntSet units) {
    IntOpenHashSet changed = new IntOpenHashSet();
    for (int unit : units) {
      int[] now = rankings[unit].units();
      if (!Arrays.equals(partners.get(unit), now)) {
        partners.set(unit, now);
        changed.add(unit);
      }
    }
    return changed;
  }

  private void search(int unit) {
    rankings[unit] = none(unit);
    for (int other = 0; other < vectors.size(); other++) {
      if (other != unit && has(other)) {
        offer(unit, other, dot(unit, other));
      }
    }
  }

  private int dot(int unit, int other) {
    return vectors.get(unit).highest(vectors.get(other));
  }
}
