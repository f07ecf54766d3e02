package io.twicetold.window;

import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.objects.ReferenceLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps the judged graph in parts that are clustered each by itself: those of families that may be
 * of one story ({@link Kindred}). Clusters again only those that were touched.
 */
final class Components {

  private final Window window;
  private final Drawing drawing;
  private final Kindred kindred;
  private final Connected<Component> parts;
  private final Origins origins = new Origins();

  Components(Window window, Decided decided) {
    this.window = window;
    drawing = new Drawing(window, decided);
    kindred = new Kindred(window, drawing);
    parts = new Connected<>(window, kindred::near, this::component);
  }

  /** From the next update on these decisions hold. */
  void decide(Decided decisions) {
    drawing.decide(decisions);
  }

  /** The part that holds a unit. */
  Component of(Unit unit) {
    return parts.of(unit.number);
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

  private Component around(int start, IntOpenHashSet done) {
    List<Unit> units = Connected.reach(window, start, drawing::linked, done);
    return new Component(units, drawing.part(units), stories(parts(units), units));
  }

  /** The part that holds a unit and those of what it is linked with; of the links its own. */
  Component beside(Unit unit) {
    IntSet linked = window.compared(unit.number);
    Set<Component> beside = new ReferenceLinkedOpenHashSet<>(List.of(of(unit)));
    linked.forEach((int other) -> beside.add(parts.of(other)));
    List<Unit> units =
        beside.stream()
            .flatMap(part -> part.units().stream())
            .sorted(Comparator.comparing(Unit::id))
            .toList();
    Int2IntOpenHashMap places = Drawing.places(units);
    int place = places.get(unit.number);
    List<Link> links =
        linked
            .intStream()
            .map(places::get)
            .mapToObj(at -> drawing.link(units, Math.min(at, place), Math.max(at, place)))
            .sorted(Comparator.comparingInt(Link::a).thenComparingInt(Link::b))
            .toList();
    return new Component(units, Part.of(units.size(), links), stories(beside, units));
  }

  private Set<Component> parts(List<Unit> units) {
    Set<Component> found = new ReferenceLinkedOpenHashSet<>();
    units.forEach(unit -> found.add(of(unit)));
    return found;
  }

  private static List<List<Kin>> stories(Collection<Component> parts, List<Unit> units) {
    Int2IntOpenHashMap places = Drawing.places(units);
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
   */
  Connected.Change<Component> update(IntSet units, LongSet links) {
    kindred.update(units, links);
    IntSet touched = new IntOpenHashSet(units);
    for (long link : links) {
      int low = JudgedPairs.low(link);
      int high = JudgedPairs.high(link);
      if (parts.heldInOne(low, high) || kindred.connects(low, high)) {
        touched.add(low);
        touched.add(high);
      }
    }
    units.intStream().filter(number -> !window.isHere(number)).forEach(origins::forget);
    return parts.update(touched);
  }

  private Component component(List<Unit> units) {
    return Component.of(units, drawing.part(units), window.judge(), origins);
  }
}
