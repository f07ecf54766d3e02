package io.twicetold.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows lines that say when a page was published or changed, and nothing else. The words for it
 * stand in {@code stamps.txt}; a date alone is none, since chronicles and programmes have them.
 */
final class Stamp {

  /** With its year, in numbers or with its month in words. */
  private static final String DATE =
      "(?:\\p{Nd}{1,2}[./-] ?\\p{Nd}{1,2}[./-] ?\\p{Nd}{4}"
          + "|\\p{Nd}{4}[./-] ?\\p{Nd}{1,2}[./-] ?\\p{Nd}{1,2}"
          + "|\\p{Nd}{1,2}[.,]? [\\p{L}\\p{M}.' ]{3,20},? \\p{Nd}{4}"
          + "|[\\p{L}\\p{M}.]{3,12} \\p{Nd}{1,2}(?:st|nd|rd|th)?,? \\p{Nd}{4}"
          + "|\\p{Nd}{4} ?[年년] ?\\p{Nd}{1,2} ?[月월])";

  /** A time of day, its zone, "at": no letters, or three of them at most. */
  private static final String TIME =
      "(?:[^\\p{L}\\p{M}]|(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]{1,3}(?![\\p{L}\\p{M}]))*+";

  private static final String WEEKDAY = "(?:[\\p{L}\\p{M}]+, )?";

  private static final Pattern STAMP = Pattern.compile(pattern(Resource.lines("stamps.txt")));

  private Stamp() {}

  private static String pattern(List<String> words) {
    String word =
        words.stream()
            .map(Fold::of)
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
    String stamp = word + "[^\\p{L}\\p{Nd}]*(?:[\\p{L}\\p{M}]{1,3} )?" + WEEKDAY + DATE + TIME;
    return "[^\\p{L}\\p{Nd}]*(?:" + DATE + TIME + ")?" + stamp + "(?:" + stamp + ")?";
  }

  static boolean is(String line) {
    return line.chars().anyMatch(Character::isDigit) && STAMP.matcher(Fold.of(line)).matches();
  }
}
