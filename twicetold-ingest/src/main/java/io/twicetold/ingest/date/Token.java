package io.twicetold.ingest.date;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or a number in a line.
 *
 * @param word the word as it stands there; of a number its digits
 * @param number what a number is worth, -1 of a word
 * @param before what stands between it and the one before, without spaces
 */
record Token(String word, int number, String before) {

  /** Digits of the longest number that has to do with dates. */
  private static final int MOST_DIGITS = 9;

  boolean isNumber() {
    return number >= 0;
  }

  /** Whether it may be a year by its digits. */
  boolean isYear() {
    return word.length() == 4 && isNumber();
  }

  /** The words and numbers of a line. */
  static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    int end = 0;
    while (i < line.length()) {
      int start = i;
      while (i < line.length() && isDigit(line, start) && isDigit(line, i)) {
        i++;
      }
      while (i < line.length() && !isDigit(line, start) && isLetter(line.charAt(i))) {
        i++;
      }
      if (i > start) {
        tokens.add(token(line.substring(start, i), line.substring(end, start).strip()));
        end = i;
      } else {
        i++;
      }
    }
    return tokens;
  }

  private static boolean isDigit(String line, int i) {
    return Character.isDigit(line.charAt(i));
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static Token token(String word, String before) {
    if (!Character.isDigit(word.charAt(0))) {
      return new Token(word, -1, before);
    }
    int number = 0;
    for (int i = 0; i < Math.min(word.length(), MOST_DIGITS); i++) {
      number = 10 * number + Character.digit(word.charAt(i), 10);
    }
    return new Token(word, word.length() > MOST_DIGITS ? Integer.MAX_VALUE : number, before);
  }
}
