package io.twicetold.text;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.article.Span.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an article, trimmed, never empty. Points into the article, so that a collection holds
 * its texts once.
 *
 * @param span its place
 * @param field the title or text that it stands in
 */
public record Line(Span span, String field) {

  /** Its words as they stand there. */
  public String text() {
    return field.substring(span.start(), span.end());
  }

  /** Chars of its words. */
  int length() {
    return span.end() - span.start();
  }

  /** The title and the lines of the text, in order. */
  public static List<Line> of(Article article) {
    List<Line> lines = new ArrayList<>();
    add(lines, Field.TITLE, article.title());
    add(lines, Field.TEXT, article.text());
    return lines;
  }

  private static void add(List<Line> lines, Field field, String text) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      addTrimmed(lines, field, text, start, end);
      start = end + 1;
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static void addTrimmed(List<Line> lines, Field field, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      lines.add(new Line(new Span(field, start, end), text));
    }
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
