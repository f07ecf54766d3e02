package io.twicetold.compare;

import io.twicetold.article.Span;

/**
 * Two places that say the same.
 *
 * @param a place in the first article
 * @param b place in the second article
 * @param level at which they agree
 * @param likeness 0 to 1: 1 for the same characters, else the cosine of the meanings
 */
public record Passage(Span a, Span b, Level level, double likeness) {

  /** What two passages share: each level implies the next. */
  public enum Level {
    CHARACTERS,
    WORDS,
    MEANING
  }
}
