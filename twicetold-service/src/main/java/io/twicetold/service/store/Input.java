package io.twicetold.service.store;

import java.util.List;

/**
 * A change that the grouping has to follow.
 *
 * @param position where it stands among the changes
 * @param kind what it is
 * @param articles ids of the articles that it is about: the two of a decision, else one
 */
public record Input(long position, Kind kind, List<String> articles) {

  public Input {
    articles = List.copyOf(articles);
  }

  /** The one article that it is about, or the first of two. */
  public String subject() {
    return articles.getFirst();
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
