package io.twicetold.cli;

import java.util.Locale;

/** Numbers with their nouns. */
final class Counted {

  private Counted() {}

  /** {@code 1 story}, {@code 1,234 stories}. */
  static String of(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
