package io.twicetold.window;

import io.twicetold.group.Kinship;
import io.twicetold.group.Kinship.Link;
import io.twicetold.judge.Cuts;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.ReferenceArrayList;
import it.unimi.dsi.fastutil.objects.ReferenceLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The families as they are, and which of them may be of one story. A copy with a part of another
 * article at its end links two stories that share no more; the mean over its family does not.
 */
final class Kindred {

  private static final int[] NONE = {};

  private final Window window;
  private final Drawing drawing;
  private final Cuts cuts;
  private final double cut;
  private final Connected<Kin> parts;
  private final List<int[]> familyOf = new ObjectArrayList<>();

  /** Families that may be of one story, each going by its first unit. */
  private final Graph near = new Graph();

  /**
   * Texts among which families come about.
   *
   * @param families the numbers of their units
   */
  private record Kin(List<Unit> units, List<int[]> families) implements Connected.Units {}

  Kindred(Window window, Drawing drawing) {
    this.window = window;
    this.drawing = drawing;
    cuts = window.judge().cuts();
    cut = cuts.story() - JudgedPairs.MARGIN;
    parts = new Connected<>(window, drawing::kin, this::kin);
  }

  private Kin kin(List<Unit> units) {
    List<int[]> families =
        Kinship.families(drawing.part(units), cuts).stream()
            .map(family -> Arrays.stream(family).map(node -> units.get(node).number).toArray())
            .toList();
    return new Kin(units, families);
  }

  /** The units by which a story may hold one. */
  IntStream near(int number) {
    return IntStream.concat(drawing.kin(number), near.of(number).intStream());
  }

  /** Whether two units are linked by descent, or have families that may be of one story. */
  boolean connects(int a, int b) {
    int[] one = familyOf.get(a);
    int[] other = familyOf.get(b);
    boolean here = one.length > 0 && other.length > 0;
    return here && (window.judged().bound(a).contains(b) || near.of(one[0]).contains(other[0]));
  }

  /** Follows units that came, went or changed, and links that did. */
  void update(IntSet units, LongSet links) {
    while (familyOf.size() < window.size()) {
      familyOf.add(NONE);
    }
    IntSet touched = new IntOpenHashSet(units);
    IntSet asked = new IntOpenHashSet();
    for (long link : links) {
      int low = JudgedPairs.low(link);
      int high = JudgedPairs.high(link);
      boolean inside = parts.heldInOne(low, high) || window.judged().bound(low).contains(high);
      (inside ? touched : asked).addAll(IntSet.of(low, high));
    }
    Connected.Change<Kin> change = parts.update(touched);
    change.gone().forEach(this::forget);
    change.found().forEach(this::put);
    change.found().forEach(kin -> kin.families.forEach(family -> asked.add(family[0])));
    ask(asked);
  }

  private void forget(Kin kin) {
    for (int[] family : kin.families) {
      near.unlink(family[0]);
      Arrays.stream(family).forEach(unit -> familyOf.set(unit, NONE));
    }
  }

  private void put(Kin kin) {
    kin.families.forEach(family -> Arrays.stream(family).forEach(one -> familyOf.set(one, family)));
  }

  /** Finds anew what is near to the families of these units. */
  private void ask(IntSet units) {
    List<int[]> families =
        units
            .intStream()
            .mapToObj(familyOf::get)
            .filter(family -> family.length > 0)
            .collect(ReferenceLinkedOpenHashSet.<int[]>toSet())
            .stream()
            .toList();
    List<int[]> found = families.parallelStream().map(this::near).toList();
    families.forEach(family -> near.unlink(family[0]));
    for (int i = 0; i < found.size(); i++) {
      for (int other : found.get(i)) {
        near.link(families.get(i)[0], other);
      }
    }
  }

  /** The first units of the families that may be of one story with one. */
  private int[] near(int[] family) {
    List<int[]> families = new ReferenceArrayList<>(List.<int[]>of(family));
    families.addAll(linked(family));
    if (families.size() == 1) {
      return NONE;
    }
    Int2IntOpenHashMap places = new Int2IntOpenHashMap();
    List<int[]> nodes = new ArrayList<>();
    for (int[] one : families) {
      nodes.add(IntStream.range(places.size(), places.size() + one.length).toArray());
      Arrays.stream(one).forEach(unit -> places.put(unit, places.size()));
    }
    List<Link> links = new ArrayList<>();
    for (int unit : family) {
      for (int other : window.compared(unit)) {
        if (places.getOrDefault(other, -1) >= family.length) {
          links.add(
              new Link(
                  places.get(unit),
                  places.get(other),
                  window.judged().of(unit, other).orElseThrow()));
        }
      }
    }
    return Kinship.near(nodes, links, cut).map(place -> families.get(place)[0]).toArray();
  }

  /** The other families into which a link reaches the cut: no mean is above the highest link. */
  private Set<int[]> linked(int[] family) {
    Set<int[]> linked = new ReferenceLinkedOpenHashSet<>();
    for (int unit : family) {
      for (int other : window.judged().linked(unit)) {
        if (window.judged().of(JudgedPairs.key(unit, other)).orElseThrow().story() >= cut) {
          linked.add(familyOf.get(other));
        }
      }
    }
    linked.remove(family);
    return linked;
  }
}
