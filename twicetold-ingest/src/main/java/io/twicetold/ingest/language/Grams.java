package io.twicetold.ingest.language;

import it.unimi.dsi.fastutil.ints.IntConsumer;

/**
 * Runs of one to four letters of a text, those at the edges of words with a space, as fingerprints:
 * what Cavnar and Trenkle (1994) tell languages by.
 */
final class Grams {

  /** Letters of the longest run. */
  static final int LONGEST = 4;

  /** What each char is read as. */
  private static final char[] LETTERS = letters();

  private Grams() {}

  /** Hands on the fingerprint of each run, in the order of their ends. */
  static void of(CharSequence text, IntConsumer grams) {
    char[] last = new char[LONGEST];
    int held = push(last, 0, ' ');
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? LETTERS[text.charAt(i)] : ' ';
      if (c != ' ' || last[LONGEST - 1] != ' ') {
        held = push(last, held, c);
        tell(last, held, grams);
      }
    }
  }

  private static char[] letters() {
    char[] letters = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < letters.length; c++) {
      letters[c] = letter((char) c);
    }
    return letters;
  }

  /** In small letters; marks belong to their letters, everything else parts words. */
  private static char letter(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE -> c;
      default -> Character.isLetter(c) ? Character.toLowerCase(c) : ' ';
    };
  }

  private static int push(char[] last, int held, char c) {
    System.arraycopy(last, 1, last, 0, LONGEST - 1);
    last[LONGEST - 1] = c;
    return Math.min(LONGEST, held + 1);
  }

  private static void tell(char[] last, int held, IntConsumer grams) {
    int hash = 1;
    for (int n = 1; n <= held; n++) {
      hash = (hash ^ last[LONGEST - n]) * 0x01000193 + n;
      if (n > 1 || last[LONGEST - 1] != ' ') {
        grams.accept(mixed(hash));
      }
    }
  }

  /** Spreads the bits: neighbouring letters must not end up beside each other. */
  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
