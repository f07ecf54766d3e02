package io.twicetold.service.store;

import java.util.List;

/**
 * A change that the grouping has to follow.
 *
 * @param position where it stands among the changes
 * @param kind what it is
 * @param subject the article, or the two articles of a decision with a tab between
 */
public record Input(long position, Kind kind, String subject) {

  /** The ids of the articles that it is about. */
  public List<String> articles() {
    return switch (kind) {
      case ADDED, REPLACED, REMOVED -> List.of(subject);
      case DECIDED, UNDONE -> List.of(subject.split("\t", 2));
    };
  }

  /** What changes there are. */
  public enum Kind {
    ADDED,
    REPLACED,
    REMOVED,
    DECIDED,
    UNDONE
  }
}
