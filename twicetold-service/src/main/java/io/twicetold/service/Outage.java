package io.twicetold.service;

import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Route;
import io.twicetold.service.store.StoreDamaged;
import io.twicetold.service.store.StoreFailed;
import io.twicetold.service.store.StoreFull;
import io.twicetold.service.story.NotYet;
import java.util.function.Consumer;

/** What requests are answered where something that they need cannot be had for now. */
final class Outage {

  /** Seconds after which to try again what comes by itself. */
  private static final String SOON = "1";

  /** Seconds after which to try again what somebody may have to look after. */
  private static final String LATER = "10";

  private Outage() {}

  /**
   * The same route, which answers 503 then.
   *
   * @param failures is told what the store cannot do
   */
  static Route told(Route route, Consumer<Throwable> failures) {
    return new Route(
        route.method(),
        route.template(),
        route.scope(),
        request -> {
          try {
            return route.handler().answer(request);
          } catch (NotYet early) {
            throw Problem.of(503, "Not ready", String.valueOf(early.getMessage()))
                .with("Retry-After", SOON);
          } catch (StoreFailed | StoreDamaged | StoreFull failure) {
            failures.accept(failure);
            throw Problem.of(
                    503, "No store", "the store cannot be used now; /health/ready says why")
                .with("Retry-After", LATER);
          }
        });
  }
}
