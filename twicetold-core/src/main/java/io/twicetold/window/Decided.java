package io.twicetold.window;

import io.twicetold.group.Bounds;
import io.twicetold.group.Bounds.Bound;
import io.twicetold.group.Bounds.Contradiction;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Objection;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people decided, on the units that are here now. */
final class Decided {

  private final Units units;
  private final Decisions decisions;

  Decided(Units units, Decisions decisions) {
    this.units = units;
    this.decisions = decisions;
  }

  Decisions decisions() {
    return decisions;
  }

  /** The numbers of units that hold one of these articles and that something was decided about. */
  IntSet about(Collection<String> ids) {
    IntSet numbers = new IntOpenHashSet();
    if (!decisions.isEmpty()) {
      ids.stream()
          .filter(id -> !decisions.about(id).isEmpty())
          .flatMap(id -> units.find(id).stream())
          .forEach(unit -> numbers.add(unit.number));
    }
    return numbers;
  }

  /** The numbers of all units that something was decided about. */
  IntSet all() {
    return about(decisions.all().stream().flatMap(Decided::ids).toList());
  }

  private static Stream<String> ids(Decision decision) {
    return Stream.of(decision.a(), decision.b());
  }

  /** The numbers of the units that are together with one. */
  IntSet linked(Unit unit) {
    if (decisions.isEmpty()) {
      return IntSets.EMPTY_SET;
    }
    IntSet linked = new IntOpenHashSet();
    about(unit)
        .filter(Decision::together)
        .flatMap(Decided::ids)
        .flatMap(id -> units.find(id).stream())
        .filter(other -> other != unit)
        .forEach(other -> linked.add(other.number));
    return linked;
  }

  private Stream<Decision> about(Unit unit) {
    return unit.copies().stream().flatMap(copy -> decisions.about(copy.article().id()).stream());
  }

  /** The decisions on the units of a part, by their places in it. */
  Bounds bounds(List<Unit> part, Int2IntMap places) {
    List<Bound> bounds = new ArrayList<>();
    if (!decisions.isEmpty()) {
      part.stream()
          .flatMap(this::about)
          .distinct()
          .forEach(decision -> bound(decision, places).ifPresent(bounds::add));
    }
    return Bounds.of(part.size(), bounds);
  }

  private Optional<Bound> bound(Decision decision, Int2IntMap places) {
    int a = place(decision.a(), places);
    int b = place(decision.b(), places);
    return a < 0 || b < 0 || a == b
        ? Optional.empty()
        : Optional.of(
            new Bound(Math.min(a, b), Math.max(a, b), decision.bond(), decision.together()));
  }

  private int place(String id, Int2IntMap places) {
    return units.find(id).map(unit -> places.getOrDefault(unit.number, -1)).orElse(-1);
  }

  /** Decisions that are not honoured, in their order. */
  List<Objection> objections(Function<Unit, Component> partOf) {
    return decisions.all().stream().flatMap(one -> objection(one, partOf).stream()).toList();
  }

  private Optional<Objection> objection(Decision decision, Function<Unit, Component> partOf) {
    Optional<String> unknown = ids(decision).filter(id -> units.find(id).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return Optional.of(new Objection.Unknown(decision, unknown.get()));
    }
    Unit a = units.of(decision.a());
    Unit b = units.of(decision.b());
    if (decision.together()) {
      return Optional.empty();
    }
    return a == b
        ? Optional.of(new Objection.SameText(decision))
        : contradicted(decision, a, b, partOf.apply(a));
  }

  private static Optional<Objection> contradicted(
      Decision decision, Unit a, Unit b, Component part) {
    int placeA = part.units().indexOf(a);
    int placeB = part.units().indexOf(b);
    for (Contradiction found : part.bounds().contradictions()) {
      Bound bound = found.bound();
      boolean forth = bound.a() == placeA && bound.b() == placeB;
      boolean back = bound.a() == placeB && bound.b() == placeA;
      if ((forth || back) && bound.bond() == decision.bond()) {
        List<Integer> nodes = forth ? found.chain() : found.chain().reversed();
        return Optional.of(new Objection.Contradicted(decision, chain(decision, nodes, part)));
      }
    }
    return Optional.empty();
  }

  /** The ends go by the names that the decision gives them. */
  private static List<String> chain(Decision decision, List<Integer> nodes, Component part) {
    List<String> ids = new ArrayList<>(List.of(decision.a()));
    nodes.subList(1, nodes.size() - 1).forEach(node -> ids.add(part.units().get(node).id()));
    ids.add(decision.b());
    return ids;
  }
}
