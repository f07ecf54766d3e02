package io.twicetold.service.page;

import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import io.twicetold.judge.Verdict;
import java.util.List;
import java.util.function.Function;

/** Two texts beside each other, with the passages that both say. */
final class SideBySide {

  private SideBySide() {}

  /** Adds the two that a verdict is about, in its order. */
  static void draw(Html html, Verdict verdict, Report a, Report b) {
    List<Passage> passages = verdict.passages();
    html.raw("<p class=\"legend\"><span>Same</span> <mark class=\"characters\">letters</mark> ");
    html.raw("<mark class=\"words\">words</mark> <mark class=\"meaning\">meaning</mark> ");
    html.raw("<span class=\"quiet\">A number leads to the same passage in the other text; ");
    html.raw(Html.count(passages.size(), "passage", "passages") + ".</span></p>\n");
    html.raw("<div class=\"sides\">\n");
    boolean directed = verdict.directed();
    side(html, "a", directed ? "Source (a)" : "One (a)", a, passages, Passage::a);
    side(html, "b", directed ? "Made from it (b)" : "The other (b)", b, passages, Passage::b);
    html.raw("</div>\n");
  }

  private static void side(
      Html html,
      String side,
      String role,
      Report report,
      List<Passage> passages,
      Function<Passage, Span> place) {
    html.raw("<article class=\"side\" aria-label=\"" + role + "\"><p class=\"facts\">");
    html.raw("<span class=\"role\">" + role + "</span> ");
    report.byline(html);
    html.raw(" ");
    report.when(html);
    html.raw("</p>\n");
    if (!report.article().title().isBlank()) {
      html.raw("<h2 dir=\"auto\"").lang(report.language()).raw(">");
      MarkedText.draw(html, side, report.article(), Span.Field.TITLE, passages, place);
      html.raw("</h2>\n");
    }
    html.raw("<div class=\"words\" dir=\"auto\"").lang(report.language()).raw(">");
    MarkedText.draw(html, side, report.article(), Span.Field.TEXT, passages, place);
    html.raw("</div>\n<p class=\"facts\">").link(Links.article(report.id()), report.id());
    html.raw("</p></article>\n");
  }
}
