package io.twicetold.service.api;

import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Hook;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who is told what happens. */
final class HookRoutes {

  private static final int LARGEST = 1 << 16;

  private static final int LONGEST_URL = 2_000;

  private static final Set<String> MEMBERS = Set.of("url", "kinds", "secret", "after");

  private final Desk desk;
  private final Hooks hooks;

  HookRoutes(Desk desk, Hooks hooks) {
    this.desk = desk;
    this.hooks = hooks;
  }

  List<Route> all() {
    return List.of(
        Route.of("GET", "/webhooks", Scope.ADMIN, this::list),
        Route.of("POST", "/webhooks", Scope.ADMIN, this::add),
        Route.of("GET", "/webhooks/{id}", Scope.ADMIN, this::get),
        Route.of("DELETE", "/webhooks/{id}", Scope.ADMIN, this::remove),
        Route.of("POST", "/webhooks/{id}/retry", Scope.ADMIN, this::retry));
  }

  private Answer list(Request request) {
    request.only();
    List<?> all = hooks.all().stream().map(this::told).map(Json::map).toList();
    return Answer.json(200, Json.object().with("webhooks", all).text());
  }

  private Answer add(Request request) throws IOException {
    request.only();
    request.type(List.of("application/json"));
    desk.ready();
    JsonNode body = Json.read(request.bytes(LARGEST));
    body.propertyNames().stream()
        .filter(name -> !MEMBERS.contains(name))
        .forEach(name -> {
          throw unreadable(Problem.pointer(name), "is not a member here");
        });
    String url = url(body);
    List<String> kinds = kinds(body);
    String secret = text(body, "secret");
    if (!secret.isEmpty()) {
      refuse("/secret", Hooks.secretObjection(secret));
    }
    long after = after(body);
    if (hooks.all().size() >= Hooks.MOST) {
      throw unreadable("", "there are " + Hooks.MOST + " webhooks already");
    }
    Hook hook = desk.kept(() -> hooks.add(url, kinds, secret, after));
    return Answer.json(201, told(hook).with("secret", hook.secret()).text())
        .with("Location", "/webhooks/" + hook.id());
  }

  private String url(JsonNode body) {
    String url = text(body, "url");
    if (url.isEmpty() || url.length() > LONGEST_URL) {
      throw unreadable("/url", "expected an address of the web (http or https)");
    }
    refuse("/url", hooks.objection(url));
    return url;
  }

  private static void refuse(String pointer, Optional<String> objection) {
    objection.ifPresent(reason -> {
      throw unreadable(pointer, reason);
    });
  }

  private static String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isString() && !value.isMissingNode()) {
      throw unreadable("/" + name, "expected a text");
    }
    return value.asString("");
  }

  private static List<String> kinds(JsonNode body) {
    List<String> kinds = new ArrayList<>();
    JsonNode given = body.path("kinds");
    if (!given.isArray() && !given.isMissingNode()) {
      throw unreadable("/kinds", "expected a list of kinds of changes");
    }
    for (JsonNode kind : given) {
      if (!kind.isString() || !Hooks.kinds().contains(kind.asString())) {
        throw unreadable(
            "/kinds/" + kinds.size(), "expected one of " + String.join(", ", Hooks.kinds()));
      }
      kinds.add(kind.asString());
    }
    return kinds;
  }

  private long after(JsonNode body) {
    JsonNode after = body.path("after");
    long last = desk.stories().events();
    if (after.isMissingNode()) {
      return last;
    }
    if (!after.isIntegralNumber()
        || !after.canConvertToLong()
        || after.asLong() < 0
        || after.asLong() > last) {
      throw unreadable("/after", "expected the number of a change, 0 to " + last);
    }
    return after.asLong();
  }

  private static Problem unreadable(String pointer, String detail) {
    return Problem.of(422, "Unreadable webhook", detail).at(pointer, detail);
  }

  private Answer get(Request request) {
    request.only();
    return Answer.json(200, told(found(request)).text());
  }

  private Hook found(Request request) {
    return hooks.find(request.path("id")).orElseThrow(() -> unknown(request));
  }

  private static Problem unknown(Request request) {
    return Problem.of(404, "Unknown webhook", "no webhook has the id " + request.path("id"));
  }

  private Answer remove(Request request) {
    request.only();
    if (!desk.kept(() -> hooks.remove(request.path("id")))) {
      throw unknown(request);
    }
    return Answer.json(
        200, Json.object().with("id", request.path("id")).with("status", "removed").text());
  }

  private Answer retry(Request request) {
    request.only();
    if (!desk.kept(() -> hooks.retry(request.path("id")))) {
      throw unknown(request);
    }
    return Answer.json(200, told(found(request)).text());
  }

  private Json told(Hook hook) {
    Hook.State state = hook.state();
    String status =
        state.disabled().isPresent() ? "disabled" : state.failures() > 0 ? "failing" : "active";
    return Json.object()
        .with("id", hook.id())
        .with("url", hook.url())
        .with("kinds", hook.kinds())
        .with("created", hook.created().toString())
        .with("status", status)
        .with("delivered", state.delivered())
        .with("behind", Math.max(0, desk.stories().events() - state.delivered()))
        .with("failures", state.failures())
        .with("failing", state.failing().map(Instant::toString))
        .with("next", state.next().map(Instant::toString))
        .with("disabled", state.disabled().map(Instant::toString))
        .with("note", Optional.of(state.note()).filter(note -> !note.isEmpty()));
  }
}
