package io.twicetold.cli.screen;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words measured in columns of a terminal: Chinese is twice as wide as Latin, accents are not. */
final class Columns {

  private static final String CUT = "…";

  private Columns() {}

  /** Columns that words take. */
  static int of(String words) {
    return words.codePoints().map(Columns::of).sum();
  }

  private static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }

  /** The words in so many columns, cut or filled up with spaces. */
  static String fit(String words, int columns) {
    String cut = cut(words, columns);
    return cut + " ".repeat(columns - of(cut));
  }

  /** The words in at most so many columns; an ellipsis says that some are gone. */
  static String cut(String words, int columns) {
    return of(words) <= columns ? words : first(words, columns - 1) + CUT;
  }

  private static String first(String words, int columns) {
    int taken = 0;
    int end = 0;
    while (end < words.length()) {
      int c = words.codePointAt(end);
      taken += of(c);
      if (taken > columns) {
        break;
      }
      end += Character.charCount(c);
    }
    return words.substring(0, end);
  }

  /** The words on lines of at most so many columns, broken where their script breaks lines. */
  static List<String> wrap(String words, int columns) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(words);
    String line = "";
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = words.substring(start, end);
      if (of((line + piece).stripTrailing()) > columns && !line.isEmpty()) {
        lines.add(line.stripTrailing());
        line = "";
      }
      line = breakLong(line + piece, columns, lines);
      start = end;
    }
    lines.add(line.stripTrailing());
    return lines;
  }

  /** Breaks a word that is longer than a line; what is left starts the next line. */
  private static String breakLong(String line, int columns, List<String> lines) {
    String rest = line;
    while (of(rest.stripTrailing()) > columns) {
      String full = first(rest, columns);
      lines.add(full);
      rest = rest.substring(full.length());
    }
    return rest;
  }
}
