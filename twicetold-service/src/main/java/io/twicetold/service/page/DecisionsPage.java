package io.twicetold.service.page;

import io.twicetold.group.Decision;
import io.twicetold.service.store.StoredDecision;
import io.twicetold.service.story.Stories;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that people decided, and what of it could not be honoured. */
final class DecisionsPage {

  private static final int SHOWN = 500;

  private DecisionsPage() {}

  static Html draw(
      List<StoredDecision> decisions,
      Map<Decision, String> objections,
      Stories stories,
      ReviewPage.Sealed sealed) {
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>Decisions</h1><p class=\"quiet\">");
    html.raw(Html.count(decisions.size(), "pair", "pairs")).raw(", the last first</p></div>\n");
    if (decisions.isEmpty()) {
      html.raw("<div class=\"empty\"><p>Nobody has decided anything yet. ");
      html.raw("<a href=\"/pages/review\">Review</a> asks about pairs that are unsure.</p></div>");
      return html;
    }
    html.raw("<ol class=\"hits\">\n");
    decisions.stream()
        .sorted(Comparator.comparingLong(StoredDecision::position).reversed())
        .limit(SHOWN)
        .forEach(stored -> {
          html.raw("<li class=\"decided\"><div><p>");
          DecisionPanel.said(html, stored);
          html.raw("</p><p class=\"facts\">");
          pair(html, stored.decision(), stories);
          html.raw("</p>");
          Optional.ofNullable(objections.get(stored.decision()))
              .ifPresent(
                  why -> html.raw("<p class=\"warning\">Not honoured: ").inline(why).raw("</p>"));
          html.raw("</div>");
          undo(html, stored.decision(), sealed);
          html.raw("</li>\n");
        });
    html.raw("</ol>\n");
    return html;
  }

  private static void pair(Html html, Decision decision, Stories stories) {
    html.raw("<a dir=\"auto\" href=\"").text(Links.pair(decision.a(), decision.b())).raw("\">");
    html.inline(name(decision.a(), stories)).raw(" and ").inline(name(decision.b(), stories));
    html.raw("</a>");
  }

  private static String name(String id, Stories stories) {
    return Reports.of(id, stories).map(Report::headline).orElse(id);
  }

  private static void undo(Html html, Decision decision, ReviewPage.Sealed sealed) {
    html.raw("<form method=\"post\" action=\"/pages/decisions\">");
    sealed.seal().field(html, sealed.request());
    new Choice(decision.a(), decision.b(), decision.bond(), Choice.Act.UNDO).fields(html);
    html.raw("<input type=\"hidden\" name=\"next\" value=\"/pages/decisions\">");
    html.raw("<button>Undo</button></form>");
  }
}
