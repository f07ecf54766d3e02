package io.twicetold.window;

import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Draws parts of the judged graph, with what people decided about their units. */
final class Drawing {

  private final Window window;
  private Decided decided;

  Drawing(Window window, Decided decided) {
    this.window = window;
    this.decided = decided;
  }

  /** From now on these decisions hold. */
  void decide(Decided decisions) {
    decided = decisions;
  }

  /** The units by which a family may hold one: linked by descent, or decided to be together. */
  IntStream kin(int number) {
    return IntStream.concat(window.judged().bound(number).intStream(), together(number));
  }

  /** The units that any link connects one with, or a decision. */
  IntStream linked(int number) {
    return IntStream.concat(window.judged().linked(number).intStream(), together(number));
  }

  private IntStream together(int number) {
    return decided.linked(window.unit(number)).intStream();
  }

  /** The part of these units, which are ordered by id. */
  Part part(List<Unit> units) {
    Int2IntOpenHashMap places = places(units);
    List<Link> links = new ArrayList<>();
    BitSet crowded = new BitSet();
    for (int i = 0; i < units.size(); i++) {
      crowded.set(i, window.isCrowded(units.get(i).number));
      for (int place : behind(units.get(i), i, places)) {
        links.add(link(units, i, place));
      }
    }
    return new Part(units.size(), links, crowded, decided.bounds(units, places));
  }

  /** Where the units stand, behind a unit's own place, that count as compared with it. */
  private int[] behind(Unit unit, int place, Int2IntOpenHashMap places) {
    IntArrayList behind = new IntArrayList();
    for (int other : window.compared(unit.number)) {
      int at = places.getOrDefault(other, -1);
      if (at > place) {
        behind.add(at);
      }
    }
    int[] sorted = behind.toIntArray();
    java.util.Arrays.sort(sorted);
    return sorted;
  }

  /** The link between the units at two places, the lower first. */
  Link link(List<Unit> units, int low, int high) {
    int number = units.get(low).number;
    int other = units.get(high).number;
    return new Link(low, high, window.judged().of(number, other).orElseThrow());
  }

  /** Where units stand, by their numbers. */
  static Int2IntOpenHashMap places(List<Unit> units) {
    Int2IntOpenHashMap places = new Int2IntOpenHashMap();
    for (int i = 0; i < units.size(); i++) {
      places.put(units.get(i).number, i);
    }
    return places;
  }
}
