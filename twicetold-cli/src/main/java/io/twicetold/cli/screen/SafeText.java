package io.twicetold.cli.screen;

import java.util.Locale;

/**
 * Foreign words on a terminal. What would move the cursor, turn the writing direction or hide
 * something is shown as its code; all white space is one space.
 */
public final class SafeText {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private SafeText() {}

  /** The words on one line. */
  public static String of(String words) {
    StringBuilder safe = new StringBuilder(words.length());
    words.codePoints().forEach(c -> append(safe, c));
    return safe.toString().strip();
  }

  /** The words on one line of at most so many columns. */
  public static String cut(String words, int columns) {
    return Columns.cut(of(words.substring(0, Math.min(4 * columns, words.length()))), columns);
  }

  /** The words on one line, which keeps its indent. */
  public static String indented(String line) {
    int indent = line.length() - line.stripLeading().length();
    return " ".repeat(indent) + of(line);
  }

  private static void append(StringBuilder safe, int c) {
    if (isSpace(c)) {
      if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != ' ') {
        safe.append(' ');
      }
    } else if (isHarmless(c)) {
      safe.appendCodePoint(c);
    } else {
      safe.append(String.format(Locale.ROOT, "<U+%04X>", c));
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
