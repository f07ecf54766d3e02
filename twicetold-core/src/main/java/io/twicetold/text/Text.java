package io.twicetold.text;

import io.twicetold.article.Article;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An article cleaned: what it says, and what was set aside as page frame. Together the two hold
 * every line.
 *
 * @param article the article
 * @param lines what is compared, in order
 * @param frame what is kept as evidence and not compared
 */
public record Text(Article article, List<Line> lines, List<Line> frame) {

  public Text {
    lines = List.copyOf(lines);
    frame = List.copyOf(frame);
  }

  /**
   * Cleans an article. If nothing would be left, everything is kept: a page that is all frame is
   * still a page.
   */
  public static Text of(Article article, OutletFrames outlets) {
    List<Line> lines = Line.of(article);
    BitSet framing = new Framing(lines, outlets, article.source()).lines();
    List<Line> kept = new ArrayList<>();
    List<Line> frame = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      (framing.get(i) ? frame : kept).add(lines.get(i));
    }
    return kept.isEmpty() ? new Text(article, frame, kept) : new Text(article, kept, frame);
  }

  /**
   * The title; where there is none, the line that the text opens with once page frame is passed.
   */
  public static String headline(Article article) {
    return article.title().isBlank()
        ? of(article, new OutletFrames()).lines().stream()
            .map(Line::text)
            .findFirst()
            .orElse(article.text())
        : article.title().strip();
  }

  /** The cleaned words, a line a line. */
  public String body() {
    StringBuilder body = new StringBuilder();
    for (Line line : lines) {
      body.append(body.isEmpty() ? "" : "\n")
          .append(line.field(), line.span().start(), line.span().end());
    }
    return body.toString();
  }
}
