package io.twicetold.group;

import io.twicetold.judge.Verdict;
import java.util.List;

/**
 * A collection grouped.
 *
 * @param assignments one an article, ordered by id
 * @param stories those with most reports first
 * @param relations the verdicts that link articles, by a and b; each is made when it is asked for,
 *     since evidence takes much room
 * @param tally what it took
 */
public record Grouping(
    List<Assignment> assignments, List<Story> stories, Iterable<Verdict> relations, Tally tally) {

  public Grouping {
    assignments = List.copyOf(assignments);
    stories = List.copyOf(stories);
  }
}
