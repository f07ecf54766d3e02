package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.json.feed.Names;
import io.twicetold.judge.Verdict;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.story.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is stored by what it is like. */
final class SearchRoutes {

  private static final String WANTED = "similar-to";

  /** Verdicts show passages, which takes a comparison each. */
  private static final int MOST = 50;

  private static final int USUAL = 10;

  /** Id of words that no article has. */
  private static final String WORDS = "\0words";

  private final Desk desk;
  private final Told told;

  SearchRoutes(Desk desk) {
    this.desk = desk;
    told = new Told(desk.stories());
  }

  List<Route> all() {
    return List.of(Route.of("GET", "/search", Scope.READ, this::search));
  }

  private Answer search(Request request) {
    request.only(WANTED, "limit");
    desk.ready();
    String given = request.needed(WANTED).strip();
    if (given.isEmpty()) {
      throw nothing();
    }
    Optional<Place> stored = stored(given);
    Article wanted = stored.map(Place::article).orElseGet(() -> words(given));
    int limit = Math.toIntExact(request.number("limit", 1, MOST, USUAL));
    List<Object> articles = new ArrayList<>();
    Set<String> stories = new LinkedHashSet<>();
    stored.ifPresent(place -> stories.add(place.story()));
    List<Verdict> similar =
        stored.isPresent()
            ? desk.stories().similar(stored.get(), limit)
            : desk.stories().similar(wanted, limit);
    for (Verdict verdict : similar) {
      Optional<Place> place = place(verdict, wanted);
      place.ifPresent(near -> articles.add(Told.near(near, verdict).map()));
      place.ifPresent(near -> stories.add(near.story()));
    }
    return Answer.json(
        200,
        Json.object()
            .with("article", stored.map(place -> place.article().id()))
            .with("articles", articles)
            .with(
                "stories",
                stories.stream()
                    .flatMap(id -> desk.stories().story(id).stream())
                    .map(story -> told.summary(story).map())
                    .toList())
            .text());
  }

  private Optional<Place> place(Verdict verdict, Article wanted) {
    String other = verdict.a().equals(wanted.id()) ? verdict.b() : verdict.a();
    return desk.stories().place(other);
  }

  /** The stored article with an address or id. */
  private Optional<Place> stored(String given) {
    return desk.stories().place(given).or(() -> desk.stories().withAddress(given));
  }

  /** The words themselves; an address is none. */
  private static Article words(String given) {
    if (Names.isAddress(given)) {
      throw Problem.of(404, "Unknown article", "no article has the address " + given);
    }
    try {
      return Article.of(WORDS, "", given);
    } catch (IllegalArgumentException e) {
      throw nothing();
    }
  }

  private static Problem nothing() {
    return Problem.parameter(WANTED, "expected words, an address or an id");
  }
}
