package io.twicetold.service.page;

import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Objection;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.StoredDecision;
import io.twicetold.service.story.Stories;
import io.twicetold.window.Explained;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages where people decide. */
final class DecidingPages {

  /** Letters that are kept of a name. */
  static final int LONGEST_NAME = 100;

  /** Letters that are kept of a reason. */
  static final int LONGEST_REASON = 300;

  /** Our own pages, and no address that a browser could take for another site. */
  private static final Pattern OURS = Pattern.compile("/pages/[a-z]+(\\?[!-~&&[^\\\\]]*)?");

  private final Desk desk;
  private final Keeping keeping;
  private final Seal seal;
  private final Stories stories;

  DecidingPages(Desk desk, Keeping keeping, Seal seal, Stories stories) {
    this.desk = desk;
    this.keeping = keeping;
    this.seal = seal;
    this.stories = stories;
  }

  List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            "/pages/review",
            Scope.READ,
            request -> desk.page(request, "/pages/review", "Review", this::review)),
        Route.of(
            "GET",
            "/pages/effect",
            Scope.READ,
            request -> desk.page(request, "/", "Effect", this::effect)),
        Route.of(
            "GET",
            "/pages/decisions",
            Scope.READ,
            request -> desk.page(request, "/pages/decisions", "Decisions", this::decisions)),
        Route.of("POST", "/pages/decisions", Scope.DECIDE, this::decide));
  }

  private Desk.Page effect(Request request) {
    request.only("a", "b", "level", "act");
    Choice choice =
        Choice.of(
            request.needed("a"),
            request.needed("b"),
            request.needed("level"),
            request.needed("act"));
    desk.report(choice.a());
    desk.report(choice.b());
    List<Decision> before = keeping.decisions().stream().map(StoredDecision::decision).toList();
    Decisions after = Decisions.of(choice.after(before));
    Effect effect = Effect.of(stories.preview(after, List.of(choice.a(), choice.b())), stories);
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>What it changes</h1></div>\n");
    String pair = Links.pair(choice.a(), choice.b());
    EffectPanel.Confirm confirm = new EffectPanel.Confirm(request, seal, pair, pair);
    EffectPanel.draw(html, choice, effect, stories, confirm);
    return Desk.Page.of("What it changes", html);
  }

  private Answer decide(Request request) throws IOException, InterruptedException {
    return desk.page(
        request,
        "/",
        "Decision",
        asked -> {
          asked.only();
          Form form = Form.of(asked);
          seal.check(asked, form);
          Choice choice = Choice.of(form.of("a"), form.of("b"), form.of("level"), form.of("act"));
          String by = asked.caller().isEmpty() ? form.stripped("by") : asked.caller();
          Signature signed =
              new Signature(cut(by, LONGEST_NAME), cut(form.stripped("why"), LONGEST_REASON));
          boolean followed = keeping.choose(choice, signed);
          String next =
              OURS.matcher(form.of("next")).matches() ? form.of("next") : "/pages/decisions";
          throw new Moved(Done.at(next, choice, !followed));
        });
  }

  private static String cut(String words, int most) {
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most));
  }

  private Desk.Page decisions(Request request) {
    request.only("done", "da", "db", "dl", "late");
    Map<Decision, String> objections = new HashMap<>();
    for (Objection objection : stories.objections()) {
      objections.put(objection.decision(), objection.reason());
    }
    Html html = new Html();
    Done.draw(html, request, seal, keeping, "/pages/decisions");
    html.add(
        DecisionsPage.draw(
            keeping.decisions(), objections, stories, new ReviewPage.Sealed(request, seal)));
    return Desk.Page.of("Decisions", html);
  }

  private Desk.Page review(Request request) {
    request.only("at", "done", "da", "db", "dl", "late");
    List<Doubt> doubts = stories.unsure();
    int at = Math.toIntExact(request.number("at", 0, Integer.MAX_VALUE, 0));
    int shown = Math.min(at, Math.max(0, doubts.size() - 1));
    Html html = new Html();
    Done.draw(html, request, seal, keeping, "/pages/review?at=" + shown);
    html.add(doubts.isEmpty() ? ReviewPage.empty() : review(request, doubts, shown));
    return Desk.Page.of("Review", html);
  }

  private Html review(Request request, List<Doubt> doubts, int at) {
    Doubt doubt = doubts.get(at);
    Explained explained = desk.explain(doubt.a(), doubt.b());
    return ReviewPage.draw(
        doubts,
        at,
        explained,
        desk.report(explained.verdict().a()),
        desk.report(explained.verdict().b()),
        new ReviewPage.Sealed(request, seal));
  }
}
