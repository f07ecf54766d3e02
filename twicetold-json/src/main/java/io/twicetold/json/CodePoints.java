package io.twicetold.json;

/** Places in a text as code points. */
final class CodePoints {

  private final String text;
  private final boolean narrow;

  CodePoints(String text) {
    this.text = text;
    narrow = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** Code points before a char. */
  int before(int index) {
    return narrow ? index : text.codePointCount(0, index);
  }
}
