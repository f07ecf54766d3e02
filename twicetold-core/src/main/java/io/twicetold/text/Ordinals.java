package io.twicetold.text;

import java.util.Set;

/**
 * German numbers with a full stop that says "th" and does not end a sentence: "am 3. Oktober", "das
 * 20. Jahrhundert". In other languages sentences hardly part a short number from these words.
 */
final class Ordinals {

  /** What is counted so, and written with a capital. */
  private static final Set<String> COUNTED = Set.copyOf(Resource.lines("counted.txt"));

  private static final int MOST_DIGITS = 2;

  private Ordinals() {}

  /** Whether a number stands before a place, and behind it what it counts. */
  static boolean partedAt(String text, int place) {
    return isNumberBefore(text, place) && COUNTED.contains(wordAt(text, place));
  }

  private static boolean isNumberBefore(String text, int place) {
    int end = place;
    while (end > 0 && Line.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > 0 && isDigit(text.charAt(start - 1)) && end - start <= MOST_DIGITS + 1) {
      start--;
    }
    int digits = end - 1 - start;
    return digits > 0 && digits <= MOST_DIGITS && (start == 0 || isFree(text.charAt(start - 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Not so in "um 14.30." and "um 14:30." */
  private static boolean isFree(char c) {
    return !Characters.isWord(c) && ".,:".indexOf(c) < 0;
  }

  private static String wordAt(String text, int place) {
    int end = place;
    while (end < text.length() && Characters.isWord(text.charAt(end))) {
      end++;
    }
    return text.substring(place, end);
  }
}
