package io.twicetold.service.api;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Meter;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.story.Stories;
import java.util.List;

/** Whether the service lives, is ready, and how much it does. */
final class HealthRoutes {

  private final Desk desk;
  private final Meter meter;

  HealthRoutes(Desk desk, Meter meter) {
    this.desk = desk;
    this.meter = meter;
  }

  List<Route> all() {
    return List.of(
        Route.open("GET", "/health/live", this::live),
        Route.open("GET", "/health/ready", this::ready),
        Route.of("GET", "/metrics", Scope.READ, this::metrics));
  }

  private Answer live(Request request) {
    return Answer.json(200, Json.object().with("status", "live").text());
  }

  private Answer ready(Request request) {
    Stories stories = desk.stories();
    boolean well = stories.isReady() && stories.trouble().isEmpty();
    Json json =
        Json.object()
            .with("status", well ? "ready" : stories.isReady() ? "troubled" : "starting")
            .with("trouble", stories.trouble())
            .with("position", desk.store().position())
            .with("settled", Math.max(0, stories.settled()))
            .with("events", stories.events());
    return Answer.json(well ? 200 : 503, json.text());
  }

  private Answer metrics(Request request) {
    Stories.Counts counts = desk.stories().counts();
    long position = desk.store().position();
    long settled = Math.max(0, desk.stories().settled());
    Runtime runtime = Runtime.getRuntime();
    StringBuilder text = new StringBuilder(meter.text());
    gauge(text, "articles", "Articles that are grouped.", counts.articles());
    gauge(text, "stories", "Stories.", counts.stories());
    gauge(text, "families", "Families.", counts.families());
    gauge(text, "position", "Changes accepted.", position);
    gauge(text, "settled", "Changes that the grouping has followed.", settled);
    gauge(text, "events", "Events told.", desk.stories().events());
    gauge(text, "ready", "Whether stories can be asked for.", desk.stories().isReady() ? 1 : 0);
    gauge(
        text,
        "troubled",
        "Whether something keeps the grouping from going on.",
        desk.stories().trouble().isPresent() ? 1 : 0);
    gauge(
        text,
        "heap_bytes",
        "Memory in use on the Java heap.",
        runtime.totalMemory() - runtime.freeMemory());
    return Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", text.toString());
  }

  private static void gauge(StringBuilder text, String name, String help, long value) {
    text.append("# HELP twicetold_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE twicetold_").append(name).append(" gauge\n");
    text.append("twicetold_").append(name).append(' ').append(value).append('\n');
  }
}
