package io.twicetold.text;

import java.util.Set;

/** Words with a full stop that does not end a sentence, of many languages together. */
final class Abbreviations {

  private static final Set<String> KNOWN = Set.copyOf(Resource.lines("abbreviations.txt"));

  private static final int LONGEST = KNOWN.stream().mapToInt(String::length).max().orElse(0);

  private Abbreviations() {}

  /** Whether the last word before a place is an abbreviation. */
  static boolean endAt(CharSequence text, int place) {
    int end = place;
    while (end > 0 && Line.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '.') {
      return false;
    }
    int start = end;
    // A line without spaces is one word: walked to its start at each full stop, it takes seconds.
    while (start > 0 && end - start <= LONGEST && isPart(text.charAt(start - 1))) {
      start--;
    }
    return KNOWN.contains(text.subSequence(start, end).toString());
  }

  private static boolean isPart(char c) {
    return c == '.' || c == '-' || Characters.isWord(c);
  }
}
