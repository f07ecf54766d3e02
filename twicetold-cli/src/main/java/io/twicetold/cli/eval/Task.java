package io.twicetold.cli.eval;

import java.util.Locale;

/** What a pack asks. */
public enum Task {
  /** Families: texts made from one another. */
  COPIES,
  /** Stories: texts on one event. */
  STORIES,
  /** Links from source to derived text. */
  RELATIONS,
  /** The kind of each named pair. */
  RELATION_KINDS,
  /** How alike the articles of each named pair are. */
  SIMILARITY,
  /** Articles out of web pages. */
  EXTRACTION,
  /** Nothing: the pack is not labelled. */
  STREAM;

  /** The name in {@code pack.json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the answer is a grouping. */
  public boolean groups() {
    return switch (this) {
      case COPIES, STORIES, STREAM -> true;
      case RELATIONS, RELATION_KINDS, SIMILARITY, EXTRACTION -> false;
    };
  }

  static Task labelled(String label) {
    for (Task task : values()) {
      if (task.label().equals(label)) {
        return task;
      }
    }
    throw new IllegalArgumentException("unknown task " + label);
  }
}
