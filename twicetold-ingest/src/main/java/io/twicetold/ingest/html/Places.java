package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** Leads from the nodes that paragraphs begin and end in to their first and last characters. */
final class Places {

  /** Chars of the longest entity. */
  private static final int LONGEST_ENTITY = 40;

  private final String page;
  private int chars;
  private int points;

  /** Leads into a page, decoded. */
  Places(String page) {
    this.page = page;
  }

  /** The paragraphs with places that count code points of the page. */
  List<Paragraph> of(List<Paragraph> paragraphs) {
    List<Paragraph> placed = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      boolean known = paragraph.from() >= 0 && paragraph.to() <= page.length();
      placed.add(known ? placed(paragraph) : unknown(paragraph));
    }
    return placed;
  }

  private static Paragraph unknown(Paragraph paragraph) {
    return new Paragraph(paragraph.start(), paragraph.length(), -1, -1);
  }

  private Paragraph placed(Paragraph paragraph) {
    int to = paragraph.to();
    int from = paragraph.from();
    for (int space = space(from); space > 0 && from < to; space = space(from)) {
      from += space;
    }
    while (to > from && isSpace(page.charAt(to - 1))) {
      to--;
    }
    return new Paragraph(paragraph.start(), paragraph.length(), points(from), points(to));
  }

  /** Chars of the white space that stands at a place, as itself or as an entity; 0 if none does. */
  private int space(int at) {
    if (at >= page.length()) {
      return 0;
    }
    if (page.charAt(at) != '&') {
      return isSpace(page.charAt(at)) ? 1 : 0;
    }
    int end = page.indexOf(';', at, Math.min(page.length(), at + LONGEST_ENTITY));
    String meant = end < 0 ? "&" : Parser.unescapeEntities(page.substring(at, end + 1), false);
    return meant.chars().allMatch(c -> isSpace((char) c)) ? end + 1 - at : 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == 0;
  }

  /** Code points before a place; cheap as long as places come in their order. */
  private int points(int at) {
    points += at >= chars ? page.codePointCount(chars, at) : -page.codePointCount(at, chars);
    chars = at;
    return points;
  }
}
