package io.twicetold.service.page;

import io.twicetold.group.Bond;
import io.twicetold.group.Doubt;
import io.twicetold.service.http.Request;
import io.twicetold.window.Explained;
import java.util.List;
import java.util.Locale;

/** Pairs that the judge is unsure of, one at a time, those first that matter most. */
final class ReviewPage {

  private ReviewPage() {}

  /**
   * The page of a pair.
   *
   * @param at which one of them is shown
   */
  static Html draw(
      List<Doubt> doubts, int at, Explained explained, Report a, Report b, Sealed sealed) {
    Html html = new Html();
    head(html, doubts.size(), at);
    Doubt doubt = doubts.get(at);
    boolean story = doubt.bond() == Bond.STORY;
    html.raw(
        "<section class=\"ask\" aria-labelledby=\"ask\" data-keys><h2 id=\"ask\" tabindex=\"-1\">");
    html.raw(story ? "Do they tell one event?" : "Are they one text told again?");
    html.raw("</h2><p>The judge says <strong>" + Html.percent(doubt.probability()));
    html.raw("</strong>; now they are " + (doubt.together() ? "together" : "apart"));
    html.raw(". The answer may move ");
    html.raw(Html.count(doubt.articles(), "report", "reports"))
        .raw(".</p>\n<div class=\"answers\">");
    answer(html, new Choice(doubt.a(), doubt.b(), doubt.bond(), Choice.Act.TOGETHER), at, sealed);
    answer(html, new Choice(doubt.a(), doubt.b(), doubt.bond(), Choice.Act.APART), at, sealed);
    move(html, "Skip", "s", at + 1, doubts.size());
    move(html, "Back", "b", at - 1, doubts.size());
    html.raw("<a class=\"quiet\" href=\"").text(Links.pair(doubt.a(), doubt.b()));
    html.raw("\" data-key=\"w\">Why, and what it changes <kbd>W</kbd></a></div>\n");
    keys(html);
    html.raw("</section>\n");
    SideBySide.draw(html, explained.verdict(), a, b);
    return html;
  }

  /** What seals the forms of a page. */
  record Sealed(Request request, Seal seal) {}

  private static void head(Html html, int all, int at) {
    html.raw(
        "<div class=\"head\"><h1>Review</h1><p class=\"quiet\">Pair " + (at + 1) + " of " + all);
    html.raw(", those first that move most</p></div>\n");
  }

  private static void answer(Html html, Choice choice, int at, Sealed sealed) {
    boolean together = choice.act() == Choice.Act.TOGETHER;
    html.raw("<form method=\"post\" action=\"/pages/decisions\">");
    sealed.seal.field(html, sealed.request);
    choice.fields(html);
    html.raw("<input type=\"hidden\" name=\"next\" value=\"/pages/review?at=" + at + "\">");
    html.raw("<button class=\"main\" data-key=\"" + (together ? "t" : "a") + "\">");
    html.raw(together ? "Together <kbd>T</kbd>" : "Apart <kbd>A</kbd>").raw("</button></form>");
  }

  private static void move(Html html, String words, String key, int to, int all) {
    if (to >= 0 && to < all) {
      html.raw(
          "<a class=\"button\" href=\"/pages/review?at=" + to + "\" data-key=\"" + key + "\">");
      html.raw(words + " <kbd>" + key.toUpperCase(Locale.ROOT) + "</kbd></a>");
    }
  }

  /** Keys of one letter can be turned off: who speaks to a computer types many by accident. */
  private static void keys(Html html) {
    html.raw("<p class=\"quiet keys\" hidden><label><input type=\"checkbox\" id=\"keys\" checked>");
    html.raw(" Keys of one letter: <kbd>T</kbd> together, <kbd>A</kbd> apart, <kbd>S</kbd> skip, ");
    html.raw("<kbd>B</kbd> back, <kbd>W</kbd> why, <kbd>U</kbd> undo the last</label></p>");
  }

  static Html empty() {
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>Review</h1></div>\n<div class=\"empty\"><p>");
    html.raw(
        "Nothing to review: the judge is sure of every pair, or somebody decided it.</p></div>");
    return html;
  }
}
