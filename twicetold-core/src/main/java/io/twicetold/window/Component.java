package io.twicetold.window;

import io.twicetold.group.Bounds;
import io.twicetold.group.Kinship;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import io.twicetold.judge.Judge;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A part of the judged graph.
 *
 * @param units its nodes, ordered by id
 * @param part its links, by the places of their nodes, and what people decided about them
 * @param stories what they are clustered to, each a list of families
 */
record Component(List<Unit> units, Part part, List<List<Kin>> stories) {

  /** The same as it is now, whatever becomes of its units. */
  Component snapshot() {
    return new Component(units.stream().map(Unit::snapshot).toList(), part, stories);
  }

  List<Link> links() {
    return part.links();
  }

  Bounds bounds() {
    return part.bounds();
  }

  /** The stories with their nodes at other places, which keep the order. */
  Stream<List<Kin>> stories(ToIntFunction<Unit> places) {
    return stories.stream()
        .map(story ->
            story.stream().map(kin -> kin.at(node -> places.applyAsInt(units.get(node)))).toList());
  }

  static final Component NONE = new Component(List.of(), Part.of(0, List.of()), List.of());

  static Component of(List<Unit> units, Part part, Judge judge, Origins origins) {
    List<List<Kin>> stories = Kinship.cluster(part, judge.cuts());
    return new Component(List.copyOf(units), part, origins.proven(units, stories));
  }
}
