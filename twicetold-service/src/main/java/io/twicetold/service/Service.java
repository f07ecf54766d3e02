package io.twicetold.service;

import io.twicetold.Twicetold;
import io.twicetold.ingest.watch.Visits;
import io.twicetold.service.api.Api;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Meter;
import io.twicetold.service.http.Policy;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Server;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.page.Pages;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import io.twicetold.service.story.Stories;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A service on one machine: takes articles in, groups them as they come, and answers questions over
 * HTTP. What it acknowledges is on disk.
 */
public final class Service implements AutoCloseable {

  private final Claim claim;
  private final Store store;
  private final Stories stories;
  private final Server server;
  private final List<Route> routes;
  private final Visits visits;
  private final Hooks hooks;

  private Service(
      Claim claim,
      Store store,
      Stories stories,
      Server server,
      List<Route> routes,
      Visits visits,
      Hooks hooks) {
    this.hooks = hooks;
    this.visits = visits;
    this.routes = routes;
    this.claim = claim;
    this.store = store;
    this.stories = stories;
    this.server = server;
  }

  /**
   * Starts a service. It answers at once; stories can be asked for as soon as what it remembers has
   * been grouped.
   *
   * @param failures is told what goes wrong while it runs
   * @throws IOException if the address or the folder cannot be had
   * @throws IllegalArgumentException if others than this machine could ask without a key
   */
  public static Service start(
      Twicetold library, Settings settings, Clock clock, Consumer<Throwable> failures)
      throws IOException {
    return start((before, known) -> library, settings, clock, failures);
  }

  /**
   * The same with a library that is opened after the start, when articles are compared first. What
   * it encodes and judges is remembered in the store.
   */
  public static Service start(
      Opening opening, Settings settings, Clock clock, Consumer<Throwable> failures)
      throws IOException {
    Claim claim = Claim.of(settings.data());
    Store store = store(settings, claim);
    Histogram model = new Histogram();
    Remembering library = new Remembering(opening, store.made(), model);
    Stories stories = new Stories(library, store, clock, settings.quiet(), failures);
    Meter meter = new Meter();
    Hooks hooks = new Hooks(store, stories, settings.hooks(), clock, failures);
    Api api = new Api(library, store, stories, clock, meter, settings.backlog(), model, hooks);
    Visits visits = Visits.toPublic(clock);
    List<Route> routes = new ArrayList<>(api.routes());
    Pages pages = new Pages(store, stories, visits, clock);
    routes.addAll(pages.routes());
    routes.replaceAll(route -> Outage.told(route, failures));
    try {
      Policy policy = settings.policy().showing(pages::problem);
      Server server = Server.start(settings.address(), routes, policy, meter, failures);
      return new Service(claim, store, stories, server, api.routes(), visits, hooks);
    } catch (IOException | RuntimeException e) {
      hooks.close();
      stories.close();
      store.close();
      claim.close();
      throw e;
    }
  }

  private static Store store(Settings settings, Claim claim) {
    try {
      return settings.store().map(Stores::at).orElseGet(() -> Stores.in(settings.data()));
    } catch (RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  /** The port that it answers on. */
  public int port() {
    return server.port();
  }

  /** What programs can ask of it. */
  public List<Route> routes() {
    return routes;
  }

  /** Waits until what it remembers has been grouped; false if that takes longer. */
  public boolean awaitReady(long milliseconds) throws InterruptedException {
    return stories.awaitSettled(0, milliseconds);
  }

  /** Ends: answers what is under way, and gives everything back. */
  @Override
  public void close() {
    visits.close();
    hooks.close();
    stories.close();
    server.close();
    store.close();
    claim.close();
  }
}
