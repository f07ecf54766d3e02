package io.twicetold.ingest;

import java.util.Optional;

/** Why a record cannot be read. */
final class Refusal extends Exception {

  private static final int LONGEST_QUOTE = 40;

  private static final int LONGEST_LINE = 300;

  private final transient Optional<Field> field;

  Refusal(String reason) {
    this(Optional.empty(), reason);
  }

  /** A refusal because of one field. */
  Refusal(Field field, String reason) {
    this(Optional.of(field), field.label() + ": " + reason);
  }

  private Refusal(Optional<Field> field, String reason) {
    super(reason, null, false, false); // a stack trace a line would slow a file of broken lines
    this.field = field;
  }

  /** The field that is at fault, if it is one. */
  Optional<Field> field() {
    return field;
  }

  /** The reason, in one line. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** Words on one line, cut off where they go on and on. */
  static String line(String words) {
    return clean(words, LONGEST_LINE).strip();
  }

  /** Foreign words, short and on one line. */
  static String quote(String words) {
    boolean whole = words.codePointCount(0, words.length()) <= LONGEST_QUOTE;
    return "\"" + clean(words, LONGEST_QUOTE) + (whole ? "\"" : "...\"");
  }

  private static String clean(String words, int longest) {
    return words
        .codePoints()
        .limit(longest)
        .collect(
            StringBuilder::new,
            (built, c) -> built.appendCodePoint(Character.isISOControl(c) ? ' ' : c),
            StringBuilder::append)
        .toString();
  }
}
