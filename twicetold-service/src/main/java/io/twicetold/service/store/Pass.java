package io.twicetold.service.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a pass of the grouping found.
 *
 * @param position changes up to here are settled
 * @param events what happened, going on where the last pass ended
 * @param placed articles that are new or belong elsewhere now
 * @param standings articles that stand elsewhere in their families, or were made otherwise
 * @param gone articles that are no more
 * @param names stories and families that began, changed or ended
 * @param stories number of the last story ever named
 * @param families number of the last family ever named
 */
public record Pass(
    long position,
    List<Event> events,
    List<Placement> placed,
    List<Standing> standings,
    List<String> gone,
    List<Name> names,
    long stories,
    long families) {

  public Pass {
    events = List.copyOf(events);
    placed = List.copyOf(placed);
    standings = List.copyOf(standings);
    gone = List.copyOf(gone);
    names = List.copyOf(names);
  }

  /** Whether it found anything after a position, or changes that nobody brought. */
  public boolean tellsMoreThan(long settled) {
    return position > settled
        || Stream.of(events, placed, standings, gone, names).anyMatch(part -> !part.isEmpty());
  }
}
