package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import io.twicetold.judge.Verdict;
import io.twicetold.service.story.Place;
import io.twicetold.window.Explained;
import java.util.Locale;

/** The page of a pair: what the two are to each other, why, and what both say. */
final class PairPage {

  private PairPage() {}

  /** The page; the two are those that the verdict names, in its order. */
  static String draw(Explained explained, Place a, Place b) {
    Verdict verdict = explained.verdict();
    Html html = Html.page(verdict.relation().label());
    html.raw("<p>" + percent(verdict.descent()) + " that one was made from the other, ");
    html.raw(percent(verdict.story()) + " that both tell one event. They are ");
    html.raw(explained.story().together() ? "in one story" : "in two stories");
    html.raw(explained.family().together() ? " and one family.</p>\n" : ".</p>\n");
    html.raw("<ul>");
    verdict.reasons().forEach(reason -> html.raw("<li>").text(reason).raw("</li>"));
    html.raw("</ul>\n<div class=\"wide\"><table><thead><tr>");
    head(html, a, verdict.directed() ? "Source: " : "");
    head(html, b, verdict.directed() ? "Made from it: " : "");
    html.raw("<th scope=\"col\">Same</th></tr></thead><tbody>\n");
    verdict.passages().forEach(passage -> row(html, passage, a.article(), b.article()));
    html.raw("</tbody></table></div>");
    return html.end();
  }

  private static String percent(double probability) {
    return Math.round(100 * probability) + " %";
  }

  private static void head(Html html, Place place, String role) {
    Article article = place.article();
    html.raw("<th scope=\"col\">" + role);
    html.link(
        "/pages/story/" + place.story(),
        article.title().isBlank() ? article.id() : article.title());
    html.raw(" ").element("small", article.source()).raw("</th>");
  }

  private static void row(Html html, Passage passage, Article a, Article b) {
    html.raw("<tr>");
    cell(html, passage.a(), a);
    cell(html, passage.b(), b);
    html.raw("<td>" + passage.level().name().toLowerCase(Locale.ROOT) + "</td></tr>\n");
  }

  private static void cell(Html html, Span span, Article article) {
    html.raw("<td>").element("mark", span.of(article)).raw("</td>");
  }
}
