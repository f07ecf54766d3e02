package io.twicetold.service.story;

import io.twicetold.group.Assignment;
import io.twicetold.group.Assignment.Made;
import io.twicetold.group.Family;
import io.twicetold.service.store.Pass;
import io.twicetold.service.store.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How articles stand in their families: the same as the store remembers. Serves one thread. */
final class Standings {

  private final Map<String, Standing> known = new HashMap<>();

  Standings(Collection<Standing> remembered) {
    reopen(remembered);
  }

  void reopen(Collection<Standing> remembered) {
    remembered.forEach(one -> known.put(one.article(), one));
  }

  void close(Collection<String> articles) {
    articles.forEach(known::remove);
  }

  /** What the store does not remember yet of what a pass found. */
  List<Standing> fresh(Found found) {
    Map<String, Assignment> assignments = new HashMap<>();
    found.assignments().forEach(one -> assignments.put(one.id(), one));
    List<Standing> fresh = new ArrayList<>();
    found.stories().stream()
        .flatMap(story -> story.families().stream())
        .forEach(family -> add(family, assignments, fresh));
    return fresh;
  }

  private void add(Family family, Map<String, Assignment> assignments, List<Standing> fresh) {
    int place = family.origin().isPresent() ? 0 : 1;
    for (String id : family.members()) {
      int here = place++;
      Optional.ofNullable(assignments.get(id))
          .map(assignment -> standing(assignment, here))
          .filter(standing -> !standing.equals(known.get(id)))
          .ifPresent(fresh::add);
    }
  }

  private static Standing standing(Assignment assignment, int place) {
    Optional<Made> made = assignment.made();
    return new Standing(
        assignment.id(),
        place,
        assignment.language(),
        made.map(Made::source).orElse(""),
        made.map(one -> one.relation().name()).orElse(""),
        made.map(Made::confidence).orElse(0.0));
  }

  /** Takes over what the store remembers now. */
  void take(Pass pass) {
    pass.gone().forEach(known::remove);
    pass.standings().forEach(one -> known.put(one.article(), one));
  }
}
