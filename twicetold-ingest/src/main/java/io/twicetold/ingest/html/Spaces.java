package io.twicetold.ingest.html;

/** Runs of space as one space. */
final class Spaces {

  private Spaces() {}

  /** The words with one space between them and none around. */
  static String joined(CharSequence words) {
    StringBuilder joined = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == 0;
      if (!space) {
        joined.append(c);
      } else if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != ' ') {
        joined.append(' ');
      }
    }
    return joined.toString().strip();
  }
}
