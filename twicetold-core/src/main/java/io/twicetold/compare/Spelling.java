package io.twicetold.compare;

/**
 * Whether two spellings may be the same name, as a text bends it that was translated and brought
 * back.
 */
final class Spelling {

  /** Letters of the shortest name that can be told from another one. */
  private static final int LEAST = 5;

  /** Letters for each that may differ. */
  private static final int LETTERS_AN_EDIT = 3;

  private Spelling() {}

  /**
   * Whether one spelling turns into the other by few edits (Levenshtein), and neither is the other
   * with an ending.
   */
  static boolean isBent(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    int most = longer / LETTERS_AN_EDIT;
    return shorter >= LEAST
        && longer - shorter <= most
        && !one.startsWith(other)
        && !other.startsWith(one)
        && edits(one, other) <= most;
  }

  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
