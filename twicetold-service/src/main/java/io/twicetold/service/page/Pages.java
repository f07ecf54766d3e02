package io.twicetold.service.page;

import io.twicetold.ingest.watch.Visits;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Store;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldStory;
import io.twicetold.window.Explained;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Pages for people. */
public final class Pages {

  private final Store store;
  private final Stories stories;
  private final Desk desk;
  private final Keeping keeping;
  private final Seal seal = new Seal();
  private final List<Route> routes = new ArrayList<>();

  /**
   * Pages of these stories.
   *
   * @param store keeps what is decided and added
   * @param visits fetches pages that people name
   */
  public Pages(Store store, Stories stories, Visits visits, Clock clock) {
    this.store = store;
    this.stories = stories;
    desk = new Desk(stories);
    keeping = new Keeping(store, stories, clock);
    show("/", "/", "Stories", this::list);
    show("/pages/story/{id}", "/", "Story", this::story);
    show("/pages/article", "/", "Report", this::article);
    show("/pages/pair", "/", "Pair", this::pair);
    show("/pages/search", "", "Search", this::search);
    routes.addAll(new DecidingPages(desk, keeping, seal, stories).routes());
    routes.addAll(new AddingPages(desk, keeping, seal, visits).routes());
    routes.addAll(new SignIn(desk, seal).routes());
    routes.addAll(Assets.routes());
  }

  /** The routes. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  /** A page that says what is wrong with a request that no page was drawn for. */
  public Answer problem(Problem problem) {
    return desk.problem(problem);
  }

  private void show(String template, String here, String title, Desk.Drawing drawing) {
    routes.add(
        Route.of("GET", template, Scope.READ, request -> desk.page(request, here, title, drawing)));
  }

  private Desk.Page list(Request request) {
    Filter filter = Filter.of(request);
    OptionalLong before =
        request.parameter("before").isPresent()
            ? OptionalLong.of(request.number("before", 0, Long.MAX_VALUE, 0))
            : OptionalLong.empty();
    List<ToldStory> found = stories.stories(filter.query(before, StoryList.MOST + 1));
    return Desk.Page.of("Stories", StoryList.draw(filter, found, stories));
  }

  /** A story that was merged leads to the one that its articles are in now. */
  private Desk.Page story(Request request) {
    request.only();
    String id = request.path("id");
    ToldStory told = stories.story(id).orElseThrow(() -> gone(id));
    return Desk.Page.of(Reports.of(told, stories).title(), StoryPage.draw(told, stories));
  }

  private RuntimeException gone(String id) {
    Optional<Name> name = store.name(id).filter(one -> one.kind() == Name.Kind.STORY);
    Optional<String> into = name.flatMap(one -> one.mergedInto().stream().findFirst());
    if (into.isPresent()) {
      return new Moved(Links.story(into.get()));
    }
    if (name.isEmpty()) {
      return Desk.unknown("story", id);
    }
    return name.get().ended() > 0
        ? Problem.of(410, "Ended", "the articles of " + id + " were removed")
        : Problem.of(503, "Not shown yet", id + " is about to be shown");
  }

  private Desk.Page article(Request request) {
    request.only("id");
    Report report = desk.report(request.needed("id"));
    return Desk.Page.of(report.headline(), ArticlePage.draw(report, stories));
  }

  private Desk.Page pair(Request request) {
    request.only("a", "b", "done", "da", "db", "dl", "late");
    String a = desk.report(request.needed("a")).id();
    String b = desk.report(request.needed("b")).id();
    Explained explained = desk.explain(a, b);
    Html decisions = new Html();
    Done.draw(decisions, request, seal, keeping, Links.pair(a, b));
    decisions.add(DecisionPanel.draw(a, b, keeping.decisions(a, b)));
    Report first = desk.report(explained.verdict().a());
    Report second = desk.report(explained.verdict().b());
    return Desk.Page.of(
        first.outlet() + " and " + second.outlet(),
        PairPage.draw(explained, first, second, decisions));
  }

  private Desk.Page search(Request request) {
    request.only("q");
    return Desk.Page.of("Search", SearchPage.draw(request.parameter("q").orElse(""), stories));
  }

  /** Answers that the browser should go elsewhere. */
  static Answer elsewhere(String address) {
    return Answer.of(303, "text/plain; charset=utf-8", "").with("Location", address);
  }
}
