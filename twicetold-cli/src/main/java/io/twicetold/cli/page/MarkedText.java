package io.twicetold.cli.page;

import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import io.twicetold.json.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A headline or text with its passages marked and numbered; of two that overlap the first. */
final class MarkedText {

  /** A place to mark. */
  private record Mark(int start, int end, String level, int number) {}

  private final String words;
  private final List<Mark> marks = new ArrayList<>();

  private MarkedText(String words) {
    this.words = words;
  }

  /**
   * The words as HTML.
   *
   * @param words of one field of one article
   * @param field which field they are
   * @param passages of the pair
   * @param side which of the two articles it is
   */
  static String of(
      String words, Span.Field field, List<Passage> passages, Function<Passage, Span> side) {
    MarkedText text = new MarkedText(words);
    for (int i = 0; i < passages.size(); i++) {
      Span span = side.apply(passages.get(i));
      if (span.field() == field) {
        String level = Labels.of(passages.get(i).level());
        text.marks.add(new Mark(span.start(), span.end(), level, i + 1));
      }
    }
    text.marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::number));
    return text.html();
  }

  private String html() {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start >= at) {
        html.append(Html.escaped(words.substring(at, mark.start)));
        html.append("<mark class=\"").append(mark.level).append("\">");
        html.append("<sup>").append(mark.number).append("</sup>");
        html.append(Html.escaped(words.substring(mark.start, mark.end))).append("</mark>");
        at = mark.end;
      }
    }
    return html.append(Html.escaped(words.substring(at))).toString();
  }
}
