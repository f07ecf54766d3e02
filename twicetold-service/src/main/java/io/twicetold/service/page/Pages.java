package io.twicetold.service.page;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.StoryQuery;
import io.twicetold.service.story.ToldStory;
import io.twicetold.window.Explained;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Pages for people. */
public final class Pages {

  private static final int STORIES = 100;

  private static final int MOST = 1_000_000;

  /** Nothing from elsewhere, no script, no frame around it; forms lead here. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Stories stories;

  /** Pages of these stories. */
  public Pages(Stories stories) {
    this.stories = stories;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/", Scope.READ, this::list),
        Route.of("GET", "/pages/story/{id}", Scope.READ, this::story),
        Route.of("GET", "/pages/pair", Scope.READ, this::pair));
  }

  private static Answer answer(String html) {
    return Answer.of(200, "text/html; charset=utf-8", html)
        .with("Content-Security-Policy", POLICY)
        .with("Referrer-Policy", "no-referrer");
  }

  private Answer list(Request request) {
    request.only("text", "language", "outlet", "independent");
    StoryQuery query =
        new StoryQuery(
            Optional.empty(),
            Optional.empty(),
            request.parameter("language").orElse("").strip(),
            request.parameter("outlet").orElse("").strip(),
            1,
            Math.toIntExact(request.number("independent", 1, MOST, 1)),
            request.parameter("text").orElse("").strip(),
            OptionalLong.empty(),
            STORIES);
    return answer(StoryList.draw(query, stories.stories(query), stories));
  }

  private Answer story(Request request) {
    request.only();
    String id = request.path("id");
    ToldStory told =
        stories
            .story(id)
            .orElseThrow(() -> Problem.of(404, "Unknown story", "there is no story " + id));
    return answer(StoryPage.draw(told, stories));
  }

  private Answer pair(Request request) {
    request.only("a", "b");
    Place a = place(request.needed("a"));
    Place b = place(request.needed("b"));
    Explained explained;
    try {
      explained = stories.explain(a.article().id(), b.article().id());
    } catch (IllegalArgumentException wrong) {
      throw Problem.of(404, "Unknown pair", String.valueOf(wrong.getMessage()));
    }
    return answer(
        PairPage.draw(explained, place(explained.verdict().a()), place(explained.verdict().b())));
  }

  private Place place(String article) {
    return stories
        .place(article)
        .orElseThrow(() -> Problem.of(404, "Unknown article", "no article has the id " + article));
  }
}
