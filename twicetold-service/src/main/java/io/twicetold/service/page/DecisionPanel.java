package io.twicetold.service.page;

import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.store.StoredDecision;
import java.util.List;

/** What was decided of two articles, and what can be. */
final class DecisionPanel {

  private DecisionPanel() {}

  /**
   * The panel.
   *
   * @param decided what was decided of the two
   */
  static Html draw(String a, String b, List<StoredDecision> decided) {
    Html html = new Html();
    html.raw("<section class=\"decide\" aria-labelledby=\"decide\"><h2 id=\"decide\">Decide</h2>");
    html.raw("<p class=\"quiet\">You see what it changes before it is done.</p>\n");
    question(html, "One event?", a, b, Bond.STORY);
    question(html, "One text told again?", a, b, Bond.FAMILY);
    decided.forEach(stored -> stored(html, stored));
    html.raw("<div id=\"preview\"></div></section>\n");
    return html;
  }

  private static void question(Html html, String words, String a, String b, Bond bond) {
    html.raw("<div class=\"question\" role=\"group\" aria-label=\"" + words + "\"><span>" + words);
    html.raw("</span> ");
    ask(html, new Choice(a, b, bond, Choice.Act.TOGETHER), "Together");
    ask(html, new Choice(a, b, bond, Choice.Act.APART), "Apart");
    html.raw("</div>\n");
  }

  /** Adds a button that shows what a choice would do. */
  static void ask(Html html, Choice choice, String words) {
    html.raw("<form method=\"get\" action=\"/pages/effect\" data-preview>");
    choice.fields(html);
    html.raw("<button>" + words + "</button></form> ");
  }

  private static void stored(Html html, StoredDecision stored) {
    html.raw("<div class=\"decided\"><p>");
    said(html, stored);
    html.raw("</p>");
    Decision decision = stored.decision();
    ask(html, new Choice(decision.a(), decision.b(), decision.bond(), Choice.Act.UNDO), "Undo");
    html.raw("</div>\n");
  }

  /** Adds what was decided, by whom, when and why. */
  static void said(Html html, StoredDecision stored) {
    Decision decision = stored.decision();
    html.raw("<strong>" + (decision.together() ? "Together" : "Apart") + "</strong>, ");
    html.raw(decision.together() ? "one " : "two ").raw(groups(decision));
    html.raw(", <span class=\"quiet\">");
    if (!stored.signed().by().isEmpty()) {
      html.raw("by ").inline(stored.signed().by()).raw(", ");
    }
    html.time(stored.at()).raw("</span>");
    if (!stored.signed().why().isEmpty()) {
      html.raw(": ").inline(stored.signed().why());
    }
  }

  private static String groups(Decision decision) {
    return switch (decision.bond()) {
      case STORY -> decision.together() ? "story" : "stories";
      case FAMILY -> decision.together() ? "family" : "families";
    };
  }
}
