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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the judged graph in parts that are clustered each by itself: texts connected by links that
 * can make a family, and families that may be of one story ({@link Kindred}). Clusters again only
 * those that were touched.
 */
final class Components {

  private final Window window;
  private final List<Component> ofUnit = new ObjectArrayList<>();

  private final Origins origins = new Origins();

  private final Kindred kindred;

  private Decided decided;

  Components(Window window, Decided decided) {
    this.window = window;
    kindred = new Kindred(window.judged(), window.judge().cuts().story());
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
    kindred.size(window.size());
    IntSet wanted = new IntOpenHashSet(units);
    IntSet asked = new IntOpenHashSet();
    for (long link : links) {
      int low = JudgedPairs.low(link);
      int high = JudgedPairs.high(link);
      boolean inside = wereInOne(low, high) || window.judged().bound(low).contains(high);
      (inside ? wanted : asked).addAll(IntSet.of(low, high));
    }
    Opening opening = new Opening();
    while (!wanted.isEmpty()) {
      opening.open(wanted);
      wanted = opening.near(asked);
    }
    return opening.close();
  }

  /** Parts that are made anew, and what that draws in. */
  private final class Opening {

    private final Set<Component> gone = new ReferenceLinkedOpenHashSet<>();
    private final IntSet open = new IntOpenHashSet();
    private final List<Component> pieces = new ArrayList<>();
    private final Int2IntOpenHashMap pieceOf = new Int2IntOpenHashMap();
    private final IntOpenHashSet looked = new IntOpenHashSet();
    private final List<int[]> joined = new ArrayList<>();

    /** Opens the parts of these units, and whatever can be of a family with what is in them. */
    void open(IntSet wanted) {
      IntOpenHashSet fresh = new IntOpenHashSet();
      IntArrayList queue = new IntArrayList(wanted);
      while (!queue.isEmpty()) {
        int number = queue.popInt();
        if (open.add(number)) {
          fresh.add(number);
          Component before = ofUnit.get(number);
          if (gone.add(before)) {
            before.units().forEach(unit -> queue.add(unit.number));
          }
          if (window.isHere(number)) {
            queue.addAll(window.judged().bound(number));
            queue.addAll(decided.linked(window.unit(number)));
          }
        }
      }
      cluster(fresh);
    }

    private void cluster(IntSet fresh) {
      List<List<Unit>> found = new ArrayList<>();
      IntOpenHashSet done = new IntOpenHashSet();
      for (int start : fresh.toIntArray()) {
        if (!window.isHere(start)) {
          ofUnit.set(start, Component.NONE);
          kindred.forget(start);
          origins.forget(start);
        } else if (!done.contains(start)) {
          found.add(reach(start, window.judged()::bound, done, gone));
        }
      }
      for (Component piece : found.parallelStream().map(Components.this::component).toList()) {
        piece.units().forEach(unit -> pieceOf.put(unit.number, pieces.size()));
        piece.families().forEach(kindred::put);
        pieces.add(piece);
      }
    }

    /** Units of parts that are not open and may be of one story with what is, or become so. */
    IntSet near(IntSet asked) {
      IntSet firsts = new IntOpenHashSet();
      IntStream.concat(pieceOf.keySet().intStream(), asked.intStream())
          .filter(window::isHere)
          .map(number -> kindred.of(number).first())
          .filter(first -> !looked.contains(first))
          .forEach(firsts::add);
      List<int[]> pairs =
          firsts.intStream().parallel().boxed().flatMap(first -> near(first)).toList();
      IntSet wanted = new IntOpenHashSet();
      for (int[] pair : pairs) {
        if (open.contains(pair[0]) || !wereInOne(pair[0], pair[1])) {
          wanted.add(pair[0]);
          wanted.add(pair[1]);
        }
      }
      joined.addAll(pairs);
      firsts.forEach((int first) -> looked.add(first));
      wanted.removeAll(open);
      return wanted;
    }

    private Stream<int[]> near(int first) {
      return kindred.near(kindred.of(first)).stream()
          .map(other -> new int[] {first, other.first()});
    }

    /** Joins what may be of one story. */
    Change close() {
      int[] parent = IntStream.range(0, pieces.size()).toArray();
      for (int[] pair : joined) {
        if (open.contains(pair[0])) {
          int one = root(parent, pieceOf.get(pair[0]));
          int other = root(parent, pieceOf.get(pair[1]));
          parent[Math.max(one, other)] = Math.min(one, other);
        }
      }
      Map<Integer, List<Component>> parts = new TreeMap<>();
      for (int piece = 0; piece < parent.length; piece++) {
        parts
            .computeIfAbsent(root(parent, piece), root -> new ArrayList<>())
            .add(pieces.get(piece));
      }
      List<Component> found = parts.values().parallelStream().map(this::whole).toList();
      found.forEach(part -> part.units().forEach(unit -> ofUnit.set(unit.number, part)));
      gone.remove(Component.NONE);
      return new Change(found, List.copyOf(gone));
    }

    private Component whole(List<Component> of) {
      return of.size() == 1
          ? of.getFirst()
          : component(
              of.stream()
                  .flatMap(one -> one.units().stream())
                  .sorted(Comparator.comparing(Unit::id))
                  .toList());
    }
  }

  private static int root(int[] parent, int of) {
    int root = of;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
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
