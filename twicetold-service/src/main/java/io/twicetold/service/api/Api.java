package io.twicetold.service.api;

import io.twicetold.Twicetold;
import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Meter;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.measure.Histogram;
import io.twicetold.service.store.Store;
import io.twicetold.service.story.Stories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Everything that can be asked. {@code openapi.json} beside it describes it. */
public final class Api {

  private final List<Route> routes = new ArrayList<>();
  private final String description = description();

  /**
   * Makes the routes.
   *
   * @param backlog so many accepted changes may wait for the grouping before more are refused
   * @param model how long the encoder took
   * @param hooks who is told what happens
   */
  public Api(
      Supplier<Twicetold> library,
      Store store,
      Stories stories,
      Clock clock,
      Meter meter,
      long backlog,
      Histogram model,
      Hooks hooks) {
    Desk desk = new Desk(library, store, stories, clock, meter, backlog);
    routes.addAll(new Intake(desk).all());
    routes.addAll(new ArticleRoutes(desk).all());
    routes.addAll(new StoryRoutes(desk).all());
    routes.addAll(new PairRoutes(desk).all());
    routes.addAll(new SearchRoutes(desk).all());
    routes.addAll(new FeedRoutes(desk).all());
    routes.addAll(new DecisionRoutes(desk).all());
    routes.addAll(new ChangeRoutes(desk).all());
    routes.addAll(new HookRoutes(desk, hooks).all());
    routes.addAll(new HealthRoutes(desk, model, hooks).all());
    routes.add(Route.open("GET", "/openapi.json", this::openApi));
  }

  /** The routes. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  private Answer openApi(Request request) {
    return Answer.json(200, description);
  }

  private static String description() {
    try (InputStream file = Api.class.getResourceAsStream("openapi.json")) {
      byte[] bytes = Objects.requireNonNull(file, "openapi.json").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
