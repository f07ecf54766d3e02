package io.twicetold.service.api;

import io.twicetold.group.Tally;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.measure.Exposition;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.store.Load;
import io.twicetold.service.store.StoreDamaged;
import io.twicetold.service.store.StoreFailed;
import io.twicetold.service.store.StoreFull;
import io.twicetold.service.story.Stories;
import java.util.List;
import java.util.Optional;

/** Whether the service lives, is ready, and how much it does. */
final class HealthRoutes {

  private final Desk desk;
  private final Histogram model;
  private final Hooks hooks;

  HealthRoutes(Desk desk, Histogram model, Hooks hooks) {
    this.hooks = hooks;
    this.desk = desk;
    this.model = model;
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
    Reach reach = reach();
    Optional<String> trouble = stories.trouble().or(reach::trouble);
    boolean well = stories.isReady() && trouble.isEmpty();
    Json json =
        Json.object()
            .with("status", well ? "ready" : stories.isReady() ? "troubled" : "starting")
            .with("trouble", trouble)
            .with("full", desk.store().load().full()) // reads go on, so it is ready all the same
            .with("position", reach.position())
            .with("settled", settled())
            .with("events", stories.events());
    return Answer.json(well ? 200 : 503, json.text());
  }

  /**
   * How far the store has come.
   *
   * @param position changes accepted; those that are settled where it cannot be asked
   * @param trouble why it cannot be asked, if so
   */
  private record Reach(long position, Optional<String> trouble) {}

  private Reach reach() {
    try {
      return new Reach(desk.store().position(), Optional.empty());
    } catch (StoreFailed | StoreDamaged | StoreFull failure) {
      return new Reach(settled(), Optional.of(String.valueOf(failure.getMessage())));
    }
  }

  private long settled() {
    return Math.max(0, desk.stories().settled());
  }

  private Answer metrics(Request request) {
    Exposition out = new Exposition();
    desk.meter().write(out);
    stories(out);
    store(out);
    model.write(out, "model_seconds", "How long the encoder took, its cache included.");
    hooks.write(out);
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    out.gauge("heap_bytes", "Memory in use on the Java heap.", heap);
    return Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", out.text());
  }

  private void stories(Exposition out) {
    Stories stories = desk.stories();
    Stories.Counts counts = stories.counts();
    Tally tally = stories.tally();
    boolean troubled = stories.trouble().or(reach()::trouble).isPresent();
    out.gauge("articles", "Articles that are grouped.", counts.articles())
        .gauge("stories", "Stories.", counts.stories())
        .gauge("families", "Families.", counts.families())
        .gauge("events", "Events told.", stories.events())
        .gauge("ready", "Whether stories can be asked for.", stories.isReady() ? 1 : 0)
        .gauge("troubled", "Whether the grouping cannot go on.", troubled ? 1 : 0)
        .gauge("pairs_judged", "Pairs of articles that are compared.", tally.candidates())
        .gauge("pairs_capped", "Pairs that caps kept from being compared.", tally.capped())
        .gauge("statements_encoded", "Statements encoded since the start.", tally.encoded());
    stories.passes().write(out, "pass_seconds", "How long passes of the grouping took.");
  }

  private void store(Exposition out) {
    Load load = desk.store().load();
    long position = reach().position();
    long settled = settled();
    out.gauge("position", "Changes accepted.", position)
        .gauge("settled", "Changes that the grouping has followed.", settled)
        .gauge("queue_length", "Changes that wait for the grouping.", position - settled)
        .gauge("queue_limit", "Changes that may wait before more are refused.", desk.backlog())
        .gauge("store_full", "Whether there was no room for the last change.", load.full() ? 1 : 0)
        .gauge("store_waiting", "Changes that wait to be written.", load.waiting());
    load.commits().write(out, "store_commit_seconds", "How long writing to the store took.");
    load.reads().write(out, "store_read_seconds", "How long reading from the store took.");
  }
}
