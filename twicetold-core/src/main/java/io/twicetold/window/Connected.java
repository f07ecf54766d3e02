package io.twicetold.window;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.ReferenceLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Units in parts that are connected, with what is made of each part. Makes anew only those that
 * were touched.
 *
 * @param <P> what is made of a part
 */
final class Connected<P extends Connected.Units> {

  /** What is made of a part knows its units. */
  interface Units {

    /** The units, ordered by id. */
    List<Unit> units();
  }

  private final Window window;
  private final IntFunction<IntStream> neighbours;
  private final Function<List<Unit>, P> making;
  private final List<Optional<P>> ofUnit = new ObjectArrayList<>();

  /**
   * No parts yet.
   *
   * @param neighbours the numbers of the units that one is connected with
   * @param making is asked by several threads at once
   */
  Connected(Window window, IntFunction<IntStream> neighbours, Function<List<Unit>, P> making) {
    this.window = window;
    this.neighbours = neighbours;
    this.making = making;
  }

  /** The part that holds a unit. */
  P of(int number) {
    return ofUnit.get(number).orElseThrow();
  }

  /** Whether one part held two units when it was made. */
  @SuppressWarnings("ReferenceEquality") // the very part: to compare what it holds costs much
  boolean heldInOne(int a, int b) {
    Optional<P> one = find(a);
    return find(b).filter(other -> one.isPresent() && one.get() == other).isPresent();
  }

  private Optional<P> find(int number) {
    return number < ofUnit.size() ? ofUnit.get(number) : Optional.empty();
  }

  /**
   * What an update did.
   *
   * @param found new parts
   * @param gone parts that they replace
   */
  record Change<P>(List<P> found, List<P> gone) {}

  /** Makes the parts anew that hold these units; each that came, went or has another neighbour. */
  Change<P> update(IntSet touched) {
    while (ofUnit.size() < window.size()) {
      ofUnit.add(Optional.empty());
    }
    Set<P> gone = new ReferenceLinkedOpenHashSet<>();
    List<List<Unit>> parts = new ArrayList<>();
    IntOpenHashSet done = new IntOpenHashSet();
    IntArrayList open = new IntArrayList(touched);
    while (!open.isEmpty()) {
      int number = open.popInt();
      open(number, gone, open);
      if (!window.isHere(number)) {
        ofUnit.set(number, Optional.empty());
      } else if (!done.contains(number)) {
        List<Unit> units = reach(window, number, neighbours, done);
        units.forEach(unit -> open(unit.number, gone, open));
        parts.add(units);
      }
    }
    List<P> found = parts.parallelStream().map(making).toList();
    found.forEach(this::put);
    return new Change<>(found, List.copyOf(gone));
  }

  /** What was of one part with a unit may be so no more. */
  private void open(int number, Set<P> gone, IntArrayList open) {
    ofUnit
        .get(number)
        .filter(gone::add)
        .ifPresent(part -> part.units().forEach(unit -> open.add(unit.number)));
  }

  private void put(P part) {
    Optional<P> some = Optional.of(part);
    part.units().forEach(unit -> ofUnit.set(unit.number, some));
  }

  /** All units that are connected with one, by id; none of them has been done before. */
  static List<Unit> reach(
      Window window, int start, IntFunction<IntStream> neighbours, IntOpenHashSet done) {
    List<Unit> units = new ArrayList<>();
    IntArrayList queue = IntArrayList.of(start);
    done.add(start);
    while (!queue.isEmpty()) {
      int number = queue.popInt();
      units.add(window.unit(number));
      neighbours.apply(number).filter(done::add).forEach(queue::add);
    }
    units.sort(Comparator.comparing(Unit::id));
    return units;
  }
}
