package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.ingest.watch.Visits;
import io.twicetold.service.api.Api;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Meter;
import io.twicetold.service.http.Policy;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Server;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.page.Pages;
import io.twicetold.service.store.Store;
import io.twicetold.service.story.Stories;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A service over a store of a test's own, which outlives it, and somebody who asks it. */
final class OverStore implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  final Stories stories;
  final Caller caller;
  private final Hooks hooks;
  private final Visits visits = Visits.toPublic(CLOCK);
  private final Server server;

  /** One that is ready. */
  OverStore(Store store, Consumer<Throwable> failures) throws IOException, InterruptedException {
    stories = new Stories(() -> Running.LITERAL, store, CLOCK, Settings.QUIET, failures);
    hooks = new Hooks(store, stories, Hooks.Rules.USUAL, CLOCK, failures);
    Meter meter = new Meter();
    Api api =
        new Api(() -> Running.LITERAL, store, stories, CLOCK, meter, 100, new Histogram(), hooks);
    List<Route> routes = new ArrayList<>(api.routes());
    routes.addAll(new Pages(store, stories, visits, CLOCK).routes());
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = Server.start(address, routes, Policy.of(Keys.NONE), meter, failures);
    caller = new Caller(server.port());
    assertThat(stories.awaitSettled(0, Running.LONG)).isTrue();
  }

  @Override
  public void close() {
    caller.close();
    visits.close();
    hooks.close();
    stories.close();
    server.close();
  }
}
