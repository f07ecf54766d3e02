package io.twicetold.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Makes texts comparable character by character: compatibility forms, case, invisible characters.
 */
public final class Fold {

  private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  private Fold() {}

  /** The text in NFKC_Casefold (Unicode Standard Annex 15), idempotent. */
  public static String of(String text) {
    return NFKC_CASEFOLD.normalize(text);
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
}
