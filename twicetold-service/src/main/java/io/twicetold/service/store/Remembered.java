package io.twicetold.service.store;

import java.util.List;

/**
 * What the passes of the grouping found so far.
 *
 * @param position changes up to here are settled
 * @param events number of events so far
 * @param placements where the articles belong
 * @param standings how they stand in their families, as far as that is remembered
 * @param names the stories and families that go on
 * @param stories number of the last story ever named
 * @param families number of the last family ever named
 */
public record Remembered(
    long position,
    long events,
    List<Placement> placements,
    List<Standing> standings,
    List<Name> names,
    long stories,
    long families) {

  /** Nothing: no pass yet. */
  public static final Remembered NOTHING =
      new Remembered(0, 0, List.of(), List.of(), List.of(), 0, 0);

  public Remembered {
    placements = List.copyOf(placements);
    standings = List.copyOf(standings);
    names = List.copyOf(names);
  }
}
