package io.twicetold.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Makes texts comparable character by character: compatibility forms, case, invisible characters.
 */
public final class Fold {

  private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  /** What a char folds to where that is one char whatever stands around it; else 0. */
  private static final char[] ALONE = alone();

  private Fold() {}

  /** The text in NFKC_Casefold (Unicode Standard Annex 15), idempotent. */
  public static String of(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = ALONE[text.charAt(i)];
      if (c == 0) {
        return NFKC_CASEFOLD.normalize(text);
      }
      folded[i] = c;
    }
    return new String(folded);
  }

  /** The words of a folded text with one space between them, nothing else. */
  public static String words(String text) {
    String folded = of(text);
    StringBuilder words = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Characters.isWord(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  /**
   * Folding a whole text by ICU costs ten times a look-up; most texts hold no char that needs it.
   */
  private static char[] alone() {
    char[] alone = new char[Character.MAX_VALUE + 1];
    for (int c = 1; c < alone.length; c++) {
      if (!Character.isSurrogate((char) c) && NFKC_CASEFOLD.hasBoundaryBefore(c)) {
        String folded = NFKC_CASEFOLD.normalize(Character.toString(c));
        boolean single = folded.length() == 1 && NFKC_CASEFOLD.hasBoundaryBefore(folded.charAt(0));
        alone[c] = single ? folded.charAt(0) : 0;
      }
    }
    return alone;
  }
}
