package io.twicetold.compare;

/**
 * Whether two spellings may be the same name, as a text bends it that was translated and brought
 * back.
 */
final class Spelling {

  /** Letters of the shortest name that can be told from another one. */
  private static final int LEAST = 5;

  /** Letters of a name in which two may differ. */
  private static final int LONG = 9;

  /** Letters for each that may differ. */
  private static final int LETTERS_AN_EDIT = 3;

  private Spelling() {}

  /** Consonants from which two names hardly sound alike by accident. */
  private static final int CONSONANTS = 3;

  /** The letter that stands for each consonant of a to z that sounds like it; a space for none. */
  private static final String SOUNDS = " pkt fk   klmn pkrst ffs s";

  /** Whether two different spellings may be one name: few edits apart, or alike in sound. */
  static boolean isBent(String one, String other) {
    return isNear(one, other) || soundsAlike(one, other);
  }

  /**
   * Whether they are one name without doubt enough to be shown to people: "western" and "eastern"
   * are few edits apart, too.
   */
  static boolean isSurelyBent(String one, String other) {
    int most = Math.max(one.length(), other.length()) < LONG ? 1 : 2;
    return soundsAlike(one, other) || (isNear(one, other) && edits(one, other) <= most);
  }

  /**
   * Whether the consonants that are heard are the same ("witkoff", "watticov"), and the names do
   * not begin alike, as one name does with other endings.
   */
  static boolean soundsAlike(String one, String other) {
    if (Names.isSame(one, other)) {
      return false;
    }
    String sound = sound(one);
    return isHeard(sound) && sound.equals(sound(other));
  }

  /** Whether a sound has consonants enough to tell a name by. */
  static boolean isHeard(String sound) {
    return sound.length() >= CONSONANTS;
  }

  /** The consonants of a name, voiced as unvoiced, none twice in a row. */
  static String sound(String name) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char heard = c >= 'a' && c <= 'z' ? SOUNDS.charAt(c - 'a') : ' ';
      if (heard != ' ' && (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard)) {
        sound.append(heard);
      }
    }
    return sound.toString();
  }

  /**
   * Whether one spelling turns into the other by few edits (Levenshtein), and neither is the other
   * with an ending.
   */
  private static boolean isNear(String one, String other) {
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
