package io.twicetold.article;

/**
 * A place in an article: chars {@code start} (inclusive) to {@code end} (exclusive) of its title or
 * of its text.
 */
public record Span(Field field, int start, int end) {

  /** The part of an article that a span counts in. */
  public enum Field {
    TITLE,
    TEXT
  }

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + " to " + end);
    }
  }

  /** The words that stand there. */
  public String of(Article article) {
    return (field == Field.TITLE ? article.title() : article.text()).substring(start, end);
  }
}
