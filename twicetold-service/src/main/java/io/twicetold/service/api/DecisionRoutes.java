package io.twicetold.service.api;

import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Doubt;
import io.twicetold.group.Objection;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Audited;
import io.twicetold.service.store.Receipt;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.StoredDecision;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What people decide, and what they should be asked. */
final class DecisionRoutes {

  private static final int LARGEST = 1 << 16;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 1_000;
  private static final int MOST_AUDITED = 1_000;
  private static final int MOST_DOUBTS = 500;
  private static final int USUAL_DOUBTS = 50;

  private static final Set<String> MEMBERS = Set.of("together", "level", "by", "why");

  private final Desk desk;

  DecisionRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(
        Route.of("GET", "/decisions", Scope.READ, this::list),
        Route.of("GET", "/decisions/history", Scope.READ, this::history),
        Route.of("PUT", "/decisions/{a}/{b}", Scope.DECIDE, this::put),
        Route.of("DELETE", "/decisions/{a}/{b}", Scope.DECIDE, this::undo),
        Route.of("GET", "/doubts", Scope.READ, this::doubts));
  }

  private Answer list(Request request) {
    request.only();
    Map<Decision, String> objections = new HashMap<>();
    for (Objection objection : desk.stories().objections()) {
      objections.put(objection.decision(), objection.reason());
    }
    List<?> all =
        desk.store().decisions().stream()
            .map(stored -> told(stored, Optional.ofNullable(objections.get(stored.decision()))))
            .map(Json::map)
            .toList();
    return Answer.json(200, Json.object().with("decisions", all).text());
  }

  private static Json told(StoredDecision stored, Optional<String> objection) {
    Decision decision = stored.decision();
    return Json.object()
        .with("a", decision.a())
        .with("b", decision.b())
        .with("level", decision.bond().label())
        .with("together", decision.together())
        .with("by", said(stored.signed().by()))
        .with("why", said(stored.signed().why()))
        .with("at", stored.at().toString())
        .with("objection", objection);
  }

  private Answer put(Request request) throws IOException, InterruptedException {
    request.only();
    request.type(List.of("application/json"));
    different(request);
    JsonNode body = Json.read(request.bytes(LARGEST));
    known(body);
    JsonNode together = body.path("together");
    if (!together.isBoolean()) {
      throw unreadable("/together", "expected true or false");
    }
    Bond bond = bond(text(body, "level", LONGEST_NAME).orElse("story"), "/level");
    Signature signed =
        signed(
            request,
            text(body, "by", LONGEST_NAME).orElse(""),
            text(body, "why", LONGEST_REASON).orElse(""));
    Decision decision =
        new Decision(request.path("a"), request.path("b"), bond, together.asBoolean());
    Receipt receipt = desk.settle(desk.store().decide(decision, signed, desk.clock().instant()));
    boolean grouped = desk.await(request, receipt.position());
    int status = receipt.outcome() == Receipt.Outcome.CREATED ? 201 : 200;
    return Answer.json(status, told(receipt, grouped).text());
  }

  /** A member that is a text, if it is there. */
  private static Optional<String> text(JsonNode body, String name, int longest) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw unreadable(Problem.pointer(name), "expected a text");
    }
    return Optional.of(atMost(value.asString(), Problem.pointer(name), longest));
  }

  /** A parameter that is not too long. */
  private static String text(Request request, String name, int longest) {
    return atMost(request.parameter(name).orElse(""), "?" + name, longest);
  }

  private static String atMost(String text, String pointer, int longest) {
    if (text.length() > longest) {
      throw unreadable(pointer, "expected at most " + longest + " characters");
    }
    return text;
  }

  /** Who has a key is known by it; others say who they are. */
  private static Signature signed(Request request, String by, String why) {
    return new Signature(request.caller().isEmpty() ? by : request.caller(), why);
  }

  private static Optional<String> said(String words) {
    return Optional.of(words).filter(all -> !all.isEmpty());
  }

  /** What is not understood would be lost unnoticed. */
  private static void known(JsonNode body) {
    for (String name : body.propertyNames()) {
      if (!MEMBERS.contains(name)) {
        throw unreadable(Problem.pointer(name), "expected only together, level, by and why");
      }
    }
  }

  private Answer history(Request request) {
    request.only("after", "limit");
    long after = request.number("after", 0, Long.MAX_VALUE, 0);
    int limit = Math.toIntExact(request.number("limit", 1, MOST_AUDITED, MOST_AUDITED));
    List<Audited> found = desk.store().audit(after, limit);
    long last = found.isEmpty() ? after : found.getLast().position();
    List<?> told = found.stream().map(DecisionRoutes::told).map(Json::map).toList();
    return Answer.json(200, Json.object().with("history", told).with("last", last).text());
  }

  private static Json told(Audited one) {
    return Json.object()
        .with("position", one.position())
        .with("at", one.at().toString())
        .with("by", said(one.signed().by()))
        .with("why", said(one.signed().why()))
        .with("act", one.made() ? "made" : "undone")
        .with("a", one.decision().a())
        .with("b", one.decision().b())
        .with("level", one.decision().bond().label())
        .with("together", one.decision().together());
  }

  private static Problem unreadable(String pointer, String detail) {
    return Problem.of(422, "Unreadable decision", detail).at(pointer, detail);
  }

  private static Bond bond(String label, String pointer) {
    try {
      return Bond.labelled(label);
    } catch (IllegalArgumentException e) {
      throw unreadable(pointer, "expected story or family");
    }
  }

  private static void different(Request request) {
    if (request.path("a").equals(request.path("b"))) {
      throw Problem.of(422, "Unreadable decision", "a decision is about two articles");
    }
  }

  private static Json told(Receipt receipt, boolean grouped) {
    return Json.object()
        .with("status", Accepted.status(receipt))
        .with("position", receipt.position())
        .with("grouped", grouped);
  }

  private Answer undo(Request request) throws InterruptedException {
    request.only("level", "by", "why");
    different(request);
    Bond bond = bond(request.parameter("level").orElse("story"), "?level");
    Signature signed =
        signed(request, text(request, "by", LONGEST_NAME), text(request, "why", LONGEST_REASON));
    Receipt receipt =
        desk.settle(
            desk.store()
                .undo(request.path("a"), request.path("b"), bond, signed, desk.clock().instant()));
    if (receipt.outcome() == Receipt.Outcome.ABSENT) {
      throw Problem.of(404, "Unknown decision", "nothing was decided on these two");
    }
    boolean grouped = desk.await(request, receipt.position());
    return Answer.json(200, told(receipt, grouped).text());
  }

  private Answer doubts(Request request) {
    request.only("limit");
    desk.ready();
    long limit = request.number("limit", 1, MOST_DOUBTS, USUAL_DOUBTS);
    List<?> doubts =
        desk.stories().unsure().stream()
            .limit(limit)
            .map(DecisionRoutes::told)
            .map(Json::map)
            .toList();
    return Answer.json(200, Json.object().with("doubts", doubts).text());
  }

  private static Json told(Doubt doubt) {
    return Json.object()
        .with("a", doubt.a())
        .with("b", doubt.b())
        .with("level", doubt.bond().label())
        .with("probability", doubt.probability())
        .with("together", doubt.together())
        .with("articles", doubt.articles())
        .with("value", doubt.value());
  }
}
