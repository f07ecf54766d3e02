package io.twicetold.judge;

import java.util.Locale;

/** What two articles are to each other. */
public enum Relation {
  IDENTICAL(true, false),
  NEAR_COPY(true, false),
  UPDATE(true, true),
  EXCERPT(true, true),
  TRANSLATION(true, false),
  ROUND_TRIP(true, false),
  PARAPHRASE(true, false),
  SUMMARY(true, true),
  SAME_STORY(false, false),
  RELATED(false, false),
  UNRELATED(false, false);

  private final boolean descent;
  private final boolean directed;

  Relation(boolean descent, boolean directed) {
    this.descent = descent;
    this.directed = directed;
  }

  /** Whether one was made from the other, or both from a third. */
  public boolean descent() {
    return descent;
  }

  /** Whether the two texts alone tell source from derived text: {@code a} is then the source. */
  public boolean directed() {
    return directed;
  }

  /**
   * Whether the derived text is the shorter one, whatever else speaks for the other way: of 180
   * cuts and summaries in the packs none is longer than its source.
   */
  public boolean shortens() {
    return this == EXCERPT || this == SUMMARY;
  }

  /** The name in files and on screens: {@code near-copy}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
