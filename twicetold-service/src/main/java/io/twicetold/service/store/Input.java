package io.twicetold.service.store;

/**
 * A change that the grouping has to follow.
 *
 * @param position where it stands among the changes
 * @param kind what it is
 * @param subject the article, or the two articles of a decision with a tab between
 */
public record Input(long position, Kind kind, String subject) {

  /** What changes there are. */
  public enum Kind {
    ADDED,
    REPLACED,
    REMOVED,
    DECIDED,
    UNDONE
  }
}
