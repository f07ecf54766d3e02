package io.twicetold.ingest.html;

import java.util.List;
import java.util.Optional;

/**
 * What a page declares about where its text stands among others. Nothing here was checked.
 *
 * @param canonical the address that is to be taken for the page's, empty if none
 * @param basedOn addresses or names of what the text is based on
 * @param translationOf addresses or names of what it is translated from
 * @param alternates versions in other languages, each {@code language address}
 * @param modified when it was last changed, as declared
 * @param agencies news agencies in byline, dateline or sign-off
 * @param live whether it is a live blog
 */
public record Declared(
    String canonical,
    List<String> basedOn,
    List<String> translationOf,
    List<String> alternates,
    Optional<String> modified,
    List<String> agencies,
    boolean live) {

  /** Of a page that declares nothing. */
  public static final Declared NOTHING =
      new Declared("", List.of(), List.of(), List.of(), Optional.empty(), List.of(), false);

  public Declared {
    basedOn = List.copyOf(basedOn);
    translationOf = List.copyOf(translationOf);
    alternates = List.copyOf(alternates);
    agencies = List.copyOf(agencies);
  }
}
