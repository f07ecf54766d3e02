package io.twicetold.ingest;

/** Why a record cannot be read. */
final class Refusal extends Exception {

  private static final int LONGEST_QUOTE = 40;

  Refusal(String reason) {
    super(reason, null, false, false); // a stack trace a line would slow a file of broken lines
  }

  /** The reason, in one line. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** Foreign words, short and on one line. */
  static String quote(String words) {
    String line =
        words
            .codePoints()
            .limit(LONGEST_QUOTE)
            .collect(
                StringBuilder::new,
                (built, c) -> built.appendCodePoint(Character.isISOControl(c) ? ' ' : c),
                StringBuilder::append)
            .toString();
    boolean whole = words.codePointCount(0, words.length()) <= LONGEST_QUOTE;
    return "\"" + line + (whole ? "\"" : "...\"");
  }
}
