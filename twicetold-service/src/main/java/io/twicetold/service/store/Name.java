package io.twicetold.service.store;

import java.util.List;

/**
 * The lasting id of a story or family, and what became of it. No id is given twice.
 *
 * @param id the id
 * @param kind what it names
 * @param began event with which it began
 * @param changed event with which it changed last
 * @param ended event with which it ended, 0 if it goes on
 * @param mergedInto where its articles are now, most of them first; empty if it goes on or all of
 *     them were removed
 * @param splitInto those that began with articles of it, in that order
 */
public record Name(
    String id,
    Kind kind,
    long began,
    long changed,
    long ended,
    List<String> mergedInto,
    List<String> splitInto) {

  /** What has a lasting id. */
  public enum Kind {
    STORY,
    FAMILY
  }

  public Name {
    mergedInto = List.copyOf(mergedInto);
    splitInto = List.copyOf(splitInto);
  }
}
