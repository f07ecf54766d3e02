package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A headline or text with the passages that another says too: coloured by level, numbered, each
 * linked to its counterpart; of two that overlap the first.
 */
final class MarkedText {

  private record Mark(int start, int end, String level, int number) {}

  private final String side;
  private final String words;
  private final List<Mark> marks = new ArrayList<>();

  private MarkedText(String side, String words) {
    this.side = side;
    this.words = words;
  }

  /**
   * Adds a field of an article.
   *
   * @param side {@code a} or {@code b}
   */
  static void draw(
      Html html,
      String side,
      Article article,
      Span.Field field,
      List<Passage> passages,
      Function<Passage, Span> place) {
    String words = field == Span.Field.TITLE ? article.title() : article.text();
    MarkedText text = new MarkedText(side, words);
    for (int i = 0; i < passages.size(); i++) {
      Span span = place.apply(passages.get(i));
      if (span.field() == field && span.end() <= words.length()) {
        String level = passages.get(i).level().name().toLowerCase(Locale.ROOT);
        text.marks.add(new Mark(span.start(), span.end(), level, i + 1));
      }
    }
    text.marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::number));
    text.write(html);
  }

  private void write(Html html) {
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start >= at) {
        html.text(words.substring(at, mark.start));
        mark(html, mark);
        at = mark.end;
      }
    }
    html.text(words.substring(at));
  }

  private void mark(Html html, Mark mark) {
    String other = side.equals("a") ? "b" : "a";
    html.raw(
        "<mark class=\"" + mark.level + "\" id=\"" + side + mark.number + "\" data-passage=\"");
    html.raw(mark.number + "\"><a class=\"jump\" href=\"#" + other + mark.number);
    html.raw("\" aria-label=\"Passage " + mark.number + " in the other text\">" + mark.number);
    html.raw("</a>").text(words.substring(mark.start, mark.end)).raw("</mark>");
  }
}
