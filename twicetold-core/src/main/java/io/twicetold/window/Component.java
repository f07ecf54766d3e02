package io.twicetold.window;

import io.twicetold.group.Bounds;
import io.twicetold.group.Kinship;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.judge.Judge;
import java.util.List;

/**
 * A connected part of the judged graph.
 *
 * @param units its nodes, ordered by id
 * @param links its links, by the places of their nodes
 * @param bounds what people decided about its nodes
 * @param stories what they are clustered to, each a list of families
 */
record Component(List<Unit> units, List<Link> links, Bounds bounds, List<List<Kin>> stories) {

  static final Component NONE = new Component(List.of(), List.of(), Bounds.none(0), List.of());

  static Component of(List<Unit> units, List<Link> links, Bounds bounds, Judge judge) {
    return new Component(
        List.copyOf(units),
        List.copyOf(links),
        bounds,
        Kinship.cluster(units.size(), links, judge.familyCut(), judge.storyCut(), bounds));
  }
}
