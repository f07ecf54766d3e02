package io.twicetold.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a char is to the comparison of texts; one table look-up a char. */
public final class Characters {

  private static final byte OTHER = 0;
  private static final byte WORD = 1;
  private static final byte UNSPACED = 2;

  /** Scripts written without spaces between words: each char stands for itself. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final byte[] KINDS = kinds();

  private Characters() {}

  /** Whether it belongs to a word: a letter, a digit, or a mark on one. */
  public static boolean isWord(char c) {
    return KINDS[c] != OTHER;
  }

  /** Whether it belongs to a script that puts no spaces between words. */
  public static boolean isUnspaced(char c) {
    return KINDS[c] == UNSPACED;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kind((char) c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    if (Character.isSurrogate(c)) {
      return UNSPACED;
    }
    boolean mark =
        Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    if (!Character.isLetterOrDigit(c) && !mark) {
      return OTHER;
    }
    if (Character.isDigit(c)) {
      return WORD;
    }
    return WITHOUT_SPACES.contains(UnicodeScript.of(c)) ? UNSPACED : WORD;
  }
}
