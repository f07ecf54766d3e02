package io.twicetold.window;

import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.ReferenceLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Keeps the judged graph in parts that are clustered each by itself: those connected by links that
 * can make a cluster. Clusters again only those that were touched.
 */
final class Components {

  private final Window window;
  private final List<Component> ofUnit = new ObjectArrayList<>();

  private final Origins origins = new Origins();

  private Decided decided;

  Components(Window window, Decided decided) {
    this.window = window;
    this.decided = decided;
  }

  /** From the next update on these decisions hold. */
  void decide(Decided decisions) {
    decided = decisions;
  }

  /** The part that holds a unit. */
  Component of(Unit unit) {
    return ofUnit.get(unit.number);
  }

  /** The part that holds a unit with those that any link connects it with. */
  Component around(Unit unit) {
    return around(unit.number, new IntOpenHashSet());
  }

  /** All parts with those that any link connects them with; each unit is in one. */
  List<Component> allAround() {
    List<Component> found = new ArrayList<>();
    IntOpenHashSet done = new IntOpenHashSet();
    for (int number = 0; number < window.size(); number++) {
      if (window.isHere(number) && !done.contains(number)) {
        found.add(around(number, done));
      }
    }
    return found;
  }

  /** The part that holds a unit and those of what it is linked with; of the links its own. */
  Component beside(Unit unit) {
    Set<Component> parts = new ReferenceLinkedOpenHashSet<>(List.of(of(unit)));
    window.judged().linked(unit.number).forEach((int other) -> parts.add(ofUnit.get(other)));
    List<Unit> units =
        parts.stream()
            .flatMap(part -> part.units().stream())
            .sorted(Comparator.comparing(Unit::id))
            .toList();
    Int2IntOpenHashMap places = places(units);
    int place = places.get(unit.number);
    List<Link> links = new ArrayList<>();
    for (int other : window.judged().judged(unit.number)) {
      int at = places.getOrDefault(other, -1);
      int low = Math.min(at, place);
      int high = Math.max(at, place);
      if (at >= 0 && Arrays.binarySearch(behind(units.get(low), places), high) >= 0) {
        links.add(link(units, low, high));
      }
    }
    links.sort(Comparator.comparingInt(Link::a).thenComparingInt(Link::b));
    return new Component(units, Part.of(units.size(), links), stories(parts, places));
  }

  private Component around(int start, IntOpenHashSet done) {
    Set<Component> parts = new ReferenceLinkedOpenHashSet<>();
    List<Unit> units = reach(start, window.judged()::linked, done, parts);
    Int2IntOpenHashMap places = places(units);
    return new Component(units, part(units, places), stories(parts, places));
  }

  private static List<List<Kin>> stories(Set<Component> parts, Int2IntOpenHashMap places) {
    return parts.stream()
        .flatMap(one -> one.stories(unit -> places.get(unit.number)))
        .sorted(Comparator.comparingInt(Components::first))
        .toList();
  }

  private static int first(List<Kin> story) {
    return story.stream()
        .flatMap(kin -> kin.members().stream())
        .min(Integer::compare)
        .orElseThrow();
  }

  /**
   * Brings the parts that hold these units up to date, and those that these links are in or make.
   *
   * @return the parts that are new, and those that are no more
   */
  Change update(IntSet units, LongSet links) {
    while (ofUnit.size() < window.size()) {
      ofUnit.add(Component.NONE);
    }
    IntSet touched = new IntOpenHashSet(units);
    for (long link : links) {
      int low = JudgedPairs.low(link);
      int high = JudgedPairs.high(link);
      if (wereInOne(low, high) || window.judged().bound(low).contains(high)) {
        touched.add(low);
        touched.add(high);
      }
    }
    Set<Component> gone = new ReferenceLinkedOpenHashSet<>();
    IntSet open = new IntOpenHashSet(touched);
    for (int number : touched) {
      Component before = ofUnit.get(number);
      if (gone.add(before)) {
        before.units().forEach(unit -> open.add(unit.number));
      }
    }
    List<List<Unit>> parts = new ArrayList<>();
    IntOpenHashSet done = new IntOpenHashSet();
    for (int start : open.toIntArray()) {
      if (window.isHere(start) && !done.contains(start)) {
        parts.add(reach(start, window.judged()::bound, done, gone));
      } else if (!window.isHere(start)) {
        ofUnit.set(start, Component.NONE);
        origins.forget(start);
      }
    }
    List<Component> found = parts.parallelStream().map(this::component).toList();
    found.forEach(part -> part.units().forEach(unit -> ofUnit.set(unit.number, part)));
    gone.remove(Component.NONE);
    return new Change(found, List.copyOf(gone));
  }

  @SuppressWarnings("ReferenceEquality") // the very part: to compare what it holds costs much
  private boolean wereInOne(int a, int b) {
    return ofUnit.get(a) == ofUnit.get(b);
  }

  /**
   * What an update did.
   *
   * @param found new parts
   * @param gone parts that they replace
   */
  record Change(List<Component> found, List<Component> gone) {}

  /** The units that links connect with one, ordered by id; tells the parts that held them. */
  private List<Unit> reach(
      int start, IntFunction<IntSet> linked, IntOpenHashSet done, Set<Component> parts) {
    List<Unit> units = new ArrayList<>();
    IntArrayList queue = IntArrayList.of(start);
    done.add(start);
    while (!queue.isEmpty()) {
      int number = queue.popInt();
      units.add(window.unit(number));
      parts.add(ofUnit.get(number));
      linked.apply(number).intStream().filter(done::add).forEach(queue::add);
      decided.linked(window.unit(number)).intStream().filter(done::add).forEach(queue::add);
    }
    units.sort(Comparator.comparing(Unit::id));
    return units;
  }

  /** Where the units stand, behind a unit's own place, that count as compared with it. */
  private int[] behind(Unit unit, Int2IntOpenHashMap places) {
    int number = unit.number;
    int place = places.get(number);
    IntArrayList behind = new IntArrayList();
    add(window.judged().linked(number), place, places, behind);
    if (window.isCrowded(number)) {
      // Between crowded units it matters that a pair was compared, even if to say that it is none.
      add(window.judgedCrowd(number), place, places, behind);
    }
    return behind.intStream().sorted().distinct().toArray();
  }

  private static void add(IntSet others, int place, Int2IntOpenHashMap places, IntArrayList to) {
    for (int other : others) {
      int at = places.getOrDefault(other, -1);
      if (at > place) {
        to.add(at);
      }
    }
  }

  private static Int2IntOpenHashMap places(List<Unit> units) {
    Int2IntOpenHashMap places = new Int2IntOpenHashMap();
    for (int i = 0; i < units.size(); i++) {
      places.put(units.get(i).number, i);
    }
    return places;
  }

  private Component component(List<Unit> units) {
    return Component.of(units, part(units, places(units)), window.judge(), origins);
  }

  private Part part(List<Unit> units, Int2IntOpenHashMap places) {
    List<Link> links = new ArrayList<>();
    BitSet crowded = new BitSet();
    for (int i = 0; i < units.size(); i++) {
      crowded.set(i, window.isCrowded(units.get(i).number));
      for (int place : behind(units.get(i), places)) {
        links.add(link(units, i, place));
      }
    }
    return new Part(units.size(), links, crowded, decided.bounds(units, places));
  }

  private Link link(List<Unit> units, int low, int high) {
    int number = units.get(low).number;
    int other = units.get(high).number;
    return new Link(low, high, window.judged().of(number, other).orElseThrow());
  }
}
