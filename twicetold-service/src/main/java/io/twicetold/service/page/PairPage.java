package io.twicetold.service.page;

import io.twicetold.group.Tie;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Explained;

/** The page of a pair: what the two are to each other, why, what both say, and who decides. */
final class PairPage {

  private PairPage() {}

  /** The page; the two are those that the verdict names, in its order. */
  static Html draw(Explained explained, Report a, Report b, Html decisions) {
    Verdict verdict = explained.verdict();
    Html html = new Html();
    html.raw("<div class=\"head\"><p class=\"crumb\"><a href=\"/\">Stories</a> / ");
    html.link(Links.story(a.place().story()), a.place().story());
    if (!b.place().story().equals(a.place().story())) {
      html.raw(" and ").link(Links.story(b.place().story()), b.place().story());
    }
    html.raw("</p><h1>").inline(a.outlet()).raw(" <span class=\"quiet\">and</span> ");
    html.inline(b.outlet()).raw("</h1></div>\n");
    html.raw("<div class=\"verdict\">");
    summary(html, explained);
    html.add(decisions).raw("</div>\n");
    Why.draw(html, explained);
    html.raw("<section aria-labelledby=\"texts\"><h2 id=\"texts\">What both say</h2>\n");
    SideBySide.draw(html, verdict, a, b);
    html.raw("</section>\n");
    return html;
  }

  private static void summary(Html html, Explained explained) {
    Verdict verdict = explained.verdict();
    html.raw("<section class=\"summary\" aria-labelledby=\"summary\"><h2 id=\"summary\">");
    html.raw(capital(verdict.relation().label()));
    html.raw(" <span class=\"quiet\">" + Html.percent(verdict.confidence()) + "</span></h2><p>");
    html.raw(together(explained.family(), explained.story())).raw("</p>\n");
    meter(html, "One was made from the other", verdict.descent());
    meter(html, "Both tell one event", verdict.story());
    meter(html, "Of a, said in b", verdict.aInB().meaning());
    meter(html, "Of b, said in a", verdict.bInA().meaning());
    html.raw("<ul class=\"reasons\">");
    verdict.reasons().forEach(reason -> html.raw("<li>").text(reason).raw("</li>"));
    html.raw("</ul></section>\n");
  }

  private static String together(Tie family, Tie story) {
    if (family.together()) {
      return "They are in one family: one text told again.";
    }
    return story.together()
        ? "They are in one story, as independent reports."
        : "They are in two stories.";
  }

  private static void meter(Html html, String label, double value) {
    html.raw("<p class=\"meter\"><span>" + label + "</span> <strong>" + Html.percent(value));
    html.raw(
        "</strong><svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    html.raw("<rect class=\"all\" width=\"100\" height=\"6\"/><rect class=\"part\" width=\"");
    html.raw(Math.round(100 * value) + "\" height=\"6\"/></svg></p>\n");
  }

  static String capital(String label) {
    return Character.toUpperCase(label.charAt(0)) + label.substring(1).replace('-', ' ');
  }
}
