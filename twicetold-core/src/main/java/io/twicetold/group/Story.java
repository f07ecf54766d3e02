package io.twicetold.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Families and single reports on one event.
 *
 * @param story its name in this grouping
 * @param families its families, largest first; a single report is a family of one
 * @param reports number of articles
 * @param representative id of the article that stands for the story
 * @param first earliest date of publication known
 * @param last latest date of publication known
 * @param independent number of independent reports: families count once
 */
public record Story(
    String story,
    List<Family> families,
    int reports,
    String representative,
    Optional<Instant> first,
    Optional<Instant> last,
    int independent) {

  public Story {
    families = List.copyOf(families);
  }
}
