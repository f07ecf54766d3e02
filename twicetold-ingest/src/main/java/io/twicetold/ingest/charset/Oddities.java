package io.twicetold.ingest.charset;

import java.lang.Character.UnicodeScript;

/** Bits that a text costs besides its letters: signs, and words as no one writes them. */
final class Oddities {

  /** A sign that every printed text has, beside a space. */
  private static final double USUAL = 50;

  /** Any other sign: more than the rarest letter, or a text would do best as a row of boxes. */
  private static final double ODD = 150;

  /** Two letters of different scripts in one word, as in "cafй". */
  private static final double MIXED = 90;

  /** A capital after a small letter, as wherever KOI8 is taken for something else. */
  private static final double CAPITAL = 30;

  private static final String SIGNS = "«»‹›“”„‟‘‚–—―…·•€£§°№¿¡©®™、。「」『』《》〈〉【】（）！，：；？％～、・ー　،؛؟־׳״।";

  /** Signs that stand within words, and the space that no line breaks at. */
  private static final String WITHIN = "\u00A0’·ー・、。，「」（）《》";

  private Oddities() {}

  static double bits(String text) {
    double bits = 0;
    for (int i = 0; i < text.length(); i++) {
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      bits += sign(before, text.charAt(i), after) + meeting(before, text.charAt(i));
    }
    return bits;
  }

  /** Whether a capital beyond ASCII follows a small letter, as where a byte is damaged. */
  static boolean hasCapitalBehindSmall(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) > 127
          && Character.isUpperCase(text.charAt(i))
          && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static double sign(char before, char c, char after) {
    if (c < 0x80 || Character.isLetter(c) || isMark(c)) {
      return 0;
    }
    boolean usual =
        WITHIN.indexOf(c) >= 0 || (SIGNS.indexOf(c) >= 0 && (before < 0x80 || after < 0x80));
    return usual ? USUAL : ODD;
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static double meeting(char before, char c) {
    if (!Character.isLetter(before) || !Character.isLetter(c)) {
      return 0;
    }
    double capital = Character.isLowerCase(before) && Character.isUpperCase(c) ? CAPITAL : 0;
    return script(before) == script(c) ? capital : capital + MIXED;
  }

  /** Japanese writes three scripts in a word. */
  private static UnicodeScript script(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA, HAN, COMMON -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
